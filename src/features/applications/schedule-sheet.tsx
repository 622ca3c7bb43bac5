import { createMemo, createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import { applySchedule, useSchedules } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { datedSteps, stepTaskId } from "#domain/applications/schedule.ts";
import type { Task } from "#domain/team/task.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useApplicationActions } from "./use-application-actions.ts";
import type { ApplicationFacts } from "./use-facts.ts";
import { useStartingSteps } from "./use-starting-steps.ts";

/** « Calendrier à rebours »: steps counted back from the deadline, seen before they become tasks. */
export function ScheduleSheet(props: {
  application: Application;
  facts: ApplicationFacts;
  tasks: readonly Task[];
  onClose: () => void;
}) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const actions = useApplicationActions();
  const own = useSchedules();
  const starting = useStartingSteps();
  const [picked, setPicked] = createSignal<string>();
  const deadline = () => props.facts.deadline(props.application);
  const isOver = () => (deadline() ?? "") < format.today();
  const templates = createMemo(() => {
    const mine = (own() ?? []).map(({ item, template }) => ({
      id: item.id,
      name: item.name,
      steps: template,
    }));
    return mine.length > 0
      ? mine
      : [{ id: "starting", name: t("applications.schedule.starting"), steps: starting() }];
  });
  const chosen = () => templates().find(({ id }) => id === picked()) ?? templates()[0]!;
  const steps = createMemo(() => {
    const day = deadline();
    return day && !isOver() ? datedSteps(chosen().steps, day, format.today()) : [];
  });
  const [ids] = createResource(steps, (all) =>
    Promise.all(all.map((step) => stepTaskId(props.application, step))),
  );
  const isKnown = (n: number) => {
    const id = ids.latest?.[n];
    return id !== undefined && props.tasks.some((task) => task.id === id);
  };
  const fresh = () => steps().filter((_, n) => !isKnown(n));

  const apply = oneAtATime(async () => {
    const day = deadline();
    if (!day) return;
    const missing = fresh();
    const done = await actions.run(
      () =>
        applySchedule(database, props.application, missing, day, {
          member_id: session.workspace()?.member_id,
        }),
      () => ({ text: t("applications.schedule.applied", { count: missing.length }) }),
    );
    if (done) props.onClose();
  });

  return (
    <Sheet
      open
      title={t("applications.schedule.title")}
      onClose={props.onClose}
      foot={
        <Show when={steps().length > 0}>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button
            variant="primary"
            class="grow-mobile"
            disabled={fresh().length === 0}
            onClick={() => void apply()}
          >
            {t("applications.schedule.apply", { count: fresh().length })}
          </Button>
        </Show>
      }
    >
      <Switch>
        <Match when={!deadline()}>
          <Notice tone="info">{t("applications.schedule.noDeadline")}</Notice>
        </Match>
        <Match when={isOver()}>
          <Notice tone="info">{t("applications.schedule.isOver")}</Notice>
        </Match>
        <Match when={deadline()}>
          {(day) => (
            <>
              <p>{t("applications.schedule.from", { day: format.day(day(), "long") })}</p>
              <Show when={templates().length > 1}>
                <Select
                  label={t("applications.schedule.template")}
                  value={chosen().id}
                  options={templates().map(({ id, name }) => ({ value: id, label: name }))}
                  onPick={setPicked}
                />
              </Show>
              <ol class="schedule__steps" aria-label={t("applications.schedule.preview")}>
                <For each={steps()}>
                  {(step, n) => (
                    <li>
                      <span>{step.title}</span>
                      <span class="cluster">
                        <Switch fallback={<span class="muted small">{format.day(step.due_on, "long")}</span>}>
                          <Match when={isKnown(n())}>
                            <Tag>{t("applications.schedule.known")}</Tag>
                          </Match>
                          <Match when={step.isLate}>
                            <Tag tone="light">{t("applications.schedule.late")}</Tag>
                          </Match>
                        </Switch>
                      </span>
                    </li>
                  )}
                </For>
              </ol>
            </>
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}

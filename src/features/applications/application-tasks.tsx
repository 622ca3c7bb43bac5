import CalendarClock from "lucide-solid/icons/calendar-clock";
import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, Show, Suspense } from "solid-js";
import { useTasksOfApplication } from "#data/applications/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { isUnsent } from "#domain/applications/stage.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { TaskRow } from "#features/today/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List } from "#ui/row/row.tsx";
import { DeadlineMoved, moveOfDeadline } from "./deadline-moved.tsx";
import { ScheduleSheet } from "./schedule-sheet.tsx";
import type { ApplicationFacts } from "./use-facts.ts";

/** What is left to do for an application, and the calendar counted back from its deadline. */
export function ApplicationTasks(props: {
  application: Application;
  facts: ApplicationFacts;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const tasks = useTasksOfApplication(() => props.application.id);
  const [schedules, setSchedules] = createSignal(false);
  const open = createMemo(
    () => new Map(tasks()?.flatMap((task) => (task.status === "open" ? [[task.id, task] as const] : []))),
  );
  const done = () => (tasks()?.length ?? 0) - open().size;

  /** What was dated from another day is settled first. */
  const isMoved = () => moveOfDeadline(props.application, props.facts, tasks() ?? []) !== undefined;

  const add = () =>
    sheet.open({
      task: {
        people: props.application.people.map((id) => ({ id, name: props.facts.nameOf(id) })),
        application_id: props.application.id,
      },
    });

  return (
    <>
      <Show when={props.canEdit && tasks()}>
        {(all) => <DeadlineMoved application={props.application} facts={props.facts} tasks={all()} />}
      </Show>
      <Card
        title={t("applications.section.tasks")}
        flush
        action={
          <Show when={done() > 0}>
            <span class="muted small">{t("applications.tasks.done", { count: done() })}</span>
          </Show>
        }
      >
        <Show when={tasks()}>
          <Show
            when={open().size > 0}
            fallback={<p class="card__body muted small">{t("applications.tasks.empty")}</p>}
          >
            <List label={t("applications.section.tasks")} plain>
              <For each={[...open().keys()]}>
                {(id) => (
                  <Show when={open().get(id)}>
                    {(task) => <TaskRow task={task()} canEdit={props.canEdit} showAssignee />}
                  </Show>
                )}
              </For>
            </List>
          </Show>
        </Show>
        <Show when={props.canEdit}>
          <div class="card__body card__body--flush btn-row">
            <Button variant="quiet" size="sm" icon={Plus} onClick={add}>
              {t("applications.tasks.add")}
            </Button>
            <Show when={isUnsent(props.application) && !isMoved()}>
              <Button variant="quiet" size="sm" icon={CalendarClock} onClick={() => setSchedules(true)}>
                {t("applications.schedule.action")}
              </Button>
            </Show>
          </div>
        </Show>
      </Card>
      <Suspense>
        <Show when={schedules() && tasks()}>
          {(all) => (
            <ScheduleSheet
              application={props.application}
              facts={props.facts}
              tasks={all()}
              onClose={() => setSchedules(false)}
            />
          )}
        </Show>
      </Suspense>
    </>
  );
}

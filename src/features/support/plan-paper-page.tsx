import { useParams } from "@solidjs/router";
import Printer from "lucide-solid/icons/printer";
import { createEffect, createMemo, For, Match, on, Show, Switch } from "solid-js";
import { usePerson } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { usePlan } from "#data/support/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { type PlannedGoal, progressOfPlan, ratioOf } from "#domain/support/plan.ts";
import type { Task } from "#domain/team/task.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import "./plan-paper.css";

/** The plan on one sheet of paper, as it will be printed or kept as PDF. Notes are never on it. */
export default function PlanPaperPage() {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  const person = usePerson(() => params.id);
  const plan = usePlan(() => params.id);
  const back = () => `/artistes/${params.id}/plan`;
  const shown = createMemo(() => plan()?.filter(({ goal }) => goal.status !== "dropped"));
  return (
    <>
      <SubBar
        back={{ href: back(), label: person()?.display_name ?? t("artists.title") }}
        current={t("plan.title")}
      />
      <div class="page paper-page">
        <Switch fallback={<ListSkeleton rows={6} avatar={false} />}>
          <Match when={person() === null}>
            <p>{t("artists.notFound")}</p>
          </Match>
          <Match when={person() && shown()}>
            <div class="btn-row paper-page__acts">
              <Button variant="primary" icon={Printer} onClick={() => window.print()}>
                {t("plan.paper.print")}
              </Button>
              <ButtonLink variant="secondary" href={back()}>
                {t("plan.paper.back")}
              </ButtonLink>
            </div>
            <Paper person={person()!} plan={shown()!} />
          </Match>
        </Switch>
      </div>
    </>
  );
}

/** From the size one reads at ease to the smallest one still reads. */
const letterSizes = [11, 10, 9, 8, 7.5] as const;

function Paper(props: { person: Person; plan: readonly PlannedGoal[] }) {
  const { t, format } = useI18n();
  const session = useSession();
  const team = useTeamDirectory();
  let paper!: HTMLElement;
  let content!: HTMLDivElement;

  // One page: the letters get smaller until all of it fits, measured at the size of a letter on phones too.
  createEffect(
    on(
      () => props.plan,
      () => {
        paper.dataset.measured = "";
        const room = paper.clientHeight - 2 * Number.parseFloat(getComputedStyle(paper).paddingTop);
        for (const size of letterSizes) {
          content.style.fontSize = `${size}pt`;
          if (content.scrollHeight <= room) break;
        }
        delete paper.dataset.measured;
      },
    ),
  );

  const doer = (step: Task) =>
    step.by_artist
      ? (props.person.given_name ?? props.person.display_name)
      : (team.byId(step.assignee_id)?.display_name ?? t("plan.paper.team"));

  return (
    <article
      ref={paper}
      class="paper"
      aria-label={t("plan.paper.title", { name: props.person.display_name })}
    >
      <div ref={content} class="paper__content">
        <header class="paper__head">
          <div>
            <p>{session.workspace()?.name}</p>
            <h1>{props.person.display_name}</h1>
            <p>{t("plan.title")}</p>
          </div>
          <p class="paper__facts">
            {t("plan.paper.on", { day: format.day(format.today(), "long") })}
            <br />
            {t("plan.paper.progress", { part: format.percent(ratioOf(progressOfPlan(props.plan))) })}
          </p>
        </header>
        <For each={props.plan} fallback={<p>{t("plan.paper.empty")}</p>}>
          {({ goal, steps }, n) => (
            <section class="paper__goal">
              <h2>
                <span>{n() + 1}.</span> {goal.title}
              </h2>
              <p class="paper__meta">
                {[
                  goal.horizon_on && t("plan.goal.horizon", { day: format.day(goal.horizon_on, "long") }),
                  goal.status === "achieved" && t("plan.goal.status.achieved"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <ul class="paper__steps">
                <For each={steps}>
                  {(step) => (
                    <li data-done={step.status === "done" ? "" : undefined}>
                      <span
                        class="paper__box"
                        role="img"
                        aria-label={t(step.status === "done" ? "plan.paper.done" : "plan.paper.todo")}
                      />
                      <span class="paper__what">{step.title}</span>
                      <span class="paper__who">{doer(step)}</span>
                      <Show when={step.due_on} fallback={<span class="paper__when" />}>
                        {(day) => <span class="paper__when">{format.day(day())}</span>}
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </article>
  );
}

import Plus from "lucide-solid/icons/plus";
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  Match,
  on,
  onCleanup,
  Show,
  Suspense,
  Switch,
} from "solid-js";
import { usePlan } from "#data/support/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { makeReorder } from "#ui/reorder/reorder.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { GoalCard } from "./goal-card.tsx";
import { GoalSheet } from "./goal-sheet.tsx";
import { createPlanActions, PlanActionsProvider } from "./plan-actions.ts";
import { PlanHead } from "./plan-head.tsx";
import { SaveTemplateSheet } from "./save-template-sheet.tsx";
import { ShareSheet } from "./share-sheet.tsx";
import { TemplateSheet } from "./template-sheet.tsx";
import "./plan.css";

/** What can be opened over the plan. */
export type PlanSheet = "goal" | "template" | "save" | "share";

/** Where the artist wants to go and by which steps: goals in order, each with its steps in order. */
export default function PlanTab(props: { person: Person; team: TeamDirectory; canEdit: boolean }) {
  const { t } = useI18n();
  const plan = usePlan(() => props.person.id);
  const isSettled = useSettled();
  const known = () => plan() ?? [];
  const actions = createPlanActions(known);
  const [sheet, setSheet] = createSignal<PlanSheet>();
  // Cards stand on ids: a change elsewhere never closes what is open here, nor takes the focus away.
  const byId = createMemo(() => new Map(known().map((one) => [one.goal.id, one])));
  const close = () => setSheet(undefined);

  // A first goal takes away the button that led to it, the last one its menu: the keyboard must not be left on nothing.
  const isEmpty = createMemo(() => (plan() && isSettled() ? known().length === 0 : undefined));
  createEffect(
    on(isEmpty, (_, before) => {
      if (before !== undefined && document.activeElement === document.body)
        document.querySelector("main")?.focus({ preventScroll: true });
    }),
  );

  const reorderable = (root: HTMLElement) => {
    if (!props.canEdit) return;
    const stop = makeReorder(root, ({ item, list, at }) => {
      const goal = byId().get(item);
      const to = byId().get(list);
      const step = known()
        .flatMap(({ steps }) => steps)
        .find(({ id }) => id === item);
      if (goal) actions.moveGoal(goal, at);
      else if (step && to) void actions.moveStep(step, to, at);
    });
    onCleanup(stop);
  };

  return (
    <PlanActionsProvider value={actions}>
      <div class="page plan" ref={reorderable}>
        <Switch>
          <Match when={!plan() || (known().length === 0 && !isSettled())}>
            <ListSkeleton rows={4} avatar={false} />
          </Match>
          <Match when={known().length === 0}>
            <Card>
              <EmptyState
                level={2}
                title={t("plan.empty")}
                text={t(props.canEdit ? "plan.emptyText" : "plan.emptyReader")}
                action={
                  <Show when={props.canEdit}>
                    <div class="btn-row">
                      <Button variant="primary" onClick={() => setSheet("template")}>
                        {t("plan.fromTemplate")}
                      </Button>
                      <Button variant="secondary" icon={Plus} onClick={() => setSheet("goal")}>
                        {t("plan.newGoal")}
                      </Button>
                    </div>
                  </Show>
                }
              />
            </Card>
          </Match>
          <Match when={known().length > 0}>
            <PlanHead person={props.person} plan={known()} canEdit={props.canEdit} onSheet={setSheet} />
            <div class="plan__goals" data-reorder-list="plan" data-reorder-kind="goal">
              <For each={[...byId().keys()]}>
                {(id, n) => (
                  <Show when={byId().get(id)}>
                    {(planned) => (
                      <GoalCard
                        planned={planned()}
                        plan={known()}
                        place={n()}
                        person={props.person}
                        team={props.team}
                        canEdit={props.canEdit}
                      />
                    )}
                  </Show>
                )}
              </For>
            </div>
            <Show when={props.canEdit}>
              <p class="plan__hint muted small only-desktop">{t("plan.orderHint")}</p>
            </Show>
          </Match>
        </Switch>
        <Suspense>
          <Show when={sheet() === "goal"}>
            <GoalSheet person={props.person} plan={known()} onClose={close} />
          </Show>
          <Show when={sheet() === "template"}>
            <TemplateSheet person={props.person} plan={known()} onClose={close} />
          </Show>
          <Show when={sheet() === "save"}>
            <SaveTemplateSheet plan={known()} onClose={close} />
          </Show>
          <Show when={sheet() === "share"}>
            <ShareSheet person={props.person} team={props.team} onClose={close} />
          </Show>
        </Suspense>
      </div>
    </PlanActionsProvider>
  );
}

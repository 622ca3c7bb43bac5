import { createMemo, createSignal } from "solid-js";
import type { PlannedGoal } from "#domain/support/plan.ts";
import type { Task } from "#domain/team/task.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/field.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { usePlanActions } from "./plan-actions.ts";

/** « Déplacer vers… »: which goal, and after which step. */
export function MoveSheet(props: { step: Task; plan: readonly PlannedGoal[]; onClose: () => void }) {
  const { t } = useI18n();
  const actions = usePlanActions();
  const [goalId, setGoalId] = createSignal(props.step.goal_id ?? "");
  const to = createMemo(() => props.plan.find(({ goal }) => goal.id === goalId()));
  const others = createMemo(() => to()?.steps.filter(({ id }) => id !== props.step.id) ?? []);
  /** The step after which it goes; none, at the beginning. */
  const [afterId, setAfterId] = createSignal<string>();
  const after = () => afterId() ?? others().at(-1)?.id ?? "";

  const move = oneAtATime(async () => {
    const goal = to();
    if (!goal) return;
    const at = others().findIndex(({ id }) => id === after()) + 1;
    if (await actions.moveStep(props.step, goal, at)) props.onClose();
  });

  return (
    <Sheet
      open
      title={t("plan.move.title", { title: props.step.title })}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" class="grow-mobile" onClick={() => void move()}>
            {t("plan.move.action")}
          </Button>
        </>
      }
    >
      <Select
        label={t("plan.move.goal")}
        value={goalId()}
        options={props.plan.map(({ goal }) => ({ value: goal.id, label: goal.title }))}
        onPick={(id) => {
          setGoalId(id);
          setAfterId(undefined);
        }}
      />
      <Select
        label={t("plan.move.place")}
        value={after()}
        options={[
          { value: "", label: t("plan.move.first") },
          ...others().map(({ id, title }) => ({ value: id, label: t("plan.move.after", { title }) })),
        ]}
        onPick={setAfterId}
      />
    </Sheet>
  );
}

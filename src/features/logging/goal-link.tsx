import { Show } from "solid-js";
import { useGoalsOfPeople } from "#data/support/goals-of-people.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import type { LogPerson } from "./log-draft.ts";

/** What the interaction moves forward: a goal of these people, and one of its steps. Nothing where they have no plan. */
export function GoalLink(props: {
  people: readonly LogPerson[];
  goalId: string | undefined;
  taskId: string | undefined;
  onGoal: (id: string | undefined) => void;
  onTask: (id: string | undefined) => void;
}) {
  const { t } = useI18n();
  const plans = useGoalsOfPeople(() => props.people.flatMap(({ id }) => id ?? []));
  const goals = () =>
    (plans()?.goals ?? []).filter(({ id, status }) => status === "open" || id === props.goalId);
  const steps = () =>
    props.goalId
      ? (plans()?.stepsOf(props.goalId) ?? []).filter(
          ({ id, status }) => status === "open" || id === props.taskId,
        )
      : [];
  const optionsOf = (records: readonly { id: string; title: string }[], none: string) => [
    { value: "", label: none },
    ...records.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <>
      <Show when={goals().length > 0}>
        <Select
          label={t("logging.goal")}
          optional
          value={props.goalId ?? ""}
          options={optionsOf(goals(), t("logging.noGoal"))}
          onPick={(id) => props.onGoal(id || undefined)}
        />
      </Show>
      <Show when={steps().length > 0}>
        <Select
          label={t("logging.step")}
          optional
          value={props.taskId ?? ""}
          options={optionsOf(steps(), t("logging.noStep"))}
          onPick={(id) => props.onTask(id || undefined)}
        />
      </Show>
    </>
  );
}

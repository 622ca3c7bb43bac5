import { For, Show } from "solid-js";
import type { SharedGoal, SharedStep } from "../../domain/support/plan-page.ts";
import type { Formats } from "../../i18n/format.ts";
import { usePublicLanguage } from "../language.tsx";

/** One goal and its steps: those of the artist can be ticked, those of the team are only seen. */
export function PlanGoal(props: {
  goal: SharedGoal;
  format: Formats;
  isDone: (step: SharedStep) => boolean;
  onTick: (step: SharedStep, done: boolean) => void;
}) {
  const { t } = usePublicLanguage();
  const titleId = () => `goal-${props.goal.id}`;
  return (
    <section class="my-plan__goal" aria-labelledby={titleId()}>
      <h2 id={titleId()}>{props.goal.title}</h2>
      <p class="my-plan__meta">
        {props.goal.status === "achieved"
          ? t("plan.achieved")
          : props.goal.horizon_on &&
            t("plan.horizon", { day: props.format.day(props.goal.horizon_on, "long") })}
      </p>
      <ul class="my-plan__steps">
        <For each={props.goal.steps}>
          {(step) => (
            <li data-done={props.isDone(step) ? "" : undefined}>
              <Show
                when={step.mine}
                fallback={
                  <span class="my-plan__step">
                    <span
                      class="my-plan__mark"
                      role="img"
                      aria-label={t(step.done ? "plan.done" : "plan.todo")}
                    />
                    <Words step={step} format={props.format} />
                  </span>
                }
              >
                <label class="my-plan__step">
                  <input
                    type="checkbox"
                    class="my-plan__tick"
                    aria-label={t("plan.tick", { title: step.title })}
                    checked={props.isDone(step)}
                    onChange={(event) => props.onTick(step, event.currentTarget.checked)}
                  />
                  <Words step={step} format={props.format} />
                </label>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function Words(props: { step: SharedStep; format: Formats }) {
  const { t } = usePublicLanguage();
  const facts = () =>
    [
      t(props.step.mine ? "plan.mine" : "plan.team"),
      props.step.due_on && t("plan.due", { day: props.format.day(props.step.due_on, "long") }),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <span class="my-plan__words">
      <span>{props.step.title}</span>
      <small data-mine={props.step.mine ? "" : undefined}>{facts()}</small>
    </span>
  );
}

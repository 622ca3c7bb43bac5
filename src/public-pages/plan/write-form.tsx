import { createSignal, For, Show } from "solid-js";
import { longestComment, type SharedComment, type SharedGoal } from "../../domain/support/plan-page.ts";
import type { Formats } from "../../i18n/format.ts";
import { usePublicLanguage } from "../language.tsx";
import type { MessageDraft } from "./message-draft.ts";
import { OwnMessages } from "./own-messages.tsx";
import type { PlanFailure } from "./plan-client.ts";
import type { AskPlan } from "./plan-page.tsx";

/** A word to the team, about the plan, one of its goals or one of its steps; those already sent stay in sight. */
export function WriteForm(props: {
  goals: readonly SharedGoal[];
  comments: readonly SharedComment[];
  format: Formats;
  draft: MessageDraft;
  ask: AskPlan;
  sentence: (code: PlanFailure) => string;
}) {
  const { t } = usePublicLanguage();
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [isSent, setSent] = createSignal(false);
  let field!: HTMLTextAreaElement;
  /** What it is about; the whole plan, when the goal or the step has left it since. */
  const about = () => {
    const { about: chosen } = props.draft.now();
    const all = props.goals.flatMap(({ id, steps }) => [
      `goal ${id}`,
      ...steps.map((step) => `step ${step.id}`),
    ]);
    return all.includes(chosen) ? chosen : "";
  };

  async function send() {
    const words = props.draft.now().text.trim();
    const tooLong = [...words].length > longestComment;
    if (busy()) return;
    setError(
      words === "" ? t("plan.missing") : tooLong ? t("plan.tooLong", { most: longestComment }) : undefined,
    );
    if (error()) return void field.focus();
    setBusy(true);
    const [kind, id] = about().split(" ");
    const answer = await props.ask({
      do: "comment",
      key: props.draft.keyOf(`${about()} ${words}`),
      text: words,
      ...(kind === "goal" && { goal_id: id }),
      ...(kind === "step" && { step_id: id }),
    });
    setBusy(false);
    if (!answer.ok) {
      setError(props.sentence(answer.code));
      return;
    }
    setSent(true);
    props.draft.sent(words);
  }

  return (
    <form
      class="my-plan__write"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t("plan.writeTitle")}</h2>
      <p class="my-plan__meta">{t("plan.writeHint")}</p>
      <OwnMessages comments={props.comments} format={props.format} />
      <label class="my-plan__field">
        {t("plan.about")}
        <select
          value={about()}
          onChange={(event) => props.draft.change({ about: event.currentTarget.value })}
        >
          <option value="">{t("plan.aboutAll")}</option>
          <For each={props.goals}>
            {(goal) => (
              <optgroup label={goal.title}>
                <option value={`goal ${goal.id}`}>{goal.title}</option>
                <For each={goal.steps}>
                  {(step) => <option value={`step ${step.id}`}>{step.title}</option>}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </label>
      <label class="my-plan__field">
        {t("plan.text")}
        <textarea
          ref={field}
          rows={4}
          value={props.draft.now().text}
          aria-invalid={error() ? "true" : undefined}
          aria-describedby={error() ? "write-error" : props.draft.isFound() ? "write-found" : undefined}
          onInput={(event) => {
            props.draft.change({ text: event.currentTarget.value });
            setError(undefined);
            setSent(false);
          }}
        />
      </label>
      <Show when={props.draft.isFound()}>
        <p class="my-plan__meta" id="write-found">
          {t("plan.found")}
        </p>
      </Show>
      <Show when={error()}>
        {(words) => (
          <p class="my-plan__error" id="write-error" role="alert">
            {words()}
          </p>
        )}
      </Show>
      <p class="my-plan__said" role="status">
        {isSent() ? t("plan.sent") : ""}
      </p>
      <button
        type="submit"
        class="my-plan__button"
        // Not disabled, which would throw the keyboard back to the top of the page.
        aria-disabled={busy()}
        aria-busy={busy() ? "true" : undefined}
      >
        {t("plan.send")}
      </button>
    </form>
  );
}

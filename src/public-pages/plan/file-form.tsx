import { createSignal, For, Show } from "solid-js";
import { largestFile, pickableFiles, type SharedGoal } from "../../domain/support/plan-page.ts";
import { usePublicLanguage } from "../language.tsx";
import type { PlanFailure } from "./plan-client.ts";
import type { SendFile } from "./plan-page.tsx";

/** A document for the team: picked or taken with the camera, sent at once; what failed is sent again by a press. */
export function FileForm(props: {
  goals: readonly SharedGoal[];
  send: SendFile;
  sentence: (code: PlanFailure) => string;
}) {
  const { t, locale } = usePublicLanguage();
  const [goalId, setGoalId] = createSignal("");
  const [picked, setPicked] = createSignal<{ file: File; key: string }>();
  const [part, setPart] = createSignal<number>();
  const [error, setError] = createSignal<string>();
  const [sent, setSent] = createSignal<readonly string[]>([]);
  const percent = () =>
    new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 })
      .format(part() ?? 0)
      .replace(/[\u202f\u2009]/g, "\u00a0");
  let picker!: HTMLInputElement;

  async function send() {
    const one = picked();
    if (!one || part() !== undefined) return;
    const problem: PlanFailure | undefined = one.file.size > largestFile ? "too_large" : undefined;
    setError(problem && props.sentence(problem));
    if (problem) return void setPicked(undefined);
    setPart(0);
    const answer = await props.send({ ...one, goal_id: goalId() || undefined, onProgress: setPart });
    setPart(undefined);
    if (!answer.ok) {
      setError(props.sentence(answer.code));
      // Refused for what it is, it would be refused again.
      if (answer.code === "file_refused" || answer.code === "too_large") setPicked(undefined);
      return;
    }
    setSent((all) => [...all, one.file.name]);
    setPicked(undefined);
  }

  return (
    <section class="my-plan__write" aria-labelledby="file-title">
      <h2 id="file-title">{t("plan.fileTitle")}</h2>
      <p class="my-plan__meta">{t("plan.fileHint")}</p>
      <div aria-live="polite">
        <For each={sent()}>{(name) => <p class="my-plan__sent">{t("plan.fileSent", { name })}</p>}</For>
      </div>
      <Show when={props.goals.length > 0}>
        <label class="my-plan__field">
          {t("plan.fileAbout")}
          <select value={goalId()} onChange={(event) => setGoalId(event.currentTarget.value)}>
            <option value="">{t("plan.fileNone")}</option>
            <For each={props.goals}>{(goal) => <option value={goal.id}>{goal.title}</option>}</For>
          </select>
        </label>
      </Show>
      <input
        ref={picker}
        type="file"
        class="visually-hidden"
        tabindex="-1"
        aria-label={t("plan.pick")}
        accept={pickableFiles}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (!file) return;
          setPicked({ file, key: crypto.randomUUID() });
          void send();
        }}
      />
      <Show when={part() !== undefined}>
        <p class="my-plan__progress" role="status">
          <span class="my-plan__bar" style={{ "--value": `${part()! * 100}%` }} />
          {t("plan.sending", { name: picked()?.file.name ?? "", part: percent() })}
        </p>
      </Show>
      <Show when={error()}>
        {(words) => (
          <p class="my-plan__error" role="alert">
            {words()}
          </p>
        )}
      </Show>
      <Show
        when={error() && picked()}
        fallback={
          <button
            type="button"
            class="my-plan__button"
            // Not disabled, which would throw the keyboard back to the top of the page.
            aria-disabled={part() !== undefined}
            onClick={() => part() === undefined && picker.click()}
          >
            {t("plan.pick")}
          </button>
        }
      >
        <button
          type="button"
          class="my-plan__button"
          aria-disabled={part() !== undefined}
          onClick={() => void send()}
        >
          {t("plan.retry")}
        </button>
      </Show>
    </section>
  );
}

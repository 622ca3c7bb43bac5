import { createMemo, createSignal, For, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { PlanRequest, SharedPlan, SharedStep } from "../../domain/support/plan-page.ts";
import { makeFormats } from "../../i18n/format.ts";
import { DeadLinkPage } from "../dead-link-page.tsx";
import { usePublicLanguage } from "../language.tsx";
import { PublicPage } from "../public-page.tsx";
import { FileForm } from "./file-form.tsx";
import { createMessageDraft } from "./message-draft.ts";
import { askPlan, type PlanAnswer, type PlanFailure, type PlanFile, sendPlanFile } from "./plan-client.ts";
import { PlanGoal } from "./plan-goal.tsx";
import { UnsentMessage } from "./unsent-message.tsx";
import { WriteForm } from "./write-form.tsx";
import "./plan-page.css";

/** What a page asks, without the token that the page alone holds. */
type WithoutToken<R> = R extends PlanRequest ? Omit<R, "token"> : never;
export type SendFile = (file: Omit<PlanFile, "token">) => Promise<PlanAnswer>;
export type AskPlan = (request: WithoutToken<PlanRequest>) => Promise<PlanAnswer>;

/** An artist's own plan, by a private link: seen, ticked, written about. */
export function PlanPage(props: { token: string }) {
  const { t, locale, prefer } = usePublicLanguage();
  // Merged into what is shown, so that a tick never takes the focus away.
  const [state, setState] = createStore<{ plan?: SharedPlan | undefined }>({});
  const plan = () => state.plan;
  const draft = createMessageDraft(props.token);
  const [failure, setFailure] = createSignal<PlanFailure>();
  const [said, setSaid] = createSignal("");
  /** Ticks on their way, shown before the server has answered. */
  const [pending, setPending] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const format = makeFormats({
    locale,
    timeZone: () => plan()?.time_zone ?? "America/Toronto",
    now: () => new Date(),
  });
  const sentence = (code: PlanFailure) =>
    code in failures ? t(`plan.failure.${code as Told}`) : t("plan.failure.server_error");

  const ask: AskPlan = async (request) =>
    take(await askPlan({ ...request, token: props.token } as PlanRequest));
  const send: SendFile = async (file) => take(await sendPlanFile({ ...file, token: props.token }));

  /** Shows what was answered. What was said before it, of the network for instance, is no longer so. */
  function take(answer: PlanAnswer): PlanAnswer {
    if (answer.ok) setSaid("");
    if (answer.ok) setState("plan", reconcile(answer.plan, { key: "id" }));
    else if (answer.code === "link_gone") setState("plan", undefined);
    if (!answer.ok && (answer.code === "link_gone" || !plan())) setFailure(answer.code);
    return answer;
  }
  const open = async () => {
    setFailure(undefined);
    const answer = await ask({ do: "open" });
    if (answer.ok) prefer(answer.plan.language);
  };
  onMount(() => void open());
  const forgetOffline = () => said() === sentence("offline") && setSaid("");
  addEventListener("online", forgetOffline);
  onCleanup(() => removeEventListener("online", forgetOffline));

  async function tick(step: SharedStep, done: boolean) {
    setPending((all) => new Map(all).set(step.id, done));
    const answer = await ask({ do: "tick", step_id: step.id, done });
    setPending((all) => new Map([...all].filter(([id]) => id !== step.id)));
    const { title } = step;
    setSaid(answer.ok ? t(done ? "plan.ticked" : "plan.unticked", { title }) : sentence(answer.code));
    // What the team has just changed is shown.
    if (!answer.ok && answer.code === "step_gone") void ask({ do: "open" });
  }

  const isDone = (step: SharedStep) => pending().get(step.id) ?? step.done;
  const steps = createMemo(() => plan()?.goals.flatMap((goal) => goal.steps) ?? []);
  const doneCount = () => steps().filter(isDone).length;

  return (
    <Switch
      fallback={
        <PublicPage title={t("plan.reading")} lead={t("plan.readingLead")}>
          <div class="public__text" aria-busy="true" />
        </PublicPage>
      }
    >
      <Match when={failure() === "link_gone"}>
        <DeadLinkPage>
          <Show when={draft.now().text.trim()}>{(text) => <UnsentMessage text={text()} />}</Show>
        </DeadLinkPage>
      </Match>
      <Match when={plan()}>
        {(shown) => (
          <PublicPage
            title={t("plan.title")}
            lead={t("plan.lead", { person: shown().person, workspace: shown().workspace })}
          >
            <div class="public__text">
              <Show when={steps().length > 0}>
                <p class="my-plan__progress">
                  <span
                    class="my-plan__bar"
                    style={{ "--value": `${(doneCount() / steps().length) * 100}%` }}
                  />
                  {t("plan.progress", { done: doneCount(), total: steps().length })}
                </p>
              </Show>
              <p class="my-plan__said" role="status">
                {said()}
              </p>
              <For each={shown().goals} fallback={<p>{t("plan.empty")}</p>}>
                {(goal) => <PlanGoal goal={goal} format={format} isDone={isDone} onTick={tick} />}
              </For>
              <WriteForm
                goals={shown().goals}
                comments={shown().comments}
                format={format}
                draft={draft}
                ask={ask}
                sentence={sentence}
              />
              <FileForm goals={shown().goals} send={send} sentence={sentence} />
              <p class="my-plan__valid">{t("plan.valid", { day: format.day(shown().expires_at, "long") })}</p>
            </div>
          </PublicPage>
        )}
      </Match>
      <Match when={failure()}>
        {(code) => (
          <PublicPage title={t("plan.failTitle")} lead={sentence(code())}>
            <div class="public__text">
              <button type="button" class="my-plan__button" onClick={() => void open()}>
                {t("plan.retry")}
              </button>
            </div>
          </PublicPage>
        )}
      </Match>
    </Switch>
  );
}

/** Failures that have a sentence of their own. */
const failures = {
  offline: true,
  rate_limited: true,
  step_gone: true,
  too_large: true,
  file_refused: true,
} as const;
type Told = keyof typeof failures;

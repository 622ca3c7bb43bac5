import { createMemo, createSignal } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import { type LogDraft, type LogProblem, problemsOfDraft } from "./log-draft.ts";

/** One save at a time; what is wrong with the form shows from the first try, and goes as it is mended. */
export function createSaving(draft: LogDraft, now: () => Date, timeZone: () => string) {
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [tried, setTried] = createSignal(false);
  const problems = createMemo<LogProblem[]>(() => (tried() ? problemsOfDraft(draft, now(), timeZone()) : []));

  /** True when it was saved. */
  async function run(save: () => Promise<ErrorCode | undefined>): Promise<boolean> {
    if (busy()) return false;
    setBusy(true);
    const code = await save();
    setBusy(false);
    setFailed(code);
    return code === undefined;
  }

  return {
    busy,
    failed,
    problems,
    run,
    /** Saves if nothing is wrong with the form. */
    async check(save: () => Promise<ErrorCode | undefined>): Promise<boolean> {
      setTried(true);
      if (problems().length > 0) return false;
      const done = await run(save);
      if (done) setTried(false);
      return done;
    },
  };
}

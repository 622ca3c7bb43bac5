import { createSignal } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";

/** One try at a time of something that may fail for a known reason; the reason stays until the next try. */
export function createAttempt() {
  const [busy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<ErrorCode>();
  return {
    busy,
    error,
    clear: () => setError(undefined),
    /** Runs it unless it is already running; true when it succeeded. */
    async run(action: () => Promise<ErrorCode | undefined>): Promise<boolean> {
      if (busy()) return false;
      setBusy(true);
      setError(undefined);
      try {
        const code = await action();
        setError(code);
        return code === undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}

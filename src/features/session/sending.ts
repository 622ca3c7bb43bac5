import { createSignal } from "solid-js";
import type { UnsentWork } from "#data/export/index.ts";
import type { Session } from "#data/session/session.ts";
import { createAttempt } from "./attempt.ts";

/** Sends what waits before leaving, and looks at what is left. */
export function createSending(
  session: Pick<Session, "syncNow" | "unsentWork">,
  onWork: (work: UnsentWork) => void,
) {
  const attempt = createAttempt();
  const [isIncomplete, setIncomplete] = createSignal(false);
  return {
    busy: attempt.busy,
    error: attempt.error,
    /** It went well, and something is left all the same. */
    isIncomplete,
    send: () =>
      void attempt.run(async () => {
        setIncomplete(false);
        const sent = await session.syncNow();
        const left = await session.unsentWork();
        setIncomplete(left.count > 0);
        onWork(left);
        return sent.ok ? undefined : sent.code;
      }),
  };
}

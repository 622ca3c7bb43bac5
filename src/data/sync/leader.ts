export interface Candidacy {
  /** Takes the lead from a tab that no longer answers. */
  takeOver(): void;
  /** Steps down, or stops waiting. */
  stop(): void;
}

/**
 * Of the tabs of one account and workspace, one synchronises. The browser's locks choose it: the next tab takes over
 * at once when it closes or is killed. Without locks every tab does, which is only wasteful: all of it is idempotent.
 */
export function standForLeader(name: string, on: { lead(): void; deposed(): void }): Candidacy {
  const lock = `${name}-sync`;
  let stopped = false;
  let stepDown: (() => void) | undefined;
  const waiting = new AbortController();

  function hold(): Promise<void> | undefined {
    if (stopped) return undefined;
    on.lead();
    return new Promise((resolve) => {
      stepDown = resolve;
    });
  }

  function wait(): void {
    navigator.locks.request(lock, { signal: waiting.signal }, hold).catch(lost);
  }

  /** Another tab took the lead: this one waits for its turn again. */
  function lost(): void {
    if (stopped || !stepDown) return;
    stepDown = undefined;
    on.deposed();
    wait();
  }

  if (typeof navigator === "undefined" || !navigator.locks) queueMicrotask(() => void hold());
  else wait();

  return {
    takeOver() {
      if (stopped || stepDown || !navigator.locks) return;
      navigator.locks.request(lock, { steal: true }, hold).catch(lost);
    },
    stop() {
      stopped = true;
      waiting.abort();
      stepDown?.();
    },
  };
}

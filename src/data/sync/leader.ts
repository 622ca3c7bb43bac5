/**
 * Of the tabs of one account and workspace, one synchronises. The browser's locks choose it: the next tab takes over
 * at once when it closes or is killed. Answers how to step down.
 */
export function standForLeader(name: string, lead: () => void): () => void {
  if (typeof navigator === "undefined" || !navigator.locks) {
    // Without locks every tab synchronises: all of it is idempotent.
    queueMicrotask(lead);
    return () => undefined;
  }
  const control = new AbortController();
  let stepDown: (() => void) | undefined;
  navigator.locks
    .request(`${name}-sync`, { signal: control.signal }, () => {
      if (control.signal.aborted) return undefined;
      lead();
      return new Promise<void>((resolve) => {
        stepDown = resolve;
      });
    })
    .catch(() => undefined);
  return () => {
    control.abort();
    stepDown?.();
  };
}

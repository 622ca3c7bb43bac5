/** Something costly that starts at the first request, once, and may never be asked for. */
export function makeStartedOnce<T>(start: () => Promise<T>) {
  let running: Promise<T> | undefined;
  return {
    start(): Promise<T> {
      running ??= start();
      return running;
    },
    /** What was started, if anything was and it succeeded. */
    async started(): Promise<T | undefined> {
      return running?.catch(() => undefined);
    },
  };
}

/** Runs what a press asks for, and passes over presses that come before it is done: pressed twice, it is done once. */
export function oneAtATime<A extends unknown[]>(run: (...args: A) => unknown): (...args: A) => Promise<void> {
  let isRunning = false;
  return async (...args) => {
    if (isRunning) return;
    isRunning = true;
    try {
      await run(...args);
    } finally {
      isRunning = false;
    }
  };
}

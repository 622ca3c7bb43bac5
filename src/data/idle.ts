/** Waits until the screen has nothing that presses, at the most `withinMs`; where the browser cannot tell, a turn. */
export const idle = (withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => resolve(), { timeout: withinMs });
    else setTimeout(resolve, 0);
  });

const patience = 4000; // ms; a screen that never shows must not keep the device from its server
/** A screen that stands still has its rows to read: on a slow phone, evaluating the network's code delays them. */
const settling = 600; // ms

let show: () => void = () => undefined;
const shown = new Promise<void>((resolve) => {
  show = resolve;
});

/** Called when the first screen stands before the person, whichever it is. */
export function noteFirstScreen(): void {
  // Two frames later it is painted.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(show, settling)));
}

/**
 * Waits for the first screen. What only the network needs is fetched after it, so that it never stands between a
 * person and their data.
 */
export async function afterFirstScreen(): Promise<void> {
  if (typeof document === "undefined" || document.visibilityState === "hidden") return;
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, patience))]);
}

const firstMs = 1_000;
const longestMs = 60_000;

/** How long to wait after the nth failure in a row: doubling, with jitter so that a team does not return at once. */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const whole = Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
  return Math.round(whole / 2 + (random() * whole) / 2);
}

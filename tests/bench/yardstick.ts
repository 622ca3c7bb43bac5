import { percentile, seeded } from "./figure.ts";

/** What the same work costs on this machine now, in milliseconds: two figures are compared by theirs. */
export function yardstick(): number {
  return Math.round(percentile(Array.from({ length: 5 }, work), 0.5));
}

/** A hundred thousand small records made, sorted, written as JSON and read back. */
function work(): number {
  const startedAt = performance.now();
  const random = seeded(1);
  const rows = Array.from({ length: 100_000 }, () => ({ name: random().toString(36), rev: random() }));
  rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  JSON.parse(JSON.stringify(rows));
  return performance.now() - startedAt;
}

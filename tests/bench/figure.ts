import type { Theatre } from "./theatre.ts";

/** One thing measured, beside what was promised. */
export type Figure = {
  bench: string;
  what: string;
  /** Null when it could not be measured. */
  value: number | null;
  unit: string;
  budget: number | null;
  pass: boolean;
};

/** A bench measures one promise, or a few that come together. */
export type Bench = {
  name: string;
  measures: string;
  run(theatre: Theatre): Promise<Figure[]>;
};

/** A figure that must stay at or under its budget. */
export function atMost(bench: string, what: string, value: number, unit: string, budget: number): Figure {
  const rounded = Math.round(value * 10) / 10;
  return { bench, what, value: rounded, unit, budget, pass: rounded <= budget };
}

/** The value under which a share of the samples lies: `percentile(times, 0.95)`. */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error("A percentile needs samples.");
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

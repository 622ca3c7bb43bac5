// Chance that falls the same way each time, so that the demo is the same for everybody.

/** Draws from one seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both possible. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Several different ones. */
  some<T>(list: readonly T[], count: number): T[];
  /** One by weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** A version 4 UUID. */
  uuid(): string;
}

/** Makes the draws of a seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    some(list, count) {
      const left = [...list];
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(Math.floor(next() * left.length), 1)[0] as (typeof list)[number],
      );
    },
    weighted(list) {
      let drawn = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        drawn -= weight;
        if (drawn < 0) return value;
      }
      return (list[list.length - 1] as (typeof list)[number])[0];
    },
    uuid() {
      const hex = Array.from({ length: 32 }, () => between(0, 15).toString(16));
      hex[12] = "4";
      hex[16] = "89ab"[between(0, 3)] as string;
      return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
  };
}

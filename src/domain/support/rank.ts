// Ranks: texts whose order is that of a list people arrange. Moving one thing writes one rank, between those of its new
// neighbours, so that two devices that move two things agree without a word: two that fall at the same place
// keep the order in which they were made.

import { compareBytes } from "../record/values.ts";

const digits = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * A rank between two others; before all when `after` alone is given, after all when `before` alone is. Neighbours in the
 * wrong order (two devices, one place) are taken as equal: the new rank follows the first.
 */
export function rankBetween(before: string | undefined, after: string | undefined): string {
  const low = before ?? "";
  const high = after !== undefined && compareBytes(low, after) < 0 ? after : undefined;
  let rank = "";
  for (let place = 0; ; place++) {
    const from = place < low.length ? Math.max(digits.indexOf(low[place]!), 0) : 0;
    const bound = high?.startsWith(rank) ? high[place] : undefined;
    const to = bound === undefined ? digits.length : digits.indexOf(bound);
    if (to - from > 1) return rank + digits[Math.floor((from + to) / 2)];
    rank += digits[from];
  }
}

/** Ranks for a list made at once, in its order. */
export function ranksOf(count: number, after?: string): string[] {
  const ranks: string[] = [];
  for (let n = 0; n < count; n++) ranks.push(rankBetween(ranks.at(-1) ?? after, undefined));
  return ranks;
}

/** Fresh ranks for a whole list, as far from one another as short ones can be. */
export function evenRanks(count: number): string[] {
  const width = Math.ceil(Math.log(2 * (count + 1)) / Math.log(digits.length));
  const step = digits.length ** width / (count + 1);
  return Array.from({ length: count }, (_, n) => {
    const place = Math.floor((n + 1) * step);
    // Nothing goes between a rank and the same one followed by zeros.
    return (place % digits.length === 0 ? place + 1 : place).toString(digits.length).padStart(width, "0");
  });
}

/** In the order people gave: ranked first, then the others as they were made. */
export function byRank<T extends { rank?: string; created_at: string; id: string }>(a: T, b: T): number {
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return compareBytes(a.rank, b.rank);
  if ((a.rank === undefined) !== (b.rank === undefined)) return a.rank === undefined ? 1 : -1;
  return compareBytes(a.created_at, b.created_at) || compareBytes(a.id, b.id);
}

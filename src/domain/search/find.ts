// Which entries hold all the words that were typed, and how well. Each word is looked for in each segment and leaves a
// mark on the entries that hold it: a hundred thousand bytes a word, read through once.

import type { Live, ShelfName } from "./segment.ts";
import { placesOf, rankOf, ranksBeginning, ranksHolding, type Shelf, wordAt, wordCount } from "./shelf.ts";
import { isSlipOf, slipsIn } from "./typo.ts";

/** How well a word was found, the best last. */
export const quality = {
  none: 0,
  textSlip: 1,
  nameSlip: 2,
  text: 3,
  link: 4,
  insideFact: 5,
  fact: 6,
  insideName: 7,
  beginsName: 8,
  name: 9,
} as const;

export interface Hit {
  id: string;
  /** The quality of its least well found word. */
  quality: number;
}

/** What was found of one sort. */
export interface FoundSort {
  total: number;
  /** The best, in order. */
  hits: Hit[];
}

export interface FindOptions {
  /** How many hits of each sort. */
  limit: number;
  /** Whether an entry of this sort is found by the names of those it is about alone. */
  isFoundByLinks(sort: number): boolean;
}

/** A word that names more than this says nothing of whom the others are about. */
const mostTargets = 300;

type Marks = Uint8Array[];

/** The entries that hold every word, best first, by their sort. */
export function find(
  lives: readonly Live[],
  asked: readonly string[],
  options: FindOptions,
): Map<number, FoundSort> {
  const found = new Map<number, FoundSort>();
  if (asked.length === 0) return found;
  const isVague = asked.every((word) => word.length < 3);
  const byWord = asked.map((word) => {
    const own = markWord(lives, word, isVague);
    return { own, linked: markLinked(lives, own) };
  });
  const whole = asked.join(" ");
  const best = new Map<number, Candidate[]>();
  lives.forEach(({ segment, gone }, part) => {
    for (let place = 0; place < gone.length; place++) {
      if (gone[place]) continue;
      let [least, hasOwn] = [quality.name as number, false];
      for (const { own, linked } of byWord) {
        const mark = own[part]![place]!;
        if (mark > 0) hasOwn = true;
        const through = linked?.[part]?.[place] ?? 0;
        least = Math.min(least, Math.max(mark, through));
        if (least === 0) break;
      }
      if (least === 0) continue;
      const sort = segment.sorts[place]!;
      if (!hasOwn && !options.isFoundByLinks(sort)) continue;
      const label = segment.labels[place]!;
      const likeness = label === whole ? 2 : label.startsWith(whole) ? 1 : 0;
      const candidate = { id: segment.ids[place]!, quality: least, likeness, label, weight: 0 };
      candidate.weight = segment.weights[place]!;
      const known = best.get(sort) ?? [];
      best.set(sort, known);
      found.set(sort, { total: (found.get(sort)?.total ?? 0) + 1, hits: [] });
      keepBest(known, candidate, options.limit);
    }
  });
  for (const [sort, kept] of best)
    found.get(sort)!.hits = kept.map(({ id, quality: reached }) => ({ id, quality: reached }));
  return found;
}

interface Candidate extends Hit {
  likeness: number;
  label: string;
  weight: number;
}

function keepBest(kept: Candidate[], candidate: Candidate, limit: number): void {
  const last = kept[kept.length - 1];
  if (kept.length === limit && last && !isBefore(candidate, last)) return;
  let at = kept.length;
  while (at > 0 && isBefore(candidate, kept[at - 1]!)) at--;
  kept.splice(at, 0, candidate);
  if (kept.length > limit) kept.pop();
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.quality !== b.quality) return a.quality > b.quality;
  if (a.likeness !== b.likeness) return a.likeness > b.likeness;
  if (a.weight !== b.weight) return a.weight > b.weight;
  if (a.label !== b.label) return a.label < b.label;
  return a.id < b.id;
}

/** Marks the entries that hold a word; slips of the finger are looked for where nothing else answers. */
function markWord(lives: readonly Live[], word: string, isVague: boolean): Marks {
  const marks = lives.map(({ gone }) => new Uint8Array(gone.length));
  let [isNamed, isWritten] = [false, false];
  lives.forEach(({ segment, gone }, part) => {
    const marked = marks[part]!;
    const raise = (shelf: Shelf, rank: number, to: number) => mark(marked, gone, placesOf(shelf, rank), to);
    const { names, facts, texts } = segment.shelves;
    if (word.length > 1)
      for (const rank of ranksHolding(names, word))
        if (raise(names, rank, quality.insideName)) isNamed = true;
    for (const rank of ranksBeginning(names, word)) {
      const isWhole = names.starts[rank + 1]! - names.starts[rank]! - 1 === word.length;
      if (raise(names, rank, isWhole ? quality.name : quality.beginsName)) isNamed = true;
    }
    if (word.length > 2)
      for (const rank of ranksHolding(facts, word))
        if (raise(facts, rank, quality.insideFact)) isNamed = true;
    if (word.length > 1)
      for (const rank of ranksBeginning(facts, word)) if (raise(facts, rank, quality.fact)) isNamed = true;
    if (isVague) return;
    for (const rank of ranksBeginning(texts, word)) {
      if (word.length < 3 && wordAt(texts, rank) !== word) break;
      if (raise(texts, rank, quality.text)) isWritten = true;
    }
  });
  if (!isNamed) markSlips(lives, marks, word, "names", quality.nameSlip);
  if (!isNamed && !isWritten) markSlips(lives, marks, word, "texts", quality.textSlip);
  return marks;
}

function markSlips(lives: readonly Live[], marks: Marks, word: string, name: ShelfName, to: number): void {
  const slips = slipsIn(word);
  if (slips === 0) return;
  lives.forEach(({ segment, gone }, part) => {
    const shelf = segment.shelves[name];
    for (let rank = 0; rank < wordCount(shelf); rank++)
      if (isSlipOf(word, wordAt(shelf, rank), slips)) mark(marks[part]!, gone, placesOf(shelf, rank), to);
  });
}

/** Marks the entries that are about those a word names. */
function markLinked(lives: readonly Live[], own: Marks): Marks | undefined {
  const targets: string[] = [];
  for (let part = 0; part < lives.length; part++) {
    const { segment, gone } = lives[part]!;
    const marked = own[part]!;
    for (let place = 0; place < marked.length; place++) {
      if (marked[place]! < quality.insideName || gone[place]) continue;
      targets.push(segment.ids[place]!);
      if (targets.length > mostTargets) return undefined;
    }
  }
  if (targets.length === 0) return undefined;
  return lives.map(({ segment, gone }) => {
    const marked = new Uint8Array(gone.length);
    const { links } = segment.shelves;
    for (const target of targets) {
      const rank = rankOf(links, target);
      if (rank < wordCount(links) && wordAt(links, rank) === target)
        mark(marked, gone, placesOf(links, rank), quality.link);
    }
    return marked;
  });
}

/** Raises the marks of these entries; answers whether one of them counts. */
function mark(marked: Uint8Array, gone: Uint8Array, places: Uint32Array, to: number): boolean {
  let isOne = false;
  for (const place of places) {
    if (marked[place]! < to) marked[place] = to;
    if (!gone[place]) isOne = true;
  }
  return isOne;
}

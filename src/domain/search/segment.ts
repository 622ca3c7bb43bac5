// Entries that were gathered at one time, with the words by which they are found. An index is a few of these: what
// changes goes to a new one and is crossed out in the old, and small ones are joined. Nothing is ever written twice
// for one change, and what is kept on the device is a handful of plain arrays.

import { makeShelf, placesOf, type Shelf, wordAt, wordCount } from "./shelf.ts";

/** By what an entry is found: its name, what is known of it, what was written, whom it is about. */
export const shelfNames = ["names", "facts", "texts", "links"] as const;
export type ShelfName = (typeof shelfNames)[number];

/** One thing that can be found. */
export interface Entry {
  id: string;
  /** What it is, as a number that the caller gives a meaning. */
  sort: number;
  /** Its name, folded: it tells an exact match, and orders those that are alike. */
  label: string;
  /** Among equals, the highest comes first; 0 leaves it to the names. */
  weight: number;
  /** By shelf, each once. */
  words: Readonly<Record<ShelfName, readonly string[]>>;
}

export interface Segment {
  ids: string[];
  sorts: Uint8Array;
  labels: string[];
  weights: Float64Array;
  shelves: Record<ShelfName, Shelf>;
}

/** A segment, and which of its entries no longer count. */
export interface Live {
  segment: Segment;
  /** 1 where an entry was crossed out. */
  gone: Uint8Array;
}

export function makeSegment(entries: readonly Entry[]): Segment {
  const shelves = shelfNames.map((name): [ShelfName, Shelf] => {
    const found = new Map<string, number[]>();
    entries.forEach((entry, place) => {
      for (const word of entry.words[name]) addTo(found, word, place);
    });
    return [name, makeShelf(found)];
  });
  return {
    ids: entries.map(({ id }) => id),
    sorts: Uint8Array.from(entries, ({ sort }) => sort),
    labels: entries.map(({ label }) => label),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    shelves: Object.fromEntries(shelves) as Record<ShelfName, Shelf>,
  };
}

/** One segment of what still counts in several: of an entry that was crossed out no word stays. */
export function joinSegments(parts: readonly Live[]): Segment {
  const moved = parts.map(({ gone }) => new Int32Array(gone.length).fill(-1));
  const kept: [part: number, place: number][] = [];
  parts.forEach(({ gone }, part) => {
    for (let place = 0; place < gone.length; place++) {
      if (gone[place]) continue;
      moved[part]![place] = kept.length;
      kept.push([part, place]);
    }
  });
  const of = (part: number) => parts[part]!.segment;
  const shelves = shelfNames.map((name): [ShelfName, Shelf] => {
    const found = new Map<string, number[]>();
    parts.forEach(({ segment }, part) => {
      const shelf = segment.shelves[name];
      for (let n = 0; n < wordCount(shelf); n++) {
        const word = wordAt(shelf, n);
        for (const place of placesOf(shelf, n)) {
          const next = moved[part]![place]!;
          if (next >= 0) addTo(found, word, next);
        }
      }
    });
    return [name, makeShelf(found)];
  });
  return {
    ids: kept.map(([part, place]) => of(part).ids[place]!),
    sorts: Uint8Array.from(kept, ([part, place]) => of(part).sorts[place]!),
    labels: kept.map(([part, place]) => of(part).labels[place]!),
    weights: Float64Array.from(kept, ([part, place]) => of(part).weights[place]!),
    shelves: Object.fromEntries(shelves) as Record<ShelfName, Shelf>,
  };
}

function addTo(found: Map<string, number[]>, word: string, place: number): void {
  const places = found.get(word);
  if (places) places.push(place);
  else found.set(word, [place]);
}

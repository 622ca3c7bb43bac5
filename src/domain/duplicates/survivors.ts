// Which file stands for which. A merge writes one arrow, from the file that was taken in to the one that took it in
// (`merged_into`), and nothing else moves: what was written about either is found by following arrows. Two people may
// merge the same pair in opposite directions, far from each other: of a circle of arrows the earliest gives way, so
// that the last to decide is followed. The same rule stands in SQL (private.survivors); a differential test holds the
// two together.

import { compareBytes } from "../record/values.ts";

/** What a file says of the one that took it in. */
export interface MergeArrow {
  id: string;
  merged_into: string;
  merged_at?: string | undefined;
}

/** Who stands for whom, once every arrow is followed. */
export interface Survivors {
  /** The file that stands for this one: itself, unless it was taken in. */
  survivorOf(id: string): string;
  /** Everything that is one person: the survivor, then the files it took in, by id. */
  groupOf(id: string): readonly string[];
  /** Whether a file points at another without being taken in: its arrow closed a circle, and gave way. */
  gaveWay(id: string): boolean;
}

/**
 * Follows the arrows of a workspace. A file stands for those behind it while it is there itself: if it was deleted, by
 * somebody who did not know, those it took in stand again by themselves.
 */
export function makeSurvivors(arrows: Iterable<MergeArrow>, isHere: (id: string) => boolean): Survivors {
  const all = new Map([...arrows].map((arrow) => [arrow.id, arrow]));
  const cut = earliestOfCircles(all);
  const survivors = new Map<string, string>();
  const groups = new Map<string, string[]>();
  for (const id of all.keys()) {
    const survivor = lastHere(id, all, cut, isHere);
    if (survivor === id) continue;
    survivors.set(id, survivor);
    const group = groups.get(survivor);
    if (group) group.push(id);
    else groups.set(survivor, [id]);
  }
  const wholes = new Map([...groups].map(([id, taken]) => [id, [id, ...taken.sort(compareBytes)]]));
  const survivorOf = (id: string) => survivors.get(id) ?? id;
  return {
    survivorOf,
    groupOf: (id) => wholes.get(survivorOf(id)) ?? [survivorOf(id)],
    gaveWay: (id) => cut.has(id),
  };
}

/** Nobody was taken in. */
export const nobodyMerged: Survivors = makeSurvivors([], () => true);

function lastHere(
  id: string,
  arrows: ReadonlyMap<string, MergeArrow>,
  cut: ReadonlySet<string>,
  isHere: (id: string) => boolean,
): string {
  let last = id;
  for (let at = id; ; ) {
    const next = cut.has(at) ? undefined : arrows.get(at)?.merged_into;
    if (next === undefined) return last;
    at = next;
    if (isHere(at)) last = at;
  }
}

/** Of each circle, the file whose arrow is the earliest. */
function earliestOfCircles(arrows: ReadonlyMap<string, MergeArrow>): Set<string> {
  const found = new Set<string>();
  const walkOf = new Map<string, string>();
  for (const start of arrows.keys()) {
    let at: string | undefined = start;
    while (at !== undefined && arrows.has(at) && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = arrows.get(at)?.merged_into;
    }
    // Only what this very walk has met before closes a circle.
    if (at === undefined || walkOf.get(at) !== start) continue;
    let earliest = arrows.get(at)!;
    for (let next = arrows.get(earliest.merged_into)!; next.id !== at; next = arrows.get(next.merged_into)!)
      if (isBefore(next, earliest)) earliest = next;
    found.add(earliest.id);
  }
  return found;
}

function isBefore(a: MergeArrow, b: MergeArrow): boolean {
  const order = compareBytes(a.merged_at ?? "", b.merged_at ?? "") || compareBytes(a.id, b.id);
  return order < 0;
}

// How many fit each opportunity of a list. Ten thousand people times the opportunities in sight is more than a frame:
// they are compared a few at a time, and the screen has its turn in between.

import { type Certainty, certaintyOf, type Matcher } from "#domain/matching/match.ts";
import type { PersonRow } from "../artists/person-row.ts";

/** How many artists fit an opportunity, and how sure that is. */
export interface EligibleCount {
  fits: number;
  certainty: Certainty;
}

interface Counting {
  matcher: Matcher;
  rows: readonly PersonRow[];
  at: number;
  fits: number;
  certainty: Certainty;
  done(count: EligibleCount): void;
}

/** A quarter of a frame: a list that scrolls keeps its pace. */
const sliceMs = 4;
/** People compared between two looks at the clock. */
const handful = 50;

/** Counts one opportunity after another, in the order asked. Asking answers how to give it up. */
export function makeEligibleCounter(wait: (go: () => void) => void = (go) => setTimeout(go, 0)) {
  const waiting = new Set<Counting>();
  let isRunning = false;

  function run(): void {
    const until = performance.now() + sliceMs;
    for (const one of waiting) {
      while (one.at < one.rows.length && performance.now() < until) compare(one);
      if (one.at < one.rows.length) break;
      waiting.delete(one);
      one.done({ fits: one.fits, certainty: one.certainty });
    }
    isRunning = waiting.size > 0;
    if (isRunning) wait(run);
  }

  return (matcher: Matcher, rows: readonly PersonRow[], done: Counting["done"]): (() => void) => {
    const one: Counting = { matcher, rows, at: 0, fits: 0, certainty: "certain", done };
    waiting.add(one);
    if (!isRunning) wait(run);
    isRunning = true;
    return () => waiting.delete(one);
  };
}

function compare(one: Counting): void {
  const end = Math.min(one.at + handful, one.rows.length);
  for (; one.at < end; one.at++) {
    const person = one.rows[one.at]!;
    if (person.kind !== "artist") continue;
    const match = one.matcher(person.fields);
    if (match.standing !== "fits") continue;
    one.fits++;
    one.certainty = leastCertain(one.certainty, certaintyOf(match));
  }
}

const doubts: readonly Certainty[] = ["certain", "open", "to_confirm"];

/** The doubt of one is the doubt of all. */
export const leastCertain = (a: Certainty, b: Certainty): Certainty =>
  doubts.indexOf(a) > doubts.indexOf(b) ? a : b;

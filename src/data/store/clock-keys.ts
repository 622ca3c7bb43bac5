// The elements of a set are keys of its clock, and RxDB's Dexie storage does not give every key back: « __a » comes back
// as « |a », « __proto__ » not at all. Such keys are written under another form.

import type { ClockMap } from "#domain/record/record.ts";

/** What begins a key under another form, and what leads a character in it. */
const mark = "\u0001";
const lead = "\u0002";
const isChanged = new RegExp(`^${mark}|\\||__`);
const changed = new RegExp(`[|_${lead}]`, "g");
const changedBack = new RegExp(`${lead}([pue])`, "g");
const forms: Record<string, string> = { "|": "p", _: "u", [lead]: "e" };
const characters: Record<string, string> = { p: "|", u: "_", e: lead };

const packKey = (key: string) => mark + key.replace(changed, (character) => lead + forms[character]);
const unpackKey = (key: string) => key.slice(1).replace(changedBack, (_, form: string) => characters[form]!);

/** A clock as the storage keeps it: nearly always the same object. */
export function packClock(clock: ClockMap): ClockMap {
  return renamed(clock, (key) => isChanged.test(key), packKey);
}

/** The clock in what the storage gave. */
export function unpackClock(clock: ClockMap): ClockMap {
  return renamed(clock, (key) => key.startsWith(mark), unpackKey);
}

function renamed(
  clock: ClockMap,
  concerns: (key: string) => boolean,
  rename: (key: string) => string,
): ClockMap {
  let next = clock;
  for (const [field, entry] of Object.entries(clock)) {
    if (typeof entry !== "object" || !Object.keys(entry).some(concerns)) continue;
    if (next === clock) next = { ...clock };
    // From entries, so that « __proto__ » is a key like the others.
    next[field] = Object.fromEntries(
      Object.entries(entry).map(([key, pair]) => [concerns(key) ? rename(key) : key, pair]),
    );
  }
  return next;
}

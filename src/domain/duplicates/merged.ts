// Merging two files of one person. The one that stays gains what was chosen; the one that is taken in says into which,
// when, and what the other gained by it, so that they can be taken apart again. It keeps all it held.

import { type Person, personRecord } from "../artists/person.ts";
import { fieldStamp } from "../record/merge.ts";
import type { AnyDoc } from "../record/record.ts";
import {
  elementsIn,
  type Field,
  type MergeUnit,
  mergedFields,
  mergedSets,
  mergeUnits,
  type PersonPatch,
  type Value,
  valueIn,
} from "./merge-fields.ts";
import type { MergedChanges } from "./merged-changes.ts";

/** What is to be written on both. */
export interface Merge {
  into: PersonPatch;
  changes: MergedChanges;
}

/** Whether two files say different things here, so that somebody has to choose. */
export function areApart(unit: MergeUnit, into: Person, from: Person): boolean {
  return unit.some((field) => {
    const [mine, theirs] = [valueIn(into, field), valueIn(from, field)];
    return mine !== null && theirs !== null && mine !== theirs;
  });
}

/** What the merged file holds in a unit: of the file that was chosen where they differ, else of whichever knows. */
export function mergedUnit(
  unit: MergeUnit,
  into: Person,
  from: Person,
  isTaken: boolean,
): Partial<Record<Field, Value>> {
  const chosen = isTaken ? from : into;
  const apart = areApart(unit, into, from);
  return Object.fromEntries(
    unit.map((field) => [
      field,
      apart ? valueIn(chosen, field) : (valueIn(into, field) ?? valueIn(from, field)),
    ]),
  );
}

/** The elements that a set gains: those of the other file, as far as there is room. */
export function gainedBySet(field: Field, into: Person, from: Person): string[] {
  const mine = new Set(elementsIn(into, field));
  const room = Math.max(0, (personRecord.fields[field].max ?? 0) - mine.size);
  return elementsIn(from, field)
    .filter((element) => !mine.has(element))
    .slice(0, room);
}

/** What becomes of two files. `taken` are the units, by their first field, where the other file was preferred. */
export function mergeOf(into: Person, from: Person, taken: ReadonlySet<string>, by?: string): Merge {
  const values: Partial<Record<Field, Value>> = { ...decidedOf(into, from) };
  for (const unit of mergeUnits) Object.assign(values, mergedUnit(unit, into, from, taken.has(unit[0])));
  const patch: Record<string, unknown> = {};
  const changes: MergedChanges = {
    ...(by ? { by } : {}),
    fields: {},
    sets: {},
    seen: stampsOf(from),
  };
  for (const [field, after] of Object.entries(values) as [Field, Value][]) {
    const before = valueIn(into, field);
    if (after === before) continue;
    patch[field] = after;
    changes.fields[field] = { before, after };
  }
  for (const field of mergedSets) {
    const add = gainedBySet(field, into, from);
    if (add.length === 0) continue;
    patch[field] = { add };
    changes.sets[field] = add;
  }
  return { into: patch as PersonPatch, changes };
}

function stampsOf(person: Person): MergedChanges["seen"] {
  const doc = person as unknown as AnyDoc;
  const written = mergedFields.filter((field) => fieldStamp(doc, field) !== doc.clock._);
  return Object.fromEntries(written.map((field) => [field, fieldStamp(doc, field)]));
}

function decidedOf(into: Person, from: Person): Partial<Record<Field, Value>> {
  const latest = (from.verified_on ?? "") > (into.verified_on ?? "") ? from : into;
  return {
    provisional: into.provisional && from.provisional,
    verified_on: valueIn(latest, "verified_on"),
    verified_by: valueIn(latest, "verified_by"),
  };
}

// What stands on the screen that compares two files: what somebody has to choose, and what is kept without a question.

import { type Person, personRecord } from "#domain/artists/person.ts";
import { type MergeUnit, mergeUnits } from "#domain/duplicates/merge-fields.ts";
import { areApart, gainedBySet } from "#domain/duplicates/merged.ts";
import { setFields } from "#domain/record/record.ts";

export type Side = "a" | "b";
export type Pair = Readonly<Record<Side, Person>>;

export const otherSide = (side: Side): Side => (side === "a" ? "b" : "a");

/** The units on which the two files disagree. */
export function disagreements({ a, b }: Pair): MergeUnit[] {
  return mergeUnits.filter((unit) => areApart(unit, a, b));
}

/** The units that one of them alone fills, or both alike. */
export function agreements({ a, b }: Pair): MergeUnit[] {
  const isFilled = (unit: MergeUnit) =>
    unit.some((field) => a[field] !== undefined || b[field] !== undefined);
  return mergeUnits.filter((unit) => !areApart(unit, a, b) && isFilled(unit));
}

/** The lists that have something in them, each with what the file that stays gains. */
export function unitedLists(pair: Pair, kept: Side): { field: string; own: string[]; gained: string[] }[] {
  const [into, from] = [pair[kept], pair[otherSide(kept)]];
  return (setFields(personRecord as never) as (keyof typeof personRecord.fields)[])
    .filter((field) => field !== "external_ids")
    .map((field) => ({ field, own: into[field] as string[], gained: gainedBySet(field, into, from) }))
    .filter(({ own, gained }) => own.length + gained.length > 0);
}

/** The file proposed to stay: the one somebody completed, the fuller, the older. */
export function fullerSide({ a, b }: Pair): Side {
  const filled = (person: Person) =>
    Object.keys(personRecord.fields).filter((field) => {
      const value = person[field as keyof Person];
      return Array.isArray(value) ? value.length > 0 : Boolean(value);
    }).length;
  const order =
    Number(a.provisional) - Number(b.provisional) ||
    filled(b) - filled(a) ||
    (a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : 0);
  return order <= 0 ? "a" : "b";
}

// What a merge changed, kept as one text with the file that was taken in.

import { personRecord } from "../artists/person.ts";
import { isStamp, type Stamp } from "../record/clock.ts";
import { isUuid } from "../record/values.ts";
import { decidedFields, type Field, isSet, mergedFields, type Value } from "./merge-fields.ts";

/** What a file gained by taking another in. */
export interface MergedChanges {
  /** The member who merged them. */
  by?: string;
  fields: Partial<Record<Field, { before: Value; after: Value }>>;
  /** Elements it did not have. */
  sets: Partial<Record<Field, string[]>>;
  /** When the fields of the other file had been written, as far as that was known: what comes later was not seen. */
  seen: Partial<Record<Field, Stamp>>;
}

/** The text of what a file gained. What has no room stays with it when they are taken apart: the longest first. */
export function writeChanges(changes: MergedChanges): string {
  const kept: MergedChanges = { ...changes, fields: { ...changes.fields }, sets: { ...changes.sets } };
  const lengths = [
    ...Object.entries(kept.fields).map(([field, value]) => ({ field, holder: kept.fields, value })),
    ...Object.entries(kept.sets).map(([field, value]) => ({ field, holder: kept.sets, value })),
  ].sort((a, b) => JSON.stringify(a.value).length - JSON.stringify(b.value).length);
  let text = JSON.stringify(kept);
  while (text.length > personRecord.fields.merged_changes.max! && lengths.length > 0) {
    const { field, holder } = lengths.pop()!;
    delete (holder as Record<string, unknown>)[field];
    text = JSON.stringify(kept);
  }
  return text;
}

/** What a file gained, read as strictly as it came from another device: nothing when it is not what one writes. */
export function readChanges(text: string | undefined): MergedChanges | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
  if (!isPlain(read) || !isPlain(read.fields) || !isPlain(read.sets) || !isPlain(read.seen)) return undefined;
  if (read.by !== undefined && !isUuid(read.by)) return undefined;
  if (Object.keys(read).some((key) => !["by", "fields", "sets", "seen"].includes(key))) return undefined;
  const areFields = Object.entries(read.fields).every(
    ([field, change]) =>
      isChosen(field) &&
      isPlain(change) &&
      Object.keys(change).length === 2 &&
      isValueOf(field, change.before) &&
      isValueOf(field, change.after),
  );
  const areSets = Object.entries(read.sets).every(
    ([field, elements]) => isSet(field) && personRecord.fields[field].problem(elements) === undefined,
  );
  const areSeen = Object.entries(read.seen).every(([field, stamp]) => isChosen(field) && isStamp(stamp));
  return areFields && areSets && areSeen ? (read as unknown as MergedChanges) : undefined;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const chosen = new Set<string>([...mergedFields, ...decidedFields]);
const isChosen = (field: string): field is Field => chosen.has(field);

function isValueOf(field: Field, value: unknown): boolean {
  const kind = personRecord.fields[field];
  return value === null ? kind.optional : kind.problem(value) === undefined;
}

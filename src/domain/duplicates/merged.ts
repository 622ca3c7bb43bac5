// Merging two files of one person. The one that stays gains what was chosen; the one that is taken in says into which,
// when, and what the other gained by it, so that they can be taken apart again. It keeps all it held.

import { type Person, personRecord } from "../artists/person.ts";
import type { PatchOf } from "../record/edit.ts";
import { setFields } from "../record/record.ts";
import { compareBytes, isUuid } from "../record/values.ts";

type Field = keyof typeof personRecord.fields;
export type PersonPatch = PatchOf<typeof personRecord>;
type Value = string | boolean | null;

/** How long two files can be taken apart again. */
export const separableDays = 30;

/** Fields that go together: one of another file would make no sense beside them. */
export const mergeUnits = [
  ["kind"],
  ["display_name", "given_name", "family_name"],
  ["legal_name"],
  ["pronouns"],
  ["address", "city", "region", "postal_code", "country"],
  ["language"],
  ["practice"],
  ["career_stage"],
  ["membership"],
  ["member_since"],
  ["member_number"],
  ["organization_id", "organization_role"],
  ["source"],
  ["adviser_id"],
] as const satisfies readonly (readonly Field[])[];
export type MergeUnit = (typeof mergeUnits)[number];

/** Decided without asking: a file that one of the two completes is complete, and the last look at either counts. */
const decided = ["provisional", "verified_on", "verified_by"] as const satisfies readonly Field[];
const united = setFields(personRecord as never) as readonly Field[];

/** What a file gained by taking another in. */
export interface MergedChanges {
  /** The member who merged them. */
  by?: string;
  fields: Partial<Record<Field, { before: Value; after: Value }>>;
  /** Elements it did not have. */
  sets: Partial<Record<Field, string[]>>;
}

/** What is to be written on both. */
export interface Merge {
  into: PersonPatch;
  changes: MergedChanges;
}

const valueIn = (person: Person, field: Field): Value => (person[field] as Value | undefined) ?? null;
const elementsIn = (person: Person, field: Field): readonly string[] => person[field] as string[];

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
  const values: Partial<Record<Field, Value>> = { ...decidedFields(into, from) };
  for (const unit of mergeUnits) Object.assign(values, mergedUnit(unit, into, from, taken.has(unit[0])));
  const patch: Record<string, unknown> = {};
  const changes: MergedChanges = { ...(by ? { by } : {}), fields: {}, sets: {} };
  for (const [field, after] of Object.entries(values) as [Field, Value][]) {
    const before = valueIn(into, field);
    if (after === before) continue;
    patch[field] = after;
    changes.fields[field] = { before, after };
  }
  for (const field of united) {
    const add = gainedBySet(field, into, from);
    if (add.length === 0) continue;
    patch[field] = { add };
    changes.sets[field] = add;
  }
  return { into: patch as PersonPatch, changes };
}

function decidedFields(into: Person, from: Person): Partial<Record<Field, Value>> {
  const latest = (from.verified_on ?? "") > (into.verified_on ?? "") ? from : into;
  return {
    provisional: into.provisional && from.provisional,
    verified_on: valueIn(latest, "verified_on"),
    verified_by: valueIn(latest, "verified_by"),
  };
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
  if (!isPlain(read) || !isPlain(read.fields) || !isPlain(read.sets)) return undefined;
  if (read.by !== undefined && !isUuid(read.by)) return undefined;
  if (Object.keys(read).some((key) => !["by", "fields", "sets"].includes(key))) return undefined;
  const areFields = Object.entries(read.fields).every(
    ([field, change]) =>
      isChosen(field) &&
      isPlain(change) &&
      Object.keys(change).length === 2 &&
      isValueOf(field, change.before) &&
      isValueOf(field, change.after),
  );
  const areSets = Object.entries(read.sets).every(
    ([field, elements]) =>
      united.includes(field as Field) && personRecord.fields[field as Field].problem(elements) === undefined,
  );
  return areFields && areSets ? (read as unknown as MergedChanges) : undefined;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const chosen = new Set<string>([...mergeUnits.flat(), ...decided]);
const isChosen = (field: string): field is Field => chosen.has(field);

function isValueOf(field: Field, value: unknown): boolean {
  const kind = personRecord.fields[field];
  return value === null ? kind.optional : kind.problem(value) === undefined;
}

/** What a file says of its merge. */
export const notMerged = {
  merged_into: null,
  merged_at: null,
  merged_changes: null,
} as const satisfies PersonPatch;

/**
 * What takes a file out of the one that took it in: the patch of each file, by id. What the other gained goes back,
 * except where somebody wrote since. `siblings` are the other files it took in: what one of them would have brought, or
 * replaced, if this one had not come first is theirs from now on.
 */
export function separationOf(
  from: Person,
  into: Person | undefined,
  siblings: readonly Person[],
): Map<string, PersonPatch> {
  const patches = new Map<string, PersonPatch>([[from.id, { ...notMerged, deleted: false }]]);
  const changes = readChanges(from.merged_changes);
  if (!into || !changes) return patches;
  const later = siblings
    .filter(({ merged_at }) => (merged_at ?? "") > (from.merged_at ?? ""))
    .sort((a, b) => compareBytes(a.merged_at ?? "", b.merged_at ?? ""))
    .map((person) => ({ person, changes: readChanges(person.merged_changes) }));
  const heirs = new Set<(typeof later)[number]>();
  const back: Record<string, unknown> = {};

  for (const [field, { before, after }] of Object.entries(changes.fields) as [
    Field,
    { before: Value; after: Value },
  ][]) {
    const next = later.find((one) => one.changes?.fields[field]?.before === after);
    const alike = later.find(
      (one) => one.changes && !one.changes.fields[field] && valueIn(one.person, field) === after,
    );
    if (next) next.changes!.fields[field]!.before = before;
    else if (valueIn(into, field) !== after) continue;
    else if (alike) alike.changes!.fields[field] = { before, after };
    else back[field] = before;
    const heir = next ?? alike;
    if (heir) heirs.add(heir);
  }
  for (const [field, added] of Object.entries(changes.sets) as [Field, string[]][]) {
    const remove: string[] = [];
    for (const element of added) {
      if (!elementsIn(into, field).includes(element)) continue;
      const heir = later.find((one) => one.changes && elementsIn(one.person, field).includes(element));
      if (!heir) {
        remove.push(element);
        continue;
      }
      heir.changes!.sets[field] = [...new Set([...(heir.changes!.sets[field] ?? []), element])];
      heirs.add(heir);
    }
    if (remove.length > 0) back[field] = { remove };
  }
  if (Object.keys(back).length > 0) patches.set(into.id, back as PersonPatch);
  for (const { person, changes: inherited } of heirs)
    patches.set(person.id, { merged_changes: writeChanges(inherited!) });
  return patches;
}

/** Whether a file can still be taken out of the one that took it in. */
export function isSeparable(mergedAt: string | undefined, now: number): boolean {
  return mergedAt !== undefined && now - Date.parse(mergedAt) <= separableDays * 86_400_000;
}

// The fields of a person as a merge sees them: values of which one is kept, and lists that are united.

import { type Person, personRecord } from "../artists/person.ts";
import type { PatchOf } from "../record/edit.ts";
import { setFields } from "../record/record.ts";

/** A field of a person. */
export type Field = keyof typeof personRecord.fields;
/** Changes to a person. */
export type PersonPatch = PatchOf<typeof personRecord>;
/** A value as it is compared and kept: `null` where the file has none. */
export type Value = string | boolean | null;

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
export const decidedFields = [
  "provisional",
  "verified_on",
  "verified_by",
] as const satisfies readonly Field[];

/** A field that is a list. */
export type SetField = { [F in Field]: Person[F] extends string[] ? F : never }[Field];
/** The lists, which are united. */
export const mergedSets = setFields(personRecord as never) as readonly SetField[];
/** The fields of which one value is kept. */
export const mergedFields: readonly Field[] = mergeUnits.flat();

/** What a file holds in a field. */
export const valueIn = (person: Person, field: Field): Value => (person[field] as Value | undefined) ?? null;
/** What a file holds in a list. */
export const elementsIn = (person: Person, field: Field): readonly string[] => person[field] as string[];
/** Whether a field is a list. */
export const isSet = (field: string): field is SetField => (mergedSets as readonly string[]).includes(field);

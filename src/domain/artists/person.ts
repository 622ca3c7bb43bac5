import { choice, day, flag, instant, ref, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";
import { sortKey } from "./names.ts";

/** An artist the team accompanies, or anyone else it deals with. */
export const personKinds = ["artist", "contact"] as const;

export const personRecord = defineRecord("person", {
  table: "people",
  version: 0,
  fields: {
    kind: choice(personKinds),
    display_name: text({ max: 160 }),
    /** As official papers have it, when it differs from the name the person goes by. */
    legal_name: text({ optional: true, max: 160 }),
    given_name: text({ optional: true, max: 80 }),
    family_name: text({ optional: true, max: 80 }),
    pronouns: text({ optional: true, max: 40 }),
    emails: set(text({ max: 254, format: "email" }), { max: 20 }),
    phones: set(text({ max: 40, format: "phone" }), { max: 20 }),
    address: text({ optional: true, max: 300 }),
    city: text({ optional: true, max: 120 }),
    region: text({ optional: true, max: 120 }),
    postal_code: text({ optional: true, max: 20 }),
    country: text({ optional: true, max: 80 }),
    /** The one to write and speak in; `languages` are the others they speak. */
    language: text({ optional: true, max: 35 }),
    languages: set(text({ max: 35 }), { max: 20 }),
    disciplines: set(text({ max: 80 })),
    practice: text({ optional: true, max: 20_000, format: "long" }),
    career_stage: text({ optional: true, max: 80 }),
    links: set(text({ max: 500, format: "url" }), { max: 40 }),
    membership: text({ optional: true, max: 80 }),
    member_since: day({ optional: true }),
    member_number: text({ optional: true, max: 40 }),
    organization_id: ref("organization", { optional: true }),
    organization_role: text({ optional: true, max: 120 }),
    /** Roles in organizations over time, each in the one text of domain/artists/affiliation.ts. */
    affiliations: set(text({ max: 300 }), { max: 60 }),
    tags: set(text({ max: 60 })),
    source: text({ optional: true, max: 160 }),
    adviser_id: ref("member", { optional: true }),
    /** Made in haste from a name alone; to be completed or matched. */
    provisional: flag(),
    verified_on: day({ optional: true }),
    verified_by: ref("member", { optional: true }),
    /** Keys of the row in the files it was imported from. */
    external_ids: set(text({ max: 200 })),
    /** The file that took this one in, as a duplicate of it (domain/duplicates/merged.ts). */
    merged_into: ref("person", { optional: true }),
    merged_at: instant({ optional: true }),
    /** What the other file gained by it, to give it back when the merge is undone. */
    merged_changes: text({ optional: true, max: 100_000 }),
  },
  derived: { sort_key: (person) => sortKey(person) },
  indexes: ["sort_key"],
});

export type Person = RecordOf<typeof personRecord>;
export type PersonDraft = DraftOf<typeof personRecord>;

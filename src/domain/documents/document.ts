import { choice, instant, integer, ref, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

/** What a document is, in the order forms offer it. */
export const documentKinds = [
  "cv",
  "portfolio",
  "draft",
  "budget",
  "letter",
  "photo",
  "contract",
  "report",
  "email",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One version of a file. Its bytes are in Storage, under its workspace and its id; here is what is said of them. */
export const documentRecord = defineRecord("document", {
  table: "documents",
  version: 0,
  fields: {
    name: text({ max: 255 }),
    kind: choice(documentKinds),
    media_type: text({ max: 127 }),
    bytes: integer({ min: 0, max: 52_428_800 }),
    /** SHA-256 of the bytes, in 64 hex digits. */
    sha256: text({ max: 64 }),
    people: set(ref("person")),
    /** The first version, of which this is a later one; absent on the first. */
    series_id: ref("document", { optional: true }),
    goal_id: ref("goal", { optional: true }),
    application_id: ref("application", { optional: true }),
    interaction_id: ref("interaction", { optional: true }),
    organization_id: ref("organization", { optional: true }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    /** When the bytes were known to be whole on the server; until then they are on the device that added them. */
    stored_at: instant({ optional: true }),
  },
  // Negated, because a descending walk reads everything (architecture §4, trap 2).
  derived: { recency: (document) => -Date.parse(document.created_at) },
  indexes: ["recency"],
  links: ["people", "application_id"],
});

export type Document = RecordOf<typeof documentRecord>;
export type DocumentDraft = DraftOf<typeof documentRecord>;

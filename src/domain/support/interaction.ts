import { choice, flag, instant, integer, ref, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

/** What happened with people; in the order « Consigner » offers them. */
export const interactionKinds = [
  "meeting",
  "call",
  "video",
  "email",
  "text_message",
  "note",
  "event",
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const interactionRecord = defineRecord("interaction", {
  table: "interactions",
  version: 1,
  fields: {
    kind: choice(interactionKinds),
    people: set(ref("person")),
    /** When it happened; `created_at` says when it was recorded. */
    occurred_at: instant(),
    minutes: integer({ optional: true, min: 0, max: 10_080 }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    /** Cut from readers by the database, absent from exports. */
    confidential: flag(),
    /** Who took part for the team. */
    member_id: ref("member", { optional: true }),
    organization_id: ref("organization", { optional: true }),
  },
  // Negated, because a descending walk reads everything (architecture §4, trap 2).
  derived: { recency: (interaction) => -Date.parse(interaction.occurred_at) },
  indexes: ["recency"],
  links: ["people"],
});

export type Interaction = RecordOf<typeof interactionRecord>;
export type InteractionDraft = DraftOf<typeof interactionRecord>;

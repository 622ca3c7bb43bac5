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

/** By the artist's own page; from a message that was dropped on the file. */
export const interactionOrigins = ["artist", "mail_file"] as const;

export const interactionRecord = defineRecord("interaction", {
  table: "interactions",
  version: 2,
  fields: {
    kind: choice(interactionKinds),
    /** The team's own word for it (« Mentorat »), under the kind it is one of. */
    label: text({ optional: true, max: 80 }),
    people: set(ref("person")),
    /** When it happened; `created_at` says when it was recorded. */
    occurred_at: instant(),
    minutes: integer({ optional: true, min: 0, max: 10_080 }),
    /** Of an e-mail. */
    subject: text({ optional: true, max: 998 }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    /** Cut from readers by the database, absent from exports. */
    confidential: flag(),
    /** Who took part for the team. */
    member_id: ref("member", { optional: true }),
    organization_id: ref("organization", { optional: true }),
    goal_id: ref("goal", { optional: true }),
    task_id: ref("task", { optional: true }),
    application_id: ref("application", { optional: true }),
    /** The appointment or the activity it tells of. */
    event_id: ref("event", { optional: true }),
    /** Of an archived e-mail: it is filed once, whoever files it and how often. */
    message_id: text({ optional: true, max: 998 }),
    /** Where it comes from, when nobody of the team typed it. */
    origin: choice(interactionOrigins, { optional: true }),
  },
  // Negated, because a descending walk reads everything (architecture §4, trap 2).
  derived: { recency: (interaction) => -Date.parse(interaction.occurred_at) },
  indexes: ["recency"],
  links: ["people", "organization_id", "application_id", "event_id"],
});

export type Interaction = RecordOf<typeof interactionRecord>;
export type InteractionDraft = DraftOf<typeof interactionRecord>;

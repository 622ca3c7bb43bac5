import { mostCents } from "../money.ts";
import { choice, day, integer, ref, set, text } from "../record/kinds.ts";
import type { Order } from "../record/order.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

/** How far an application is, in the order of the board. */
export const applicationStages = [
  "idea",
  "preparing",
  "submitted",
  "waitlisted",
  "accepted",
  "refused",
  "withdrawn",
] as const;
export type ApplicationStage = (typeof applicationStages)[number];

/** What the team did for it, the least first. */
export const supportLevels = ["informed", "reviewed", "cowritten"] as const;
export type SupportLevel = (typeof supportLevels)[number];

/** What somebody, or several together, apply to; its amounts count once however many they are. */
export const applicationRecord = defineRecord("application", {
  table: "applications",
  version: 0,
  fields: {
    /** The project; the opportunity's title stands for it when absent. */
    title: text({ optional: true, max: 300 }),
    opportunity_id: ref("opportunity", { optional: true }),
    /** Of an application whose opportunity is not in the base. */
    funder: text({ optional: true, max: 160 }),
    program: text({ optional: true, max: 200 }),
    people: set(ref("person")),
    /** The organization that applies, alone or for those people. */
    organization_id: ref("organization", { optional: true }),
    stage: choice(applicationStages),
    /** Each change of stage in the one text of domain/applications/move.ts: two at once are both kept. */
    moves: set(text({ max: 120 })),
    /** Where it stands in its column: a rank (domain/support/rank.ts). */
    rank: text({ optional: true, max: 200 }),
    requested_cents: integer({ optional: true, min: 0, max: mostCents }),
    granted_cents: integer({ optional: true, min: 0, max: mostCents }),
    /** Its own last day, when it has no opportunity or another day was agreed. */
    deadline_on: day({ optional: true }),
    /** The deadline from which its tasks were dated, or last moved: when it is another one, they may have to follow. */
    scheduled_for: day({ optional: true }),
    submitted_on: day({ optional: true }),
    answered_on: day({ optional: true }),
    support: choice(supportLevels, { optional: true }),
    /** Documents to be provided, and those among them that are ready. */
    checklist: set(text({ max: 200 }), { max: 60 }),
    checklist_done: set(text({ max: 200 }), { max: 60 }),
    adviser_id: ref("member", { optional: true }),
    /** When a report is due to the funder, after an acceptance. */
    report_due_on: day({ optional: true }),
    report_sent_on: day({ optional: true }),
    /** The application that this one is made again from; both count as one. */
    resubmission_of: ref("application", { optional: true }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    source: text({ optional: true, max: 160 }),
    external_ids: set(text({ max: 200 })),
  },
  links: ["people", "opportunity_id", "organization_id"],
});

export type Application = RecordOf<typeof applicationRecord>;
export type ApplicationDraft = DraftOf<typeof applicationRecord>;

/** An answer comes after the submission, and a report after the answer. */
export const applicationOrders = [
  { first: "submitted_on", last: "answered_on", disorder: "answer_before_submission" },
  { first: "answered_on", last: "report_due_on", disorder: "report_before_answer" },
] as const satisfies readonly Order<keyof Application>[];

export type ApplicationDisorder = (typeof applicationOrders)[number]["disorder"];

import { mostCents } from "../money.ts";
import { choice, day, flag, integer, ref, set, text } from "../record/kinds.ts";
import type { Order } from "../record/order.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

/** What an opportunity is, in the order forms offer it. */
export const opportunityKinds = ["grant", "residency", "prize", "call", "training", "other"] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];

/** Whether the organiser announced this edition, or it is only expected. */
export const opportunityStatuses = ["confirmed", "to_confirm", "cancelled"] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

export const recurrences = ["yearly", "half_yearly"] as const;

/** Something an artist may apply to: one edition of a programme, a residency, a call. */
export const opportunityRecord = defineRecord("opportunity", {
  table: "opportunities",
  version: 0,
  fields: {
    title: text({ max: 200 }),
    kind: choice(opportunityKinds),
    status: choice(opportunityStatuses),
    /** Who gives or organises, as the team calls it (« CALQ »); the file of that organization when there is one. */
    funder: text({ optional: true, max: 160 }),
    organization_id: ref("organization", { optional: true }),
    program: text({ optional: true, max: 200 }),
    url: text({ optional: true, max: 500, format: "url" }),
    /** Each deadline in the one text of domain/opportunities/deadline.ts. */
    deadlines: set(text({ max: 200 }), { max: 20 }),
    answer_on: day({ optional: true }),
    amount_min_cents: integer({ optional: true, min: 0, max: mostCents }),
    amount_max_cents: integer({ optional: true, min: 0, max: mostCents }),
    /** Open to these alone; to all when empty. The words of the workspace's lists. */
    disciplines: set(text({ max: 80 })),
    career_stages: set(text({ max: 80 })),
    regions: set(text({ max: 120 })),
    languages: set(text({ max: 35 }), { max: 20 }),
    memberships: set(text({ max: 80 })),
    /** Communities it is reserved for: compared with what a person said of themselves, with their consent, or with nothing. */
    communities: set(text({ max: 120 })),
    /** Other conditions, one a line, which only people can judge. */
    criteria: text({ optional: true, max: 20_000, format: "long" }),
    /** Documents to be provided, one a line, in the order that the organiser asks for them. */
    documents_asked: text({ optional: true, max: 20_000, format: "long" }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    tags: set(text({ max: 60 })),
    recurrence: choice(recurrences, { optional: true }),
    /** The edition before this one. */
    previous_id: ref("opportunity", { optional: true }),
    verified_on: day({ optional: true }),
    verified_by: ref("member", { optional: true }),
    archived: flag(),
    source: text({ optional: true, max: 160 }),
    /** Keys of the row in the files it was imported from. */
    external_ids: set(text({ max: 200 })),
  },
});

export type Opportunity = RecordOf<typeof opportunityRecord>;
export type OpportunityDraft = DraftOf<typeof opportunityRecord>;

/** The least that is given is not above the most. */
export const opportunityOrders = [
  { first: "amount_min_cents", last: "amount_max_cents", disorder: "least_above_most" },
] as const satisfies readonly Order<keyof Opportunity>[];

import { choice, day, instant, ref, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

export const goalStatuses = ["open", "achieved", "dropped"] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** An objective of the support plan of a person, or of several who share it. Its steps are tasks. */
export const goalRecord = defineRecord("goal", {
  table: "goals",
  version: 0,
  fields: {
    title: text({ max: 300 }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    status: choice(goalStatuses),
    people: set(ref("person")),
    horizon_on: day({ optional: true }),
    /** Where it stands among the goals of the plan: a rank, ordered by code point (domain/support/rank.ts). */
    rank: text({ optional: true, max: 200 }),
    adviser_id: ref("member", { optional: true }),
    closed_at: instant({ optional: true }),
  },
  links: ["people"],
});

export type Goal = RecordOf<typeof goalRecord>;
export type GoalDraft = DraftOf<typeof goalRecord>;

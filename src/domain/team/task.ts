import { choice, day, flag, instant, ref, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

export const taskStatuses = ["open", "done"] as const;
export const taskPriorities = ["normal", "high"] as const;

/** Sorts after every real day: tasks without a date come last. */
const noDay = "9999-12-31";

export const taskRecord = defineRecord("task", {
  table: "tasks",
  version: 1,
  fields: {
    title: text({ max: 300 }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    status: choice(taskStatuses),
    priority: choice(taskPriorities),
    due_on: day({ optional: true }),
    /** Not shown before this day. */
    snoozed_until: day({ optional: true }),
    /** The rule by which it comes again (RFC 5545), and the first task of those it made. */
    recurrence: text({ optional: true, max: 500 }),
    series_id: ref("task", { optional: true }),
    /** What it is made of, and what of that is done. */
    checklist: set(text({ max: 200 }), { max: 60 }),
    checklist_done: set(text({ max: 200 }), { max: 60 }),
    /** What was said of it, each in the one text of domain/team/task-comment.ts. */
    comments: set(text({ max: 2200 })),
    assignee_id: ref("member", { optional: true }),
    people: set(ref("person")),
    /** The interaction it follows from. */
    interaction_id: ref("interaction", { optional: true }),
    /** The application it prepares, or whose report it is. */
    application_id: ref("application", { optional: true }),
    /** The goal of which it is a step, and where it stands among its steps (domain/support/rank.ts). */
    goal_id: ref("goal", { optional: true }),
    rank: text({ optional: true, max: 200 }),
    /** For the artist to do, rather than for the team. */
    by_artist: flag(),
    done_at: instant({ optional: true }),
    done_by: ref("member", { optional: true }),
  },
  derived: { agenda: (task) => `${task.status === "open" ? "0" : "1"} ${task.due_on ?? noDay}` },
  indexes: ["agenda"],
  links: ["people", "application_id"],
});

export type Task = RecordOf<typeof taskRecord>;
export type TaskDraft = DraftOf<typeof taskRecord>;

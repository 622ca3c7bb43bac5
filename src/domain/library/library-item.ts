import { choice, flag, ref, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

/** What a team writes once and uses again. */
export const libraryKinds = [
  "term",
  "note_template",
  "plan_template",
  "schedule_template",
  "saved_view",
] as const;

/** A term of one of the workspace's lists, a template, a view of a list that was saved. */
export const libraryRecord = defineRecord("library_item", {
  table: "library",
  version: 0,
  fields: {
    kind: choice(libraryKinds),
    name: text({ max: 160 }),
    /** Which list: `disciplines` for a term, `people` for a view. */
    scope: text({ optional: true, max: 60 }),
    /** Its content, as its kind writes it: words, or JSON. */
    body: text({ optional: true, max: 100_000, format: "long" }),
    /** Whose it is; everybody's when absent. */
    owner_id: ref("member", { optional: true }),
    /** Where it stands among those of its kind and scope: a rank (domain/support/rank.ts). */
    rank: text({ optional: true, max: 200 }),
    /** Not proposed any more; what has it keeps it. */
    archived: flag(),
  },
});

export type LibraryItem = RecordOf<typeof libraryRecord>;
export type LibraryItemDraft = DraftOf<typeof libraryRecord>;

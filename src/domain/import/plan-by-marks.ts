// What becomes of rows that are recognised by marks: a key, a name, an address. The first mark that was met tells.

import type { Likeness } from "../duplicates/likeness.ts";
import type { CellWarning } from "./row-cells.ts";
import type { Table, TableRow } from "./table.ts";

/** The record present, or the row above, that a row looks like. */
export type LikeOf<Present> = Present | { line: number; name: string };

/** A row under a plan by marks. */
export type PlannedBy<Draft, Present> = TableRow &
  (
    | { outcome: "create"; draft: Draft; warnings: CellWarning[] }
    | {
        outcome: "already" | "duplicate";
        draft: Draft;
        warnings: CellWarning[];
        like: LikeOf<Present>;
        likeness: Likeness;
      }
    | { outcome: "error"; problem: "name_missing" }
  );

/** How records of a kind are read and told. Marks begin with their sort: « key », « name », « email ». */
interface Marking<Draft, Present> {
  /** Nothing when the row names nothing. */
  draftOf(row: TableRow, warnings: CellWarning[]): Draft | undefined;
  nameOf(draft: Draft): string;
  /** What it is known by, and what it is looked for by. */
  marksOf(draft: Draft): string[];
  lookedFor(draft: Draft): string[];
  likenessBy(mark: string, draft: Draft): Likeness;
  known: readonly { marks: readonly string[]; like: Present }[];
}

/** Reads every row and says what would become of it. Nothing is written. */
export function planByMarks<Draft, Present extends object>(table: Table, marking: Marking<Draft, Present>) {
  const met = new Map<string, LikeOf<Present>>();
  for (const { marks, like } of marking.known)
    for (const mark of marks) if (!met.has(mark)) met.set(mark, like);
  const counts = { create: 0, already: 0, duplicate: 0, error: 0, warned: 0 };
  const rows = table.rows.map((row): PlannedBy<Draft, Present> => {
    const warnings: CellWarning[] = [];
    const draft = marking.draftOf(row, warnings);
    if (!draft) {
      counts.error++;
      return { ...row, outcome: "error", problem: "name_missing" };
    }
    if (warnings.length > 0) counts.warned++;
    const mark = marking.lookedFor(draft).find((each) => met.has(each));
    const like = mark !== undefined ? met.get(mark) : undefined;
    if (mark !== undefined && like) {
      const outcome = mark.startsWith("key ") && !("line" in like) ? "already" : "duplicate";
      counts[outcome]++;
      return { ...row, outcome, draft, warnings, like, likeness: marking.likenessBy(mark, draft) };
    }
    counts.create++;
    for (const each of marking.marksOf(draft)) met.set(each, { line: row.line, name: marking.nameOf(draft) });
    return { ...row, outcome: "create", draft, warnings };
  });
  return { rows, counts };
}

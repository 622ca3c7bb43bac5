import { writeCsv } from "../export/write-csv.ts";
import type { CellWarning, RowProblem } from "./row-cells.ts";
import type { Table, TableRow } from "./table.ts";

/** A row of any plan: refused, or made with what had to be left out. */
type JudgedRow = TableRow &
  ({ outcome: "error"; problem: RowProblem } | { outcome: string; warnings: readonly CellWarning[] });

/** The rows that need a hand, as .csv: the file's own columns, then the line and the reasons, in words. */
export function writeErrorRows(
  table: Table,
  plan: { rows: readonly JudgedRow[] },
  words: {
    line: string;
    reason: string;
    column: (index: number) => string;
    problem: (problem: RowProblem) => string;
    warning: (warning: CellWarning) => string;
  },
): string {
  const headers = table.headers.map((header, index) => header || words.column(index));
  const rows = plan.rows.flatMap((row) => {
    const reasons = "problem" in row ? [words.problem(row.problem)] : row.warnings.map(words.warning);
    if (reasons.length === 0) return [];
    const cells = headers.map((_, index) => row.cells[index] ?? "");
    return [[...cells, String(row.line), reasons.join(" ; ")]];
  });
  // The separator that the file came with is the one that opens well where it was made;
  // for a workbook, the one that Excel awaits in Québec.
  return writeCsv([[...headers, words.line, words.reason], ...rows], table.delimiter ?? ";");
}

import { withBoundedMarks } from "../bounded-marks.ts";
import type { Result } from "../errors.ts";
import { armed } from "../export/write-csv.ts";
import type { Encoding } from "./decode.ts";
import type { Delimiter } from "./delimiter.ts";
import { findHeader } from "./header-row.ts";

/** Rows beyond which a file is refused. */
export const maxRows = 20_000;

/** One row of the file; `line` is the number a spreadsheet shows beside it, or the line where a card begins. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** What a table was read from. */
export interface TableSource {
  format: "text" | "workbook" | "cards" | "list";
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** The sheet's name. */
  sheet?: string;
  /** Whoever made the workbook hid this sheet. */
  is_hidden?: true;
  /** The row of a quote that nothing closes: what follows it is one cell. */
  unclosed_quote_line?: number;
  /** The first row with a formula whose value was not saved: its cell is empty here. */
  unsaved_formula_line?: number;
  /** The line where a card that nothing ends begins: the file was cut on the way. */
  unclosed_card_line?: number;
}

/** A file, or one of its sheets, read: headers and rows, blank rows left out. */
export interface Table extends TableSource {
  headers: string[];
  /** False when the first row already is somebody; headers are then empty texts. */
  has_header: boolean;
  rows: TableRow[];
  /** Blank rows among those that hold something. */
  empty_rows?: number;
}

/**
 * Makes a table of the rows a parser gave. Titles above the headers are skipped, unless the first row is known to be
 * the headers.
 */
export function tableFrom(
  records: readonly TableRow[],
  source: TableSource,
  startsWithHeaders = false,
): Result<{ table: Table }> {
  const rows = records
    .map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => armed(withBoundedMarks(cell).trim()).trim()),
    }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const { start, hasHeader } = startsWithHeaders ? { start: 0, hasHeader: true } : findHeader(rows);
  const first = rows[start];
  if (!first) return { ok: false, code: "file_empty" };

  const body = rows.slice(hasHeader ? start + 1 : start);
  if (body.length === 0) return { ok: false, code: "file_empty" };
  if (body.length > maxRows) return { ok: false, code: "file_too_large" };
  const headers = hasHeader ? withoutBlankTail(first.cells, body) : first.cells.map(() => "");
  const last = body.at(-1) ?? first;
  const empty = last.line - first.line + 1 - (body.length + (hasHeader ? 1 : 0));
  return {
    ok: true,
    table: {
      ...source,
      headers,
      has_header: hasHeader,
      rows: body,
      ...(empty > 0 && { empty_rows: empty }),
    },
  };
}

/** A trailing separator makes a last column that nothing fills. */
function withoutBlankTail(headers: string[], rows: readonly TableRow[]): string[] {
  let end = headers.length;
  while (end > 1 && headers[end - 1] === "" && !rows.some((row) => row.cells[end - 1])) end--;
  return headers.slice(0, end);
}

/** Every cell of a column that holds something, first rows first. */
export function valuesOf(table: Table, column: number, limit = Number.POSITIVE_INFINITY): string[] {
  const values: string[] = [];
  for (const row of table.rows) {
    if (values.length >= limit) break;
    const value = row.cells[column];
    if (value) values.push(value);
  }
  return values;
}

import type { Result } from "../errors.ts";
import type { Encoding } from "./decode.ts";
import type { Delimiter } from "./delimiter.ts";

/** Rows beyond which a file is refused. */
export const maxRows = 20_000;

/** One row of the file; `line` is the number a spreadsheet shows beside it. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** A file, read: headers and rows, blank rows left out. */
export interface Table {
  headers: string[];
  /** False when the first row already is somebody; headers are then empty texts. */
  has_header: boolean;
  rows: TableRow[];
  encoding: Encoding;
  delimiter: Delimiter;
  /** The row of a quote that nothing closes: what follows it is one cell. */
  unclosed_quote_line?: number;
}

/** Makes a table of the records a parser gave. Titles above the headers are skipped. */
export function tableFrom(
  records: readonly string[][],
  context: Pick<Table, "encoding" | "delimiter" | "unclosed_quote_line">,
): Result<{ table: Table }> {
  const rows = records
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const widest = rows.slice(0, 20).reduce((most, row) => Math.max(most, filled(row)), 0);
  const start = widest > 1 ? rows.findIndex((row) => filled(row) > 1) : 0;
  const first = rows[start];
  if (!first) return { ok: false, code: "file_empty" };

  const hasHeader = looksLikeHeader(first.cells);
  const body = rows.slice(hasHeader ? start + 1 : start);
  if (body.length === 0) return { ok: false, code: "file_empty" };
  if (body.length > maxRows) return { ok: false, code: "file_too_large" };
  const headers = hasHeader ? withoutBlankTail(first.cells, body) : first.cells.map(() => "");
  return { ok: true, table: { ...context, headers, has_header: hasHeader, rows: body } };
}

const filled = (row: TableRow) => row.cells.filter((cell) => cell !== "").length;

/** Headers are words: an address, a link, a date or an amount among them means that the first row is data. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  return !cells.some((cell) => /@|^https?:|^www\.|^[+(]?\d[\d\s.,/:()-]*$/i.test(cell));
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

import { isLabel } from "./labels.ts";
import type { TableRow } from "./table.ts";

const looked = 20;

/**
 * Where the headers are, under titles and dates: the row with the most labels known here, else the first row with
 * more than one cell. Without headers, that row already is somebody.
 */
export function findHeader(rows: readonly TableRow[]): { start: number; hasHeader: boolean } {
  const first = rows.slice(0, looked);
  const known = first.map((row) => row.cells.filter((cell) => cell !== "" && isLabel(cell)).length);
  const most = Math.max(0, ...known);
  if (most > 1) return { start: known.indexOf(most), hasHeader: true };
  const widest = Math.max(0, ...first.map(filled));
  const start = widest > 1 ? rows.findIndex((row) => filled(row) > 1) : 0;
  return { start, hasHeader: looksLikeHeader(rows[start]?.cells ?? []) };
}

const filled = (row: TableRow) => row.cells.filter((cell) => cell !== "").length;

/** Headers are words: an address, a link, a date or an amount among them means that the first row is data. */
function looksLikeHeader(cells: readonly string[]): boolean {
  return !cells.some((cell) => /@|^https?:|^www\.|^[+(]?\d[\d\s.,/:()-]*$/i.test(cell));
}

import Papa from "papaparse";
import type { Result } from "#domain/errors.ts";
import { decodeBytes } from "#domain/import/decode.ts";
import { type Delimiter, detectDelimiter } from "#domain/import/delimiter.ts";
import { isLabel } from "#domain/import/labels.ts";
import { type Table, tableFrom } from "#domain/import/table.ts";

/** Reads the bytes of a .csv or .tsv file: encoding, separator, quotes, line ends, headers. */
export function parseTable(bytes: Uint8Array): Result<{ table: Table }> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  // Excel announces its separator on a first line of its own.
  const announced = /^sep=([,;\t])\r?\n/.exec(decoded.text);
  const text = announced ? decoded.text.slice(announced[0].length) : decoded.text;
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(text);
  const parsed = Papa.parse<string[]>(text, {
    delimiter,
    // One file may mix line ends: what is left of them is trimmed from the cells.
    newline: text.includes("\n") ? "\n" : "\r",
  });
  const unclosed = parsed.errors.find((error) => error.code === "MissingQuotes");
  const rows = parsed.data.map((cells, index) => ({ line: index + 1, cells }));
  const read = tableFrom(rows, {
    format: "text",
    encoding: decoded.encoding,
    delimiter,
    ...(unclosed?.row !== undefined && { unclosed_quote_line: unclosed.row + 1 }),
  });
  const crooked = read.ok ? crookedLine(read.table) : undefined;
  return crooked === undefined ? read : { ok: false, code: "file_unreadable", at: { line: crooked } };
}

/** Where a text stops looking like a table: few labels of it are known here, and few rows are as wide as its first. */
function crookedLine(table: Table): number | undefined {
  const width = table.headers.length;
  if (table.rows.length < 5 || table.headers.filter(isLabel).length * 2 > width) return undefined;
  const others = table.rows.filter(({ cells }) => cells.length !== width && cells.length !== width + 1);
  return others.length * 3 > table.rows.length * 2 ? others[0]?.line : undefined;
}

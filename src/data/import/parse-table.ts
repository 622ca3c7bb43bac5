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
  const crooked = crookedLine(parsed.data);
  if (crooked !== undefined) return { ok: false, code: "file_unreadable", at: { line: crooked } };
  const rows = parsed.data.map((cells, index) => ({ line: index + 1, cells }));
  return tableFrom(rows, {
    format: "text",
    encoding: decoded.encoding,
    delimiter,
    ...(unclosed?.row !== undefined && { unclosed_quote_line: unclosed.row + 1 }),
  });
}

/** Where a text stops looking like a table: it has no label known here, and hardly two rows of one width. */
function crookedLine(rows: readonly string[][]): number | undefined {
  const filled = rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.join("") !== "");
  if (filled.length < 8 || filled.slice(0, 20).some(({ cells }) => cells.filter(isLabel).length > 1))
    return undefined;
  const times = new Map<number, number>();
  for (const { cells } of filled) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  const [width, most] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return most * 3 < filled.length ? filled.find(({ cells }) => cells.length !== width)?.line : undefined;
}

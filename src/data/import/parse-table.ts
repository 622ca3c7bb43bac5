import Papa from "papaparse";
import type { Result } from "#domain/errors.ts";
import { decodeBytes } from "#domain/import/decode.ts";
import { type Delimiter, detectDelimiter } from "#domain/import/delimiter.ts";
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
  return tableFrom(rows, {
    format: "text",
    encoding: decoded.encoding,
    delimiter,
    ...(unclosed?.row !== undefined && { unclosed_quote_line: unclosed.row + 1 }),
  });
}

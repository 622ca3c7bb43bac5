import { type Table, tableFrom } from "../table.ts";
import { UnreadableFile } from "../unreadable.ts";
import { readWorkbook } from "./parts.ts";
import { readSheet } from "./sheet.ts";
import { type InflateBudget, inflatePart, listParts } from "./zip.ts";

/** Bytes inflated at most: twenty thousand rows of thirty columns take half of it. */
export const maxInflated = 80_000_000;

const maxSheets = 50;

/** Reads the sheets of an .xlsx that hold a table, in their order, the hidden ones last. Throws `UnreadableFile`. */
export async function readSheets(bytes: Uint8Array): Promise<Table[]> {
  const parts = listParts(bytes);
  if (!parts.has("[Content_Types].xml")) throw new UnreadableFile("file_other_kind");
  const budget: InflateBudget = { left: maxInflated };
  const open = (path: string) => {
    const part = parts.get(path);
    return part && inflatePart(bytes, part, budget);
  };
  const book = await readWorkbook(open);
  const tables: Table[] = [];
  for (const entry of book.sheets.slice(0, maxSheets)) {
    const pieces = open(entry.path);
    if (!pieces) throw new UnreadableFile("file_truncated", { sheet: entry.name, part: entry.path });
    const { rows, unsaved_formula_line } = await readSheet(pieces, entry, book).catch((error) => {
      throw error instanceof UnreadableFile
        ? new UnreadableFile(error.code, { sheet: entry.name, ...error.at })
        : error;
    });
    const read = tableFrom(rows, {
      format: "workbook",
      sheet: entry.name,
      ...(entry.isHidden && { is_hidden: true as const }),
      ...(unsaved_formula_line !== undefined && { unsaved_formula_line }),
    });
    if (read.ok) tables.push(read.table);
    // A sheet of titles alone is no fault; one too long is.
    else if (read.code !== "file_empty") throw new UnreadableFile(read.code, { sheet: entry.name });
  }
  if (tables.length === 0) throw new UnreadableFile("file_empty");
  return tables.sort((a, b) => Number(a.is_hidden ?? false) - Number(b.is_hidden ?? false));
}

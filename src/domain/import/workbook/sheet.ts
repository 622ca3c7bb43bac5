// One sheet → its rows of texts, as they are shown. Formulas are never computed: the value that was saved is taken.

import { maxRows, type TableRow } from "../table.ts";
import { UnreadableFile } from "../unreadable.ts";
import { showNumber } from "./number-format.ts";
import { makeTextReader, type SheetEntry, type Workbook } from "./parts.ts";
import { walkXml } from "./xml.ts";

/** Columns beyond which cells are left out; a list of people has dozens at most. */
export const maxColumns = 500;

/** What a list that people made never reaches: fewer cells, and fewer characters in all, than one file can claim. */
const maxCells = 4_000_000;
const maxCharacters = 100_000_000;

/** The last row that Excel has. */
const lastLine = 1_048_576;

export interface ReadSheet {
  rows: TableRow[];
  /** The first row with a formula whose value was not saved: the cell is empty here. */
  unsaved_formula_line?: number;
}

/** Reads a sheet; `pieces` are its bytes. */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  entry: SheetEntry,
  book: Pick<Workbook, "is1904" | "texts" | "shapes">,
): Promise<ReadSheet> {
  const sheet: ReadSheet = { rows: [] };
  const merges: string[] = [];
  const inline = makeTextReader();
  let row: TableRow | undefined;
  let line = 0;
  let cell: Cell | undefined;
  let column = -1;
  let inValue = false;
  let cells = 0;
  let characters = 0;

  await walkXml(
    pieces,
    {
      open(name, attributes) {
        inline.open(name);
        if (name === "row") {
          line = Math.min(Math.floor(Number(attributes().r)) || line + 1, lastLine);
          column = -1;
        } else if (name === "c") {
          const { r, t = "n", s } = attributes();
          column = r ? columnOf(r) : column + 1;
          cell = { type: t, style: Number(s ?? 0), value: "", hasFormula: false };
        } else if (name === "v") inValue = true;
        else if (name === "f" && cell) cell.hasFormula = true;
        else if (name === "mergeCell" && merges.length < maxRows) merges.push(attributes().ref ?? "");
      },
      text(text) {
        inline.text(text);
        if (inValue && cell) cell.value += text;
      },
      close(name) {
        inline.close(name);
        if (name === "v") inValue = false;
        if (name !== "c" || !cell) return;
        const text = textOf(cell, inline.take(), book);
        if (cell.hasFormula && cell.value === "" && text === "") sheet.unsaved_formula_line ??= line;
        if (text !== "" && column >= 0 && column < maxColumns) put(column, text);
        cell = undefined;
      },
    },
    entry.path,
  );
  fillMerged(sheet.rows, merges);
  return sheet;

  function put(at: number, text: string): void {
    if (row?.line !== line) {
      // A few titles and headers come on top of the rows that count.
      if (sheet.rows.length >= maxRows + 20)
        throw new UnreadableFile("file_too_large", { sheet: entry.name, line });
      row = { line, cells: [] };
      sheet.rows.push(row);
    }
    cells += Math.max(0, at + 1 - row.cells.length);
    characters += text.length;
    if (cells > maxCells || characters > maxCharacters)
      throw new UnreadableFile("file_too_large", { sheet: entry.name, line });
    while (row.cells.length < at) row.cells.push("");
    row.cells[at] = text;
  }
}

interface Cell {
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

function textOf(cell: Cell, inline: string, book: Pick<Workbook, "is1904" | "texts" | "shapes">): string {
  switch (cell.type) {
    case "s":
      return book.texts[Number(cell.value)] ?? "";
    case "inlineStr":
      return inline;
    case "b":
      return cell.value === "1" ? "VRAI" : "FAUX";
    case "d":
      return cell.value.replace(/T00:00(:00(\.0+)?)?Z?$/, "").replace("T", " ");
    case "n":
      return cell.value === ""
        ? ""
        : showNumber(Number(cell.value), book.shapes[cell.style] ?? "plain", book.is1904);
    default:
      // « str » of a formula, « e » of an error.
      return cell.value;
  }
}

/** « AB12 » → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase()) {
    if (letter < "A" || letter > "Z") break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** Cells merged downwards say one thing of several rows: « Montréal » beside three people is the city of each. */
function fillMerged(rows: readonly TableRow[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let looked = 0;
  for (const range of merges) {
    const [, first, from, last, to] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range) ?? [];
    const top = byLine.get(Number(from));
    const column = columnOf(first ?? "");
    const text = top?.cells[column];
    // A title spreads sideways, and says nothing of the rows below it.
    if (!text || first !== last) continue;
    for (let line = Number(from) + 1; line <= Number(to) && looked < maxRows * 20; line++) {
      looked++;
      const row = byLine.get(line);
      if (!row) continue;
      while (row.cells.length <= column) row.cells.push("");
      row.cells[column] ||= text;
    }
  }
}

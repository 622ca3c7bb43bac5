// Rows → an .xlsx that Excel, LibreOffice and Google Sheets open: one sheet, its header held in sight, filters on it.
// Days are days there, so that they sort and count; all the rest is text and nothing is a formula.

import { isDay } from "../record/values.ts";
import { writeZip } from "./zip.ts";

/** What the cells of a column are: `day` is « 2026-11-19 », `instant` « 2026-11-19 10:12 » by the workspace's clock. */
export type CellKind = "text" | "day" | "instant";

export interface SheetColumn {
  header: string;
  kind: CellKind;
}

/** As the styles below are listed. */
const styles: Record<CellKind | "header", number> = { text: 0, header: 1, day: 2, instant: 3 };

/** The longest text that a cell of Excel holds, in UTF-16 units. */
const longest = 32_767;
/** Rows turned into XML between two breaths of the screen. */
const piece = 200;

/** The bytes of a workbook. `rows` are the cells of each row, in the order of the columns. */
export function writeWorkbook(
  sheet: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  return writeZip([
    { name: "[Content_Types].xml", content: [contentTypes] },
    { name: "_rels/.rels", content: [relations([["officeDocument", "xl/workbook.xml"]])] },
    { name: "xl/workbook.xml", content: [workbook(sheetName(sheet), columns.length, rows.length + 1)] },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: [
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
        ]),
      ],
    },
    { name: "xl/styles.xml", content: [stylesheet] },
    { name: "xl/worksheets/sheet1.xml", content: sheetXml(columns, rows) },
  ]);
}

function* sheetXml(columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): Generator<string> {
  const widths = columns.map(({ header, kind }, i) => {
    const most = rows
      .slice(0, 200)
      .reduce((width, row) => Math.max(width, row[i]?.length ?? 0), header.length + 3);
    return kind === "text" ? Math.min(Math.max(most + 1, 8), 48) : 17;
  });
  const range = `A1:${letters(columns.length - 1)}${rows.length + 1}`;
  yield `${declaration}<worksheet xmlns="${main}"><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ header }) => header),
    () => "header",
  );
  for (let from = 0; from < rows.length; from += piece) {
    yield rows
      .slice(from, from + piece)
      .map((cells, i) => rowXml(from + i + 2, cells, (column) => columns[column]?.kind ?? "text"))
      .join("");
  }
  yield `</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

function rowXml(line: number, cells: readonly string[], kindOf: (column: number) => CellKind | "header") {
  const written = cells.map((cell, column) => {
    if (cell === "") return "";
    const at = `${letters(column)}${line}`;
    const kind = kindOf(column);
    const serial = kind === "day" || kind === "instant" ? serialOf(cell) : undefined;
    if (serial !== undefined) return `<c r="${at}" s="${styles[kind]}"><v>${serial}</v></c>`;
    const style = kind === "header" ? ` s="${styles.header}"` : "";
    return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  });
  return `<row r="${line}">${written.join("")}</row>`;
}

/** Four tenths of a millisecond, in days: readers that cut what is below one land on the minute, not just before it. */
const hair = 5e-9;

const firstSound = "1900-03-01";

/** Days since Excel's own beginning; nothing for those before March 1900, which it counts wrong: they stay text. */
function serialOf(cell: string): number | undefined {
  const [, day = "", hour = "0", minute = "0"] =
    /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/.exec(cell) ?? [];
  if (!isDay(day) || day < firstSound) return undefined;
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  return cell.length > 10 ? days + (Number(hour) * 60 + Number(minute)) / 1440 + hair : days;
}

/** A column's letters: A to Z, then AA. */
function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Excel writes « _x000B_ » for what XML cannot hold, and so must escape what looks like it. */
function xmlText(text: string): string {
  return cut(text)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 refuses
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const cut = (text: string) => (text.length > longest ? text.slice(0, longest) : text).toWellFormed();

/** Excel wants 31 characters at the most, and none of these. */
const sheetName = (name: string) =>
  xmlText(
    name
      .replace(/[[\]:*?/\\']/g, " ")
      .slice(0, 31)
      .trim() || "1",
  ).replaceAll('"', "&quot;");

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${targets
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const workbook = (name: string, columns: number, lines: number) =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${name}'!$A$1:$${letters(columns - 1)}$${lines}</definedName></definedNames></workbook>`;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`;

const look = (format = 0, font = 0) => `numFmtId="${format}" fontId="${font}" fillId="0" borderId="0"`;
const stylesheet = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf ${look()}/></cellStyleXfs><cellXfs count="4"><xf ${look()} xfId="0"/><xf ${look(0, 1)} xfId="0" applyFont="1"/><xf ${look(164)} xfId="0" applyNumberFormat="1"/><xf ${look(165)} xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

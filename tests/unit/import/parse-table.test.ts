import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTable } from "#data/import/parse-table.ts";
import { writeCsv } from "#domain/export/write-csv.ts";
import { maxFileBytes } from "#domain/import/decode.ts";
import { maxRows, type Table } from "#domain/import/table.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../../fixtures/shared-data.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function read(bytes: Uint8Array): Table {
  const parsed = parseTable(bytes);
  if (!parsed.ok) throw new Error(`Expected a table, got ${parsed.code}.`);
  return parsed.table;
}

const asObjects = (table: Table) =>
  table.rows.map((row) => Object.fromEntries(table.headers.map((header, i) => [header, row.cells[i] ?? ""])));

describe("[P1.9] reading a file", () => {
  test("tells UTF-8, with or without its mark, from Windows-1252 and UTF-16", () => {
    const text = "Nom;Ville\r\nChâu Nguyễn;Montréal\r\n";
    expect(read(utf8(text)).encoding).toBe("utf-8");
    expect(read(utf8(`\uFEFF${text}`)).headers).toEqual(["Nom", "Ville"]);
    const latin = read(windows1252("Nom;Ville\r\nÈve Gagné;Québec\r\n"));
    expect(latin.encoding).toBe("windows-1252");
    expect(asObjects(latin)).toEqual([{ Nom: "Ève Gagné", Ville: "Québec" }]);
    const utf16 = new Uint8Array(2 + text.length * 2);
    new DataView(utf16.buffer).setUint16(0, 0xfffe);
    [...`${text}`].forEach((letter, i) => {
      new DataView(utf16.buffer).setUint16(2 + i * 2, letter.charCodeAt(0), true);
    });
    expect(asObjects(read(utf16))).toEqual([{ Nom: "Châu Nguyễn", Ville: "Montréal" }]);
  });

  test.each([
    ["a comma", "nom,ville\nAna,Laval\nBao,Sorel\n", ","],
    [
      "a semicolon, with commas in the cells",
      'nom;ville\n"Roy, Ana";"Laval, QC"\nBao, fils;Sorel, QC\n',
      ";",
    ],
    [
      "a tab, with semicolons in the cells",
      "nom\tdisciplines\nAna\tdanse; théâtre\nBao\tconte; slam\n",
      "\t",
    ],
    ["an announced one", "sep=;\r\nnom;ville\r\nAna;Laval\r\n", ";"],
    ["nothing: one column", "nom\nAna\nBao\n", ","],
  ])("finds the separator: %s", (_, text, delimiter) => {
    const table = read(utf8(text));
    expect(table.delimiter).toBe(delimiter);
    expect(table.headers[0]).toBe("nom");
    expect(table.rows).toHaveLength(text.includes("Bao") ? 2 : 1);
  });

  test("keeps the number a spreadsheet shows beside each row, over blank rows and titles", () => {
    const table = read(utf8("Membres 2026,,\n,,\nnom,ville,\nAna,Laval,\n,,\nBao,Sorel,\n"));
    expect(table.headers).toEqual(["nom", "ville"]);
    expect(table.rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [4, "Ana"],
      [6, "Bao"],
    ]);
  });

  test("survives line ends of several kinds in one file", () => {
    const table = read(utf8('nom,note\r\nAna,"deux\nlignes"\nBao,une\r\n'));
    expect(asObjects(table)).toEqual([
      { nom: "Ana", note: "deux\nlignes" },
      { nom: "Bao", note: "une" },
    ]);
    expect(asObjects(read(utf8("nom,ville\rAna,Laval\r")))).toEqual([{ nom: "Ana", ville: "Laval" }]);
  });

  test("says where a quote is never closed", () => {
    const table = read(utf8('nom,ville\nAna,Laval\nBao,"Sorel\nCam,Anjou\n'));
    expect(table.unclosed_quote_line).toBe(3);
  });

  test("sees that a file has no header row", () => {
    const table = read(utf8("Ana,Roy,ana@roy.exemple\nBao,Lê,bao@le.exemple\n"));
    expect(table.has_header).toBe(false);
    expect(table.rows).toHaveLength(2);
  });

  test.each([
    ["nothing", new Uint8Array(), "file_empty"],
    ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "file_empty"],
    ["blank lines", utf8("\r\n \r\n"), "file_empty"],
    ["headers alone", utf8("nom,ville\r\n"), "file_empty"],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0, 0xff, 0x9c), "file_unreadable"],
    ["a picture", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), "file_unreadable"],
    ["text cut by NULs", utf8("nom\u0000,ville\nAna,Laval"), "file_unreadable"],
    ["too many bytes", new Uint8Array(maxFileBytes + 1).fill(97), "file_too_large"],
    ["too many rows", utf8(`nom\n${"Ana\n".repeat(maxRows + 1)}`), "file_too_large"],
  ])("refuses %s with a code", (_, bytes, code) => {
    expect(parseTable(bytes)).toEqual({ ok: false, code });
  });

  test("reads back whatever it writes, but for the marks that disarm formulas", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", "ễ", "😀", ",", ";", "\t", '"', "\n", " ", "7") })
      .map((text) => text.trim())
      .filter((text) => !/^[=+\-@]/.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(",", ";", "\t"),
        (rows, delimiter) => {
          const filled = rows.map(([a, b, c]) => [`n${a}`, b, `${c}z`]);
          const table = read(utf8(writeCsv([["nom", "ville", "note"], ...filled], delimiter)));
          expect(table.delimiter).toBe(delimiter);
          expect(table.rows.map((row) => row.cells)).toEqual(filled);
        },
      ),
    );
  });

  test("disarms what a spreadsheet would run as a formula", () => {
    const written = writeCsv([["=1+1", "+1 514", "-2", "@SUM(A1)", "sûr", "a=b"]]);
    expect(written).toBe("\uFEFF'=1+1,'+1 514,'-2,'@SUM(A1),sûr,a=b\r\n");
  });
});

describe.skipIf(!hasSharedData)(`[P1.9] files of others${sharedDataNote}`, () => {
  test.each([
    "comma_in_quotes",
    "empty",
    "empty_crlf",
    "escaped_quotes",
    "json",
    "newlines",
    "quotes_and_newlines",
    "simple",
    "simple_crlf",
    "utf8",
  ])("csv-spectrum: %s", (name) => {
    const expected = JSON.parse(
      new TextDecoder().decode(sharedFile(`csv/spectrum_${name}.json.expected`)),
    ) as Record<string, string>[];
    const trimmed = expected.map((row) =>
      Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, cell.trim()])),
    );
    expect(asObjects(read(sharedFile(`csv/spectrum_${name}.csv`)))).toEqual(trimmed);
  });

  test("csv-spectrum: newlines_crlf keeps the line ends inside cells", () => {
    const table = read(sharedFile("csv/spectrum_newlines_crlf.csv"));
    expect(asObjects(table)[1]).toEqual({ a: "Once upon \r\na time", b: "5", c: "6" });
    expect(table.rows).toHaveLength(3);
  });

  test("csv-spectrum: location_coordinates, quotes in the middle of a cell", () => {
    const table = read(sharedFile("csv/spectrum_location_coordinates.csv"));
    expect(table.rows[0]?.cells[1]).toMatch(/^37.+'37\.8"N 121.+'17\.9"W$/u);
    expect(table.rows[0]?.cells[2]).toBe("Modesto");
  });

  test("papaparse: a file without headers, a file with a mark", () => {
    const long = read(sharedFile("csv/papaparse_long-sample.csv"));
    expect([long.has_header, long.rows.length, long.rows[0]?.cells[0]]).toEqual([false, 8, "Grant"]);
    expect(asObjects(read(sharedFile("csv/papaparse_utf-8-bom-sample.csv")))).toEqual([
      { A: "X", B: "Y", C: "Z" },
    ]);
  });

  test("Latin-1 without a word about it: 300 places", () => {
    const table = read(sharedFile("venues/odcaf-first-300-rows.latin1.csv"));
    expect([table.encoding, table.rows.length]).toEqual(["windows-1252", 300]);
    expect(table.rows[17]?.cells[1]).toBe("1916 City Hall Façade");
  });
});

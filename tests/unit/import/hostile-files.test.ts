import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTables } from "#data/import/read-tables.ts";
import { writeCsv } from "#domain/export/write-csv.ts";
import { maxRows, type Table } from "#domain/import/table.ts";
import { maxInflated } from "#domain/import/workbook/read-workbook.ts";
import { compoundOf, type Part, partsOf, type Sheet, workbookOf, zipOf } from "./workbooks.ts";

const sheet: Sheet = {
  name: "Membres",
  rows: [
    ["nom", "ville"],
    ["Ana Roy", "Laval"],
  ],
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
const whole = workbookOf([sheet]);
const marked = `A${"\u0301\u0323".repeat(5_000)}`;

/** The workbook with one part changed. */
const spoiled = (name: string, change: Partial<Part>): Uint8Array =>
  zipOf(partsOf([sheet]).map((part) => (part.name === name ? { ...part, ...change } : part)));

const sheetPart = "xl/worksheets/sheet1.xml";
const zeros = new Uint8Array(maxInflated + 1);

/** Its directory's chain comes back to its own sector. */
function circular(): Uint8Array {
  const file = compoundOf(["Workbook"]);
  new DataView(file.buffer, file.byteOffset).setUint32(512 + 4, 1, true);
  return file;
}

const files: [what: string, bytes: () => Uint8Array, code: string, at?: Record<string, unknown>][] = [
  ["a workbook cut in half", () => whole.subarray(0, whole.length / 2), "file_truncated"],
  ["a workbook cut by one byte", () => whole.subarray(0, -1), "file_truncated"],
  ["a workbook of four bytes", () => Uint8Array.of(0x50, 0x4b, 3, 4), "file_truncated"],
  [
    "a sheet whose bytes were damaged",
    () => spoiled(sheetPart, { crc: 1 }),
    "file_truncated",
    { sheet: "Membres", part: sheetPart },
  ],
  [
    "a sheet that stops in the middle of a row",
    () => spoiled(sheetPart, { content: "<worksheet><sheetData><row><c><v>1" }),
    "file_truncated",
    { sheet: "Membres", part: sheetPart },
  ],
  [
    "a claim of one gigabyte",
    () => spoiled(sheetPart, { size: 1_000_000_000 }),
    "file_inflates",
    { sheet: "Membres", part: sheetPart },
  ],
  [
    "a bomb that says what it is",
    () => spoiled(sheetPart, { content: zeros }),
    "file_inflates",
    { sheet: "Membres", part: sheetPart },
  ],
  [
    "a bomb that says it is small",
    () => spoiled(sheetPart, { content: zeros, size: 500 }),
    "file_inflates",
    { sheet: "Membres", part: sheetPart },
  ],
  [
    "entities that multiply",
    () =>
      spoiled(sheetPart, {
        content: `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
    "file_unsafe",
    { sheet: "Membres", part: sheetPart },
  ],
  [
    "an entity that reads a file",
    () =>
      spoiled("xl/sharedStrings.xml", {
        content: `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>&x;</sst>`,
      }),
    "file_unsafe",
    { part: "xl/sharedStrings.xml" },
  ],
  ["a zip locked by a password", () => spoiled(sheetPart, { isEncrypted: true }), "file_protected"],
  [
    "a workbook locked by a password",
    () => compoundOf(["EncryptionInfo", "EncryptedPackage"]),
    "file_protected",
  ],
  ["a workbook of old Excel", () => compoundOf(["Workbook", "\u0005SummaryInformation"]), "file_old_excel"],
  ["a compound file whose chains turn in circles", circular, "file_old_excel"],
  ["a compound file cut short", () => compoundOf(["Workbook"]).subarray(0, 700), "file_truncated"],
  [
    "a Word document",
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: "<w/>" },
      ]),
    "file_other_kind",
  ],
  ["a zip of anything", () => zipOf([{ name: "photo.jpg", content: "x" }]), "file_other_kind"],
  [
    "a binary workbook",
    () =>
      spoiled("_rels/.rels", {
        content: `<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>`,
      }),
    "file_other_kind",
  ],
  [
    "a part compressed in a way nobody uses",
    () =>
      spoiled(sheetPart, { method: 0, content: "" }).map((byte, i, all) =>
        all[i - 10] === 0x50 && all[i - 9] === 0x4b && all[i - 8] === 1 && all[i - 7] === 2 ? 99 : byte,
      ),
    "file_unreadable",
  ],
  [
    "more rows than a device takes",
    () =>
      workbookOf([
        { name: "Membres", rows: [["nom"], ...Array.from({ length: maxRows + 30 }, (_, i) => [`P ${i}`])] },
      ]),
    "file_too_large",
    { sheet: "Membres" },
  ],
  [
    "one long text that two hundred cells show",
    () =>
      workbookOf([{ name: "Membres", rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>` }], {
        texts: [`<t>${"a".repeat(1_000_000)}</t>`],
      }),
    "file_too_large",
    { sheet: "Membres" },
  ],
  [
    "a cell at the far right of every row",
    () => workbookOf([{ name: "Membres", rows: '<row><c r="SF1" t="str"><v>x</v></c></row>'.repeat(9_000) }]),
    "file_too_large",
    { sheet: "Membres" },
  ],
  ["a workbook with nothing in it", () => workbookOf([{ name: "Vide", rows: [] }]), "file_empty"],
  ["a PDF named .csv", () => utf8("%PDF-1.7\nnom,ville\nAna,Laval\n"), "file_other_kind"],
  ["a program named .csv", () => utf8("MZ\u0090nom,ville\nAna,Laval\n"), "file_other_kind"],
  [
    "a web page named .xls",
    () => utf8("<html><body><table><tr><td>nom</td></tr></table></body></html>"),
    "file_other_kind",
  ],
  ["a calendar", () => utf8("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), "file_is_calendar"],
  [
    "an e-mail",
    () => utf8("From: a@b.exemple\r\nTo: c@d.exemple\r\nSubject: x\r\n\r\nnom,ville\n"),
    "file_is_mail",
  ],
  ["JSON that stops", () => utf8('[{"nom": "Ana"},\n{"nom": '), "list_unreadable", { line: 2 }],
  ["JSON that is no list", () => utf8('{"nom": "Ana"}'), "list_unreadable"],
  [
    "more records than a device takes",
    () => utf8(JSON.stringify(Array.from({ length: maxRows + 1 }, (_, i) => ({ nom: `P ${i}` })))),
    "file_too_large",
    { line: maxRows + 2 },
  ],
  [
    "records that each fill one of many columns",
    () => utf8(JSON.stringify(Array.from({ length: 9_000 }, (_, i) => ({ [`c${i % 480}`]: "x" })))),
    "file_too_large",
  ],
  ["a hundred thousand brackets", () => utf8("[".repeat(100_000)), "list_unreadable"],
  ["a card without a card", () => utf8("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"), "file_empty"],
  ["sixty million bytes", () => new Uint8Array(60_000_000).fill(97), "file_too_large"],
  ["NULs in a text", () => utf8("nom\u0000,ville\nAna,Laval"), "file_unreadable"],
];

/** A sheet's name is in no checksum that matters here; its cells are. */
const isSame = (tables: readonly Table[]) =>
  JSON.stringify(tables[0]?.rows.map(({ cells }) => cells)) === JSON.stringify([["Ana Roy", "Laval"]]);

describe("[P1.9] thirty files that mean no good", () => {
  test.each(files)("%s", async (_, bytes, code, at = {}) => {
    const read = await readTables(bytes(), "fichier.xlsx");
    expect(read).toMatchObject({ ok: false, code, at: { file: "fichier.xlsx", ...at } });
  });

  test("there are thirty of them, and the list is about files that are refused", () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  test("a workbook cut anywhere, or with bytes changed, ends as tables or as a code", async () => {
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.option(place),
        async (changes, cut) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const read = await readTables(bytes.subarray(0, cut ?? undefined), "abîmé.xlsx");
          if (!read.ok) expect(read.code).toMatch(/^(file_|list_)/);
          // What is read is what was written: a changed byte is never taken for a value.
          else if (cut === null)
            expect(read.tables[0]?.format !== "workbook" || isSame(read.tables)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a bomb costs the memory of a piece, not of what it holds", async () => {
    const bomb = spoiled(sheetPart, { content: zeros, size: maxInflated });
    expect(bomb.length).toBeLessThan(maxInflated / 500);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readTables(bomb, "bombe.xlsx")).toMatchObject({ ok: false });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(maxInflated / 2);
  });

  test("empty records after a wide one cost nothing, and keep the lines of the others", async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`c${i}`, "x"]));
    const empty = Array.from({ length: 100_000 }, () => ({}));
    const read = await readTables(utf8(JSON.stringify([wide, ...empty, { c0: "y" }])), "vide.json");
    expect(read.ok && read.tables[0]?.rows.map(({ line }) => line)).toEqual([2, 100_003]);
  }, 10_000);

  test.each<[string, Uint8Array]>([
    ["text", utf8(`nom,ville\n${marked},Laval\n`)],
    ["list", utf8(JSON.stringify([{ nom: marked, ville: "Laval" }]))],
    [
      "workbook",
      workbookOf([
        {
          name: "L",
          rows: [
            ["nom", "ville"],
            [marked, "Laval"],
          ],
        },
      ]),
    ],
    ["card", utf8(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${marked}\r\nEND:VCARD\r\n`)],
  ])("a letter under endless marks keeps those that a letter may bear, in a %s", async (_, bytes) => {
    const read = await readTables(bytes, "marques");
    expect(read.ok && read.tables[0]?.rows[0]?.cells[0]).toBe(marked.slice(0, 31));
  });

  test("script and HTML in a name stay letters", async () => {
    const name = '<script>alert("x")</script><img src=x onerror=alert(1)>';
    const read = await readTables(
      workbookOf([
        {
          name: "L",
          rows: [
            ["nom", "ville"],
            [name, "Laval"],
          ],
        },
      ]),
      "x.xlsx",
    );
    expect(read.ok && read.tables[0]?.rows[0]?.cells[0]).toBe(name);
  });

  test.each<[string, Uint8Array, string[]]>([
    ["Windows-1252 that does not say so", latin1("nom;ville\nÈve Gagné;Québec\n"), ["Ève Gagné", "Québec"]],
    ["UTF-16 with its mark", utf16("nom\tville\nÈve Gagné\tQuébec\n"), ["Ève Gagné", "Québec"]],
    [
      "formulas in a text",
      utf8('nom;ville\n=HYPERLINK("http://a.exemple");@SUM(A1)\n'),
      ['=HYPERLINK("http://a.exemple")', "@SUM(A1)"],
    ],
    [
      "a formula in a workbook: what it showed, never what it does",
      workbookOf([
        {
          name: "L",
          rows:
            '<row><c t="str"><v>nom</v></c><c t="str"><v>ville</v></c></row>' +
            '<row><c t="str"><f>WEBSERVICE("http://a.exemple")</f><v>Ana Roy</v></c><c t="str"><v>Laval</v></c></row>',
        },
      ]),
      ["Ana Roy", "Laval"],
    ],
  ])("%s is read as text, and leaves as text", async (_, bytes, cells) => {
    const read = await readTables(bytes, "fichier");
    const rows = read.ok ? read.tables[0]?.rows.map((row) => row.cells) : undefined;
    expect(rows).toEqual([cells]);
    expect(writeCsv(rows ?? [])).not.toMatch(/(^|[,\n"])\s*[=+@-]/);
  });
});

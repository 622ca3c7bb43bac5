import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTables } from "#data/import/read-tables.ts";
import type { Table } from "#domain/import/table.ts";
import { shapeOf, showNumber } from "#domain/import/workbook/number-format.ts";
import { workbookOf } from "./workbooks.ts";

async function tablesOf(bytes: Uint8Array): Promise<Table[]> {
  const read = await readTables(bytes, "classeur.xlsx");
  if (!read.ok) throw new Error(`Expected tables, got ${read.code} ${JSON.stringify(read.at)}.`);
  return read.tables;
}

const cellsOf = (table: Table | undefined) => table?.rows.map(({ line, cells }) => [line, ...cells]);

describe("[P1.9] reading a workbook", () => {
  test("several sheets: those with a table, in their order, the hidden ones last and marked", async () => {
    const tables = await tablesOf(
      workbookOf([
        { name: "Vieille liste", state: "hidden", rows: [["nom"], ["Ana Roy"]] },
        { name: "Lisez-moi", rows: [] },
        {
          name: "Membres & amis",
          rows: [
            ["nom", "ville"],
            ["Bao Lê", "Sorel"],
          ],
        },
        { name: "Archives", state: "veryHidden", rows: [["nom"], ["Cam"]] },
      ]),
    );
    expect(tables.map(({ sheet, is_hidden }) => [sheet, is_hidden])).toEqual([
      ["Membres & amis", undefined],
      ["Vieille liste", true],
      ["Archives", true],
    ]);
    expect(tables[0]).toMatchObject({ format: "workbook", headers: ["nom", "ville"], has_header: true });
  });

  test("titles above the headers, even of several cells; each row keeps the number Excel shows", async () => {
    const [table] = await tablesOf(
      workbookOf([
        {
          name: "Membres",
          merges: ["A1:E1"],
          rows: [
            ["Membres 2026"],
            ["Mise à jour", "12 mai"],
            [],
            ["Nom", "Courriel", "Ville"],
            ["Ana Roy", "ana@roy.exemple", "Laval"],
            [],
            ["Bao Lê", "", "Sorel"],
          ],
        },
      ]),
    );
    expect(table?.headers).toEqual(["Nom", "Courriel", "Ville"]);
    expect(cellsOf(table)).toEqual([
      [5, "Ana Roy", "ana@roy.exemple", "Laval"],
      [7, "Bao Lê", "", "Sorel"],
    ]);
  });

  test("cells merged downwards say the same of each row; headers on two rows are read on the second", async () => {
    const [table] = await tablesOf(
      workbookOf([
        {
          name: "Tournée",
          merges: ["A1:A2", "B1:C1", "B3:B5"],
          rows: [
            ["Nom", "Adresse", ""],
            ["", "Ville", "Code postal"],
            ["Ana Roy", "Laval", "H7A 1A1"],
            ["Bao Lê", "", "H7B 1B1"],
            ["Cam Anjou", "", ""],
          ],
        },
      ]),
    );
    expect(table?.headers).toEqual(["Nom", "Ville", "Code postal"]);
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual(["Laval", "Laval", "Laval"]);
  });

  test("shared, rich, inline and escaped texts; prefixes, gaps and cells out of any order", async () => {
    const rows =
      '<x:row xmlns:x="y" r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row>' +
      '<row r="4"><c r="C4" t="inlineStr"><is><t>loin</t></is></c><c r="A4" t="s"><v>2</v></c><c r="B4" t="s"><v>3</v></c></row>';
    const [table] = await tablesOf(
      workbookOf([{ name: "L", rows }], {
        texts: [
          "<t>nom</t>",
          "<r><t>vil</t></r><r><rPr><b/></rPr><t>le</t></r><rPh><t>ignoré</t></rPh>",
          '<t xml:space="preserve"> Ana &amp; Bao &lt;x&gt; &#233; </t>',
          "<t>une_x000A_deux<![CDATA[ & trois]]></t>",
        ],
      }),
    );
    expect(table?.headers).toEqual(["nom", "ville"]);
    expect(cellsOf(table)).toEqual([[4, "Ana & Bao <x> é", "une\ndeux & trois", "loin"]]);
  });

  test("a formula is never computed: its saved value is taken, and told when it was not saved", async () => {
    const formula = '<f>HYPERLINK("http://mal.exemple")</f>';
    const rows =
      '<row><c t="str"><v>nom</v></c><c t="str"><v>ville</v></c></row>' +
      `<row><c t="str">${formula}<v>Ana Roy</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>` +
      `<row><c t="str"><v>Bao Lê</v></c><c>${formula}</c></row>`;
    const [table] = await tablesOf(workbookOf([{ name: "L", rows }]));
    expect(cellsOf(table)).toEqual([
      [2, "Ana Roy", "#DIV/0!"],
      [3, "Bao Lê"],
    ]);
    expect(table?.unsaved_formula_line).toBe(3);
  });

  test("numbers as they are shown: postal codes, phones, dates of 1900 and of 1904, percents, yes and no", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[&lt;=9999999]###\\-####;\\(###\\)\\ ###\\-####"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ h:mm"/></numFmts>' +
      '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/><xf numFmtId="9"/></cellXfs>';
    const rows =
      '<row><c t="str"><v>cp</v></c></row><row><c s="1"><v>2134</v></c><c s="2"><v>5145550142</v></c><c><v>5.145550142E9</v></c><c s="3"><v>45351</v></c><c s="4"><v>45351.604166666664</v></c><c s="5"><v>0.25</v></c><c t="b"><v>1</v></c><c><v>0.1</v></c><c s="3"><v>60</v></c><c t="d"><v>2024-02-29T00:00:00</v></c></row>';
    const [table] = await tablesOf(workbookOf([{ name: "L", rows }], { styles }));
    expect(table?.rows[0]?.cells).toEqual([
      "02134",
      "(514) 555-0142",
      "5145550142",
      "2024-02-29",
      "2024-02-29 14:30",
      "25 %",
      "VRAI",
      "0.1",
      "1900-02-28",
      "2024-02-29",
    ]);
    const [old] = await tablesOf(workbookOf([{ name: "L", rows }], { styles, is1904: true }));
    expect(old?.rows[0]?.cells[3]).toBe("2028-03-01");
  });

  test("the first days of 1900, before the 29 February that never was", () => {
    expect([1, 59, 61].map((serial) => showNumber(serial, "day", false))).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-03-01",
    ]);
  });

  test("any day is shown as the day it is, whatever its serial number", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-03-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
          expect(showNumber(serial, "day", false)).toBe(day);
          if (day >= "1904") expect(showNumber(serial - 1462, "day", true)).toBe(day);
        },
      ),
    );
  });

  test.each([
    ["General", "plain"],
    ["0.00", "plain"],
    ['#,##0.00\\ "$"', "plain"],
    ["yyyy\\-mm\\-dd", "day"],
    ["[$-40C]d mmmm yyyy;@", "day"],
    ["jj/mm/aaaa", "day"],
    ["h:mm AM/PM", "time"],
    ["[h]:mm", "time"],
    ["mmm\\-yy", "day"],
    ["0.0%", "percent"],
    ["@", "plain"],
  ])("the format %s is %s", (code, shape) => expect(shapeOf(200, code)).toBe(shape));

  test("whatever texts a workbook holds come back as they were", async () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 20 })
      // XML cannot hold these; Excel writes them otherwise.
      .map((text) =>
        text
          .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
          .replace(/_x/g, "")
          .trim(),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const [table] = await tablesOf(
          workbookOf([{ name: "L", rows: [["nom", "ville"], ...rows.map(([a, b]) => [`n${a}`, `v${b}`])] }]),
        );
        expect(table?.rows.map(({ cells }) => cells)).toEqual(rows.map(([a, b]) => [`n${a}`, `v${b}`]));
      }),
      { numRuns: 60 },
    );
  });

  test("10,000 rows take no longer than sixty times the inflating of their bytes", async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      `Personne ${i}`,
      `p${i}@exemple.ca`,
      "Montréal",
      i,
    ]);
    const file = workbookOf([{ name: "L", rows: [["nom", "courriel", "ville", "no"], ...rows] }]);
    const { inflated, took } = await timeOfInflating(file);
    const before = performance.now();
    const [table] = await tablesOf(file);
    const reading = performance.now() - before;
    expect(table?.rows).toHaveLength(10_000);
    expect(inflated).toBeGreaterThan(1_000_000);
    expect(reading).toBeLessThan(60 * Math.max(took, 5));
  });
});

async function timeOfInflating(file: Uint8Array): Promise<{ inflated: number; took: number }> {
  const { inflatePart, listParts } = await import("#domain/import/workbook/zip.ts");
  const before = performance.now();
  let inflated = 0;
  for (const part of listParts(file).values())
    for await (const piece of inflatePart(file, part, { left: 1e9 })) inflated += piece.length;
  return { inflated, took: performance.now() - before };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { type SheetColumn, writeWorkbook } from "#domain/export/write-workbook.ts";
import { readSheets } from "#domain/import/workbook/read-workbook.ts";
import { inflatePart, listParts } from "#domain/import/workbook/zip.ts";

const text = (header: string): SheetColumn => ({ header, kind: "text" });
const columns: SheetColumn[] = [
  text("Nom"),
  text("Note"),
  { header: "Membre depuis", kind: "day" },
  { header: "Dernier contact", kind: "instant" },
];

async function readBack(rows: string[][], of = columns) {
  const [table] = await readSheets(await writeWorkbook("Artistes", of, rows));
  return { headers: table!.headers, rows: table!.rows.map(({ cells }) => of.map((_, i) => cells[i] ?? "")) };
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = listParts(bytes).get(name)!;
  const decoder = new TextDecoder();
  let content = "";
  for await (const piece of inflatePart(bytes, part, { left: 1e7 }))
    content += decoder.decode(piece, { stream: true });
  return content;
}

test("[P1.11] a workbook is read back as it was written: days, hours, accents, lines, what looks like XML", async () => {
  const rows = [
    ["Ève Nguyễn-Løvås 🎭", '<b>&amp; "deux"\nlignes</b>', "2024-02-29", "2026-11-19 10:12"],
    ["Amara Diallo", "_x0041_ et \u000b\r\nfin", "1899-12-31", "2026-11-19T15:00:00.123Z"],
  ];
  const read = await readBack(rows);
  expect(read.headers).toEqual(columns.map(({ header }) => header));
  expect(read.rows[0]).toEqual(rows[0]);
  expect(read.rows[1]).toEqual(rows[1]);
});

test("[P1.11] no text is ever a formula, nor a number", async () => {
  const hostile = ["=1+1", "+33 1", "-2", "@SUM(A1)", '=HYPERLINK("http://a.exemple")', "007", "1e5", "TRUE"];
  const bytes = await writeWorkbook(
    "Artistes",
    [text("Nom")],
    hostile.map((cell) => [cell]),
  );
  const sheet = await partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain("<f");
  expect(sheet).not.toContain("<v>");
  expect(
    (
      await readBack(
        hostile.map((cell) => [cell]),
        [text("Nom")],
      )
    ).rows.flat(),
  ).toEqual(hostile);
});

test("[P1.11] any text at all makes a sound workbook", async () => {
  const anyCell = fc.array(
    fc.constantFrom("a", "é", "<", "&", "]]>", "\u0000", "\u001f", "\uffff", "🎭", "_x000D_", "_", '"', "\t"),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyCell, { minLength: 1, maxLength: 5 }), async (cells) => {
      const rows = cells.map((parts) => [`x${parts.join("")}x`]);
      expect((await readBack(rows, [text("Nom")])).rows).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test("[P1.11] days are days of the sheet: Excel counts the 1st of March 1900 as 61", async () => {
  const day: SheetColumn[] = [text("Nom"), { header: "Jour", kind: "day" }];
  const bytes = await writeWorkbook("Jours", day, [
    ["a", "1900-03-01"],
    ["b", "2026-11-19"],
    ["c", "1900-02-28"],
  ]);
  const sheet = await partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<c r="B2" s="2"><v>61</v></c>');
  expect(sheet).toContain('<c r="B3" s="2"><v>46345</v></c>');
  expect(sheet).toContain('<c r="B4" t="inlineStr"><is><t xml:space="preserve">1900-02-28</t></is></c>');
});

test("[P1.11] a long list is there whole, in its order", async () => {
  const rows = Array.from({ length: 450 }, (_, n) => [`Artiste ${n}`]);
  expect((await readBack(rows, [text("Nom")])).rows).toEqual(rows);
});

// What we write as .xlsx, read by somebody else's reader: what counts is what a spreadsheet understands, not what we meant.

import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { type SheetColumn, writeWorkbook } from "#domain/export/write-workbook.ts";

const columns: SheetColumn[] = [
  { header: "Nom", kind: "text" },
  { header: "Numéro de membre", kind: "text" },
  { header: "Membre depuis", kind: "day" },
  { header: "Dernier contact", kind: "instant" },
];

async function readElsewhere(rows: string[][], of = columns) {
  const bytes = await writeWorkbook("Artistes : l’été", of, rows);
  return readSheet(Buffer.from(bytes), { trim: false });
}

test("[P1.11] another reader finds the headers, days and hours as such, and leading zeros", async () => {
  const read = await readElsewhere([
    ["Ève Nguyễn-Løvås 🎭", "007", "2024-02-29", "2026-11-19 23:59"],
    ["  deux\nlignes & <b> ]]> ", "9007199254740993", "1899-12-31", "2026-03-08 02:30"],
    ["Amara", "1e5", "", ""],
  ]);
  expect(read).toEqual([
    columns.map(({ header }) => header),
    ["Ève Nguyễn-Løvås 🎭", "007", new Date("2024-02-29T00:00:00Z"), new Date("2026-11-19T23:59:00Z")],
    // A day that a spreadsheet counts wrong is a text.
    ["  deux\nlignes & <b> ]]> ", "9007199254740993", "1899-12-31", new Date("2026-03-08T02:30:00Z")],
    ["Amara", "1e5", null, null],
  ]);
});

test("[P1.11] every minute of a day is that minute for a reader that cuts what is below a second", async () => {
  const minutes = Array.from({ length: 1440 }, (_, at) => new Date(Date.UTC(2026, 10, 19, 0, at)));
  const read = await readElsewhere(
    minutes.map((minute) => [minute.toISOString().slice(0, 16).replace("T", " ")]),
    [{ header: "Quand", kind: "instant" }],
  );
  expect(read.slice(1).flat()).toEqual(minutes);
});

test("[P1.11] what looks like a formula, a number or a truth is a text for another reader too", async () => {
  const hostile = ["=1+1", "+33 1", "-2", "@SUM(A1)", '=HYPERLINK("http://a.exemple")', "007", "TRUE", "1,5"];
  const read = await readElsewhere(
    hostile.map((cell) => [cell]),
    [{ header: "Nom", kind: "text" }],
  );
  expect(read.slice(1).flat()).toEqual(hostile);
});

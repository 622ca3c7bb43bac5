import { expect, test } from "vitest";
import { entriesOf, labelAbove } from "../../../src/ui/virtual-list/entries.ts";

const byLetter = (name: string) => name.charAt(0);

test("a label stands before the first of each group, and rows keep their place in the list", () => {
  expect(entriesOf(["Anh", "Ava", "Bo"], byLetter)).toEqual([
    { label: "A" },
    { item: "Anh", position: 0 },
    { item: "Ava", position: 1 },
    { label: "B" },
    { item: "Bo", position: 2 },
  ]);
});

test("without groups there are only rows", () => {
  expect(entriesOf(["Anh"])).toEqual([{ item: "Anh", position: 0 }]);
});

test("the label that sticks is the nearest above, none before the first", () => {
  const entries = entriesOf(["Anh", "Ava", "Bo"], byLetter);
  expect([0, 2, 3, 4, 99].map((index) => labelAbove(entries, index))).toEqual([0, 0, 3, 3, 3]);
  expect(labelAbove(entriesOf(["Anh"]), 0)).toBe(-1);
});

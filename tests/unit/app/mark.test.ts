import fc from "fast-check";
import { expect, test } from "vitest";
import { markMatch } from "../../../src/app/search/mark.ts";

test.each([
  ["Amara Diallo", "ama", ["", "Ama", "ra Diallo"]],
  ["Mamadou Sow", "ama", ["M", "ama", "dou Sow"]],
  ["Nguyễn Minh Châu", "nguyen", ["", "Nguyễn", " Minh Châu"]],
  ["Léa Cœurdacier", "coeur", ["Léa ", "Cœur", "dacier"]],
  ["Léa Cœurdacier", "zzz", ["Léa Cœurdacier", "", ""]],
  ["Amara", " ", ["Amara", "", ""]],
])("[P0.11] in « %s », « %s » is marked as it is spelled", (name, query, parts) => {
  expect(markMatch(name, query)).toEqual(parts);
});

test("[P0.11] marking never changes the spelling of a name", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", maxLength: 4 }),
      (name, query) => {
        expect(markMatch(name, query).join("")).toBe(name);
      },
    ),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { personRowOf } from "#data/artists/person-row.ts";
import { railLetter, sortKey } from "#domain/artists/names.ts";
import type { Person } from "#domain/artists/person.ts";

/** As a list shows them: in the order of their keys, under the letter of each. */
const listed = (names: readonly { display_name: string; family_name?: string }[]) =>
  names
    .map((name) => ({ ...name, key: sortKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ display_name, key }) => [railLetter(key), display_name]);

test("a name that begins with a sign stands among those of its letter", () => {
  const people = [
    { display_name: "Amara Tanguay" },
    { display_name: "Gerard ’t Hooft", family_name: "’t Hooft" },
    { display_name: "Ève Abel" },
    { display_name: "<b>gras" },
    { display_name: "Noé Bélanger" },
    { display_name: "123" },
    { display_name: "Лев Толстой" },
    { display_name: "???" },
    { display_name: "Zoé Zola" },
  ];
  expect(listed(people)).toEqual([
    ["A", "Ève Abel"],
    ["B", "<b>gras"],
    ["B", "Noé Bélanger"],
    ["T", "Gerard ’t Hooft"],
    ["T", "Amara Tanguay"],
    ["Z", "Zoé Zola"],
    ["#", "123"],
    ["#", "???"],
    ["#", "Лев Толстой"],
  ]);
});

test("the letters of a list follow one another, whoever is in it; those of no letter come last", () => {
  const sign = fc.constantFrom(..."'’«<#-({~|_ 0279²aÉøßzZтᐃ王ﬁ😀\u0301");
  const anyName = fc.oneof(
    fc.string({ unit: sign, maxLength: 6 }),
    fc.string({ unit: "binary-ascii", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ display_name: anyName })), (names) => {
      const letters = listed(names).map(([letter]) => (letter === "#" ? "~" : letter!));
      expect(letters).toEqual(letters.toSorted());
    }),
  );
});

test("a file written under an earlier rule stands where it does today", () => {
  const kept = { sort_key: "'t hooft gerard", display_name: "Gerard ’t Hooft", family_name: "’t Hooft" };
  const person = { ...kept, disciplines: [], tags: [], emails: [], phones: [] } as unknown as Person;
  expect(personRowOf(person)).toMatchObject({ letter: "T", sort_key: "t hooft gerard" });
});

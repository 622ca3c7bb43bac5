import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Compared,
  type IsShared,
  likenessOf,
  type Marks,
  possible,
  prepare,
} from "#domain/duplicates/likeness.ts";
import { makeScanner, scanDuplicates } from "#domain/duplicates/scan.ts";
import { artistNames } from "../../fixtures/artist-names.ts";

type Person = Marks & { id: string };
/** Addresses that people of three names or more have. */
function sharedAddresses(people: readonly Compared[]): IsShared {
  return (kind, value) => {
    const holders = people.filter((one) => (kind === "email" ? one.emails : one.phones).has(value));
    return new Set(holders.map(({ key }) => key)).size > 2;
  };
}

const groupsOf = (people: Person[]) => scanDuplicates(people).map(({ ids }) => [...ids].sort());

describe("[P1.10] looking for duplicates among everybody", () => {
  test("groups say who and why, the likeliest first", () => {
    const groups = scanDuplicates([
      { id: "1", display_name: "Amara Diallo", emails: ["amara@exemple.ca"] },
      { id: "2", display_name: "Nguyễn Minh Châu" },
      { id: "3", display_name: "DIALLO, Amara", emails: ["amara@exemple.ca"] },
      { id: "4", display_name: "Minh-Chau Nguyen" },
      { id: "5", display_name: "Sékou Camara" },
    ]);
    expect(groups.map(({ ids }) => [...ids].sort())).toEqual([
      ["1", "3"],
      ["2", "4"],
    ]);
    expect(groups[0]?.pairs[0]?.reasons.map(({ key, value }) => [key, value])).toEqual([
      ["same_email", "amara@exemple.ca"],
      ["same_name", undefined],
    ]);
  });

  test("three files of one person are one group; people who share an office's address are none", () => {
    expect(
      groupsOf([
        { id: "1", display_name: "Ana Roy", phones: ["514 555-0142"] },
        { id: "2", display_name: "Anna Roy", phones: ["+15145550142"], emails: ["ana@roy.exemple"] },
        { id: "3", display_name: "A. Roy", emails: ["ana@roy.exemple"] },
        ...["Bao Lê", "Cam Anjou", "Dao Minh", "Eli Côté"].map((display_name, i) => ({
          id: `o${i}`,
          display_name,
          emails: ["studio@partage.exemple"],
          phones: ["514 555-0100"],
        })),
      ]),
    ).toEqual([["1", "2", "3"]]);
  });

  test("names that only sound alike are looked at, in one town", () => {
    const heard = (city: string): Person[] => [
      { id: "1", display_name: "Philippe Thibault", city: "Laval" },
      { id: "2", display_name: "Filip Tibo", city },
    ];
    expect(groupsOf(heard("laval"))).toEqual([["1", "2"]]);
    expect(groupsOf(heard("Sorel"))).toEqual([]);
  });

  test("two people said to be two are not proposed again", () => {
    const twins: Person[] = [
      { id: "1", display_name: "Ana Roy" },
      { id: "2", display_name: "Ana Roy" },
    ];
    expect(scanDuplicates(twins, { isKnownApart: (a, b) => a + b === "12" })).toEqual([]);
  });

  test("what a comparison of everybody with everybody finds, the scan finds", () => {
    const person = fc.record({
      display_name: fc.constantFrom(
        "Ana Roy",
        "Anna Roy",
        "Roy Ana",
        "A. Roy",
        "Bao Lê",
        "Philippe Côté",
        "Filip Cote",
        "Cam",
      ),
      emails: fc.subarray(["ana@roy.exemple", "bao@le.exemple", "info@x.exemple"]),
      phones: fc.subarray(["514 555-0142", "438 555-0117"]),
      city: fc.constantFrom("", "Laval"),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 14 }), (drafts) => {
        const people = drafts.map((draft, i) => ({ id: String(i).padStart(2, "0"), ...draft }));
        const compared = people.map(prepare);
        const isShared = sharedAddresses(compared);
        const expected = new Set<string>();
        for (let i = 0; i < people.length; i++)
          for (let j = i + 1; j < people.length; j++)
            if (likenessOf(compared[i]!, compared[j]!, isShared).score >= possible) {
              expected.add(people[i]!.id);
              expected.add(people[j]!.id);
            }
        const found = scanDuplicates(people).flatMap(({ ids }) => ids);
        // Groups are cut at twelve: with fourteen people, somebody alike may stand outside of one.
        if (expected.size <= 12) expect([...found].sort()).toEqual([...expected].sort());
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });

  test("people who come, change and go leave what looking at everybody anew would find", () => {
    const person = fc.record({
      id: fc.constantFrom("1", "2", "3", "4", "5", "6"),
      display_name: fc.constantFrom("Ana Roy", "Anna Roy", "Bao Lê", "Cam Côté", "Dia Sow"),
      emails: fc.subarray(["ana@roy.exemple", "bao@le.exemple"]),
      phones: fc.subarray(["514 555-0142"]),
      isGone: fc.boolean(),
    });
    const said = (scanner: ReturnType<typeof makeScanner>) =>
      scanner.pairs().map(({ a, b, ...likeness }) => ({ of: [a, b].sort(), ...likeness }));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), fc.nat(20), (events, asked) => {
        const scanner = makeScanner();
        const left = new Map<string, Person>();
        events.forEach(({ isGone, ...one }, n) => {
          left.delete(one.id);
          if (isGone) scanner.drop(one.id);
          else {
            scanner.put(one);
            left.set(one.id, one);
          }
          if (n === asked) scanner.pairs();
        });
        const anew = makeScanner();
        for (const one of left.values()) anew.put(one);
        const byPair = (x: { of: string[] }, y: { of: string[] }) => (x.of.join() < y.of.join() ? -1 : 1);
        expect(said(scanner).sort(byPair)).toEqual(said(anew).sort(byPair));
      }),
      { numRuns: 300 },
    );
  });

  test("ten thousand people: every planted duplicate is found, in a small part of the comparisons of all", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const everybody: Person[] = artistNames(10_000, random).map((display_name, i) => ({
      id: String(i),
      display_name,
      emails: [`p${i}@exemple.ca`],
      phones: [`+1514${String(2_000_000 + i)}`],
    }));
    const planted = Array.from({ length: 50 }, (_, i): Person => {
      const of = everybody[i * 190] as Person;
      return { id: `d${i}`, display_name: of.display_name.toUpperCase(), phones: [...(of.phones ?? [])] };
    });
    const before = performance.now();
    for (const { display_name } of everybody) prepare({ display_name });
    const preparing = performance.now() - before;
    const started = performance.now();
    const groups = scanDuplicates([...everybody, ...planted]);
    const scanning = performance.now() - started;
    expect(groups.filter(({ ids }) => ids.some((id) => id.startsWith("d")))).toHaveLength(50);
    // Fifty million comparisons would take a thousand times the preparing.
    expect(scanning).toBeLessThan(60 * Math.max(preparing, 10));
  });
});

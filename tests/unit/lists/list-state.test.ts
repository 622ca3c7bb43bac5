import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "#domain/lists/condition.ts";
import {
  emptyState,
  type ListState,
  paramsOf,
  readView,
  renameInView,
  sameState,
  stateFrom,
  writeView,
} from "#domain/lists/list-state.ts";
import { sortRows } from "#domain/lists/sort-rows.ts";
import { toggleAnswer, toggleValue } from "#features/lists/facets.ts";

const anyField = fc.constantFrom("city", "tags", "last_contact");
const anyState: fc.Arbitrary<ListState> = fc
  .record({
    query: fc.string(),
    conditions: fc.array(
      fc.record({
        field: anyField,
        operator: fc.constantFrom("one_of" as const, "lacks" as const),
        values: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    sort: fc.option(fc.record({ field: anyField, descending: fc.boolean() }), { nil: undefined }),
    columns: fc.option(fc.array(anyField, { minLength: 1, maxLength: 4 }), { nil: undefined }),
    isTable: fc.boolean(),
  })
  .map(({ sort, columns, ...state }) => ({
    ...state,
    ...(sort ? { sort } : {}),
    ...(columns ? { columns } : {}),
  }));

describe("what a list shows", () => {
  test("[P1.8] is read from an address and from a saved view as it was written", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const address = new URLSearchParams(paramsOf(state) as Record<string, string>).toString();
        expect(stateFrom(Object.fromEntries(new URLSearchParams(address)))).toEqual(state);
        expect(readView(writeView(state))).toEqual(state);
        expect(sameState(state, readView(writeView(state)))).toBe(true);
      }),
    );
  });

  test("[P1.8] a view that cannot be understood shows everybody", () => {
    for (const body of [undefined, "", "{", "null", "3", '{"filtres":{"a":1},"tri":[]}'])
      expect(readView(body)).toEqual(emptyState);
  });

  test("a value takes another name, once, and what this version cannot read stays to the letter", () => {
    const nameOf = (field: string) =>
      field === "tags" ? (value: string) => (value === "à: b" ? "c" : undefined) : undefined;
    const others = "tags:contains:à\\: b;tags:later_than:à\\: b;city:one_of:à\\: b";
    const body = JSON.stringify({ q: "x", filtres: `tags:one_of:a,c,à\\: b;${others}`, later: 1 });
    const renamed = JSON.stringify({ q: "x", filtres: `tags:one_of:a,c;${others}`, later: 1 });
    expect(renameInView(body, nameOf)).toBe(renamed);
    expect(renameInView(renamed, nameOf)).toBeUndefined();
    for (const none of [undefined, "", "{", "null", "3", '{"filtres":{"a":1}}'])
      expect(renameInView(none, nameOf)).toBeUndefined();
  });

  test("the order of the conditions makes no other list", () => {
    const [a, b]: Condition[] = [
      { field: "city", operator: "one_of", values: ["Laval"] },
      { field: "tags", operator: "empty", values: [] },
    ];
    expect(sameState({ ...emptyState, conditions: [a!, b!] }, { ...emptyState, conditions: [b!, a!] })).toBe(
      true,
    );
    expect(sameState({ ...emptyState, conditions: [a!] }, { ...emptyState, conditions: [a!, b!] })).toBe(
      false,
    );
    expect(sameState(emptyState, { ...emptyState, isTable: true })).toBe(false);
  });
});

describe("the order of a list", () => {
  const anyRows = fc.uniqueArray(fc.record({ id: fc.nat(), key: fc.constantFrom("", "a", "b", "c") }), {
    selector: ({ id }) => id,
  });

  test("[P1.8] keeps everybody, leaves who has nothing at the end, both ways, and equals as they were", () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, descending) => {
        const sorted = sortRows(rows, ({ key }) => key, descending);
        expect([...sorted].sort((a, b) => a.id - b.id)).toEqual([...rows].sort((a, b) => a.id - b.id));
        const keys = sorted.map(({ key }) => key);
        const filled = keys.filter(Boolean).sort();
        expect(keys).toEqual([
          ...(descending ? filled.reverse() : filled),
          ...keys.filter((key) => key === ""),
        ]);
        for (const wanted of ["", "a", "b", "c"])
          expect(sorted.filter(({ key }) => key === wanted)).toEqual(
            rows.filter(({ key }) => key === wanted),
          );
      }),
    );
  });
});

describe("the answers in sight", () => {
  const laval: Condition = { field: "city", operator: "one_of", values: ["Laval"] };
  const old: Condition = { field: "verified_on", operator: "not_last_days", values: ["365"] };

  test("[P1.8] a value is added to those chosen, and taken away by a second press", () => {
    const both = toggleValue([laval, old], "city", "Québec");
    expect(both).toEqual([{ ...laval, values: ["Laval", "Québec"] }, old]);
    expect(toggleValue(both, "city", "Québec")).toEqual([laval, old]);
    expect(toggleValue([laval, old], "city", "Laval")).toEqual([old]);
  });

  test("[P1.8] an answer takes the place of another, and leaves what it did not put", () => {
    const never: Condition = { field: "verified_on", operator: "empty", values: [] };
    const facet = {
      field: "verified_on",
      answers: [
        { label: "old", conditions: [old] },
        { label: "never", conditions: [never] },
      ],
    };
    const typed: Condition = { field: "verified_on", operator: "before", values: ["2020-01-01"] };
    expect(toggleAnswer([typed, old], facet, [never])).toEqual([typed, never]);
    expect(toggleAnswer([typed, never], facet, [never])).toEqual([typed]);
  });
});

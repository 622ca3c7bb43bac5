import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choice, instant, integer, set, text } from "#domain/record/kinds.ts";
import { defineRecord } from "#domain/record/record.ts";
import { compareBytes, isDay, normalizeText } from "#domain/record/values.ts";

test("strings are ordered as their UTF-8 bytes are", () => {
  const word = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 6 })
    .map((points) => String.fromCodePoint(...points));
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [x, y] = [Buffer.from(a.toWellFormed()), Buffer.from(b.toWellFormed())];
      expect(Math.sign(compareBytes(a.toWellFormed(), b.toWellFormed()))).toBe(Buffer.compare(x, y));
    }),
  );
  expect(compareBytes("\uE000", "🎭")).toBeLessThan(0);
  expect(compareBytes("a", "ab")).toBeLessThan(0);
});

test("text is composed, well formed and without what Postgres cannot store", () => {
  expect(normalizeText("e\u0301\u0000\ud800")).toBe("é\ufffd");
});

test.each([
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["0999-12-31", false],
  ["2026-1-1", false],
])("%s is a day of the calendar: %s", (day, expected) => {
  expect(isDay(day)).toBe(expected);
});

describe("field kinds", () => {
  test("count characters, not UTF-16 units", () => {
    expect(text({ max: 2 }).problem("🎭🎭")).toBeUndefined();
    expect(text({ max: 2 }).problem("abc")).toBe("too_long");
  });

  test.each([
    [text({ max: 254, format: "email" }), "sans arobase", "not_an_email"],
    [text({ max: 500, format: "url" }), "javascript:alert(1)", "not_a_url"],
    [choice(["a", "b"]), "c", "not_a_choice"],
    [instant(), "hier", "not_an_instant"],
    [integer({ min: 0, max: 5 }), 6, "out_of_range"],
    [integer(), 1.5, "not_a_number"],
    [set(text({ max: 3 })), ["abcd"], "too_long"],
    [set(text({ max: 3 }), { max: 1 }), ["a", "b"], "too_many"],
    [set(text({ max: 3 })), [""], "required"],
  ])("say why a value is refused", (kind, value, problem) => {
    expect(kind.problem(value)).toBe(problem);
  });

  test("put values in one normal form", () => {
    expect(text({ max: 254, format: "email" }).clean(" Ève@Exemple.CA ")).toBe("ève@exemple.ca");
    expect(instant().clean("2026-11-19T10:00:00-05:00")).toBe("2026-11-19T15:00:00.000Z");
    expect(set(text({ max: 9 })).clean(["b", "a", "b"])).toEqual(["a", "b"]);
  });
});

test("a record cannot name a field as a system column", () => {
  const define = () => defineRecord("odd", { table: "odd", version: 0, fields: { clock: text({ max: 1 }) } });
  expect(define).toThrow('The field "clock" of "odd"');
});

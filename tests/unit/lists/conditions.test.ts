import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personRecord } from "#domain/artists/person.ts";
import { type Condition, isComplete, me, type Operator, operatorsOf } from "#domain/lists/condition.ts";
import { readConditions, writeConditions } from "#domain/lists/condition-text.ts";
import { type ListField, listFieldsOf } from "#domain/lists/list-field.ts";
import { addDays, type MatchContext, makeMatcher } from "#domain/lists/matches.ts";
import { opportunityRecord } from "#domain/opportunities/opportunity.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { instantAt } from "#domain/zoned-time.ts";
import { anyValue, draftOf } from "../../fixtures/arbitrary.ts";

const zone = "America/Toronto";
const record = personRecord as unknown as RecordDefinition;
const fields: readonly ListField[] = [
  ...listFieldsOf(record),
  { name: "last_contact", kind: "instant", isOptional: true, isLong: false },
];
const context: MatchContext = {
  today: "2026-11-20",
  startOf: (day) => instantAt(day, "00:00", zone).toISOString(),
  me: "00000001-aaaa-4aaa-8aaa-bbbbbbbbbbb1",
};
type Row = Record<string, unknown>;
const matcher = (...conditions: Condition[]) =>
  makeMatcher<Row>(fields, conditions, (row, field) => row[field], context);
const is = (field: string, operator: Operator, ...values: string[]): Condition => ({
  field,
  operator,
  values,
});

const anyRow: fc.Arbitrary<Row> = fc
  .tuple(
    draftOf(record),
    fc.option(
      fc.constantFrom("2026-11-20T04:59:59.999Z", "2026-11-20T05:00:00.000Z", "2020-01-01T00:00:00.000Z"),
      {
        nil: undefined,
      },
    ),
  )
  .map(([row, last_contact]) => ({ ...row, last_contact }));
const anyDay = fc.constantFrom("2026-11-19", "2026-11-20", "2026-11-21", "2019-02-28");

function valuesFor(field: ListField, operator: Operator): fc.Arbitrary<string[]> {
  if (operator === "before" || operator === "since") return anyDay.map((day) => [day]);
  if (operator.endsWith("_days")) return fc.nat(800).map((days) => [String(days)]);
  const kind = record.fields[field.name];
  if (kind && field.kind !== "flag")
    return fc
      .array(anyValue(kind.element ?? kind) as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 })
      .map((values) => values.map(String).filter((value) => value !== ""));
  return fc.constant([]);
}
const anyCondition: fc.Arbitrary<Condition> = fc
  .constantFrom(...fields)
  .chain((field) => fc.constantFrom(...operatorsOf(field)).map((operator) => ({ field, operator })))
  .chain(({ field, operator }) =>
    valuesFor(field, operator).map((values) => ({ field: field.name, operator, values })),
  );

const opposites: [Operator, Operator][] = [
  ["contains", "lacks"],
  ["one_of", "none_of"],
  ["filled", "empty"],
  ["last_days", "not_last_days"],
  ["yes", "no"],
];

const closesOn: ListField = { name: "closes_on", kind: "day", isOptional: true, isLong: false };

describe("the conditions of a list", () => {
  test("[P1.8] every field of a person can be asked about, save numbers", () => {
    const asked = listFieldsOf(record).map(({ name }) => name);
    expect(asked).toEqual(
      Object.keys(record.fields).filter((name) => record.fields[name]?.name !== "integer"),
    );
    for (const field of fields) expect(operatorsOf(field).length).toBeGreaterThan(1);
  });

  test("[P1.8] a row answers either to a question or to its opposite", () => {
    fc.assert(
      fc.property(anyRow, anyCondition, (row, condition) => {
        const pair = opposites.find((two) => two.includes(condition.operator));
        fc.pre(pair !== undefined && isComplete(condition));
        const [yes, no] = pair!.map((operator) => matcher({ ...condition, operator })(row));
        expect(yes).toBe(!no);
      }),
    );
  });

  test("[P1.8] conditions are joined by and, in any order", () => {
    fc.assert(
      fc.property(anyRow, fc.array(anyCondition, { maxLength: 4 }), (row, conditions) => {
        const each = conditions.map((condition) => matcher(condition)(row));
        expect(matcher(...conditions)(row)).toBe(each.every(Boolean));
        expect(matcher(...conditions.toReversed())(row)).toBe(each.every(Boolean));
      }),
    );
  });

  test("[P1.8] one that is not complete, or of a field that is not known here, narrows nothing", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        for (const condition of [
          is("city", "contains"),
          is("city", "contains", "  "),
          is("city", "one_of"),
          is("verified_on", "before", "2026-02-30"),
          is("verified_on", "last_days", "-3"),
          is("later_field", "filled"),
          is("city", "last_days", "3"),
        ])
          expect(matcher(condition)(row)).toBe(true);
      }),
    );
  });

  test("[P1.8] words are found whatever their accents and case, all of them in one value", () => {
    const row = { city: "Québec", emails: ["ève@exemple.ca", "roy@exemple.ca"] };
    expect(matcher(is("city", "contains", "QUEBEC"))(row)).toBe(true);
    expect(matcher(is("emails", "contains", "eve exemple"))(row)).toBe(true);
    expect(matcher(is("emails", "contains", "eve roy"))(row)).toBe(false);
  });

  test("[P1.8] sets: one of, all of, none of", () => {
    const row = { tags: ["jury", "relève"] };
    expect(matcher(is("tags", "one_of", "jury", "autre"))(row)).toBe(true);
    expect(matcher(is("tags", "all_of", "jury", "autre"))(row)).toBe(false);
    expect(matcher(is("tags", "all_of", "jury", "relève"))(row)).toBe(true);
    expect(matcher(is("tags", "none_of", "autre"))(row)).toBe(true);
  });

  test("[P1.8] « moi » is whoever looks, and nobody for who is nobody", () => {
    const row = { adviser_id: context.me };
    expect(matcher(is("adviser_id", "one_of", me))(row)).toBe(true);
    const nobody = makeMatcher<Row>(fields, [is("adviser_id", "one_of", me)], (of, field) => of[field], {
      ...context,
      me: undefined,
    });
    expect(nobody(row)).toBe(false);
    expect(nobody({})).toBe(false);
  });

  test("[P1.8] days of an instant are those of the workspace's clock", () => {
    const late = { last_contact: "2026-11-20T04:59:59.999Z" };
    const early = { last_contact: "2026-11-20T05:00:00.000Z" };
    expect(matcher(is("last_contact", "last_days", "0"))(early)).toBe(true);
    expect(matcher(is("last_contact", "last_days", "0"))(late)).toBe(false);
    expect(matcher(is("last_contact", "last_days", "1"))(late)).toBe(true);
    expect(matcher(is("last_contact", "before", "2026-11-20"))(late)).toBe(true);
    expect(matcher(is("last_contact", "since", "2026-11-20"))(late)).toBe(false);
    // Who was never dealt with has not been for 60 days either.
    expect(matcher(is("last_contact", "not_last_days", "60"))({})).toBe(true);
  });

  test("[P2.1] days to come begin today; amounts are asked in dollars and kept in cents", () => {
    const asked = [...listFieldsOf(opportunityRecord), closesOn];
    const answers = (row: Row, ...conditions: Condition[]) =>
      makeMatcher<Row>(asked, conditions, (of, field) => of[field], context)(row);
    expect(answers({ closes_on: context.today }, is("closes_on", "next_days", "0"))).toBe(true);
    expect(answers({ closes_on: addDays(context.today, 7) }, is("closes_on", "next_days", "7"))).toBe(true);
    expect(answers({ closes_on: addDays(context.today, 8) }, is("closes_on", "next_days", "7"))).toBe(false);
    expect(answers({ closes_on: addDays(context.today, -1) }, is("closes_on", "next_days", "7"))).toBe(false);
    expect(answers({}, is("closes_on", "next_days", "7"))).toBe(false);
    const most = { amount_max_cents: 2_000_000 };
    expect(answers(most, is("amount_max_cents", "at_least", "20000"))).toBe(true);
    expect(answers(most, is("amount_max_cents", "at_least", "20001"))).toBe(false);
    expect(answers(most, is("amount_max_cents", "at_most", "20000"))).toBe(true);
    expect(answers({}, is("amount_max_cents", "at_most", "20000"))).toBe(false);
    expect(answers({}, is("amount_max_cents", "at_least", "-1"))).toBe(true);
  });

  test("a day so many days before never leaves the calendar", () => {
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(addDays("1000-01-02", -50)).toBe("1000-01-01");
  });
});

describe("conditions as a text", () => {
  const anyText = fc
    .array(fc.constantFrom("a", "é", ",", ";", ":", "\\", " ", "🎭", "%", "&", "="), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(""));

  test("[P1.8] are read as they were written, whatever the values hold", () => {
    const any = fc.record({
      field: fc.constantFrom("city", "last_contact"),
      operator: fc.constantFrom<Operator>("contains", "one_of", "empty"),
      values: fc.array(anyText, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (conditions) => {
        expect(readConditions(writeConditions(conditions))).toEqual(conditions);
      }),
    );
  });

  test("[P1.8] what cannot be understood is left out, the rest stays", () => {
    expect(readConditions("city:one_of:Laval;tags:exploses:a;:empty;x;kind:one_of:contact:b")).toEqual([
      is("city", "one_of", "Laval"),
    ]);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readConditions(text))));
  });
});

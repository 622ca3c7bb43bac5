import { foldText } from "../artists/names.ts";
import { type Condition, isComplete, me, operatorsByKind } from "./condition.ts";
import type { ListField } from "./list-field.ts";

/** What conditions depend on, beside the rows. */
export interface MatchContext {
  /** In the workspace's zone. */
  today: string;
  /** The instant at which a day begins in the workspace's zone. */
  startOf(day: string): string;
  /** The member who looks. */
  me: string | undefined;
}

type Test = (value: unknown) => boolean;

/**
 * Whether a row answers to all the conditions. A condition that is not complete, or on a field this version does not
 * know, narrows nothing.
 */
export function makeMatcher<Row>(
  fields: readonly ListField[],
  conditions: readonly Condition[],
  read: (row: Row, field: string) => unknown,
  context: MatchContext,
): (row: Row) => boolean {
  const tests = conditions.flatMap((condition) => {
    const field = fields.find(({ name }) => name === condition.field);
    if (!field || !applies(field, condition)) return [];
    const test = testOf(field, condition, context);
    return [(row: Row) => test(read(row, field.name))];
  });
  return (row) => tests.every((test) => test(row));
}

/** Whether a condition narrows a list that has this field. */
export function applies(field: ListField, condition: Condition): boolean {
  const known: readonly string[] = operatorsByKind[field.kind];
  return known.includes(condition.operator) && isComplete(condition);
}

function testOf(field: ListField, condition: Condition, context: MatchContext): Test {
  const [first = ""] = condition.values;
  const values = new Set(
    condition.values.flatMap((value) => (field.of === "member" && value === me ? (context.me ?? []) : value)),
  );
  switch (condition.operator) {
    case "filled":
      return (value) => !isEmpty(value);
    case "empty":
      return isEmpty;
    case "yes":
      return (value) => value === true;
    case "no":
      return (value) => value !== true;
    case "contains":
      return containing(first);
    case "lacks":
      return not(containing(first));
    case "one_of":
      return (value) => valuesOf(value).some((one) => values.has(one));
    case "none_of":
      return (value) => !valuesOf(value).some((one) => values.has(one));
    case "all_of":
      return (value) => {
        const held = new Set(valuesOf(value));
        return [...values].every((one) => held.has(one));
      };
    case "before":
      return beginningAt(undefined, bound(field, first, context));
    case "since":
      return beginningAt(bound(field, first, context), undefined);
    case "last_days":
    case "not_last_days": {
      const from = bound(field, addDays(context.today, -Number(first)), context);
      const within = beginningAt(from, bound(field, addDays(context.today, 1), context));
      return condition.operator === "last_days" ? within : not(within);
    }
    case "next_days":
      return beginningAt(
        bound(field, context.today, context),
        bound(field, addDays(context.today, Number(first) + 1), context),
      );
    // Conditions are in dollars, records in cents.
    case "at_least":
      return (value) => typeof value === "number" && value >= Number(first) * 100;
    case "at_most":
      return (value) => typeof value === "number" && value <= Number(first) * 100;
  }
}

const not =
  (test: Test): Test =>
  (value) =>
    !test(value);

const isEmpty: Test = (value) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === "string" ? [value] : [];
}

/** Accents and case aside; every word must be in the same value. */
function containing(asked: string): Test {
  const words = foldText(asked).split(/\s+/).filter(Boolean);
  return (value) =>
    valuesOf(value).some((one) => {
      const text = foldText(one);
      return words.every((word) => text.includes(word));
    });
}

/** Days and instants are written so that they compare as texts. The end is not part of it. */
function beginningAt(from: string | undefined, end: string | undefined): Test {
  return (value) =>
    typeof value === "string" &&
    value !== "" &&
    (from === undefined || value >= from) &&
    (end === undefined || value < end);
}

/** A day as the field writes it: instants are compared with the moment it begins. */
function bound(field: ListField, day: string, context: MatchContext): string {
  return field.kind === "instant" ? context.startOf(day) : day;
}

/** The day that comes so many days later; the first of the calendar rather than one before it. */
export function addDays(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(Math.max(at, Date.parse("1000-01-01T00:00:00Z"))).toISOString().slice(0, 10);
}

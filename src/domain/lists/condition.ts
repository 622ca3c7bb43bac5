// What a list is narrowed to: conditions on fields, all of which must hold. Values are texts, so that a condition
// stands in an address and in a saved view as it is.

import { isDay } from "../record/values.ts";
import type { ListField, ListFieldKind } from "./list-field.ts";

const onDates = ["last_days", "not_last_days", "next_days", "before", "since", "filled", "empty"] as const;

/** The questions that each kind of field answers, the most usual first. */
export const operatorsByKind = {
  text: ["contains", "lacks", "one_of", "none_of", "filled", "empty"],
  choice: ["one_of", "none_of", "filled", "empty"],
  ref: ["one_of", "none_of", "filled", "empty"],
  set: ["one_of", "all_of", "none_of", "contains", "lacks", "filled", "empty"],
  day: onDates,
  instant: onDates,
  flag: ["yes", "no"],
  amount: ["at_least", "at_most", "filled", "empty"],
} as const satisfies Record<ListFieldKind, readonly string[]>;

export type Operator = (typeof operatorsByKind)[ListFieldKind][number];

export interface Condition {
  field: string;
  operator: Operator;
  /** Words looked for, values, ids, a day, or a number of days; none where the operator says all. */
  values: readonly string[];
}

/** The value of a reference to a member that stands for whoever looks: « mes suivis » is so for each. */
export const me = "me";

/** What an operator needs to be answered. */
export type Need = "nothing" | "text" | "values" | "day" | "days" | "amount";

const needs: Record<Operator, Need> = {
  contains: "text",
  lacks: "text",
  one_of: "values",
  all_of: "values",
  none_of: "values",
  filled: "nothing",
  empty: "nothing",
  last_days: "days",
  not_last_days: "days",
  next_days: "days",
  before: "day",
  since: "day",
  yes: "nothing",
  no: "nothing",
  at_least: "amount",
  at_most: "amount",
};

export const isOperator = (value: string): value is Operator => value in needs;
export const needOf = (operator: Operator): Need => needs[operator];

/** The longest time asked about, in days: a century. */
export const maxDays = 36_525;

/** Whether a condition has all it needs; one that is still being written narrows nothing. */
export function isComplete({ operator, values }: Condition): boolean {
  const [first = ""] = values;
  switch (needs[operator]) {
    case "nothing":
      return true;
    case "day":
      return isDay(first);
    case "days":
      return /^\d{1,5}$/.test(first) && Number(first) <= maxDays;
    case "amount":
      return /^\d{1,8}$/.test(first);
    case "text":
      return first.trim() !== "";
    case "values":
      return values.length > 0;
  }
}

/** The operators of a field; a field that is always filled is not asked whether it is. */
export function operatorsOf(field: ListField): readonly Operator[] {
  const all: readonly Operator[] = operatorsByKind[field.kind].filter(
    (operator) => !(field.isLong && needs[operator] === "values"),
  );
  return field.isOptional ? all : all.filter((operator) => operator !== "filled" && operator !== "empty");
}

export function sameCondition(a: Condition, b: Condition): boolean {
  return (
    a.field === b.field &&
    a.operator === b.operator &&
    a.values.length === b.values.length &&
    a.values.every((value, i) => value === b.values[i])
  );
}

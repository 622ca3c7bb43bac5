// Conditions as one text, for an address: `disciplines:one_of:Danse,Théâtre;verified_on:empty`. A backslash goes
// before what would separate.

import { type Condition, isOperator, needOf } from "./condition.ts";

export function writeConditions(conditions: readonly Condition[]): string {
  return conditions
    .map(({ field, operator, values }) =>
      [field, operator, ...(values.length > 0 ? [values.map(escaped).join(",")] : [])].join(":"),
    )
    .join(";");
}

/** What a text says; what cannot be understood is left out. */
export function readConditions(text: string): Condition[] {
  return split(text, ";").flatMap((part) => {
    const [field = "", operator = "", values = "", ...more] = split(part, ":");
    if (!/^[a-z][a-z_]*$/.test(field) || !isOperator(operator) || more.length > 0) return [];
    return [{ field, operator, values: split(values, ",").map(unescaped).filter(Boolean) }];
  });
}

/**
 * The same text where values chosen by name have become others, each of them once. All else stays to the letter, what
 * another version of the app wrote and this one cannot read too.
 */
export function renameInConditions(
  text: string,
  nameOf: (field: string) => ((value: string) => string | undefined) | undefined,
): string {
  return split(text, ";")
    .map((part) => {
      const [field = "", operator = "", values = "", ...more] = split(part, ":");
      const rename = nameOf(field);
      if (!rename || more.length > 0 || !isOperator(operator) || needOf(operator) !== "values") return part;
      const held = split(values, ",").map(unescaped);
      if (held.every((value) => rename(value) === undefined)) return part;
      const named = new Set(held.map((value) => rename(value) ?? value));
      return [field, operator, [...named].map(escaped).join(",")].join(":");
    })
    .join(";");
}

const escaped = (value: string) => value.replace(/[\\;:,]/g, "\\$&");
const unescaped = (value: string) => value.replace(/\\(.)/gsu, "$1");

/** Cuts at a separator, save where a backslash stands before it; the backslashes stay. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === separator) parts.push("");
    else parts[parts.length - 1] += character === "\\" ? character + (text[++at] ?? "") : character;
  }
  return parts;
}

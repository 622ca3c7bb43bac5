import type { RecordDefinition } from "../record/record.ts";

/** What a list may be filtered and sorted by; of the kinds of fields, those that conditions are known for. */
export type ListFieldKind = "text" | "choice" | "ref" | "set" | "day" | "instant" | "flag" | "amount";

export interface ListField {
  name: string;
  kind: ListFieldKind;
  /** The record that a reference, or the elements of a set, point to. */
  of?: string;
  choices?: readonly string[];
  /** Whether a record may be without it. */
  isOptional: boolean;
  /** A text of several lines: looked into, never offered as a value. */
  isLong: boolean;
}

/** The fields of a record by which its list can be filtered, in the order of its definition. */
export function listFieldsOf(record: RecordDefinition, except: readonly string[] = []): ListField[] {
  return Object.entries(record.fields).flatMap(([name, kind]) => {
    // Cents are the only numbers that lists are asked about.
    const isAmount = kind.name === "integer" && name.endsWith("_cents");
    if ((kind.name === "integer" && !isAmount) || except.includes(name)) return [];
    const of = kind.of ?? kind.element?.of;
    return [
      {
        name,
        kind: kind.name === "integer" ? "amount" : kind.name,
        isOptional: kind.optional || kind.name === "set",
        isLong: kind.format === "long",
        ...(of ? { of } : {}),
        ...(kind.choices ? { choices: kind.choices } : {}),
      },
    ];
  });
}

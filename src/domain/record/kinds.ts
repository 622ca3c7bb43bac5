// Field kinds. Each states every form of a field once: its type, its SQL type, its normal form, what makes it
// invalid, and how two values of equal stamps are ordered. Records are made of them (record.ts).

import {
  compareBytes,
  isDay,
  isInstant,
  isUuid,
  isWebAddress,
  normalizeInstant,
  normalizeText,
} from "./values.ts";

export type KindName = "text" | "choice" | "day" | "instant" | "integer" | "flag" | "ref" | "set";

/** Why a value is refused; the catalogs hold a sentence for each (`errors.<problem>`). */
export type Problem =
  | "required"
  | "too_long"
  | "not_a_choice"
  | "not_a_day"
  | "not_an_instant"
  | "not_a_number"
  | "out_of_range"
  | "not_a_flag"
  | "not_a_reference"
  | "not_an_email"
  | "not_a_url"
  | "not_a_list"
  | "too_many";

export interface Kind<T = unknown, Optional extends boolean = boolean> {
  readonly name: KindName;
  readonly optional: Optional;
  /** As `format_type` prints it in Postgres. */
  readonly sql: string;
  /** Longest text, in characters; elements of a set have their own. */
  readonly max?: number;
  readonly choices?: readonly string[];
  /** The record a reference points to. */
  readonly of?: string;
  /** The kind of a set's elements. */
  readonly element?: Kind;
  /** What the text is, for widgets, importers and checks. */
  readonly format?: "email" | "phone" | "url" | "long";
  /** Puts a valid value in its one normal form. */
  clean(value: T): T;
  /** The reason a value is refused, or nothing. */
  problem(value: unknown): Problem | undefined;
  /** Brings the type, never a value. */
  readonly type?: T;
}

type Options<O extends boolean> = { optional?: O };

function kind<T, O extends boolean>(
  definition: Omit<Kind<T>, "optional" | "type">,
  optional?: O,
): Kind<T, O> {
  return { ...definition, optional: (optional ?? false) as O };
}

/** Free text, in Unicode normal form C. `max` counts characters. */
export function text<const O extends boolean = false>(
  options: Options<O> & { max: number; format?: Kind["format"] },
): Kind<string, O> {
  const { max, format } = options;
  return kind(
    {
      name: "text",
      sql: "text",
      max,
      format,
      clean: format === "email" ? (value) => normalizeText(value).trim().toLowerCase() : normalizeText,
      problem(value) {
        if (typeof value !== "string") return "required";
        if (!options.optional && value.trim() === "") return "required";
        if ([...value].length > max) return "too_long";
        if (format === "email" && !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(value.trim()))
          return "not_an_email";
        if (format === "url" && !isWebAddress(value)) return "not_a_url";
        return undefined;
      },
    },
    options.optional,
  );
}

/** One of a closed list; people-edited lists are text. */
export function choice<const C extends readonly string[], const O extends boolean = false>(
  choices: C,
  options: Options<O> = {},
): Kind<C[number], O> {
  return kind(
    {
      name: "choice",
      sql: "text",
      choices,
      clean: (value) => value,
      problem: (value) => (choices.includes(value as string) ? undefined : "not_a_choice"),
    },
    options.optional,
  );
}

/** A calendar day, `2026-11-19`. */
export function day<const O extends boolean = false>(options: Options<O> = {}): Kind<string, O> {
  return kind(
    {
      name: "day",
      sql: "date",
      clean: (value) => value,
      problem: (value) => (isDay(value) ? undefined : "not_a_day"),
    },
    options.optional,
  );
}

/** An instant, ISO 8601 in UTC with milliseconds. */
export function instant<const O extends boolean = false>(options: Options<O> = {}): Kind<string, O> {
  return kind(
    {
      name: "instant",
      sql: "timestamp(3) with time zone",
      clean: normalizeInstant,
      problem: (value) => (isInstant(value) ? undefined : "not_an_instant"),
    },
    options.optional,
  );
}

/** A whole number within 32 bits; the field's name carries the unit (`minutes`, `amount_cents`). */
export function integer<const O extends boolean = false>(
  options: Options<O> & { min?: number; max?: number } = {},
): Kind<number, O> {
  const { min = -2_147_483_648, max = 2_147_483_647 } = options;
  return kind(
    {
      name: "integer",
      sql: "integer",
      clean: (value) => value,
      problem(value) {
        if (typeof value !== "number" || !Number.isInteger(value)) return "not_a_number";
        return value < min || value > max ? "out_of_range" : undefined;
      },
    },
    options.optional,
  );
}

/** Yes or no. */
export function flag(): Kind<boolean, false> {
  return kind(
    {
      name: "flag",
      sql: "boolean",
      clean: (value) => value,
      problem: (value) => (typeof value === "boolean" ? undefined : "not_a_flag"),
    },
    false,
  );
}

/** The id of a record of another table. Not a foreign key: the other row may arrive later. */
export function ref<const O extends boolean = false>(of: string, options: Options<O> = {}): Kind<string, O> {
  return kind(
    {
      name: "ref",
      sql: "uuid",
      of,
      clean: (value) => value.toLowerCase(),
      problem: (value) => (isUuid(value) ? undefined : "not_a_reference"),
    },
    options.optional,
  );
}

/** A set that merges element by element; kept sorted by code point. Empty rather than absent. */
export function set(element: Kind<string, boolean>, options: { max?: number } = {}): Kind<string[], false> {
  const { max = 200 } = options;
  return kind(
    {
      name: "set",
      sql: `${element.sql}[]`,
      max,
      element: element as Kind,
      clean: (values) => [...new Set(values.map((value) => element.clean(value)))].sort(compareBytes),
      problem(values) {
        if (!Array.isArray(values)) return "not_a_list";
        if (values.length > max) return "too_many";
        for (const value of values) {
          const problem = value === "" ? "required" : element.problem(value);
          if (problem) return problem;
        }
        return undefined;
      },
    },
    false,
  );
}

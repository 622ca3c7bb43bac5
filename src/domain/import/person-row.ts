// One row of a file → the draft of a person, with what had to be left out.

import { displayNameFrom } from "../artists/names.ts";
import { type PersonDraft, personRecord } from "../artists/person.ts";
import { normalizeText } from "../record/values.ts";
import {
  type CellProblem,
  cleanDay,
  cleanLink,
  emailsIn,
  isMonthFirst,
  phonesIn,
  splitList,
  tidy,
} from "./cells.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { type Table, type TableRow, valuesOf } from "./table.ts";
import { type ImportTarget, isListTarget } from "./targets.ts";

/** Why a row makes nobody. */
export type RowProblem = "name_missing" | "name_unreadable";

export interface CellWarning {
  problem: CellProblem;
  value: string;
}

/** What a row says: a person, or why it names nobody. */
export type ReadRow = { draft: PersonDraft; warnings: CellWarning[] } | { problem: RowProblem };

/** What is known of the whole file before its rows are read. */
export interface RowReader {
  read(row: TableRow): ReadRow;
}

/** Makes the reader of a file's rows under a mapping. */
export function makeRowReader(
  table: Table,
  mapping: ColumnMapping,
  kind: PersonDraft["kind"] = "artist",
): RowReader {
  const dateColumns = mapping.flatMap((target, column) => (target === "member_since" ? [column] : []));
  const monthFirst = isMonthFirst(dateColumns.flatMap((column) => valuesOf(table, column)));
  const keyOf = makeKeys(table, mapping);

  return {
    read(row) {
      const warnings: CellWarning[] = [];
      const cellsOf = (target: ImportTarget) =>
        mapping.flatMap((mapped, column) => {
          const cell = row.cells[column];
          return mapped === target && cell && !saysNothing.test(cell) ? [cell] : [];
        });
      const warn = (problem: CellProblem, value: string) => warnings.push({ problem, value });

      const name = nameOf(
        cellsOf("display_name")[0] ?? "",
        cellsOf("given_name")[0] ?? "",
        cellsOf("family_name")[0] ?? "",
      );
      if ("problem" in name) return name;

      const draft: PersonDraft = { kind, ...clipAll({ ...name }, warn) } as PersonDraft;
      for (const target of new Set(mapping)) {
        if (target === undefined || target in name || target === "external_ids") continue;
        const cells = cellsOf(target);
        if (cells.length === 0) continue;
        if (isListTarget(target)) {
          const values = listOf(target, cells, warn).map((value) => clip(target, value, warn));
          const most = personRecord.fields[target].max ?? values.length;
          for (const value of values.slice(most)) warn("too_long", value);
          if (values.length > 0) draft[target] = values.slice(0, most);
        } else if (target === "member_since") {
          const day = cleanDay(cells[0] ?? "", monthFirst);
          if (day) draft.member_since = day;
          else warn("date_invalid", cells[0] ?? "");
        } else if (target !== "display_name") {
          const value = target === "practice" ? (cells[0] ?? "") : tidy(cells[0] ?? "");
          if (value !== "")
            draft[target] = clip(target, target === "language" ? languageOf(value) : value, warn);
        }
      }
      const keys = keyOf(row);
      if (keys.length > 0) draft.external_ids = keys;
      const extra = row.cells.slice(mapping.length).filter((cell) => cell !== "");
      if (extra.length > 0) warn("extra_cells", extra.join(" "));
      return { draft, warnings };
    },
  };
}

/** What spreadsheets hold where nothing is known. */
const saysNothing = /^(\.{2,}|[-–—]+|n\/[ad]|s\/o|null|#n\/a)$/i;

type Warn = (problem: CellProblem, value: string) => void;
type NameParts = { display_name: string; given_name?: string; family_name?: string };

function nameOf(display: string, given: string, family: string): NameParts | { problem: RowProblem } {
  const parts = { given: tidyName(given), family: tidyName(family) };
  const whole = tidyName(display);
  const turned = whole && !parts.given ? displayNameFrom(whole) : { display_name: whole };
  const display_name = turned.display_name || [parts.given, parts.family].filter(Boolean).join(" ");
  if (display_name === "") return { problem: "name_missing" };
  if (!isReadableName(display_name)) return { problem: "name_unreadable" };
  const family_name = parts.family || ("family_name" in turned ? turned.family_name : undefined);
  return {
    display_name,
    ...(parts.given && { given_name: parts.given }),
    ...(family_name && { family_name }),
  };
}

const tidyName = (cell: string) => cell.replace(/\s+/g, " ").replace(/^[\s,;|]+|[\s,;|]+$/g, "");

/** A key, a number or an address is nobody's name. */
function isReadableName(name: string): boolean {
  return /\p{L}/u.test(name) && !/^Q\d+$/i.test(name) && !/^(https?:\/\/|www\.)|^\S+@\S+$/i.test(name);
}

function listOf(target: ImportTarget, cells: string[], warn: Warn): string[] {
  return cells.flatMap((cell) => {
    if (target === "emails") {
      const { emails, invalid } = emailsIn(cell);
      for (const value of invalid) warn("email_invalid", value);
      return emails;
    }
    if (target === "phones") {
      const { phones, invalid } = phonesIn(cell);
      for (const value of invalid) warn("phone_invalid", value);
      return phones;
    }
    if (target === "links") {
      return splitList(cell).flatMap((value) => {
        const link = cleanLink(value);
        if (!link) warn("link_invalid", value);
        return link ? [link] : [];
      });
    }
    // Google writes the labels of a contact « * myContacts ::: Danse ».
    return splitList(cell).filter((value) => !value.startsWith("* "));
  });
}

function clipAll(parts: NameParts, warn: Warn): NameParts {
  return Object.fromEntries(
    Object.entries(parts).map(([field, value]) => [field, clip(field as ImportTarget, value, warn)]),
  ) as unknown as NameParts;
}

/** Cuts what the field cannot hold, and says so. */
function clip(target: ImportTarget, value: string, warn: Warn): string {
  const field = personRecord.fields[target];
  const max = field.max !== undefined && field.name === "text" ? field.max : (field.element?.max ?? 0);
  const text = normalizeText(value);
  const characters = [...text];
  if (characters.length <= max) return text;
  warn("too_long", value);
  return characters.slice(0, max).join("").trim();
}

const languages: [RegExp, string][] = [
  [/^(fr|french|fran[cç]ais)/i, "fr"],
  [/^(en|anglais)/i, "en"],
  [/^(es|spanish|espagnol)/i, "es"],
  [/^(ar|arabe)/i, "ar"],
];

/** « Français, anglais » → `fr`: the language to write in is the first one named; others are kept as spelled. */
function languageOf(value: string): string {
  const first = splitList(value)[0] ?? value;
  return languages.find(([test]) => test.test(first))?.[1] ?? first;
}

/**
 * Keys that tell a row again when the file comes back. An address of a page is unique by itself; a bare number
 * only within files of the same columns, hence the print of the headers before it.
 */
function makeKeys(table: Table, mapping: ColumnMapping): (row: TableRow) => string[] {
  const columns = mapping.flatMap((target, column) => (target === "external_ids" ? [column] : []));
  const print = fingerprint(table.headers.join("\n"));
  return (row) =>
    columns.flatMap((column) => {
      const value = row.cells[column];
      if (!value) return [];
      const key = /^(https?:|urn:)/i.test(value) ? value : `${print}:${value}`;
      return [[...normalizeText(key)].slice(0, 200).join("")];
    });
}

/** Eight hex digits of a text (FNV-1a): tells layouts apart, guards nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

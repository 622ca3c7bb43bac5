// One row of a file → the draft of a person, with what had to be left out.

import { displayNameFrom } from "../artists/names.ts";
import { type PersonDraft, personRecord } from "../artists/person.ts";
import type { RecordDefinition } from "../record/record.ts";
import { cleanDay, isMonthFirst, splitList, tidy } from "./cells.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { type CellWarning, clip, clipList, makeKeys, makeRowCells, type RowProblem } from "./row-cells.ts";
import { type Table, type TableRow, valuesOf } from "./table.ts";
import { isListTarget } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What a row says: a person, or why it names nobody. */
export type ReadRow =
  | {
      draft: PersonDraft;
      warnings: CellWarning[];
      /** The name of the organisation it links the person to. */
      organization?: string;
    }
  | { problem: RowProblem };

const person = personRecord as unknown as RecordDefinition;

/** Makes the reader of a file's rows under a mapping; what is known of the whole file is looked up once. */
export function makeRowReader(
  table: Table,
  mapping: ColumnMapping,
  options: { kind?: PersonDraft["kind"]; values?: ValueMapping } = {},
): { read(row: TableRow): ReadRow } {
  const dateColumns = mapping.flatMap((target, column) => (target === "member_since" ? [column] : []));
  const monthFirst = isMonthFirst(dateColumns.flatMap((column) => valuesOf(table, column)));
  const keyOf = makeKeys(table, mapping);

  return {
    read(row) {
      const warnings: CellWarning[] = [];
      const warn = (problem: CellWarning["problem"], value: string) => warnings.push({ problem, value });
      const cells = makeRowCells(mapping, row, warn, options.values);

      const name = nameOf(
        cells.textOf("display_name"),
        cells.textOf("given_name"),
        cells.textOf("family_name"),
      );
      if ("problem" in name) return name;
      const parts = Object.entries(name).map(([field, value]) => [field, clip(person, field, value, warn)]);
      const draft: PersonDraft = { kind: options.kind ?? "artist", ...Object.fromEntries(parts) };
      let organization = "";
      for (const target of new Set(mapping)) {
        if (target === undefined || target in name || target === "external_ids") continue;
        if (isListTarget(target)) {
          const values = clipList(person, target, cells.listOf(target), warn);
          if (values.length > 0) draft[target] = values;
        } else if (target === "organization") {
          organization = tidy(cells.textOf(target)).slice(0, 200);
        } else if (target === "member_since") {
          const text = cells.textOf(target);
          const day = cleanDay(text, monthFirst);
          if (day) draft.member_since = day;
          else if (text !== "") warn("date_invalid", text);
        } else if (target !== "display_name") {
          const text = cells.textOf(target);
          const value = target === "practice" ? text : tidy(text);
          if (value !== "")
            draft[target] = clip(person, target, target === "language" ? languageOf(value) : value, warn);
        }
      }
      const keys = keyOf(row);
      if (keys.length > 0) draft.external_ids = keys;
      cells.warnOfExtra();
      return { draft, warnings, ...(organization !== "" && { organization }) };
    },
  };
}

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

const tidyName = (cell: string) =>
  cell
    .slice(0, 400)
    .replace(/\s+/g, " ")
    .replace(/^[\s,;|]+|[\s,;|]+$/g, "");

/** A key, a number or an address is nobody's name. */
function isReadableName(name: string): boolean {
  return /\p{L}/u.test(name) && !/^Q\d+$/i.test(name) && !/^(https?:\/\/|www\.)|^\S+@\S+$/i.test(name);
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

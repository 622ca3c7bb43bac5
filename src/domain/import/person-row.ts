// One row of a file → the draft of a person, with what had to be left out.

import { languageTag } from "../artists/languages.ts";
import { displayNameFrom } from "../artists/names.ts";
import { type PersonDraft, personRecord } from "../artists/person.ts";
import type { NamedRole } from "../export/role-text.ts";
import type { RecordDefinition } from "../record/record.ts";
import { cleanDay, isMonthFirst, splitList, tidy } from "./cells.ts";
import { type KnownMember, membersDirectory } from "./directory.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { notesOf } from "./notes.ts";
import { roleDates, rolesOfRow } from "./role-cells.ts";
import {
  type CellWarning,
  clip,
  clipList,
  makeKeys,
  makeRowCells,
  type RowProblem,
  saysYes,
} from "./row-cells.ts";
import { type Table, type TableRow, valuesOf } from "./table.ts";
import { type ImportTarget, isListTarget } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What a row says: a person, or why it names nobody. */
export type ReadRow =
  | {
      draft: PersonDraft;
      warnings: CellWarning[];
      /** The name of the organisation it links the person to. */
      organization?: string;
      /** Their roles in organisations over time. */
      roles?: NamedRole[];
      /** What is noted of them. */
      notes?: string[];
    }
  | { problem: RowProblem };

const person = personRecord as unknown as RecordDefinition;

export interface RowOptions {
  /** What people are, of whom the file says nothing. */
  kind?: PersonDraft["kind"];
  values?: ValueMapping;
  members?: readonly KnownMember[];
  today?: string;
}

const dayTargets = ["member_since", "verified_on"] as const;
const memberTargets = { adviser: "adviser_id", verified_by: "verified_by" } as const;
const given: readonly (ImportTarget | undefined)[] = [
  undefined,
  "display_name",
  "organization",
  "kind",
  "provisional",
  "external_ids",
  "role_from",
  "role_to",
  "affiliations",
  "note",
  ...dayTargets,
  "adviser",
  "verified_by",
];

type PlainTarget = Exclude<
  ImportTarget,
  | "display_name"
  | "organization"
  | "kind"
  | "provisional"
  | "external_ids"
  | "role_from"
  | "role_to"
  | "affiliations"
  | "note"
  | (typeof dayTargets)[number]
  | keyof typeof memberTargets
>;

const isPlain = (target: ImportTarget | undefined): target is PlainTarget => !given.includes(target);

/** Makes the reader of a file's rows under a mapping; what is known of the whole file is looked up once. */
export function makeRowReader(
  table: Table,
  mapping: ColumnMapping,
  options: RowOptions = {},
): { read(row: TableRow): ReadRow } {
  const isMonthFirstIn = Object.fromEntries(
    [...dayTargets, ...roleDates].map((target) => {
      const columns = mapping.flatMap((mapped, column) => (mapped === target ? [column] : []));
      return [target, isMonthFirst(columns.flatMap((column) => valuesOf(table, column)))];
    }),
  ) as Record<(typeof dayTargets)[number] | (typeof roleDates)[number], boolean>;
  const keyOf = makeKeys(table, mapping);
  const memberOf = membersDirectory(options.members ?? []);

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
      const kind = kindOf(cells.textOf("kind")) ?? options.kind ?? "artist";
      const draft: PersonDraft = { kind, ...Object.fromEntries(parts) };
      for (const target of new Set(mapping)) {
        if (!isPlain(target) || target in name || target === "languages") continue;
        if (isListTarget(target)) {
          const values = clipList(person, target, cells.listOf(target), warn);
          if (values.length > 0) draft[target] = values;
          continue;
        }
        const text = cells.textOf(target);
        const value = target === "practice" ? text : tidy(text);
        if (value !== "" && target !== "language") draft[target] = clip(person, target, value, warn);
      }
      const [language, ...others] = splitList(cells.textOf("language")).map(languageTag);
      if (language) draft.language = clip(person, "language", language, warn);
      const languages = [...new Set([...others, ...cells.listOf("languages").map(languageTag)])];
      if (languages.length > 0) draft.languages = clipList(person, "languages", languages, warn);
      for (const target of dayTargets) {
        const text = cells.textOf(target);
        const day = cleanDay(text, isMonthFirstIn[target]);
        if (day) draft[target] = day;
        else if (text !== "") warn("date_invalid", text);
      }
      for (const [target, field] of Object.entries(memberTargets)) {
        const text = cells.textOf(target as keyof typeof memberTargets);
        const id = text && memberOf(text);
        if (id) draft[field] = id;
        else if (text) warn("member_unknown", text);
      }
      if (saysYes(cells.textOf("provisional"))) draft.provisional = true;
      const keys = keyOf(row);
      if (keys.length > 0) draft.external_ids = keys;
      const named = rolesOfRow(cells, draft.organization_role, isMonthFirstIn, options.today, warn);
      if (named.isOver) delete draft.organization_role;
      const notes = notesOf(cells.textOf("note"), warn);
      cells.warnOfExtra();
      return {
        draft,
        warnings,
        ...(named.organization && { organization: named.organization }),
        ...(named.roles.length > 0 && { roles: named.roles }),
        ...(notes.length > 0 && { notes }),
      };
    },
  };
}

/** « Artiste » or « Contact »; other words say nothing of it. */
function kindOf(text: string): PersonDraft["kind"] | undefined {
  if (/^artist/i.test(text)) return "artist";
  return /^contacts?$/i.test(text) ? "contact" : undefined;
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

/** A key, a number or an address is nobody's name; nor is the word at the foot of a table. */
function isReadableName(name: string): boolean {
  return (
    /\p{L}/u.test(name) &&
    !/^Q\d+$/i.test(name) &&
    !/^(https?:\/\/|www\.)|^\S+@\S+$/i.test(name) &&
    !/^((sous|sub|grand)[ -]?)?tota(l|ux)( g[ée]n[ée]ral)?[\s:]*$/i.test(name)
  );
}

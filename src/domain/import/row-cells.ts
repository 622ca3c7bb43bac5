// The cells of a row by the field they fill, with what was decided of their values and what had to be left out.

import type { RecordDefinition } from "../record/record.ts";
import { normalizeText } from "../record/values.ts";
import { type CellProblem, cleanLink, emailsIn, splitList } from "./cells.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { phonesIn } from "./phone-cells.ts";
import type { Table, TableRow } from "./table.ts";
import { type AnyTarget, isJoinedTarget, isListTarget } from "./targets.ts";
import { decided, type ValueMapping } from "./value-mapping.ts";

/** Why a row makes nothing. */
export type RowProblem =
  | "name_missing"
  | "name_unreadable"
  | "date_missing"
  | "people_missing"
  | "beneficiary_missing";

export interface CellWarning {
  problem: CellProblem;
  value: string;
}

export type Warn = (problem: CellProblem, value: string) => void;

/** What spreadsheets hold where nothing is known. */
const saysNothing = /^(\.{2,}|[-–—]+|n\/[ad]|s\/o|null|undefined|#n\/a)$/i;
const formulaError = /^#(REF|VALUE|VALEUR|DIV\/0|NAME|NOM|NUM|NOMBRE|NULL|NUL|SPILL|CALC|PROPAGATION)[!?]?$/i;

/** Reads one row under a mapping. */
export function makeRowCells<Target extends AnyTarget>(
  mapping: ColumnMapping<Target>,
  row: TableRow,
  warn: Warn,
  values?: ValueMapping,
) {
  const written = withWholeAddress(mapping, row.cells);
  const cellsOf = (target: Target) =>
    mapping.flatMap((mapped, column) => {
      const cell = written[column];
      if (mapped !== target || !cell || saysNothing.test(cell)) return [];
      if (!formulaError.test(cell)) return [readable(target, cell, warn)];
      warn("formula_error", cell);
      return [];
    });
  return {
    cellsOf,
    /** The one text of a field: several columns are joined where that makes sense, else the first that says something. */
    textOf(target: Target): string {
      const cells = cellsOf(target);
      if (!isJoinedTarget(target)) return decided(values, target, cells[0] ?? "")[0] ?? "";
      const distinct = [...new Set(cells)];
      return distinct.join(target === "address" ? ", " : "\n\n");
    },
    /** The several values of a field, each once. */
    listOf(target: Target): string[] {
      const list = cellsOf(target).flatMap((cell) => valuesIn(target, cell, warn));
      return [...new Set(list.flatMap((value) => decided(values, target, value)))];
    },
    warnOfExtra(): void {
      const extra = written.slice(mapping.length).filter((cell) => cell !== "");
      if (extra.length > 0) warn("extra_cells", extra.join(" "));
    },
  };
}

/** A comma for a dot, where commas part cells, cuts an address in two: it is read, and told, as the one thing it is. */
function withWholeAddress(mapping: ColumnMapping<AnyTarget>, cells: readonly string[]): readonly string[] {
  const last = mapping.length - 1;
  const extra = cells.slice(mapping.length).filter((cell) => cell !== "");
  const cell = cells[last];
  if (mapping[last] !== "emails" || !cell || extra.length === 0) return cells;
  return emailsIn(cell.slice(0, longest.one)).emails.length > 0
    ? cells
    : [...cells.slice(0, last), [cell, ...extra].join(",")];
}

/** Nothing but a text holds more than this; what looks for values in a cell is spared the rest. */
const longest = { one: 1000, list: 8000 };

/** A cell cut to what its field could hold, without the runs of spaces that spreadsheets leave. */
function readable(target: AnyTarget, cell: string, warn: Warn): string {
  if (isJoinedTarget(target) && target !== "address") return cell;
  const most = isListTarget(target) ? longest.list : longest.one;
  if (cell.length > most) warn("too_long", cell.slice(0, 200));
  return cell.slice(0, most).replace(/\s+/g, (run) => (run.includes("\n") ? "\n" : " "));
}

function valuesIn(target: AnyTarget, cell: string, warn: Warn): string[] {
  if (target === "emails") {
    const { emails, invalid } = emailsIn(cell);
    for (const value of invalid) warn("email_invalid", value);
    return emails;
  }
  if (target === "phones") {
    const { phones, unsure, invalid } = phonesIn(cell);
    for (const value of unsure) warn("phone_unsure", value);
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
}

/** Cuts what a field of a record cannot hold, and says so. */
export function clip(record: RecordDefinition, field: string, value: string, warn: Warn): string {
  const kind = record.fields[field];
  const max = (kind?.name === "text" ? kind.max : kind?.element?.max) ?? 0;
  const text = normalizeText(value);
  const characters = [...text];
  if (characters.length <= max) return text;
  warn("too_long", value);
  // A cut that falls after a separator leaves none at the end: cells are read without them.
  return characters
    .slice(0, max)
    .join("")
    .replace(/[\s,;]+$/, "");
}

/** As many values as a set of the record holds, each cut to its length. */
export function clipList(
  record: RecordDefinition,
  field: string,
  values: readonly string[],
  warn: Warn,
): string[] {
  const most = record.fields[field]?.max ?? values.length;
  for (const value of values.slice(most)) warn("too_long", value);
  return values.slice(0, most).map((value) => clip(record, field, value, warn));
}

/** What people write in a column that is ticked. */
export const saysYes = (cell: string): boolean => /^(oui|o|yes|y|vrai|true|1|x|✓)$/i.test(cell);

/** A key that an import gave, or an address: it stands as it is, in whatever file it comes. */
const isWholeKey = (value: string) => /^([\da-f]{8}:.|https?:|urn:)/i.test(value);

/** The keys of a cell that holds nothing else, as exports write them. */
function wholeKeysIn(cell: string): string[] {
  if (!isWholeKey(cell.replace(/^"/, ""))) return [];
  const keys = splitList(cell.slice(0, longest.list).replace(/\s+/g, " "));
  return keys.every(isWholeKey) ? keys : [];
}

/**
 * Keys that tell a row again when the file comes back. An address of a page is unique by itself; a bare number
 * only within files of the same columns, hence the print of the headers before it.
 */
export function makeKeys(table: Table, mapping: ColumnMapping<AnyTarget>): (row: TableRow) => string[] {
  const columns = mapping.flatMap((target, column) => (target === "external_ids" ? [column] : []));
  const print = fingerprint(table.headers.join("\n"));
  return (row) =>
    columns.flatMap((column) => {
      const value = row.cells[column];
      if (!value) return [];
      const whole = wholeKeysIn(value);
      const keys = whole.length > 0 ? whole : [isWholeKey(value) ? value : `${print}:${value}`];
      return keys.map((key) => [...normalizeText(key)].slice(0, 200).join(""));
    });
}

/** Eight hex digits of a text (FNV-1a): tells layouts apart, guards nothing. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

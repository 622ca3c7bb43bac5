// Between a record and its row in Postgres. Absent here, null there: converted nowhere else.

import { isStamp } from "./clock.ts";
import { type AnyDoc, type ClockMap, type RecordDefinition, systemColumns } from "./record.ts";
import { compareBytes, isDay, isInstant, isUuid, normalizeInstant } from "./values.ts";

export type Row = Record<string, unknown>;

/**
 * The row that is sent: every field, null where absent; `rev` and `modified_at` belong to the server. Columns of another
 * version are left out with their clocks: the server leaves untouched what it is not told, and would refuse a clock of a
 * column that it no longer has.
 */
export function toRow(record: RecordDefinition, doc: AnyDoc): Row {
  const row: Row = {
    id: doc.id,
    workspace_id: doc.workspace_id,
    deleted: doc.deleted,
    clock: clockOf(record, doc.clock),
    created_at: doc.created_at,
    created_by: doc.created_by ?? null,
  };
  for (const field of Object.keys(record.fields)) row[field] = doc[field] ?? null;
  return row;
}

/** The same object for a record that holds nothing of another version, which is nearly always. */
function clockOf(record: RecordDefinition, clock: ClockMap): ClockMap {
  const isKnown = (field: string) => field === "_" || field === "deleted" || field in record.fields;
  if (Object.keys(clock).every(isKnown)) return clock;
  return Object.fromEntries(Object.entries(clock).filter(([field]) => isKnown(field))) as ClockMap;
}

/** Thrown for a row that cannot be a record; the message names the column, never what it holds. */
export class UnreadableRow extends Error {
  readonly column: string;
  constructor(record: string, column: string) {
    super(`A row of "${record}" has an unreadable ${column}.`);
    this.column = column;
    this.name = "UnreadableRow";
  }
}

/** The record of a row that came. Columns this version does not know yet are kept as they are. */
export function fromRow(record: RecordDefinition, row: Row): AnyDoc {
  const unreadable = unreadableColumn(record, row);
  if (unreadable) throw new UnreadableRow(record.name, unreadable);
  const doc: Row = {};
  for (const [column, value] of Object.entries(row)) {
    if (value === null || value === undefined) continue;
    const kind = record.fields[column];
    if (kind?.name === "instant") doc[column] = normalizeInstant(value as string);
    else if (Array.isArray(value)) doc[column] = [...(value as string[])].sort(compareBytes);
    else doc[column] = value;
  }
  for (const [field, kind] of Object.entries(record.fields)) if (kind.name === "set") doc[field] ??= [];
  doc.created_at = normalizeInstant(row.created_at as string);
  doc.modified_at = normalizeInstant(row.modified_at as string);
  doc.rev = Number(row.rev);
  doc.clock = row.clock as ClockMap;
  return doc as AnyDoc;
}

/** What in a row would break the merge: a device must not trust the server to the point of stopping for one row. */
function unreadableColumn(record: RecordDefinition, row: Row): string | undefined {
  if (!isUuid(row.id)) return "id";
  if (!isInstant(row.created_at)) return "created_at";
  if (!isInstant(row.modified_at)) return "modified_at";
  if (!isClock(row.clock)) return "clock";
  return Object.entries(record.fields).find(([field, kind]) => {
    const value = row[field];
    if (kind.name === "set") return !isListOfTexts(value ?? []);
    if (typeof (row.clock as ClockMap)[field] === "object") return true;
    if (value === null || value === undefined) return false;
    return (kind.name === "instant" && !isInstant(value)) || (kind.name === "day" && !isDay(value));
  })?.[0];
}

const isListOfTexts = (value: unknown) =>
  Array.isArray(value) && value.every((element) => typeof element === "string");

function isClock(clock: unknown): boolean {
  if (typeof clock !== "object" || clock === null || !isStamp((clock as ClockMap)._)) return false;
  return Object.values(clock).every((entry) =>
    typeof entry === "object" && entry !== null
      ? Object.values(entry).every(
          (pair) => Array.isArray(pair) && isStamp(pair[0]) && (pair[1] === "" || isStamp(pair[1])),
        )
      : isStamp(entry),
  );
}

/** The columns a record has in Postgres, in no order. */
export function columnsOf(record: RecordDefinition): string[] {
  return [...systemColumns, ...Object.keys(record.fields)];
}

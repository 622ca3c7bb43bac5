// Between a record and its row in Postgres. Absent here, null there: converted nowhere else.

import { type AnyDoc, type ClockMap, type RecordDefinition, systemColumns } from "./record.ts";
import { compareBytes, normalizeInstant } from "./values.ts";

export type Row = Record<string, unknown>;

/** The row that is sent: every field, null where absent; `rev` and `modified_at` belong to the server. */
export function toRow(record: RecordDefinition, doc: AnyDoc): Row {
  const row: Row = {
    id: doc.id,
    workspace_id: doc.workspace_id,
    deleted: doc.deleted,
    clock: doc.clock,
    created_at: doc.created_at,
    created_by: doc.created_by ?? null,
  };
  for (const field of Object.keys(record.fields)) row[field] = doc[field] ?? null;
  return row;
}

/** The record of a row that came. Columns this version does not know yet are kept as they are. */
export function fromRow(record: RecordDefinition, row: Row): AnyDoc {
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

/** The columns a record has in Postgres, in no order. */
export function columnsOf(record: RecordDefinition): string[] {
  return [...systemColumns, ...Object.keys(record.fields)];
}

// What the trigger private.sync_row does to a row, with the domain's own merge.

import { RemoteError } from "#data/sync/remote.ts";
import { formatStamp, maxStampAheadMs, parseStamp } from "#domain/record/clock.ts";
import { lastStamp, problemsOf, stampsOf } from "#domain/record/edit.ts";
import { elementClocks, fieldStamp, isPresent, merge, packSet } from "#domain/record/merge.ts";
import { type AnyDoc, scalarFields } from "#domain/record/record.ts";
import { columnsOf, fromRow, type Row, toRow } from "#domain/record/rows.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import type { Remembered } from "./server.ts";

/** The record of a row that was sent, or the reason it is refused. */
export function readPushed(table: TableName, row: Row, now: number): AnyDoc {
  const record = recordOf(table);
  const doc = fromRow(record, { ...row, rev: 0, modified_at: new Date(now).toISOString() });
  if (stampsOf(doc).some((stamp) => parseStamp(stamp).ms > now + maxStampAheadMs))
    throw new RemoteError("ahead", "CS001", now);
  // Constraints are looked at after the trigger.
  if (problemsOf(record, doc).length > 0) throw new RemoteError("refused", "23514");
  return doc;
}

/** What a stored row becomes; the same object when nothing changes. */
export function joinRow(table: TableName, stored: AnyDoc, sent: AnyDoc): AnyDoc {
  const { id, workspace_id, created_at, created_by } = stored;
  const joined = { ...merge(recordOf(table), stored, sent), id, workspace_id, created_at };
  if (created_by) joined.created_by = created_by;
  return stateOf(table, joined) === stateOf(table, stored) ? stored : joined;
}

/** The values of two replicas that do not stay, as `private.keep_history` keeps them. */
export function superseded(table: TableName, stored: AnyDoc, sent: AnyDoc): Remembered[] {
  const record = recordOf(table);
  const joined = merge(record, stored, sent);
  return scalarFields(record).flatMap((field) => {
    const [mine, theirs] = [stored[field] ?? null, sent[field] ?? null];
    if (mine === theirs) return [];
    const loser = (joined[field] ?? null) === mine ? sent : stored;
    const winner = loser === sent ? stored : sent;
    const value = loser[field] ?? null;
    if (value === null) return [];
    const stamps = { stamp: fieldStamp(loser, field), replaced_by: fieldStamp(winner, field) };
    return [{ table, id: stored.id, field, value, ...stamps }];
  });
}

/** A change by somebody who knows no clocks: it comes after all that the row has seen. */
export function stampAsServer(stored: AnyDoc, changes: Record<string, unknown>, now: number): AnyDoc {
  const last = lastStamp(stored);
  const above = parseStamp(last);
  const node = "00000000";
  const stamp =
    above.ms >= now
      ? formatStamp({ ms: above.ms, counter: above.counter + 1, node })
      : formatStamp({ ms: now, counter: 0, node });
  const doc: AnyDoc = { ...stored, clock: { ...stored.clock } };
  let isChanged = false;
  for (const [field, value] of Object.entries(changes)) {
    if (Array.isArray(value)) {
      const entries = elementClocks(doc, field);
      for (const element of value as string[]) {
        const entry = entries.get(element);
        if (entry && isPresent(entry)) continue;
        entries.set(element, [stamp, entry?.[1] ?? ""]);
        isChanged = true;
      }
      packSet(doc, field, entries);
    } else if (value !== (doc[field] ?? null)) {
      if (value === null) delete doc[field];
      else doc[field] = value;
      doc.clock[field] = stamp;
      isChanged = true;
    }
  }
  return isChanged ? doc : stored;
}

/** As PostgREST gives it: every column, null where absent, the merge's columns in an order of their own. */
export function rowOf(table: TableName, doc: AnyDoc): Row {
  const record = recordOf(table);
  const row: Row = Object.fromEntries(columnsOf(record).map((column) => [column, doc[column] ?? null]));
  return structuredClone(row);
}

function stateOf(table: TableName, doc: AnyDoc): string {
  const row = toRow(recordOf(table), doc);
  const clock = Object.entries(doc.clock)
    .map(([field, entry]) => [field, typeof entry === "string" ? entry : Object.entries(entry).sort()])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return JSON.stringify([{ ...row, clock: undefined }, clock]);
}

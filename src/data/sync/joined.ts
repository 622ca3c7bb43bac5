import { supersededBy } from "#domain/history/superseded.ts";
import { parseStamp } from "#domain/record/clock.ts";
import { lastStamp } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import type { Held } from "../store/replica.ts";

/** Whether two replicas hold the same values under the same stamps. */
export function isSameState(record: RecordDefinition, a: AnyDoc, b: AnyDoc): boolean {
  if (!isEqual(a.clock, b.clock)) return false;
  return [...Object.keys(record.fields), "deleted"].every((field) => isEqual(a[field], b[field]));
}

/**
 * What a record becomes when the server's version comes; nothing when it brings nothing. The change of this device
 * counts as sent as soon as the server's version holds all of it, whoever brought it there: so a reply that was
 * lost is not sent again.
 */
export function join(
  record: RecordDefinition,
  current: Held | undefined,
  incoming: AnyDoc,
): Held | undefined {
  // What was given up here before the server was known to have it says nothing any more.
  if (!current || (current.pending === 0 && current.doc.rev === 0)) return { doc: incoming, pending: 0 };
  const doc = merge(record, current.doc, incoming);
  const isSent = isSameState(record, doc, incoming);
  if (isSent && current.pending !== 0) return { doc, pending: 0 };
  const isNew =
    !isSameState(record, doc, current.doc) ||
    doc.rev !== current.doc.rev ||
    doc.modified_at !== current.doc.modified_at;
  return isNew ? { ...current, doc } : undefined;
}

/**
 * The same, unless a value that waits here would yield: it is sent first, so that the server keeps it in the history.
 * The answer then brings what it yields to.
 */
export function joinSent(
  record: RecordDefinition,
  current: Held | undefined,
  incoming: AnyDoc,
  node: string,
): Held | undefined {
  const next = join(record, current, incoming);
  const yields =
    current &&
    next &&
    current.pending > 0 &&
    supersededBy(record, current.doc, next.doc).some(
      ({ value, stamp }) => value !== null && parseStamp(stamp).node === node,
    );
  return yields ? undefined : next;
}

/** The highest stamp of many records, for the clock to observe. */
export function highestStamp(docs: readonly AnyDoc[]): string {
  return docs.reduce((highest, doc) => {
    const stamp = lastStamp(doc);
    return stamp > highest ? stamp : highest;
  }, "");
}

/** Equality of plain data, whatever the order of keys (jsonb has its own). */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

// Undo: an ordinary edit, with a new stamp, that puts back what one edit changed and nothing else. It never takes back
// what somebody wrote since.

import { lastStamp, type PatchOf } from "../record/edit.ts";
import { elementClocks, fieldStamp, isPresent } from "../record/merge.ts";
import { type AnyDoc, type RecordDefinition, scalarFields, setFields } from "../record/record.ts";

/**
 * The patch that undoes the edit which led from `before` to `after`, for a record that has become `current`. Empty when
 * nothing of the edit is left to undo.
 */
export function inverseOf<R extends RecordDefinition>(
  record: R,
  before: AnyDoc,
  after: AnyDoc,
  current: AnyDoc = after,
): PatchOf<R> {
  const patch: Record<string, unknown> = {};
  const stamp = lastStamp(after);
  for (const field of scalarFields(record)) {
    const isOfEdit = before[field] !== after[field] && fieldStamp(after, field) === stamp;
    // The same stamp again is the same write: nobody changed the field since.
    if (isOfEdit && fieldStamp(current, field) === stamp) patch[field] = before[field] ?? null;
  }
  for (const field of setFields(record)) {
    const change = inverseOfSet(field, before, after, current);
    if (change) patch[field] = change;
  }
  return patch as PatchOf<R>;
}

function inverseOfSet(field: string, before: AnyDoc, after: AnyDoc, current: AnyDoc) {
  const had = elementClocks(before, field);
  const has = elementClocks(after, field);
  const now = elementClocks(current, field);
  const add: string[] = [];
  const remove: string[] = [];
  for (const [element, entry] of has) {
    const old = had.get(element);
    const wasPresent = old !== undefined && isPresent(old);
    if (wasPresent === isPresent(entry)) continue;
    const latest = now.get(element);
    if (latest?.[0] !== entry[0] || isPresent(latest) !== isPresent(entry)) continue;
    (wasPresent ? add : remove).push(element);
  }
  if (add.length === 0 && remove.length === 0) return undefined;
  return { ...(add.length > 0 ? { add } : {}), ...(remove.length > 0 ? { remove } : {}) };
}

// An import may have come to one record several times: by two sheets, or by going on after it was stopped.

import { inverseOf } from "../history/inverse.ts";
import { lastStamp, type SetPatch } from "../record/edit.ts";
import { elementClocks, packSet } from "../record/merge.ts";
import type { AnyDoc, ClockMap, RecordDefinition } from "../record/record.ts";

/** One edit of a record. */
export interface Edit {
  before: AnyDoc;
  after: AnyDoc;
}

/** The edits of each record, in the order they were made. */
export function editsById<E extends Edit>(edits: readonly E[]): Map<string, E[]> {
  const byId = new Map<string, E[]>();
  for (const edit of edits) {
    const { id } = edit.after;
    byId.set(id, [...(byId.get(id) ?? []), edit]);
  }
  return byId;
}

/** The patch that undoes these edits of one record, the last first, but for what somebody else wrote. */
export function inverseOfEdits(
  record: RecordDefinition,
  edits: readonly Edit[],
  current: AnyDoc,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  let state = current;
  // The last first: what it leaves is what the one before it had written.
  for (const { before, after } of [...edits].reverse()) {
    const inverse = inverseOf(record, before, after, state) as Record<string, unknown>;
    state = withFieldsOf(before, state, inverse);
    for (const [field, change] of Object.entries(inverse))
      patch[field] = isSetPatch(change) ? both(patch[field] as SetPatch | undefined, change) : change;
  }
  return patch;
}

/** Whether a record is as its making and these edits left it: nobody else has ever written on it. */
export function isAsLeft(doc: AnyDoc, edits: readonly Edit[] = []): boolean {
  const known = new Set([doc.clock._, ...edits.map(({ after }) => lastStamp(after))]);
  return [doc, ...edits.map(({ before }) => before)].every(({ clock }) =>
    stampsOf(clock).every((stamp) => known.has(stamp)),
  );
}

const stampsOf = (clock: ClockMap): string[] =>
  Object.values(clock)
    .flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flat()))
    .filter((stamp) => stamp !== "");

const isSetPatch = (change: unknown): change is SetPatch => typeof change === "object" && change !== null;

/** The record once the fields of a patch are again what they were, with the stamps they had. */
function withFieldsOf(before: AnyDoc, state: AnyDoc, patch: Record<string, unknown>): AnyDoc {
  const next: AnyDoc = { ...state, clock: { ...state.clock } };
  for (const [field, change] of Object.entries(patch)) {
    if (isSetPatch(change)) {
      const [entries, had] = [elementClocks(state, field), elementClocks(before, field)];
      for (const element of [...(change.add ?? []), ...(change.remove ?? [])]) {
        const entry = had.get(element);
        if (entry) entries.set(element, entry);
        else entries.delete(element);
      }
      packSet(next, field, entries);
    } else {
      next[field] = before[field];
      const stamp = before.clock[field];
      if (stamp === undefined) delete next.clock[field];
      else next.clock[field] = stamp;
    }
  }
  return next;
}

/** What an earlier edit is undone by comes last. */
function both(first: SetPatch = {}, second: SetPatch): SetPatch {
  const isThere = new Map<string, boolean>();
  for (const { add = [], remove = [] } of [first, second]) {
    for (const element of add) isThere.set(element, true);
    for (const element of remove) isThere.set(element, false);
  }
  const those = (wanted: boolean) =>
    [...isThere].flatMap(([element, is]) => (is === wanted ? [element] : []));
  return { add: those(true), remove: those(false) };
}

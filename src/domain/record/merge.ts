// The join of two replicas of a record: commutative, associative, idempotent. The same rule stands in SQL
// (private.sync_row); a differential test runs both on the same cases and they must agree to the byte.
//
// Fields: the higher stamp wins. Sets: an element carries `[last add, last add seen by a remove]` and is present
// while the first is above the second, so that an addition nobody had seen survives a removal.
// Columns that the definition does not know yet (a newer server's) merge too: arrays as sets, the rest as fields.

import type { Stamp } from "./clock.ts";
import {
  type AnyDoc,
  type ClockMap,
  type ElementClock,
  type RecordDefinition,
  scalarFields,
  setFields,
  systemColumns,
} from "./record.ts";
import { compareBytes } from "./values.ts";

const notMerged = systemColumns.filter((column) => column !== "deleted");

export function isPresent([added, seenByRemove]: ElementClock): boolean {
  return added > seenByRemove;
}

/** The clocks of a set's elements, those at their creation value included. */
export function elementClocks(doc: AnyDoc, field: string): Map<string, ElementClock> {
  const entries = new Map<string, ElementClock>();
  for (const element of (doc[field] as string[] | undefined) ?? []) entries.set(element, [doc.clock._, ""]);
  const written = doc.clock[field];
  if (written && typeof written === "object")
    for (const [element, entry] of Object.entries(written)) entries.set(element, entry);
  return entries;
}

/** Writes a set back into a record from the clocks of its elements, in the one canonical form. */
export function packSet(doc: AnyDoc, field: string, entries: Map<string, ElementClock>): void {
  const present: string[] = [];
  const kept: [string, ElementClock][] = [];
  for (const element of [...entries.keys()].sort(compareBytes)) {
    const entry = entries.get(element)!;
    if (isPresent(entry)) present.push(element);
    if (!(entry[0] === doc.clock._ && entry[1] === "")) kept.push([element, entry]);
  }
  doc[field] = present;
  // From entries, so that an element called « __proto__ » is one like the others.
  if (kept.length > 0) doc.clock[field] = Object.fromEntries(kept);
  else delete doc.clock[field];
}

/** The text by which two values of equal stamps are ordered; an absent value is below all. */
function rank(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function compareValues(a: unknown, b: unknown): number {
  const x = rank(a);
  const y = rank(b);
  if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
  return compareBytes(x, y);
}

const highest = (a: Stamp, b: Stamp) => (a > b ? a : b);

/**
 * Merges two replicas of the same record. What never changes and what belongs to the server is that of the replica
 * the server touched last. Device-only columns are not merged: the caller derives them anew.
 */
export function merge<D extends AnyDoc>(record: RecordDefinition, a: D, b: D): D {
  const newer = b.rev > a.rev || (b.rev === a.rev && b.modified_at > a.modified_at) ? b : a;
  const merged: AnyDoc = { ...newer, clock: { _: b.clock._ < a.clock._ ? b.clock._ : a.clock._ } };
  const { sets, scalars } = mergedFields(record, a, b);
  for (const field of sets) mergeSet(merged, a, b, field);
  for (const field of scalars) mergeScalar(merged, a, b, field);
  return merged as D;
}

function mergedFields(record: RecordDefinition, a: AnyDoc, b: AnyDoc) {
  const sets = new Set(setFields(record));
  const scalars = new Set(scalarFields(record));
  for (const doc of [a, b]) {
    for (const field of Object.keys(doc)) if (Array.isArray(doc[field])) sets.add(field);
    for (const [field, entry] of Object.entries(doc.clock)) if (typeof entry === "object") sets.add(field);
    for (const field of [...Object.keys(doc), ...Object.keys(doc.clock)]) scalars.add(field);
  }
  for (const column of [...notMerged, ...Object.keys(record.derived), ...sets, "_"]) scalars.delete(column);
  return { sets, scalars };
}

function mergeSet(merged: AnyDoc, a: AnyDoc, b: AnyDoc, field: string): void {
  const entries = elementClocks(a, field);
  for (const [element, [added, seen]] of elementClocks(b, field)) {
    const other = entries.get(element);
    entries.set(element, other ? [highest(added, other[0]), highest(seen, other[1])] : [added, seen]);
  }
  packSet(merged, field, entries);
}

function mergeScalar(merged: AnyDoc, a: AnyDoc, b: AnyDoc, field: string): void {
  const stampA = fieldStamp(a, field);
  const stampB = fieldStamp(b, field);
  const fromB = stampB > stampA || (stampB === stampA && compareValues(b[field], a[field]) > 0);
  const value = (fromB ? b : a)[field];
  if (value === undefined) delete merged[field];
  else merged[field] = value;
  const stamp = fromB ? stampB : stampA;
  if (stamp !== merged.clock._) merged.clock[field] = stamp;
}

/** When a field last changed: the stamp of creation where it has none of its own. */
export function fieldStamp(doc: { clock: ClockMap }, field: string): Stamp {
  const entry = doc.clock[field];
  return typeof entry === "string" ? entry : doc.clock._;
}

// What a record was in earlier versions of the app. A device may have slept for months: what it holds, and what it never
// sent, is brought to today's names and choices, under the stamps it has. Named by field rather than by version, so that
// two versions at once are one step, and doing it again changes nothing.

import { fieldStamp } from "./merge.ts";
import type { AnyDoc, ClockMap, RecordDefinition } from "./record.ts";

/** What became of the fields and choices that a record no longer has. */
export interface Former {
  /** Fields that have another name now: `{ town: "city" }`. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Fields that are gone, with what they held. */
  readonly gone?: readonly string[];
  /** Choices that are gone, by field, and the one that took their place: `{ kind: { fax: "email" } }`. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A record as an earlier version of the app left it, with today's fields; the same object when nothing changed. */
export function modernized(record: RecordDefinition, doc: AnyDoc): AnyDoc {
  const { renamed = {}, gone = [], choices = {} } = record.former;
  const isOld =
    [...Object.keys(renamed), ...gone].some((field) => field in doc || field in doc.clock) ||
    Object.entries(choices).some(([field, replaced]) => Object.hasOwn(replaced, String(doc[field])));
  if (!isOld) return doc;
  const modern: AnyDoc = { ...doc, clock: { ...doc.clock } };
  for (const [before, now] of Object.entries(renamed)) rename(modern, before, now);
  for (const field of gone) forget(modern, field);
  for (const [field, replaced] of Object.entries(choices)) {
    const value = String(modern[field]);
    if (Object.hasOwn(replaced, value)) modern[field] = replaced[value];
  }
  return modern;
}

/** The later of the two values stays, when a newer server already gave one under the new name. */
function rename(doc: AnyDoc, before: string, now: string): void {
  const isThere = before in doc || before in doc.clock;
  const isLater = !(now in doc || now in doc.clock) || stampOf(doc, before) > stampOf(doc, now);
  if (isThere && isLater) {
    move(doc, before, now);
    move(doc.clock as ClockMap & Record<string, unknown>, before, now);
  }
  forget(doc, before);
}

/** The stamp of a field; of a set, the highest of its elements. */
function stampOf(doc: AnyDoc, field: string): string {
  const entry = doc.clock[field];
  if (typeof entry !== "object") return fieldStamp(doc, field);
  return Object.values(entry).flat().sort().at(-1) ?? doc.clock._;
}

function move(holder: Record<string, unknown>, from: string, to: string): void {
  if (from in holder) holder[to] = holder[from];
  else delete holder[to];
}

function forget(doc: AnyDoc, field: string): void {
  delete doc[field];
  delete doc.clock[field];
}

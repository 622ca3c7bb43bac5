// What a change to a record displaced. Every change passes through one place of the device, which asks here what is to
// be remembered: so history needs no journal of its own, and tells what was really seen.

import { parseStamp, type Stamp } from "../record/clock.ts";
import { fieldStamp } from "../record/merge.ts";
import { type AnyDoc, type RecordDefinition, scalarFields } from "../record/record.ts";

/** A value that another took the place of. */
export interface Superseded {
  field: string;
  /** `null` when the field was empty. */
  value: unknown;
  /** When and where the value was written. */
  stamp: Stamp;
  /** The stamp of what replaced it. */
  replaced_by: Stamp;
}

/** The values of `before` that are no longer in `after`. Sets are left out: their clock tells their history. */
export function supersededBy(record: RecordDefinition, before: AnyDoc, after: AnyDoc): Superseded[] {
  return scalarFields(record).flatMap((field) => {
    const value = before[field] ?? null;
    if (value === (after[field] ?? null)) return [];
    return [{ field, value, stamp: fieldStamp(before, field), replaced_by: fieldStamp(after, field) }];
  });
}

/** How long after it was written the loss of a value is still worth telling. */
export const tellLossForMs = 3 * 24 * 3_600_000;

/**
 * Of what was displaced, what its author must hear of: a value written here not long ago, and replaced by a later one
 * from somewhere else, by somebody who cannot have seen it. What one's own hand replaced, emptied or gave up is nobody's
 * news, and neither is a task that a colleague finishes. `sentAt` is when the server took the version that held the
 * values, in milliseconds; undefined while it waits to be sent.
 */
export function lostValues(
  superseded: readonly Superseded[],
  here: { node: string; now: number },
  sentAt: number | undefined,
): Superseded[] {
  return superseded.filter(({ field, value, stamp, replaced_by }) => {
    if (field === "deleted" || value === null || replaced_by <= stamp) return false;
    const mine = parseStamp(stamp);
    const theirs = parseStamp(replaced_by);
    return (
      mine.node === here.node &&
      theirs.node !== here.node &&
      (sentAt === undefined || theirs.ms < sentAt) &&
      here.now - mine.ms <= tellLossForMs
    );
  });
}

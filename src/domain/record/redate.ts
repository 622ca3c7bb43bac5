// A phone whose date ran ahead dates by it what one logs « now », and tasks for « tomorrow ». When its stamps are
// replaced, what they dated moves with them, or an interaction of today would wait for years at the top of a history.

import { parseStamp, type Stamp } from "./clock.ts";
import type { AnyDoc, RecordDefinition } from "./record.ts";

const dayMs = 86_400_000;

/** How a date was wrong. */
export interface WrongDate {
  /** The stamps that were made under it. */
  isAhead(stamp: Stamp): boolean;
  /** What has to be added to it to make it right, in milliseconds; 0 when that is not known any more. */
  shift: number;
  /** The server's time, in milliseconds. */
  now: number;
}

/**
 * Moves the moments of a record that a wrong date told: those nearer to that date than to the true one, as it was when
 * they were written. A moment that somebody chose stays. The stamps are still the wrong ones (see `restamp`).
 */
export function redate<D extends AnyDoc>(record: RecordDefinition, doc: D, wrong: WrongDate): D {
  const moved: Record<string, string> = {};
  for (const [field, kind] of Object.entries(record.fields)) {
    const value = doc[field];
    if (typeof value !== "string" || (kind.name !== "instant" && kind.name !== "day")) continue;
    const stamp = (doc.clock[field] as Stamp | undefined) ?? (doc.clock._ as Stamp);
    const told = Date.parse(kind.name === "day" ? `${value}T12:00:00Z` : value);
    const truth = movedWith(told, stamp, wrong);
    if (truth === undefined) continue;
    if (kind.name === "instant") moved[field] = new Date(truth).toISOString();
    else if (Math.abs(truth - told) >= dayMs) moved[field] = new Date(truth).toISOString().slice(0, 10);
  }
  const made = doc.clock._ as Stamp;
  // Once the server knows a record, it no longer asks when it was made.
  if (doc.rev === 0 && wrong.isAhead(made)) {
    const truth = movedWith(Date.parse(doc.created_at), made, wrong) ?? wrong.now;
    moved.created_at = new Date(Math.min(truth, wrong.now)).toISOString();
  }
  return Object.keys(moved).length === 0 ? doc : { ...doc, ...moved };
}

function movedWith(told: number, stamp: Stamp, { isAhead, shift, now }: WrongDate): number | undefined {
  if (!isAhead(stamp)) return undefined;
  const { ms } = parseStamp(stamp);
  // Corrected by somebody since: at the latest, it was now.
  const by = ms + shift > now || shift === 0 ? now - ms : shift;
  const isTold = Math.abs(told - ms) < Math.abs(by) && Math.abs(told - ms) < Math.abs(told - (ms + by));
  return isTold ? told + by : undefined;
}

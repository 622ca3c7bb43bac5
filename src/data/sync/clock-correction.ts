import { parseStamp } from "#domain/record/clock.ts";
import { restamp } from "#domain/record/edit.ts";
import { redate } from "#domain/record/redate.ts";
import type { TableName } from "#domain/records.ts";
import type { Database } from "../store/open.ts";

/** A date is corrected when it is further than this from the server's. */
const toleranceMs = 30_000;
/** An answer slower than this says too little about the time. */
const slowestMs = 10_000;

/** Learns the time from an answer; `asked` and `answered` are this device's uncorrected milliseconds. */
export async function learnTime(
  database: Database,
  serverMs: number,
  asked: number,
  answered: number,
): Promise<void> {
  await database.noteServerTime(serverMs);
  if (answered - asked > slowestMs) return;
  await correctClock(database, serverMs - (asked + answered) / 2);
}

/** The server refused a stamp as ahead of its time: its word is final, however small the drift. */
export async function correctClock(database: Database, offset: number): Promise<void> {
  if (Math.abs(offset - database.clockOffset()) > toleranceMs)
    await database.setClockOffset(Math.round(offset));
}

/**
 * Gives this device's stamps that are ahead of the server new ones, in their order: a phone with a wrong date must
 * neither win for ever nor lose its work. The moments that it dated by them move too.
 */
export async function restampOutbox(
  database: Database,
  table: TableName,
  ids: readonly string[],
  serverMs: number,
): Promise<void> {
  const isAhead = (stamp: string) => {
    const { ms, node } = parseStamp(stamp);
    return node === database.clock.node && ms > serverMs;
  };
  // An edit of a record that was stamped ahead took the clock along.
  database.clock.reset();
  const { record } = database.replicas[table];
  const wrong = { isAhead, shift: database.clockCorrection(), now: serverMs };
  await database.replicas[table].change(ids, (_, current) => {
    if (!current || current.pending <= 0) return undefined;
    const dated = redate(record, current.doc, wrong);
    const doc = restamp(dated, isAhead, (above) => database.clock.tick(above || undefined));
    if (doc === current.doc) return undefined;
    return { ...current, doc, pending: Math.min(current.pending, serverMs) };
  });
}

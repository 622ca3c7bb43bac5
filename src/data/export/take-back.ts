// A file of exported work, merged into the device as ordinary edits under the stamps they had. A record that the server
// already holds whole stays as it is, so a file taken back twice counts once.

import type { ErrorCode, Result } from "#domain/errors.ts";
import { formatStamp, parseStamp, type Stamp } from "#domain/record/clock.ts";
import { restamp, stampsOf } from "#domain/record/edit.ts";
import { modernized } from "#domain/record/former.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { fromRow, UnreadableRow } from "#domain/record/rows.ts";
import { compareBytes } from "#domain/record/values.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import { schemaNumber } from "#domain/schema.ts";
import { codeOf } from "../failure.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import type { Held } from "../store/replica.ts";
import { highestStamp, isSameState } from "../sync/joined.ts";
import { readWork, workFormat } from "./export-work.ts";
import { isAbout, largestFile, readHeader, type Stretch, unseal } from "./sealed-file.ts";
import type { WaitingPart, WaitingRecord } from "./unsent-work.ts";

/** What came of a file taken back. */
export interface TakenBack {
  /** Changes that are back, and wait to be sent. */
  taken: number;
  /** Changes that this device or the server had already. */
  known: number;
  /** Changes of the file that belong to other workspaces of the account: opened there, it gives them back. */
  elsewhere: number;
}

/** A stamp further than this from now was made under a wrong date, in milliseconds. */
const aheadMs = 60_000;
const perBatch = 200;

/** What in a file can be told without its passphrase. Whom it is about is only proved by opening it. */
export async function inspectWork(
  database: Pick<Database, "user_id" | "workspace_id">,
  file: Blob,
): Promise<Result<{ bytes: Uint8Array }>> {
  if (file.size > largestFile) return no("work_too_large");
  // A file that was moved or is kept in a cloud answers by an exception.
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return no("work_unreadable");
  const bytes = new Uint8Array(buffer);
  const read = readHeader(bytes);
  if (!read.ok) return read;
  if (!(await isAbout(read.header, { owner: database.user_id }))) return no("work_of_another_account");
  if (!(await isAbout(read.header, { part: database.workspace_id }))) return no("work_of_another_workspace");
  return { ok: true, bytes };
}

/** Takes exported work back into the open workspace of the account that exported it. */
export async function takeBack(
  database: Database,
  file: Blob,
  passphrase: string,
  stretch?: Stretch,
): Promise<Result<TakenBack>> {
  try {
    const inspected = await inspectWork(database, file);
    if (!inspected.ok) return inspected;
    const opened = await unseal(inspected.bytes, passphrase, stretch);
    if (!opened.ok) return opened;
    const work = await readWork(opened.content);
    if (!work) return no("work_damaged");
    // A later app's fields would be kept here and never sent.
    if (work.format > workFormat || (work.schema ?? 1) > schemaNumber) return no("work_newer");
    if (work.user_id !== database.user_id) return no("work_of_another_account");
    const part = work.parts.find(({ workspace_id }) => workspace_id === database.workspace_id);
    if (!part) return no("work_of_another_workspace");
    const others = work.parts.filter((one) => one !== part);
    const counted = await takePart(database, part, work.id);
    return {
      ok: true,
      ...counted,
      elsewhere: others.reduce((sum, { records }) => sum + records.length, 0),
    };
  } catch (error) {
    return no(error instanceof UnreadableRow ? "work_damaged" : codeOf(error));
  }
}

async function takePart(database: Database, part: WaitingPart, workId: string) {
  // Read whole before anything is written: a record that cannot be one refuses the file.
  const records = readable(database, part.records);
  const rightDates = dateAnew(records, part.node, await firstTakenAt(database, workId));
  const counted = { taken: 0, known: 0 };
  for (const table of tableNames) {
    const waiting = rightDates.filter((one) => one.table === table);
    for (let from = 0; from < waiting.length; from += perBatch)
      await takeRecords(database, table, waiting.slice(from, from + perBatch), counted);
  }
  const highest = highestStamp(rightDates.map(({ doc }) => doc));
  if (highest) database.clock.observe(highest);
  for (const draft of part.drafts) {
    // What was typed since stays.
    if (!(await database.device.drafts.get(draft.key))) await database.device.drafts.put(draft);
  }
  return counted;
}

async function takeRecords(
  database: Database,
  table: TableName,
  waiting: readonly WaitingRecord[],
  counted: { taken: number; known: number },
): Promise<void> {
  const replica = database.replicas[table];
  // The file may be of an earlier version of the app.
  const byId = new Map(
    waiting.map((one) => [one.doc.id, { ...one, doc: modernized(replica.record, one.doc) }]),
  );
  const written = await replica.change([...byId.keys()], (id, current) => {
    const { doc, pending, refused } = byId.get(id)!;
    if (!current) return { doc, pending, ...(refused ? { refused } : {}) };
    const merged = merge(replica.record, current.doc, doc);
    if (isSameState(replica.record, merged, current.doc)) return undefined;
    return waitingAgain(current, merged, { pending, ...(refused ? { refused } : {}) });
  });
  counted.taken += written.length;
  counted.known += waiting.length - written.length;
}

/** What already waited here is sent again with what came back; what was refused stays so when nothing else waits. */
function waitingAgain(current: Held, doc: AnyDoc, back: Omit<WaitingRecord, "table" | "doc">): Held {
  if (current.pending === 0) return { doc, ...back };
  if (current.pending < 0 && back.pending < 0) return { ...current, doc };
  return { doc, pending: Math.min(Math.abs(current.pending), Math.abs(back.pending)) };
}

function readable(database: Database, records: readonly WaitingRecord[]): WaitingRecord[] {
  return records
    .filter(({ table }) => tableNames.includes(table) && !recordOf(table).readonly)
    .map((one) => {
      const doc = fromRow(recordOf(one.table), one.doc);
      const isOurs = doc.workspace_id === database.workspace_id && Number.isSafeInteger(one.pending);
      if (!isOurs || one.pending === 0) throw new UnreadableRow(one.table, "workspace_id");
      // In other letters it would be another record here, and the same one on the server.
      if (doc.id !== doc.id.toLowerCase()) throw new UnreadableRow(one.table, "id");
      return { ...one, doc };
    });
}

/** When this file was first taken back here: stamps that are replaced are replaced the same way each time. */
async function firstTakenAt(database: Database, workId: string): Promise<number> {
  const key = `taken back ${workId}`;
  const known = await readSetting<number>(database.device, key);
  if (known !== undefined) return known;
  const now = Math.floor(database.now());
  await keepSetting(database.device, key, now);
  return now;
}

/**
 * Gives stamps made under a date that ran ahead the date of the taking back, in their order: the server would refuse
 * them, and they must neither win for ever nor be lost.
 */
function dateAnew(
  records: readonly WaitingRecord[],
  node: string | undefined,
  now: number,
): readonly WaitingRecord[] {
  const isAhead = (stamp: Stamp) => {
    const parts = parseStamp(stamp);
    return parts.node === node && parts.ms > now + aheadMs;
  };
  const aheadIn = (docs: readonly AnyDoc[]) =>
    [...new Set(docs.flatMap(stampsOf).filter(isAhead))].sort(compareBytes);
  const ahead = aheadIn(records.map(({ doc }) => doc));
  const fresh = new Map(
    ahead.map((stamp, n) => [
      stamp,
      formatStamp({ ms: now + Math.floor(n / 0x10000), counter: n % 0x10000, node: node! }),
    ]),
  );
  return records.map((one) => {
    const [stamps, sign] = [aheadIn([one.doc]), Math.sign(one.pending)];
    return {
      ...one,
      doc: restamp(one.doc, isAhead, () => fresh.get(stamps.shift()!)!),
      pending: sign * Math.min(Math.abs(one.pending), now + aheadMs),
    };
  });
}

const no = (code: ErrorCode): { ok: false; code: ErrorCode } => ({ ok: false, code });

import type { AnyDoc } from "#domain/record/record.ts";
import { type Row, toRow } from "#domain/record/rows.ts";
import { compareBytes } from "#domain/record/values.ts";
import type { TableName } from "#domain/records.ts";
import type { Database } from "../store/open.ts";
import type { Held } from "../store/replica.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { correctClock, restampOutbox } from "./clock-correction.ts";
import { isSameState, join, joinSent } from "./joined.ts";
import { readRows } from "./read-rows.ts";
import { markRefused } from "./refusals.ts";
import { type Remote, RemoteError } from "./remote.ts";

export interface PushContext {
  database: Database;
  remote: Remote;
  checkpoints: Checkpoints;
  /** Records a request. */
  batchSize: number;
  /** This device's uncorrected milliseconds. */
  wall(): number;
  isStopped(): boolean;
  onBatch?(): void;
  /** Asked when a whole batch is forbidden: whether nothing may be written any more. */
  isReadOnly(): Promise<boolean>;
}

/** The changes of a table that wait, the oldest first. */
export function outbox(database: Database, table: TableName, limit?: number): Promise<Held[]> {
  return database.replicas[table].query({
    selector: { pending: { $gt: 0 } },
    sort: [{ pending: "asc" }],
    ...(limit ? { limit } : {}),
  });
}

/** Sends what waits in a table, a batch at a time. Answers whether anything was sent. */
export async function pushTable(context: PushContext, table: TableName): Promise<boolean> {
  const { database } = context;
  if (database.replicas[table].record.readonly) return false;
  let hasSent = false;
  for (;;) {
    const held = await outbox(database, table, context.batchSize);
    if (held.length === 0 || context.isStopped()) return hasSent;
    for (const some of inRequests(held, context.batchSize * usualBytes)) {
      if (context.isStopped()) return hasSent;
      context.onBatch?.();
      // Two devices that upsert the same rows in opposite orders would lock each other out.
      some.sort((a, b) => compareBytes(a.doc.id, b.doc.id));
      await pushBatch(context, table, some);
      hasSent = true;
    }
    // Somebody typing faster than the network: the rest goes with the next round.
    const left = await database.replicas[table].getMany(held.map(({ doc }) => doc.id));
    if ([...left.values()].every(({ pending }) => pending > 0)) return hasSent;
  }
}

/** A record of so many bytes is usual: a request of longer ones holds fewer of them. */
const usualBytes = 2_000;

/** Parts that each go in one request, in their order; what is longer than a request goes alone. */
function inRequests(held: readonly Held[], mostBytes: number): Held[][] {
  const parts: Held[][] = [];
  let bytes = 0;
  for (const one of held) {
    const own = JSON.stringify(one.doc).length;
    if (parts.length === 0 || bytes + own > mostBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(one);
    bytes += own;
  }
  return parts;
}

/** One upsert; a refused batch is halved until the row at fault stands alone, and is set aside. */
async function pushBatch(context: PushContext, table: TableName, held: Held[], attempt = 0): Promise<void> {
  const { database, remote } = context;
  const { record } = database.replicas[table];
  try {
    const rows = await remote.push(
      table,
      held.map(({ doc }) => toRow(record, doc)),
    );
    await settle(context, table, held, rows);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.problem === "ahead" && attempt === 0) {
      const serverMs = error.server_ms ?? context.wall();
      await correctClock(database, serverMs - context.wall());
      await restampOutbox(database, table, idsOf(held), serverMs);
      await pushBatch(context, table, await reread(database, table, held), attempt + 1);
      return;
    }
    if (error.problem !== "refused" && error.problem !== "ahead") throw error;
    if (held.length === 1) {
      await markRefused(database, table, held, error.reason);
      return;
    }
    if (error.reason === "42501" && (await context.isReadOnly())) {
      await markRefused(database, table, held, error.reason);
      return;
    }
    const middle = Math.ceil(held.length / 2);
    await pushBatch(context, table, held.slice(0, middle), attempt);
    await pushBatch(context, table, held.slice(middle), attempt);
  }
}

/** Takes the server's answer in. A change made since it was sent stays in the outbox. */
async function settle(context: PushContext, table: TableName, sent: Held[], rows: Row[]): Promise<void> {
  const replica = context.database.replicas[table];
  const answers = new Map(readRows(replica.record, rows).map((doc) => [doc.id, doc]));
  const sentById = new Map(sent.map((held) => [held.doc.id, held]));
  await replica.change([...answers.keys()], (id, current) => {
    const answer = answers.get(id)!;
    const before = sentById.get(id);
    const isUnmoved = current && before && isSameState(replica.record, current.doc, before.doc);
    if (!isUnmoved) return joinSent(replica.record, current, answer, context.database.clock.node);
    return { doc: (join(replica.record, current, answer) ?? current).doc, pending: 0 };
  });
  const unanswered = sent.filter(({ doc }) => !answers.has(doc.id));
  if (unanswered.length > 0) await markRefused(context.database, table, unanswered, "42501");
  const isAsSent = (doc: AnyDoc) => isSameState(replica.record, doc, sentById.get(doc.id)!.doc);
  await skipOwnRevision(context.checkpoints, table, [...answers.values()], isAsSent);
}

/**
 * When everything up to revision n is here and the server answers that this push was revision n + 1, nothing else
 * lies between: the rows need not come a second time. A row that came back other than it was sent proves nothing: what
 * was sent may have changed nothing in it, and the revision be a colleague's.
 */
async function skipOwnRevision(
  checkpoints: Checkpoints,
  table: TableName,
  answers: readonly AnyDoc[],
  isAsSent: (doc: AnyDoc) => boolean,
): Promise<void> {
  if (!checkpoints.isComplete(table)) return;
  const next = checkpoints.completeTo(table) + 1;
  const latest = answers.filter(({ rev }) => rev >= next);
  if (latest.length > 0 && latest.every((doc) => doc.rev === next && isAsSent(doc)))
    await checkpoints.complete(table, next);
}

const idsOf = (held: readonly Held[]) => held.map(({ doc }) => doc.id);

async function reread(database: Database, table: TableName, held: readonly Held[]): Promise<Held[]> {
  const fresh = await database.replicas[table].getMany(idsOf(held));
  return held.flatMap(({ doc }) => fresh.get(doc.id) ?? []).filter(({ pending }) => pending > 0);
}

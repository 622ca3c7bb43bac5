import type { TableName } from "#domain/records.ts";
import type { Database } from "../store/open.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { highestStamp, join } from "./joined.ts";
import type { StoredPage } from "./progress.ts";
import { readRows } from "./read-rows.ts";
import type { Remote } from "./remote.ts";
import { type Seen, sweep } from "./start-over.ts";

export interface PullContext {
  database: Database;
  remote: Remote;
  checkpoints: Checkpoints;
  /** Rows a page; the server gives a thousand at the most. */
  pageSize: number;
  /** The server's revision noted before the first page: once at the end, everything up to there is here. */
  notedRev: number;
  onPage?(page: StoredPage): void;
  isStopped(): boolean;
  /** Given while starting over. */
  seen?: Seen;
}

/**
 * Brings what moved in a table. A page is asked for when the one before is stored, and the checkpoint follows the
 * rows: at any moment the device can be killed, and a page that comes twice changes nothing.
 */
export async function pullTable(context: PullContext, table: TableName): Promise<void> {
  const { database, remote, checkpoints } = context;
  const replica = database.replicas[table];
  const isFirst = !checkpoints.isComplete(table);
  let position = checkpoints.position(table);
  for (;;) {
    const page = await remote.pull(table, position, context.pageSize);
    if (context.isStopped()) return;
    const docs = readRows(replica.record, page.rows);
    const byId = new Map(docs.map((doc) => [doc.id, doc]));
    for (const row of context.seen ? page.rows : []) context.seen?.add(row.id as string);
    // At the first synchronisation nearly all rows are new: they are written without being looked for.
    await replica[isFirst ? "put" : "change"]([...byId.keys()], (id, current) => {
      // Starting over, what was already sent yields to what the restored server has.
      const isYielding = context.seen !== undefined && current?.pending === 0;
      return join(replica.record, isYielding ? undefined : current, byId.get(id)!);
    });
    if (page.hidden && page.hidden.length > 0) await replica.forget(page.hidden);
    observe(database, highestStamp(docs));
    const last = page.rows[page.rows.length - 1];
    if (last) {
      position = { rev: Number(last.rev), id: last.id as string };
      await checkpoints.advance(table, position);
    }
    context.onPage?.({
      rows: page.rows.length,
      rev: position.rev,
      ...(page.total === undefined ? {} : { total: page.total }),
    });
    if (!page.more || !last) break;
    if (context.isStopped()) return;
  }
  if (context.seen) await sweep(replica, context.seen);
  await checkpoints.complete(table, Math.max(context.notedRev, position.rev));
}

function observe(database: Database, stamp: string): void {
  if (stamp) database.clock.observe(stamp);
}

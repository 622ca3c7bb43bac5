import type { TableName } from "#domain/records.ts";
import type { Database } from "../store/open.ts";
import type { Checkpoints } from "./checkpoints.ts";
import type { Position, PulledPage, Remote } from "./remote.ts";
import { type Seen, sweep } from "./start-over.ts";
import { ahead, storePage } from "./store-page.ts";

export interface PullContext {
  database: Database;
  remote: Remote;
  checkpoints: Checkpoints;
  /** Rows a page; the server gives a thousand at the most. */
  pageSize: number;
  /** Rows of the very first page of a table, when fewer. */
  firstPage?: number;
  /** The server's revision noted before the first page: once at the end, everything up to there is here. */
  notedRev: number;
  /** A page was stored. Answers false when what is under way has to be left. */
  onPage?(rows: number): Promise<boolean>;
  isStopped(): boolean;
  /** Given while starting over. */
  seen?: Seen;
}

/**
 * Brings what moved in a table. A page is on its way while the one before is stored, one and no more, and the checkpoint
 * follows the rows: at any moment the device can be killed, and a page that comes twice changes nothing.
 */
export async function pullTable(context: PullContext, table: TableName): Promise<void> {
  const { database, remote, checkpoints, seen } = context;
  const areNew = !checkpoints.isComplete(table);
  let position = checkpoints.position(table);
  let coming: Promise<PulledPage> | undefined;
  const ask = (after: Position) => {
    const isStart = after.rev === 0 && context.firstPage !== undefined;
    const size = isStart ? Math.min(context.firstPage!, context.pageSize) : context.pageSize;
    return remote.pull(table, after, size);
  };
  for (;;) {
    const page = await (coming ?? ask(position));
    if (context.isStopped()) return;
    const last = page.rows[page.rows.length - 1];
    if (last) position = { rev: Number(last.rev), id: last.id as string };
    coming = page.more && last ? ahead(ask(position)) : undefined;
    await storePage(database, table, page, { areNew, seen });
    if (last) await checkpoints.advance(table, position);
    if ((await context.onPage?.(page.rows.length)) === false) return;
    if (!coming) break;
    if (context.isStopped()) return;
  }
  if (seen) await sweep(database.replicas[table], seen);
  await checkpoints.complete(table, Math.max(context.notedRev, position.rev));
}

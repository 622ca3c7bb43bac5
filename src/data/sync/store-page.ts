import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import { codeOf } from "../failure.ts";
import { forgetCopies } from "../files/copies.ts";
import type { Database } from "../store/open.ts";
import { freeSpace } from "../store/space.ts";
import { noteDropped } from "./dropped.ts";
import { highestStamp, joinSent } from "./joined.ts";
import { readRows } from "./read-rows.ts";
import type { PulledPage } from "./remote.ts";
import type { Seen } from "./start-over.ts";

/** Joins what came with what is here. `areNew`: nearly all rows are, and are written without being looked for. */
export async function storePage(
  database: Database,
  table: TableName,
  page: PulledPage,
  { areNew, seen }: { areNew?: boolean; seen?: Seen | undefined } = {},
): Promise<void> {
  const replica = database.replicas[table];
  const docs = readRows(replica.record, page.rows);
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  for (const row of seen ? page.rows : []) seen?.add(row.id as string);
  const write = () =>
    replica[areNew ? "put" : "change"]([...byId.keys()], (id, current) => {
      // Starting over, what was already sent yields to what the restored server has.
      const isYielding = seen !== undefined && current?.pending === 0;
      const held = isYielding ? undefined : current;
      return joinSent(replica.record, held, byId.get(id)!, database.clock.node);
    });
  try {
    if (byId.size > 0) await write();
  } catch (error) {
    // A full disk: what can be had again is let go of, and the page tried once more.
    if (codeOf(error) !== "storage_full" || !(await freeSpace(database))) throw error;
    await write();
  }
  if (page.hidden && page.hidden.length > 0) {
    const unsent = await replica.forget(page.hidden);
    if (unsent > 0) await noteDropped(database, unsent);
    if (table === "documents") await forgetCopies(database, page.hidden);
  }
  observe(database, docs);
}

/** A page asked for before it is needed: whoever leaves without it does not hear of its failure. */
export function ahead(page: Promise<PulledPage>): Promise<PulledPage> {
  page.catch(() => undefined);
  return page;
}

function observe(database: Database, docs: readonly AnyDoc[]): void {
  const stamp = highestStamp(docs);
  if (stamp) database.clock.observe(stamp);
}

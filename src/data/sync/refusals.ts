import type { ErrorCode } from "#domain/errors.ts";
import { fromRow } from "#domain/record/rows.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import type { Database } from "../store/open.ts";
import type { Held } from "../store/replica.ts";
import { isSameState } from "./joined.ts";
import type { Remote } from "./remote.ts";

/** The app's code for what Postgres answered. */
export function refusalCode(sqlState: string): ErrorCode {
  if (sqlState === "42501") return "forbidden";
  if (sqlState === "CS001" || sqlState === "clock_ahead") return "clock_ahead";
  if (sqlState === "23505") return "duplicate";
  if (/^(23|22|CS006)/.test(sqlState)) return "invalid";
  return "unknown";
}

/**
 * Sets a change aside: it keeps its place on the record, and the outbox no longer holds it. What was written since it
 * was sent was refused by nobody, and goes.
 */
export async function markRefused(
  database: Database,
  table: TableName,
  sent: readonly Held[],
  sqlState: string,
): Promise<void> {
  const at = new Date(database.now()).toISOString();
  const { record } = database.replicas[table];
  const sentById = new Map(sent.map(({ doc }) => [doc.id, doc]));
  await database.replicas[table].change([...sentById.keys()], (id, current) =>
    current && current.pending > 0 && isSameState(record, current.doc, sentById.get(id)!)
      ? { doc: current.doc, pending: -current.pending, refused: { code: refusalCode(sqlState), at } }
      : undefined,
  );
}

/** The records whose last change the server refused. */
export function refusedIn(database: Database, table: TableName, limit?: number): Promise<Held[]> {
  return database.replicas[table].query({
    selector: { pending: { $lt: 0 } },
    sort: [{ pending: "asc" }],
    ...(limit ? { limit } : {}),
  });
}

/** Puts every refused change back in the outbox. */
export async function requeueRefused(database: Database): Promise<void> {
  for (const table of tableNames) {
    const refused = await refusedIn(database, table);
    await database.replicas[table].change(
      refused.map(({ doc }) => doc.id),
      (_, current) =>
        current && current.pending < 0 ? { doc: current.doc, pending: -current.pending } : undefined,
    );
  }
}

/**
 * Gives a refused change up: the record becomes what the server has. What never reached the server is put aside on
 * this device only.
 */
export async function discardRefused(
  database: Database,
  remote: Remote,
  table: TableName,
  id: string,
): Promise<void> {
  const replica = database.replicas[table];
  const row = await remote.fetch(table, id);
  await replica.change([id], (_, current) => {
    if (!current || current.pending >= 0) return undefined;
    return { doc: row ? fromRow(replica.record, row) : { ...current.doc, deleted: true }, pending: 0 };
  });
}

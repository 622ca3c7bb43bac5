import { Dexie } from "dexie";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import type { Link, WorkspaceDevice } from "./device.ts";

/** The column by which linked records come in order; records without one come in no order. */
function orderOf(record: RecordDefinition, doc: AnyDoc): string | number {
  const column = record.indexes[0];
  return column ? (doc[column] as string | number) : 0;
}

function linksOf(record: RecordDefinition, doc: AnyDoc): Link[] {
  const order = orderOf(record, doc);
  return record.links.flatMap((field) =>
    ((doc[field] as string[] | undefined) ?? []).map((target) => ({
      target,
      table: record.table,
      order,
      id: doc.id,
    })),
  );
}

/**
 * Writes how records are found. Called before the records themselves: a crash in between leaves a link too many,
 * which readers ignore, never one too few. For the same reason no link is ever removed.
 */
export async function keepLinks(
  device: WorkspaceDevice,
  record: RecordDefinition,
  docs: AnyDoc[],
): Promise<void> {
  if (record.links.length === 0) return;
  const links = docs.flatMap((doc) => linksOf(record, doc));
  if (links.length > 0) await device.links.bulkPut(links);
}

/** Whether a link still says the truth about its record. */
export function isLinked(record: RecordDefinition, doc: AnyDoc, link: Link): boolean {
  return (
    orderOf(record, doc) === link.order &&
    record.links.some((field) => ((doc[field] as string[] | undefined) ?? []).includes(link.target))
  );
}

/** The links of a target in order, `limit` at a time, after the one given. */
export function linksTo(
  device: WorkspaceDevice,
  record: RecordDefinition,
  target: string,
  limit: number,
  after?: Link,
): Promise<Link[]> {
  const from = after
    ? [target, record.table, after.order, after.id]
    : [target, record.table, Dexie.minKey, Dexie.minKey];
  const to = [target, record.table, Dexie.maxKey, Dexie.maxKey];
  return device.links.where("[target+table+order+id]").between(from, to, !after, true).limit(limit).toArray();
}

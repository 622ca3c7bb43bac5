// What this device has seen go by: values that edits and pulls displaced, and those of its own that lost. Written where
// records are written, just before them: a crash in between leaves a version of what is still in place, which readers
// leave out, never a hole.

import { Dexie } from "dexie";
import { lostValues, type Superseded, supersededBy } from "#domain/history/superseded.ts";
import { parseStamp } from "#domain/record/clock.ts";
import { fieldStamp } from "#domain/record/merge.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import type { WorkspaceDevice } from "./device.ts";

/** A displaced value, as kept on this device. */
export interface KeptVersion extends Superseded {
  table: TableName;
  id: string;
}

/** A value of this device that did not win; `told` once its author has heard of it. */
export interface LostValue extends KeptVersion {
  /** When this device learned of it, in milliseconds. */
  settled_at: number;
  told: 0 | 1;
}

/** A record before and after a write. */
export interface Written {
  before: AnyDoc | undefined;
  after: AnyDoc;
  /** Whether `before` still had something to send. */
  waited: boolean;
}

/** Versions kept on a device; beyond, the oldest go. The server has them all. */
export const maxVersions = 20_000;
/** How many may come before they are counted again. */
const uncounted = 500;
/** Settled conflicts are listed this long. */
const keepLossesForMs = 7 * 24 * 3_600_000;

/** Keeps what writes displaced. `node` and `now` tell which losses are this device's, and recent. */
export async function keepHistory(
  device: WorkspaceDevice,
  record: RecordDefinition,
  writes: readonly Written[],
  here: { node: string; now: number },
): Promise<void> {
  const table = record.table as TableName;
  const versions: KeptVersion[] = [];
  const losses: LostValue[] = [];
  for (const { before, after, waited } of writes) {
    if (!before || record.readonly) continue;
    const displaced = supersededBy(record, before, after);
    for (const one of displaced) versions.push({ table, id: after.id, ...one });
    // Of a record with nothing to send, the server made the date.
    const sentAt = waited ? undefined : Date.parse(before.modified_at);
    for (const one of lostValues(displaced, here, sentAt))
      losses.push({ table, id: after.id, ...one, settled_at: here.now, told: 0 });
  }
  if (versions.length === 0) return;
  await device.versions.bulkPut(versions);
  if (losses.length > 0) await device.losses.bulkPut(losses);
  await prune(device, versions.length, here.now);
}

/** Keeps what the server told, for when it is out of reach. */
export function keepServerVersions(device: WorkspaceDevice, versions: KeptVersion[]): Promise<unknown> {
  return device.versions.bulkPut(versions);
}

/** Every key of a record. One upper bound: the same array twice in a key is an invalid key. */
const keysOf = (table: string, id: string) =>
  [
    [table, id],
    [table, id, Dexie.maxKey],
  ] as const;

/** What is kept of a record. */
export function versionsKept(device: WorkspaceDevice, table: TableName, id: string): Promise<KeptVersion[]> {
  return device.versions
    .where("[table+id+field+stamp]")
    .between(...keysOf(table, id))
    .toArray();
}

/** Lets go of what is kept of records that this account may no longer see. */
export async function forgetHistory(device: WorkspaceDevice, table: string, ids: readonly string[]) {
  for (const id of ids) {
    await device.versions
      .where("[table+id+field+stamp]")
      .between(...keysOf(table, id))
      .delete();
    await device.losses
      .where("[table+id+field]")
      .between(...keysOf(table, id))
      .delete();
  }
}

/** Lets go of the whole past: it is for advisers. */
export async function forgetAllHistory(device: WorkspaceDevice): Promise<void> {
  await Promise.all([device.versions.clear(), device.losses.clear()]);
}

/** Whether a loss is still one: not once the value has come back, nor once its author has written another. */
export function isStillLost(loss: LostValue, doc: AnyDoc | undefined): boolean {
  if (!doc || doc.deleted) return false;
  const stamp = fieldStamp(doc, loss.field);
  const isOwn = parseStamp(stamp).node === parseStamp(loss.stamp).node;
  return (doc[loss.field] ?? null) !== loss.value && stamp >= loss.replaced_by && !isOwn;
}

const sinceCount = new WeakMap<WorkspaceDevice, number>();

async function prune(device: WorkspaceDevice, added: number, now: number): Promise<void> {
  // Counted at the first write of a session, then now and then.
  const since = (sinceCount.get(device) ?? uncounted) + added;
  if (since < uncounted) {
    sinceCount.set(device, since);
    return;
  }
  sinceCount.set(device, 0);
  await device.losses
    .where("settled_at")
    .below(now - keepLossesForMs)
    .delete();
  const excess = (await device.versions.count()) - maxVersions;
  if (excess > 0) await device.versions.orderBy("replaced_by").limit(excess).delete();
}

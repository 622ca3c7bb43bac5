// A record whose indexes change gets a new file on the device, named by its version, and is pulled again: much quicker
// than rewriting every row. What was not sent yet is carried over first.

import { Dexie } from "dexie";
import { type TableName, tableNames } from "#domain/records.ts";
import { keepSetting, type StorageEngine, type WorkspaceDevice } from "./device.ts";
import { readWaiting, recordFile } from "./record-file.ts";
import type { Replica } from "./replica.ts";

const versionOf = (table: TableName) => `version ${table}`;

/** Brings each record to the version of this app. Killed on the way, it does the rest at the next opening. */
export async function upgradeRecords(
  database: string,
  device: WorkspaceDevice,
  replicas: Readonly<Record<TableName, Replica>>,
  engine: StorageEngine = {},
): Promise<void> {
  const known = await device.settings.bulkGet(tableNames.map(versionOf));
  for (const [n, table] of tableNames.entries()) {
    const { version } = replicas[table].collection.schema;
    const kept = known[n]?.value as number | undefined;
    if (kept === version) continue;
    if (kept === undefined) {
      await keepSetting(device, versionOf(table), version);
      continue;
    }
    const file = recordFile(database, table, kept);
    const waiting = await readWaiting(file, engine, (found) => found.rows(), []);
    await replicas[table].adopt(waiting);
    await device.checkpoints.delete(table);
    await keepSetting(device, versionOf(table), version);
    await new Dexie(file, engine).delete();
  }
}

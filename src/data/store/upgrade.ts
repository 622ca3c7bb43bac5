// A record whose indexes change, or that loses a field or a choice, gets a new file on the device, named by its version.
// What the earlier file holds, sent or not, is moved over at the opening: nobody is left without data because a new
// version came while the network was away. The earlier file is emptied and deleted last, and the moves can be repeated,
// so that an app killed on the way does the rest at the next opening.

import { Dexie, type Table } from "dexie";
import type { RecordDefinition } from "#domain/record/record.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import { keepSetting, type StorageEngine, type WorkspaceDevice } from "./device.ts";
import { adopt, type StoredRow, takeOver } from "./earlier-rows.ts";
import type { RecordFile } from "./record-file.ts";
import type { Replica } from "./replica.ts";

const pageSize = 1_000;

/** How many records are moved, of how many. */
export interface UpgradeProgress {
  done: number;
  total: number;
}

export interface UpgradeContext {
  device: WorkspaceDevice;
  replicas: Readonly<Record<TableName, Replica>>;
  /** Files of earlier versions that are on the device. */
  earlier: readonly RecordFile[];
  engine?: StorageEngine | undefined;
  onProgress?: ((progress: UpgradeProgress) => void) | undefined;
}

const versionOf = (table: TableName) => `version ${table}`;

/** Brings each record to the version of this app. */
export async function upgradeRecords(context: UpgradeContext): Promise<void> {
  const { device, replicas, earlier } = context;
  const kept = await device.settings.bulkGet(tableNames.map(versionOf));
  const files: OpenFile[] = [];
  try {
    for (const file of earlier) files.push(await openFile(file, context.engine));
    const onPage = await countPages(files, context.onProgress);
    for (const [n, table] of tableNames.entries()) {
      const before = kept[n]?.value as number | undefined;
      const replica = replicas[table];
      const { version } = replica.collection.schema;
      const own = files.filter((file) => file.table === table);
      for (const file of own) {
        // Once a version was opened, what shows up in an earlier file was written by a tab that woke up late.
        const isUntouched = before !== version && file.version === before;
        const take = (rows: readonly StoredRow[]) =>
          isUntouched ? takeOver(replica, rows) : adopt(replica, rows);
        await move(file.rows, take, onPage);
      }
      if (before !== version) {
        if (before !== undefined && own.length === 0) await device.checkpoints.delete(table);
        await renameHistory(device, replica.record);
        await keepSetting(device, versionOf(table), version);
      }
      for (const file of own) await file.discard();
    }
  } finally {
    for (const file of files) file.close();
  }
}

async function countPages(
  files: readonly OpenFile[],
  tell: UpgradeContext["onProgress"],
): Promise<(moved: number) => void> {
  const counts = await Promise.all(files.map(({ rows }) => rows.count()));
  const progress = { done: 0, total: counts.reduce((sum, count) => sum + count, 0) };
  return (moved) => {
    progress.done += moved;
    tell?.({ ...progress });
  };
}

interface OpenFile extends RecordFile {
  rows: Table<StoredRow>;
  discard(): Promise<void>;
  close(): void;
}

async function openFile(file: RecordFile, engine: StorageEngine = {}): Promise<OpenFile> {
  const database = new Dexie(file.name, engine);
  await database.open();
  const rows = database.table<StoredRow>("docs");
  const factory = (engine.indexedDB ?? indexedDB) as IDBFactory;
  return {
    ...file,
    rows,
    close: () => database.close(),
    async discard() {
      // Emptied, because its deletion may wait for another tab to let go of it.
      await rows.clear();
      database.close();
      const deletion = factory.deleteDatabase(file.name);
      await new Promise<void>((resolve) => {
        deletion.onsuccess = deletion.onerror = deletion.onblocked = () => resolve();
      });
    },
  };
}

async function move(
  rows: OpenFile["rows"],
  take: (rows: readonly StoredRow[]) => Promise<void>,
  onPage: (moved: number) => void,
): Promise<void> {
  const read = (after: string) => rows.where(":id").above(after).limit(pageSize).toArray();
  let next = read("");
  for (;;) {
    const page = await next;
    const isLast = page.length < pageSize;
    // Read while this one is written.
    if (!isLast) next = read(page[page.length - 1]!.id as string);
    next.catch(() => undefined);
    // What this account was told to let go of stays behind.
    await take(page.filter((row) => row._deleted !== "1"));
    onPage(page.length);
    if (isLast) return;
  }
}

/** What the device remembers of past values goes by today's names too. */
async function renameHistory(device: WorkspaceDevice, { table, former }: RecordDefinition): Promise<void> {
  const { renamed = {}, gone = [] } = former;
  const isOld = (field: string) => field in renamed || gone.includes(field);
  for (const kept of [device.versions, device.losses] as Table<{ table: string; field: string }>[]) {
    const old = await kept.filter((one) => one.table === table && isOld(one.field)).toArray();
    if (old.length === 0) continue;
    await kept.filter((one) => one.table === table && isOld(one.field)).delete();
    await kept.bulkPut(
      old.flatMap((one) => (renamed[one.field] ? { ...one, field: renamed[one.field]! } : [])),
    );
  }
}

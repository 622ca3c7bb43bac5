import { createRxDatabase, type RxDatabase } from "rxdb";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { type Clock, makeClock, makeNodeId } from "#domain/record/clock.ts";
import { recordOf, type TableName, type Tables, tableNames } from "#domain/records.ts";
import { keepSetting, readSetting, type StorageEngine, WorkspaceDevice } from "./device.ts";
import { makeRecordStore, type RecordStore } from "./record-store.ts";
import { Replica } from "./replica.ts";
import { deviceSchema } from "./schema.ts";
import { upgradeRecords } from "./upgrade.ts";

/** Whose data of which workspace; nobody else's edits are ever sent from there. */
export interface Owner {
  user_id: string;
  workspace_id: string;
}

export interface OpenOptions extends Owner {
  engine?: StorageEngine;
  /** Distinguishes devices that share one process, in tests. */
  prefix?: string;
  /** Milliseconds of this device, before correction. */
  now?: () => number;
  multiInstance?: boolean;
  /** Other versions of records than this app's, in tests. */
  versions?: Partial<Record<TableName, number>>;
}

/** The local database of one account in one workspace. */
export type Database = { readonly [T in TableName]: RecordStore<Tables[T]> } & Owner & {
    readonly name: string;
    readonly device: WorkspaceDevice;
    readonly clock: Clock;
    /** What synchronisation works on, by table. */
    readonly replicas: Readonly<Record<TableName, Replica>>;
    /** Milliseconds, corrected by the server's time when it is known. */
    now(): number;
    /** Corrects this device's date; kept for the next opening. */
    setClockOffset(ms: number): Promise<void>;
    clockOffset(): number;
    close(): Promise<void>;
  };

const storeOptions = { node: "node", offset: "clock_offset" } as const;

/** The name that all local databases of an account and workspace start with. */
export function databaseName({ user_id, workspace_id }: Owner, prefix = "coulisses"): string {
  return `${prefix}-${user_id}-${workspace_id}`;
}

/** Opens the local database, making it at the first call. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { user_id, workspace_id, engine } = options;
  const name = databaseName(options, options.prefix);
  const device = new WorkspaceDevice(name, engine);
  const [node, offset, rx] = await Promise.all([
    nodeOf(device),
    readSetting<number>(device, storeOptions.offset),
    openRx(name, options),
  ]);
  let clockOffset = offset ?? 0;
  const wall = options.now ?? Date.now;
  const now = () => wall() + clockOffset;
  const clock = makeClock({ node, now });

  const author = { user_id, workspace_id, clock, now };
  const replicas = {} as Record<TableName, Replica>;
  const stores: Record<string, unknown> = {};
  for (const table of tableNames) {
    const replica = new Replica(recordOf(table), rx.collections[table]!, device, () => ({
      node,
      now: now(),
    }));
    replicas[table] = replica;
    stores[table] = makeRecordStore(replica, author, device);
  }

  await upgradeRecords(name, device, replicas, engine);

  return {
    ...(stores as { [T in TableName]: RecordStore<Tables[T]> }),
    name,
    user_id,
    workspace_id,
    device,
    clock,
    replicas,
    now,
    clockOffset: () => clockOffset,
    async setClockOffset(ms) {
      // A date that ran ahead must not go on living in the stamps to come.
      if (ms < clockOffset) clock.reset();
      clockOffset = ms;
      await keepSetting(device, storeOptions.offset, ms);
    },
    async close() {
      await rx.close();
      device.close();
    },
  };
}

async function openRx(name: string, options: OpenOptions): Promise<RxDatabase> {
  const rx = await createRxDatabase({
    name,
    storage: getRxStorageDexie(options.engine ?? {}),
    multiInstance: options.multiInstance ?? true,
    eventReduce: true,
    closeDuplicates: true,
  });
  await rx.addCollections(
    Object.fromEntries(
      tableNames.map((table) => {
        const schema = deviceSchema(recordOf(table));
        const version = options.versions?.[table] ?? schema.version;
        return [table, { schema: { ...schema, version }, autoMigrate: false }];
      }),
    ),
  );
  return rx;
}

/** The node of this browser profile and account; two tabs that race keep the same one. */
function nodeOf(device: WorkspaceDevice): Promise<string> {
  return device.transaction("rw", device.settings, async () => {
    const kept = await readSetting<string>(device, storeOptions.node);
    if (kept) return kept;
    const node = makeNodeId();
    await keepSetting(device, storeOptions.node, node);
    return node;
  });
}

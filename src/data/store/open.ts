import { createRxDatabase, type RxDatabase } from "rxdb";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { type Clock, makeClock, makeNodeId } from "#domain/record/clock.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { recordOf, type TableName, type Tables, tableNames } from "#domain/records.ts";
import { schemaNumber } from "#domain/schema.ts";
import { within } from "../within.ts";
import { keepSetting, readSetting, type StorageEngine, WorkspaceDevice } from "./device.ts";
import { DeviceFiles } from "./device-files.ts";
import { indexLinks } from "./links.ts";
import { earlierFiles } from "./record-file.ts";
import { makeRecordStore, type RecordStore } from "./record-store.ts";
import { Replica } from "./replica.ts";
import { deviceSchema } from "./schema.ts";
import { joinTabVersions, type TabVersion } from "./tab-versions.ts";
import { type UpgradeProgress, upgradeRecords } from "./upgrade.ts";
import { databaseNames } from "./wipe.ts";

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
  /** Hears how far an upgrade is. */
  onUpgrade?: (progress: UpgradeProgress) => void;
  /** Another version of the app than this one, in tests. */
  app?: { schema?: number; records?: Partial<Record<TableName, RecordDefinition>> };
}

/** The local database of one account in one workspace. */
export type Database = { readonly [T in TableName]: RecordStore<Tables[T]> } & Owner & {
    readonly name: string;
    readonly device: WorkspaceDevice;
    /** The files of documents; opened at the first need. */
    readonly files: DeviceFiles;
    readonly clock: Clock;
    /** What synchronisation works on, by table. */
    readonly replicas: Readonly<Record<TableName, Replica>>;
    /** Milliseconds, corrected by the server's time when it is known. */
    now(): number;
    /** Corrects this device's date; kept for the next opening. */
    setClockOffset(ms: number): Promise<void>;
    clockOffset(): number;
    /** By how much the last correction moved the date, in milliseconds; 0 when there was none since the opening. */
    clockCorrection(): number;
    /** Remembers what time the server says it is: this device cannot be earlier. */
    noteServerTime(ms: number): Promise<void>;
    /** Resolves when a later version of the app, in another tab, asks for the files: close, and tell to reload. */
    readonly superseded: Promise<void>;
    /** What reads beside this database lets go of it first, when it closes. */
    onClose(letGo: () => void): void;
    close(): Promise<void>;
  };

/** Longest wait for a database that failed to open to close. */
const closingMs = 500;

const storeOptions = { node: "node", offset: "clock_offset", heard: "server_time" } as const;

/** A date is behind when it is earlier by more than this than what the server last said. */
const behindMs = 60_000;

/** The name that all local databases of an account and workspace start with. */
export function databaseName({ user_id, workspace_id }: Owner, prefix = "coulisses"): string {
  return `${prefix}-${user_id}-${workspace_id}`;
}

/** Opens the local database, making it at the first call. Throws `app_outdated` where a later version has been. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const name = databaseName(options, options.prefix);
  const device = new WorkspaceDevice(name, options.engine);
  const records = byTable((table) => options.app?.records?.[table] ?? recordOf(table));
  const shape = {
    schema: options.app?.schema ?? schemaNumber,
    versions: byTable((table) => records[table].version),
  };
  // Asked for now, needed when the records are open.
  const names = databaseNames(options.engine);
  names.catch(() => undefined);
  let tab: TabVersion | undefined;
  let rx: RxDatabase | undefined;
  try {
    tab = await joinTabVersions(name, device, shape, options.multiInstance === false);
    rx = await openRx(name, records, options);
    const opened = await openStores(options, { name, device, records, rx, tab });
    // A file that does not open must not pass for one that is empty.
    await Promise.all(tableNames.map((table) => opened.replicas[table].collection.storageInstance.internals));
    await upgradeRecords({
      device,
      replicas: opened.replicas,
      earlier: earlierFiles(name, shape.versions, await names),
      engine: options.engine,
      onProgress: options.onUpgrade,
    });
    await tab.settle();
    return opened;
  } catch (error) {
    tab?.leave();
    // Of what did not open, closing may fail or last: it is not what has to be told.
    if (rx)
      await within(
        rx.close().catch(() => undefined),
        closingMs,
      );
    device.close();
    throw error;
  }
}

const byTable = <T>(make: (table: TableName) => T) =>
  Object.fromEntries(tableNames.map((table) => [table, make(table)])) as Record<TableName, T>;

interface Parts {
  name: string;
  device: WorkspaceDevice;
  records: Record<TableName, RecordDefinition>;
  rx: RxDatabase;
  tab: TabVersion;
}

async function openStores(
  options: OpenOptions,
  { name, device, records, rx, tab }: Parts,
): Promise<Database> {
  const { user_id, workspace_id } = options;
  const [node, offset, heard] = await Promise.all([
    nodeOf(device),
    readSetting<number>(device, storeOptions.offset),
    readSetting<number>(device, storeOptions.heard),
  ]);
  let clockOffset = offset ?? 0;
  let clockCorrection = 0;
  let heardAt = heard ?? 0;
  const wall = options.now ?? Date.now;
  const now = () => {
    const time = wall() + clockOffset;
    if (time > heardAt - behindMs) return time;
    // A phone that lost its date goes on from the last moment it was sure of, until the server says better.
    clockOffset += heardAt - time;
    void keepSetting(device, storeOptions.offset, clockOffset).catch(() => undefined);
    return heardAt;
  };
  const clock = makeClock({ node, now });

  const author = { user_id, workspace_id, clock, now };
  const files = new DeviceFiles(name, options.engine);
  const replicas = byTable(
    (table) => new Replica(records[table], rx.collections[table]!, device, () => ({ node, now: now() })),
  );
  const readers: (() => void)[] = [];
  const stores = byTable((table): unknown => makeRecordStore(replicas[table], author));

  return {
    ...(stores as { [T in TableName]: RecordStore<Tables[T]> }),
    name,
    user_id,
    workspace_id,
    device,
    files,
    clock,
    replicas,
    now,
    clockOffset: () => clockOffset,
    clockCorrection: () => clockCorrection,
    async noteServerTime(ms) {
      heardAt = ms;
      await keepSetting(device, storeOptions.heard, ms);
    },
    async setClockOffset(ms) {
      // A date that ran ahead must not go on living in the stamps to come.
      if (ms < clockOffset) clock.reset();
      clockCorrection = ms - clockOffset;
      clockOffset = ms;
      await keepSetting(device, storeOptions.offset, ms);
    },
    superseded: tab.superseded,
    onClose: (letGo) => readers.push(letGo),
    async close() {
      for (const letGo of readers.splice(0)) letGo();
      await rx.close();
      files.close();
      device.close();
      tab.leave();
    },
  };
}

async function openRx(
  name: string,
  records: Record<TableName, RecordDefinition>,
  options: OpenOptions,
): Promise<RxDatabase> {
  const rx = await createRxDatabase({
    name,
    storage: filesOf(records, options.engine),
    multiInstance: options.multiInstance ?? true,
    eventReduce: true,
    closeDuplicates: true,
  });
  try {
    await rx.addCollections(
      Object.fromEntries(
        tableNames.map((table) => [table, { schema: deviceSchema(records[table]), autoMigrate: false }]),
      ),
    );
  } catch (error) {
    void rx.close().catch(() => undefined);
    throw error;
  }
  return rx;
}

/** The files of a database. Each opens by itself: that one did not is told once all are asked for (openDatabase). */
function filesOf(records: Record<TableName, RecordDefinition>, engine: StorageEngine | undefined) {
  const storage = getRxStorageDexie({ ...engine, onCreate: indexLinks(Object.values(records)) });
  const create = storage.createStorageInstance.bind(storage);
  storage.createStorageInstance = async (params) => {
    const file = await create(params);
    void Promise.resolve(file.internals).catch(() => undefined);
    return file;
  };
  return storage;
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

import { Dexie, type DexieOptions, type Table } from "dexie";
import type { KeptVersion, LostValue } from "./history.ts";

/** Where a walk along one order of a table stands: the last row stored, or the end. */
export type Walk = { at: string; id: string } | "end";

/** Where a table's pull stands: every row up to `rev` and `id` is on this device. */
export interface Checkpoint {
  table: string;
  rev: number;
  id: string;
  /** The table comes in parts, which are not all here yet; `rev` was noted before the first of them. */
  is_first?: true;
  /** By part. */
  walks?: Record<string, Walk>;
}

export interface KeptDraft {
  key: string;
  value: unknown;
  kept_at: number;
}

export interface Setting {
  key: string;
  value: unknown;
}

/** What a page that a file points to showed of itself. */
export interface KeptPreview {
  url: string;
  title?: string;
  /** A data URL. */
  image?: string;
  kept_at: number;
}

/** Which IndexedDB to write to: the browser's own, or one that a test made. */
export type StorageEngine = Pick<DexieOptions, "indexedDB" | "IDBKeyRange">;

/** What one account keeps on this device about one workspace, beside the records. */
export class WorkspaceDevice extends Dexie {
  declare readonly checkpoints: Table<Checkpoint, string>;
  declare readonly drafts: Table<KeptDraft, string>;
  declare readonly settings: Table<Setting, string>;
  declare readonly versions: Table<KeptVersion, [string, string, string, string]>;
  declare readonly losses: Table<LostValue, [string, string, string]>;
  declare readonly previews: Table<KeptPreview, string>;

  constructor(name: string, engine: StorageEngine = {}) {
    super(name, engine);
    this.version(1).stores({
      checkpoints: "table",
      links: "[target+table+order+id]",
      drafts: "key",
      settings: "key",
    });
    this.version(2).stores({
      versions: "[table+id+field+stamp], replaced_by",
      losses: "[table+id+field], settled_at",
    });
    // Records carry their links themselves (links.ts).
    this.version(3).stores({ links: null });
    this.version(4).stores({ previews: "url, kept_at" });
  }
}

/** What belongs to the browser, whoever is signed in. */
export class BrowserDevice extends Dexie {
  declare readonly settings: Table<Setting, string>;

  constructor(engine: StorageEngine = {}, name = "coulisses-device") {
    super(name, engine);
    this.version(1).stores({ settings: "key" });
  }
}

type WithSettings = { settings: Table<Setting, string> };

/** Reads a setting, or nothing when it was never kept. */
export async function readSetting<T>(device: WithSettings, key: string): Promise<T | undefined> {
  return (await device.settings.get(key))?.value as T | undefined;
}

/** Keeps a setting; `undefined` forgets it. */
export async function keepSetting(device: WithSettings, key: string, value: unknown): Promise<void> {
  if (value === undefined) await device.settings.delete(key);
  else await device.settings.put({ key, value });
}

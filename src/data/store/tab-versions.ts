// Tabs of different versions of the app share the device's files. An upgrade moves them, so it is made alone: the tabs of
// earlier versions are asked to step aside and let go of the files, and none opens them again. Tabs of one version, and
// of versions that keep their records alike, live side by side.

import { type TableName, tableNames } from "#domain/records.ts";
import { CodedError } from "../failure.ts";
import { keepSetting, readSetting, type WorkspaceDevice } from "./device.ts";

/** How a version of the app keeps its records. */
export interface Shape {
  /** `schemaNumber` of that version. */
  schema: number;
  versions: Readonly<Record<TableName, number>>;
}

/** Held by each tab for as long as it has the files open. */
export const filesLock = (name: string) => `${name}-files`;

const setting = "shape";
/** A tab that sleeps in the background may not answer; nobody writes in it meanwhile. */
const stepAsideMs = 4_000;

const isNewer = (theirs: Shape, mine: Shape) =>
  theirs.schema > mine.schema ||
  tableNames.some((table) => (theirs.versions[table] ?? 0) > mine.versions[table]);
const isSame = (a: Shape | undefined, b: Shape) =>
  a?.schema === b.schema && tableNames.every((table) => a.versions[table] === b.versions[table]);

/** This tab among those that have the same files open. */
export interface TabVersion {
  /** The upgrade is done: tabs of this version may open the files. */
  settle(): Promise<void>;
  /** Resolves when a tab of a later version asks for the files. */
  superseded: Promise<void>;
  leave(): void;
}

/**
 * Joins the tabs that have the files open: alone until `settle`, after the others have let go, when the last version
 * that was here kept its records another way. Refuses with `app_outdated` where a later version has been.
 */
export async function joinTabVersions(
  name: string,
  device: WorkspaceDevice,
  shape: Shape,
  isOnlyTab: boolean,
): Promise<TabVersion> {
  const files = filesLock(name);
  const locks = isOnlyTab || typeof navigator === "undefined" ? undefined : navigator.locks;
  const channel = isOnlyTab ? undefined : new BroadcastChannel(files);
  let letGo = await hold(locks, files, "shared");
  let isAlone = false;
  let supersede = () => {};
  const superseded = new Promise<void>((resolve) => {
    supersede = resolve;
  });
  const leave = () => {
    channel?.close();
    letGo();
  };
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Shape>) => {
      if (isNewer(data, shape)) supersede();
    };
  try {
    if (!(await isKnown(device, shape))) {
      letGo();
      channel?.postMessage(shape);
      letGo = await hold(locks, files, "exclusive");
      isAlone = true;
      // Another tab may have come first, of a version later still.
      await isKnown(device, shape);
      await keepSetting(device, setting, shape);
    }
  } catch (error) {
    leave();
    throw error;
  }
  return {
    superseded,
    leave,
    async settle() {
      if (!isAlone) return;
      letGo();
      letGo = await hold(locks, files, "shared");
    },
  };
}

/** Whether the last version that was here kept its records as this one. */
async function isKnown(device: WorkspaceDevice, shape: Shape): Promise<boolean> {
  const kept = await readSetting<Shape>(device, setting);
  if (kept && isNewer(kept, shape)) throw new CodedError("app_outdated");
  return isSame(kept, shape);
}

/**
 * Holds the files; answers how to let go of them. An upgrade under way in another tab is waited for; whoever upgrades
 * waits for a while only, and browsers without locks for nobody.
 */
function hold(locks: LockManager | undefined, name: string, mode: LockMode): Promise<() => void> {
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const patience = new AbortController();
    const timer = mode === "exclusive" ? setTimeout(() => patience.abort(), stepAsideMs) : undefined;
    const held = () =>
      new Promise<void>((release) => {
        clearTimeout(timer);
        resolve(release);
      });
    locks.request(name, { mode, signal: patience.signal }, held).catch(() => resolve(() => undefined));
  });
}

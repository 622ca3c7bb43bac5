import { liveQuery } from "dexie";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { type Database, useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import { keepSetting, readSetting } from "../store/device.ts";

const openedKey = "opened files";
const keptCount = 7;

/** Remembers on this device that somebody's file was opened. */
export async function keepOpened({ device }: Database, personId: string): Promise<void> {
  await device
    .transaction("rw", device.settings, async () => {
      const known = (await readSetting<string[]>(device, openedKey)) ?? [];
      if (known[0] === personId) return;
      const opened = [personId, ...known.filter((id) => id !== personId)];
      await keepSetting(device, openedKey, opened.slice(0, keptCount));
    })
    .catch((error: Error) => logger.warn("an opened file could not be kept", { error: error.name }));
}

/** The files opened last on this device, the latest first; nothing until the device has answered. */
export function useOpenedFiles(): Accessor<readonly string[] | undefined> {
  const { device } = useDatabase();
  const [opened, setOpened] = createSignal<readonly string[]>();
  const watching = liveQuery(() => readSetting<string[]>(device, openedKey)).subscribe({
    next: (found) => setOpened(found ?? []),
    error: () => setOpened([]),
  });
  onCleanup(() => watching.unsubscribe());
  return opened;
}

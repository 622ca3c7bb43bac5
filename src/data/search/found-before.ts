import type { Database } from "../database.ts";
import { logger } from "../logger.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Ref } from "./found.ts";

const setting = "found before";
const keptCount = 12;

/** Remembers on this device what was chosen in the search. */
export async function keepFound({ device }: Database, { table, id }: Ref): Promise<void> {
  await device
    .transaction("rw", device.settings, async () => {
      const known = (await readSetting<Ref[]>(device, setting)) ?? [];
      const others = known.filter((one) => one.id !== id);
      await keepSetting(device, setting, [{ table, id }, ...others].slice(0, keptCount));
    })
    .catch((error: Error) => logger.warn("what was found could not be kept", { error: error.name }));
}

/** What was chosen in the search on this device, the latest first. */
export async function readFoundBefore({ device }: Database): Promise<Ref[]> {
  return (await readSetting<Ref[]>(device, setting)) ?? [];
}

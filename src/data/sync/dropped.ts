// Changes that left this device before they were sent, with records that this account may no longer see. Nothing of them
// may stay; that they were there is told.

import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";

const setting = "dropped";

/** Takes down that so many more were dropped, for when somebody can be told. */
export async function noteDropped({ device }: Database, count: number): Promise<void> {
  await keepSetting(device, setting, ((await readSetting<number>(device, setting)) ?? 0) + count);
}

/** Tells how many were dropped since the last time, if any were. */
export async function tellDropped({ device }: Database, tell?: (count: number) => void): Promise<void> {
  const count = (await readSetting<number>(device, setting)) ?? 0;
  if (count === 0 || !tell) return;
  tell(count);
  await keepSetting(device, setting, 0);
}

import type { RememberedMapping } from "#domain/import/remembered-mapping.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";

const setting = "import mappings";
const mostKept = 40;

/** By signature; the last used last. */
type Kept = Record<string, RememberedMapping>;

/** What was decided here, in this workspace, for files of these columns. */
export async function recallMapping(
  database: Database,
  signature: string,
): Promise<RememberedMapping | undefined> {
  return (await readSetting<Kept>(database.device, setting))?.[signature];
}

/** Keeps what was decided, on this device; the oldest are forgotten. */
export async function keepMapping(
  database: Database,
  signature: string,
  mapping: RememberedMapping,
): Promise<void> {
  await database.device.transaction("rw", database.device.settings, async () => {
    const { [signature]: _, ...others } = (await readSetting<Kept>(database.device, setting)) ?? {};
    const entries = [...Object.entries(others), [signature, mapping] as const];
    await keepSetting(database.device, setting, Object.fromEntries(entries.slice(-mostKept)));
  });
}

import { type Accessor, createResource } from "solid-js";
import { useOpenedFiles } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { type Found, type Ref, readFoundBefore, searchOf } from "#data/search/index.ts";

const filesShown = 5;
const othersShown = 3;

/** The files opened last on this device, then what else was found there before. */
export function useRecent(): Accessor<readonly Found[]> {
  const database = useDatabase();
  const opened = useOpenedFiles();
  const [recent] = createResource(opened, async (ids): Promise<Found[]> => {
    const files = ids.slice(0, filesShown).map((id): Ref => ({ table: "people", id }));
    const before = await readFoundBefore(database).catch(() => []);
    const others = before.filter(({ table }) => table !== "people").slice(0, othersShown);
    return searchOf(database)
      .recall([...files, ...others])
      .catch(() => []);
  });
  return () => recent.latest ?? [];
}

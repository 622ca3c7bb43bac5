import { createEffect, createMemo, onCleanup } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { afterFirstScreen } from "#data/first-screen.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";

/** How long the first screen has stood before the index is looked after. */
const settledMs = 2_000;

/**
 * Makes the index of this device, or catches up with it, before anybody searches: once the first screen stands, and
 * not while a first synchronisation needs the processor and the disk.
 */
export function createWarmSearch(): void {
  const database = useDatabase();
  const status = useSyncStatus();
  const isAtRest = createMemo(() => !status().progress && status().last_synced_at !== undefined);

  createEffect(() => {
    if (!isAtRest()) return;
    let isOver = false;
    onCleanup(() => {
      isOver = true;
    });
    const warm = async () => {
      await afterFirstScreen();
      await new Promise((resolve) => setTimeout(resolve, settledMs));
      if (isOver) return;
      const { searchOf } = await import("#data/search/index.ts");
      // The workspace may have been closed meanwhile.
      if (!isOver) searchOf(database);
    };
    // Without a network before this part was ever fetched: the search itself asks for it again.
    warm().catch(() => undefined);
  });
}

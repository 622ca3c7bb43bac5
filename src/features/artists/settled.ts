import type { Accessor } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";

/**
 * Whether nothing is the truth rather than a wait: the first synchronisation is over, or no contact can be had.
 * Before that, what is not here may be on its way, and no screen says that there is none.
 */
export function useSettled(): Accessor<boolean> {
  const status = useSyncStatus();
  return () => {
    const { progress, last_synced_at, offline_since } = status();
    return !progress && Boolean(last_synced_at ?? offline_since);
  };
}

/** Whether this device has had the rows of its team once. Before, an empty base is not the team’s. */
export function useHasReceived(): Accessor<boolean> {
  const status = useSyncStatus();
  return () => status().last_synced_at !== undefined;
}

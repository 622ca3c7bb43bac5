import type { Accessor } from "solid-js";
import type { Result } from "#domain/errors.ts";
import { useSession } from "../session/session-context.ts";
import type { SyncStatus } from "./status.ts";

/** The state of synchronisation, live. */
export function useSyncStatus(): Accessor<SyncStatus> {
  return useSession().syncStatus;
}

export interface SyncActions {
  /** Synchronises at once; answers when it is done or has failed. */
  syncNow(): Promise<Result>;
  /** Sends again what the server refused. */
  retryRefused(): Promise<Result>;
  /** Gives up a refused change: the record becomes what the server has. */
  discardRefused(table: string, id: string): Promise<Result>;
}

export function useSyncActions(): SyncActions {
  const { syncNow, retryRefused, discardRefused } = useSession();
  return { syncNow, retryRefused, discardRefused };
}

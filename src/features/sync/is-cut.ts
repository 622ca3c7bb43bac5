import type { SyncStatus } from "#data/sync/status.ts";

/** Whether a contact failed and none has succeeded since; a device that has not tried yet is not cut off. */
export function isCut(status: SyncStatus): boolean {
  return !status.online && status.offline_since !== undefined;
}

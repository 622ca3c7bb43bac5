import type { SyncStatus } from "#data/sync/status.ts";

/** What waits and what was refused, changes and files of documents together. */
export function totalsOf({ pending, refused, files }: SyncStatus): { pending: number; refused: number } {
  return { pending: pending + files.waiting, refused: refused + files.refused };
}

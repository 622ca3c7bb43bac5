import type { ErrorCode } from "#domain/errors.ts";
import type { TableName } from "#domain/records.ts";
import type { BringProgress } from "./first-sync/first-progress.ts";

export type SyncState = "ok" | "syncing" | "pending" | "offline" | "refused" | "full";

/** A change of this device that the server has not taken yet. */
export interface PendingItem {
  table: TableName;
  id: string;
  /** When it was first changed here, ISO. */
  changed_at: string;
  /** Why the server refused it, when it did. */
  refused?: ErrorCode;
}

/** What the last exchanges with the server told. */
export interface Contact {
  /** Whether the last contact succeeded. */
  online: boolean;
  /** Whether rows are being exchanged right now. */
  active: boolean;
  last_synced_at?: string;
  offline_since?: string;
  /** What is added to this device's date to make it the server's, in milliseconds; absent when that is nothing. */
  clock_offset_ms?: number;
  /** Of the first synchronisation, in rows, and what is being brought; absent once it is done. */
  progress?: BringProgress;
  error?: ErrorCode;
}

/** Files of documents: those to be sent, paused or not, and those the server refused. */
export interface FilesWaiting {
  waiting: number;
  refused: number;
}

/** What synchronisation knows, and nothing it does not: « ok » only after a contact that left nothing to send. */
export interface SyncStatus extends Omit<Contact, "active"> {
  state: SyncState;
  /** Changes waiting to be sent. */
  pending: number;
  /** Changes the server refused. */
  refused: number;
  /** Files of documents that the server does not have. */
  files: FilesWaiting;
  storage?: { used_bytes: number; quota_bytes: number; persisted: boolean };
  /** The first fifty, oldest first; the refused ones before. */
  pending_items: PendingItem[];
}

/** Before the first contact has ended, well or not. */
export const initialStatus: SyncStatus = {
  state: "syncing",
  pending: 0,
  refused: 0,
  files: { waiting: 0, refused: 0 },
  online: false,
  pending_items: [],
};

/** The one word for a status: what calls for somebody first, then what moves, then what waits. */
export function stateOf(facts: {
  refused: number;
  pending: number;
  online: boolean;
  active: boolean;
  error?: ErrorCode | undefined;
}): SyncState {
  if (facts.refused > 0) return "refused";
  if (facts.error === "storage_full") return "full";
  if (facts.active) return "syncing";
  if (facts.pending > 0) return "pending";
  return facts.online ? "ok" : "offline";
}

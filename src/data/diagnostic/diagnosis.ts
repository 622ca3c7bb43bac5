import type { ErrorCode } from "#domain/errors.ts";
import type { TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import type { Phase } from "../session/session.ts";
import type { SyncState } from "../sync/status.ts";
import type { JournalEntry } from "./journal.ts";
import type { RoundReport } from "./rounds.ts";

/** What waits in a table. */
export interface QueueReport {
  table: TableName;
  pending: number;
  /** Milliseconds since the oldest change that waits was made. */
  oldest_ms?: number;
  /** By reason. */
  refused: Partial<Record<ErrorCode, number>>;
}

/** What this device knows of itself: versions, codes, counts and times. Nothing that a person typed, no name. */
export interface Diagnosis {
  taken_at: string;
  app: { version: string; schema: number; is_installed: boolean; language: string; url: string };
  worker: "active" | "waiting" | "installing" | "none" | "unsupported";
  browser: {
    agent: string;
    languages: string;
    zone: string;
    screen: string;
    cores?: number;
    memory_gb?: number;
  };
  session: { phase: Phase; workspaces: number; workspace_id?: string; role?: Role; node?: string };
  server?: RoundReport["server"];
  sync: {
    state: SyncState;
    online: boolean;
    browser_online: boolean;
    error?: ErrorCode;
    last_synced_at?: string;
    offline_since?: string;
    live?: string;
  };
  /** By how much this device's date is corrected; unknown while no database is open. */
  clock_offset_ms?: number;
  /** `leader`: which of them synchronises. */
  tabs?: { count: number; leader: "here" | "elsewhere" | "nobody" };
  storage?: { used_bytes: number; quota_bytes: number; persisted: boolean };
  /** Why the device's records could not be read, when they could not. */
  unread?: string;
  queue: QueueReport[];
  rows: { table: TableName; rows: number; complete: boolean }[];
  drafts?: number;
  rounds: RoundReport[];
  events: JournalEntry[];
}

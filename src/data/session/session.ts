import type { Accessor } from "solid-js";
import type { ErrorCode, Result } from "#domain/errors.ts";
import type { Diagnosis } from "../diagnostic/diagnosis.ts";
import type { UnsentWork } from "../export/unsent-work.ts";
import type { FileStore } from "../files/storage.ts";
import type { Database } from "../store/open.ts";
import type { UpgradeProgress } from "../store/upgrade.ts";
import type { SyncStatus } from "../sync/status.ts";
import type { Account, WorkspaceSummary } from "./account.ts";

/**
 * `outdated`: a later version of the app has the device's files; this one only offers to reload. `leaving`: this device
 * is being emptied, by this tab or another.
 */
export type Phase = "loading" | "signed_out" | "choosing" | "outdated" | "open" | "leaving";

/** Signing in and out, and which workspace is open. Expected failures are values with a code. */
export interface Session {
  phase: Accessor<Phase>;
  account: Accessor<Account | undefined>;
  workspaces: Accessor<WorkspaceSummary[]>;
  workspace: Accessor<WorkspaceSummary | undefined>;
  database: Accessor<Database | undefined>;
  /** Why the device was emptied or closed without being asked: `access_lost`, `role_lowered`, `withdrawn`, `storage_failed`. */
  notice: Accessor<ErrorCode | undefined>;
  dismissNotice(): void;
  /** Changes never sent that went with what `notice` tells of. */
  dropped: Accessor<number>;
  /** How far the device's records are on their way to this version of the app; absent nearly always. */
  upgrade: Accessor<UpgradeProgress | undefined>;
  /** Sends a 6-digit code; answers the same for addresses that were invited and those that were not. */
  sendCode(email: string): Promise<Result>;
  verifyCode(email: string, code: string): Promise<Result>;
  signInWithPassword(email: string, password: string): Promise<Result>;
  openWorkspace(id: string): Promise<Result>;
  /** Back to the choice of workspaces; what is here stays here. */
  leaveWorkspace(): Promise<void>;
  /** Asks the server which workspaces the account belongs to. */
  refreshWorkspaces(): Promise<Result>;
  /** What this device has and the server has not, in all the account's workspaces. */
  unsentWork(): Promise<UnsentWork>;
  /** All of it in a file that the passphrase opens. */
  exportWork(passphrase: string): Promise<Result<{ file: Uint8Array; work: UnsentWork }>>;
  /** Empties this device of all the account kept on it, sent or not. */
  signOut(): Promise<Result>;
  syncStatus: Accessor<SyncStatus>;
  /** Synchronises at once; answers when it is done or has failed. */
  syncNow(): Promise<Result>;
  retryRefused(): Promise<Result>;
  discardRefused(table: string, id: string): Promise<Result>;
  /** The files of documents on the server. */
  files(): Promise<FileStore>;
  /** What this device knows of itself, for support; nothing personal. */
  diagnose(): Promise<Diagnosis>;
  /** Calls a function of the database as the signed-in person, online. */
  call<T>(name: string, args: Record<string, unknown>): Promise<Result<{ value: T }>>;
  /** Calls an edge function as the signed-in person, online. */
  invoke<T>(name: string, body: Record<string, unknown>): Promise<Result<{ value: T }>>;
}

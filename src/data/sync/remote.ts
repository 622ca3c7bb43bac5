import type { Row } from "#domain/record/rows.ts";
import type { TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import type { Traffic } from "../diagnostic/traffic.ts";

/** What one question to the server tells: who I am there, and which tables moved. */
export interface WorkspaceState {
  rev: number;
  /** Changes when the database was restored from a backup. */
  epoch: string;
  role: Role;
  /** The shape of the server's rows. */
  schema: number;
  /** The oldest shape it still takes and gives; its own where it does not say. */
  oldest_app?: number;
  /** Milliseconds. */
  server_time: number;
  /** The highest revision of each table. */
  tables: Partial<Record<TableName, number>>;
}

/** A position in a table's order of revisions. */
export interface Position {
  rev: number;
  id: string;
}

export interface PulledPage {
  rows: Row[];
  more: boolean;
  /** Rows that this role may not see, or no longer: the device lets go of them. */
  hidden?: string[];
  /** Rows of the whole table, when asked from its beginning. */
  total?: number;
}

/** How much a new device has to bring, as this role sees it. */
export interface FirstCounts {
  /** Rows of each table. */
  tables: Partial<Record<TableName, number>>;
  open_tasks: number;
  /** The part of the interactions that a device keeps when there are too many, from the newest back to an instant. */
  recent: { since: string; rows: number };
  /** More interactions than a device keeps without being asked. */
  is_large: boolean;
}

/** Which interactions: before a moment (its instant and id), not before an instant, of one person. */
export interface RecentQuery {
  before?: { at: string; id: string };
  since?: string;
  person?: string;
  /** Whether to count what is left to bring, the page included. */
  count?: boolean;
}

/** The database says that something moved. */
export interface Poke {
  rev: number;
  tables: TableName[];
}

/** The server as one member sees one workspace. Failures are `RemoteError`s. */
export interface Remote {
  state(): Promise<WorkspaceState>;
  pull(table: TableName, after: Position, limit: number): Promise<PulledPage>;
  /** Asked once, before everything is brought. */
  counts(): Promise<FirstCounts>;
  /** A page of the tasks that are open, or of the others, by revision. */
  pullTasks(open: boolean, after: Position, limit: number): Promise<PulledPage>;
  /** A page of interactions from the newest back; `total` when counted. */
  pullRecent(query: RecentQuery, limit: number): Promise<PulledPage>;
  /** Answers the rows as the server merged them. */
  push(table: TableName, rows: Row[]): Promise<Row[]>;
  fetch(table: TableName, id: string): Promise<Row | undefined>;
  register(node: string): Promise<void>;
  /** Asked before a device is emptied: one answer is not enough to destroy data. */
  isMember(): Promise<boolean>;
  /** Hears pokes, and `reconnected` each time the channel opens (pokes may have been missed). */
  /** What went through until now. */
  traffic?(): Traffic;
  subscribe(listener: { poke(poke: Poke): void; connected(): void }): () => void;
}

/**
 * `offline`: no network. `blocked`: a network that answers in the server's place. `silent`: no answer in time.
 * `server`: it failed. `busy`: it asks to wait. `session`: the token is not accepted. `access`: no longer a member.
 * `ahead`: a stamp is in the future. `behind`: the server lacks a column or a function of this app's. `refused`: these
 * rows, whatever the number of attempts.
 */
export type RemoteProblem =
  | "offline"
  | "blocked"
  | "silent"
  | "server"
  | "busy"
  | "session"
  | "access"
  | "ahead"
  | "behind"
  | "refused";

export class RemoteError extends Error {
  readonly problem: RemoteProblem;
  /** SQLSTATE or HTTP status. */
  readonly reason: string;
  /** Of `ahead`: the server's time in milliseconds. */
  readonly server_ms: number | undefined;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly wait_ms: number;

  constructor(problem: RemoteProblem, reason = "", server_ms?: number, wait_ms = 0) {
    super(`The server could not be used: ${problem} ${reason}`.trim());
    this.name = "RemoteError";
    this.problem = problem;
    this.reason = reason;
    this.server_ms = server_ms;
    this.wait_ms = wait_ms;
  }
}

import type { Remote } from "#data/sync/remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import type { Wire } from "./wire.ts";

/** A person of the team, as the tests play them. */
export interface Player {
  user_id: string;
  member_id: string;
  workspace_id: string;
  remote: Remote;
}

/** A value that another took the place of, as the server remembers it. */
export interface Remembered {
  table: TableName;
  id: string;
  field: string;
  value: unknown;
  stamp: string;
  replaced_by: string;
}

/** A server that synchronisation is tested on: the model in memory, or the real local stack. */
export interface World {
  /** The server's milliseconds. */
  now(): number;
  /** A member of a workspace of this test alone. */
  join(role: Role): Promise<Player>;
  /** The server as this person reaches it over a wire of theirs. */
  connect(player: Player, wire: Wire): Remote;
  /** What the server holds, sorted by id. */
  records(table: TableName): Promise<AnyDoc[]>;
  /** The last revision given. */
  rev(): Promise<number>;
  /** Every value that was superseded. */
  history(): Promise<Remembered[]>;
  /** A device keeps up to so many interactions without being asked. */
  keepWholeUpTo(rows: number): Promise<void>;
  setRole(player: Player, role: Role): Promise<void>;
  expel(player: Player): Promise<void>;
  /** Somebody who was removed comes back. */
  invite(player: Player, role: Role): Promise<void>;
  /** Code of the server changes a record, and knows no clocks. */
  write(table: TableName, id: string, changes: Record<string, unknown>): Promise<void>;
  /** The same in a transaction that stays open; answers how to commit it. */
  writeLate(table: TableName, id: string, changes: Record<string, unknown>): Promise<() => Promise<void>>;
  /** The database is restored from a backup made at the time of the last `backUp`. */
  restore?(): Promise<void>;
  backUp?(): Promise<void>;
}

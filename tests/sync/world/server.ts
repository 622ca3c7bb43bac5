import type { Remote } from "#data/sync/remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";

/** A person of the team, as the tests play them. */
export interface Player {
  user_id: string;
  member_id: string;
  workspace_id: string;
  remote: Remote;
}

/** A server that synchronisation is tested on: the model in memory, or the real local stack. */
export interface World {
  /** A member of a workspace of this test alone. */
  join(role: Role): Promise<Player>;
  /** What the server holds, sorted by id. */
  records(table: TableName): Promise<AnyDoc[]>;
  setRole(player: Player, role: Role): Promise<void>;
  expel(player: Player): Promise<void>;
  /** The database is restored from a backup made at the time of the last `backUp`. */
  restore?(): Promise<void>;
  backUp?(): Promise<void>;
}

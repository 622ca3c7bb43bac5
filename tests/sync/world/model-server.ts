// The server of Postgres, in memory and in a hundred lines: the merge of src/domain, revisions by transaction, rows
// as seen by a role. The contract suite runs on it and on the real one; where they differ, the model is wrong.

import { type Poke, type Remote, RemoteError } from "#data/sync/remote.ts";
import { maxStampAheadMs, parseStamp } from "#domain/record/clock.ts";
import { problemsOf, stampsOf } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { columnsOf, fromRow, type Row, toRow } from "#domain/record/rows.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import type { Player, World } from "./server.ts";

type Table = Map<string, AnyDoc>;

export class ModelServer implements World {
  readonly workspace_id = crypto.randomUUID();
  readonly #now: () => number;
  #rev = 0;
  #epoch = crypto.randomUUID() as string;
  #tables = new Map<TableName, Table>(tableNames.map((table) => [table, new Map()]));
  #moved = new Map<TableName, number>();
  #backup: { rev: number; tables: Map<TableName, Table>; moved: Map<TableName, number> } | undefined;
  readonly #roles = new Map<string, Role>();
  readonly #listeners = new Set<(poke: Poke) => void>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async join(role: Role): Promise<Player> {
    const user_id = crypto.randomUUID();
    const member_id = crypto.randomUUID();
    this.#roles.set(user_id, role);
    return { user_id, member_id, workspace_id: this.workspace_id, remote: this.#remoteOf(user_id) };
  }

  async setRole(player: Player, role: Role): Promise<void> {
    this.#roles.set(player.user_id, role);
  }

  async expel(player: Player): Promise<void> {
    this.#roles.delete(player.user_id);
  }

  async records(table: TableName): Promise<AnyDoc[]> {
    return [...this.#tables.get(table)!.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async backUp(): Promise<void> {
    const tables = new Map([...this.#tables].map(([name, table]) => [name, new Map(table)]));
    this.#backup = { rev: this.#rev, tables, moved: new Map(this.#moved) };
  }

  async restore(): Promise<void> {
    const { rev, tables, moved } = this.#backup!;
    this.#rev = rev;
    this.#tables = new Map([...tables].map(([name, table]) => [name, new Map(table)]));
    this.#moved = new Map(moved);
    this.#epoch = crypto.randomUUID();
  }

  #remoteOf(user_id: string): Remote {
    const role = (): Role => {
      const known = this.#roles.get(user_id);
      if (!known) throw new RemoteError("access", "CS002");
      return known;
    };
    const sees = (table: TableName, doc: AnyDoc) =>
      !(table === "interactions" && doc.confidential === true && role() === "reader");
    return {
      state: async () => ({
        rev: this.#rev,
        epoch: this.#epoch,
        role: role(),
        schema: 1,
        server_time: this.#now(),
        tables: Object.fromEntries(this.#moved),
      }),
      pull: async (table, after, limit) => {
        role();
        const above = [...this.#tables.get(table)!.values()]
          .filter((doc) => doc.rev > after.rev || (doc.rev === after.rev && doc.id > after.id))
          .sort((a, b) => a.rev - b.rev || (a.id < b.id ? -1 : 1));
        const shown = above.filter((doc) => sees(table, doc));
        const hidden = above.filter((doc) => !sees(table, doc)).map(({ id }) => id);
        return {
          rows: shown.slice(0, limit).map((doc) => rowOf(table, doc)),
          more: shown.length > limit,
          hidden,
        };
      },
      push: async (table, rows) => {
        if (role() === "reader") throw new RemoteError("refused", "42501");
        return this.#merge(table, structuredClone(rows));
      },
      fetch: async (table, id) => {
        const doc = this.#tables.get(table)!.get(id);
        return doc && sees(table, doc) ? rowOf(table, doc) : undefined;
      },
      register: async () => undefined,
      isMember: async () => this.#roles.has(user_id),
      subscribe: ({ poke, connected }) => {
        this.#listeners.add(poke);
        queueMicrotask(connected);
        return () => this.#listeners.delete(poke);
      },
    };
  }

  /** All or nothing, as one statement is. */
  #merge(table: TableName, rows: Row[]): Row[] {
    const record = recordOf(table);
    const now = this.#now();
    const rev = this.#rev + 1;
    const merged = rows.map((row) => {
      if (row.workspace_id !== this.workspace_id) throw new RemoteError("refused", "42501");
      const at = new Date(now).toISOString();
      const doc = fromRow(record, { ...row, rev, modified_at: at });
      if (problemsOf(record, doc).length > 0) throw new RemoteError("refused", "23514");
      if (stampsOf(doc).some((stamp) => parseStamp(stamp).ms > now + maxStampAheadMs))
        throw new RemoteError("ahead", "CS001", now);
      const stored = this.#tables.get(table)!.get(doc.id);
      if (!stored) return doc;
      const joined = merge(record, stored, doc);
      const isMoved = JSON.stringify(stateOf(table, joined)) !== JSON.stringify(stateOf(table, stored));
      return isMoved ? { ...joined, rev, modified_at: at } : stored;
    });
    if (merged.some((doc) => doc.rev === rev)) {
      this.#rev = rev;
      this.#moved.set(table, rev);
      for (const doc of merged) this.#tables.get(table)!.set(doc.id, doc);
      queueMicrotask(() => {
        for (const listener of this.#listeners) listener({ rev, tables: [table] });
      });
    }
    return merged.map((doc) => rowOf(table, doc));
  }
}

/** As PostgREST gives it: every column, null where absent, the merge's columns in an order of their own. */
function rowOf(table: TableName, doc: AnyDoc): Row {
  const record = recordOf(table);
  const row: Row = Object.fromEntries(columnsOf(record).map((column) => [column, doc[column] ?? null]));
  return structuredClone(row);
}

function stateOf(table: TableName, doc: AnyDoc): unknown[] {
  const row = toRow(recordOf(table), doc);
  const clock = Object.entries(doc.clock)
    .map(([field, entry]) => [field, typeof entry === "string" ? entry : Object.entries(entry).sort()])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return [{ ...row, clock: undefined }, clock];
}

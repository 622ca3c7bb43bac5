// The server of Postgres, in memory: the merge of src/domain, revisions by transaction, history, rows as seen by a
// role. The contract suite runs on it and on the real one; where they differ, the model is wrong.

import { type Poke, type Remote, RemoteError } from "#data/sync/remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { Row } from "#domain/record/rows.ts";
import { type TableName, tableNames } from "#domain/records.ts";
import { schemaNumber } from "#domain/schema.ts";
import type { Role } from "#domain/team/member.ts";
import { firstPages } from "./model-first.ts";
import { joinRow, readPushed, rowOf, stampAsServer, superseded } from "./model-rows.ts";
import type { Player, Remembered, World } from "./server.ts";
import { behindWire, type Wire } from "./wire.ts";

type Table = Map<string, AnyDoc>;

/** All that a dump holds. */
interface Content {
  rev: number;
  tables: Map<TableName, Table>;
  moved: Map<TableName, number>;
  history: Map<string, Remembered>;
}

const copyOf = ({ rev, tables, moved, history }: Content): Content => ({
  rev,
  tables: new Map([...tables].map(([name, table]) => [name, new Map(table)])),
  moved: new Map(moved),
  history: new Map(history),
});

export class ModelServer implements World {
  /** As the column of the workspace. */
  #wholeHistoryUpTo = 20_000;
  readonly workspace_id = crypto.randomUUID();
  readonly now: () => number;
  #epoch = crypto.randomUUID() as string;
  #content: Content = {
    rev: 0,
    tables: new Map(tableNames.map((table) => [table, new Map()])),
    moved: new Map(),
    history: new Map(),
  };
  #backup: Content | undefined;
  /** The workspace's row is locked by each writer until it commits. */
  #lock: Promise<void> = Promise.resolve();
  readonly #roles = new Map<string, Role>();
  readonly #listeners = new Set<(poke: Poke) => void>();

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  async join(role: Role): Promise<Player> {
    const user_id = crypto.randomUUID();
    const member_id = crypto.randomUUID();
    this.#roles.set(user_id, role);
    return {
      user_id,
      member_id,
      workspace_id: this.workspace_id,
      remote: this.#remoteOf(user_id, member_id),
    };
  }

  connect(player: Player, wire: Wire): Remote {
    return behindWire(player.remote, wire);
  }

  async keepWholeUpTo(rows: number): Promise<void> {
    this.#wholeHistoryUpTo = rows;
  }

  async setRole(player: Player, role: Role): Promise<void> {
    this.#roles.set(player.user_id, role);
  }

  async expel(player: Player): Promise<void> {
    this.#roles.delete(player.user_id);
  }

  invite = this.setRole;

  async records(table: TableName): Promise<AnyDoc[]> {
    return [...this.#table(table).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async rev(): Promise<number> {
    return this.#content.rev;
  }

  async history(): Promise<Remembered[]> {
    return [...this.#content.history.values()];
  }

  async backUp(): Promise<void> {
    this.#backup = copyOf(this.#content);
  }

  /** `isTold`: whether somebody gave the workspace a new epoch, as docs/deploy.md asks. */
  async restore(isTold = true): Promise<void> {
    this.#content = copyOf(this.#backup!);
    if (isTold) this.#epoch = crypto.randomUUID();
  }

  async write(table: TableName, id: string, changes: Record<string, unknown>): Promise<void> {
    await (await this.writeLate(table, id, changes))();
  }

  async writeLate(table: TableName, id: string, changes: Record<string, unknown>) {
    const commit = await this.#hold();
    return async () => {
      const stored = this.#table(table).get(id);
      if (stored) {
        const becomes = stampAsServer(stored, changes, this.now());
        for (const one of superseded(table, stored, becomes)) this.#remember(one);
        this.#store(table, [{ stored, becomes }]);
      }
      commit();
    };
  }

  /** Waits for the lock and takes it; answers how to let go of it. */
  async #hold(): Promise<() => void> {
    const before = this.#lock;
    let release = () => {};
    this.#lock = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  #table(table: TableName): Table {
    return this.#content.tables.get(table)!;
  }

  #remoteOf(user_id: string, member_id: string): Remote {
    const role = () => {
      const known = this.#roles.get(user_id);
      if (!known) throw new RemoteError("access", "CS002");
      return known;
    };
    const sees = (table: TableName, doc: AnyDoc) =>
      !(table === "interactions" && doc.confidential === true && role() === "reader") &&
      isFor(member_id, doc);
    return {
      state: async () => ({
        rev: this.#content.rev,
        epoch: this.#epoch,
        role: role(),
        schema: schemaNumber,
        server_time: this.now(),
        tables: Object.fromEntries(this.#content.moved),
      }),
      pull: async (table, after, limit) => {
        role();
        const above = [...this.#table(table).values()]
          .filter((doc) => doc.rev > after.rev || (doc.rev === after.rev && doc.id > after.id))
          .sort((a, b) => a.rev - b.rev || (a.id < b.id ? -1 : 1));
        const shown = above.filter((doc) => sees(table, doc));
        const rows = shown.slice(0, limit);
        const more = shown.length > limit;
        const end = more ? above.indexOf(rows[rows.length - 1]!) + 1 : above.length;
        return {
          rows: rows.map((doc) => rowOf(table, doc)),
          more,
          hidden: above.slice(0, end).flatMap((doc) => (sees(table, doc) ? [] : doc.id)),
        };
      },
      ...firstPages({
        docs: (table) => [...this.#table(table).values()],
        sees,
        row: rowOf,
        admit: role,
        now: this.now,
        wholeHistoryUpTo: () => this.#wholeHistoryUpTo,
      }),
      push: async (table, rows) => {
        const sent = structuredClone(rows);
        const release = await this.#hold();
        try {
          return this.#push(user_id, member_id, table, sent);
        } finally {
          release();
        }
      },
      fetch: async (table, id) => {
        const doc = this.#table(table).get(id);
        return this.#roles.has(user_id) && doc && sees(table, doc) ? rowOf(table, doc) : undefined;
      },
      register: async () => {
        role();
      },
      isMember: async () => this.#roles.has(user_id),
      subscribe: ({ poke, connected }) => {
        this.#listeners.add(poke);
        queueMicrotask(connected);
        return () => this.#listeners.delete(poke);
      },
    };
  }

  /** All or nothing, as one statement is. */
  #push(user_id: string, member_id: string, table: TableName, rows: Row[]): Row[] {
    // Policies answer this to readers and to strangers alike.
    const role = this.#roles.get(user_id);
    if (!role || role === "reader") throw new RemoteError("refused", "42501");
    const now = this.now();
    const pushed = rows.map((row) => {
      if (row.workspace_id !== this.workspace_id) throw new RemoteError("refused", "42501");
      const sent = readPushed(table, row, now);
      const stored = this.#table(table).get(sent.id);
      const becomes = stored ? joinRow(table, stored, sent) : { ...sent, created_by: user_id };
      const mustBeTheirs = [sent, becomes, ...(stored ? [stored] : [])];
      if (!mustBeTheirs.every((doc) => isFor(member_id, doc))) throw new RemoteError("refused", "42501");
      return { stored, sent, becomes };
    });
    const history = pushed.flatMap(({ stored, sent }) => (stored ? superseded(table, stored, sent) : []));
    for (const one of history) this.#remember(one);
    return this.#store(table, pushed).map((doc) => rowOf(table, doc));
  }

  /** Gives what really changed the next revision. */
  #store(table: TableName, writes: { stored: AnyDoc | undefined; becomes: AnyDoc }[]): AnyDoc[] {
    const rev = this.#content.rev + 1;
    const modified_at = new Date(this.now()).toISOString();
    const isMoved = writes.some(({ stored, becomes }) => becomes !== stored);
    const docs = writes.map(({ stored, becomes }) => {
      if (becomes === stored) return becomes;
      const doc = { ...becomes, rev, modified_at };
      this.#table(table).set(doc.id, doc);
      return doc;
    });
    if (isMoved) {
      this.#content.rev = rev;
      this.#content.moved.set(table, rev);
      queueMicrotask(() => {
        for (const listener of this.#listeners) listener({ rev, tables: [table] });
      });
    }
    return docs;
  }

  #remember(one: Remembered): void {
    const key = JSON.stringify([one.id, one.field, one.stamp, one.value]);
    if (!this.#content.history.has(key)) this.#content.history.set(key, one);
  }
}

/** Whether a document is everybody's, or this member's. */
const isFor = (member_id: string, { owner_id }: AnyDoc) => !owner_id || owner_id === member_id;

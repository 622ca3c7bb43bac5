import { randomUUID } from "node:crypto";
import type { TransactionSql } from "postgres";
import { type Backend, makeBackend } from "#data/backend.ts";
import type { Remote } from "#data/sync/remote.ts";
import { makeRemote } from "#data/sync/supabase-remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { fromRow, type Row } from "#domain/record/rows.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import type { Stack } from "../../../supabase/local/stack.ts";
import { signToken } from "../../../supabase/local/tokens.ts";
import { fetchOver } from "./http-wire.ts";
import type { Player, Remembered, World } from "./server.ts";
import type { Wire } from "./wire.ts";
import { backUpWorkspace, restoreWorkspace } from "./workspace-backup.ts";

/** A workspace of the real stack, reached as the app does: supabase-js, HTTP, Postgres. */
export class StackWorld implements World {
  #stack: Stack;
  readonly workspace_id = randomUUID();
  readonly #emails = new Map<string, string>();
  readonly now = Date.now;
  #backup: Awaited<ReturnType<typeof backUpWorkspace>> | undefined;

  private constructor(stack: Stack) {
    this.#stack = stack;
  }

  static async make(stack: Stack): Promise<StackWorld> {
    const world = new StackWorld(stack);
    await stack.sql`insert into public.workspaces (id, name) values (${world.workspace_id}, 'Relais Tréma')`;
    // A workspace always has an admin of its own.
    await world.join("admin");
    return world;
  }

  async join(role: Role): Promise<Player> {
    const email = `${randomUUID().slice(0, 8)}@trema.example`;
    const [member] = await this.#stack.sql`
      insert into public.members (workspace_id, user_id, email, display_name, role, status)
      values (${this.workspace_id}, private.ensure_account(${email}), ${email}, 'Membre', ${role}, 'active')
      returning id, user_id`;
    const user_id = member!.user_id as string;
    this.#emails.set(user_id, email);
    const { workspace_id } = this;
    return { user_id, member_id: member!.id as string, workspace_id, remote: this.remoteOf({ user_id }) };
  }

  /** The server as this person reaches it, where it is now. */
  remoteOf({ user_id }: { user_id: string }, options: { fetch?: typeof fetch } = {}): Remote {
    const email = this.#emails.get(user_id)!;
    const backend = backendAs(this.#stack, { user_id, email }, { ...options, answerWithinMs: 5_000 });
    return makeRemote(backend, { user_id, workspace_id: this.workspace_id });
  }

  connect(player: Player, wire: Wire): Remote {
    return this.remoteOf(player, { fetch: fetchOver(wire) });
  }

  /** The database was restored in another cluster. */
  moveTo(stack: Stack): void {
    this.#stack = stack;
  }

  async backUp(): Promise<void> {
    this.#backup = await backUpWorkspace(this.#stack, this.workspace_id);
  }

  async restore(): Promise<void> {
    await restoreWorkspace(this.#stack, this.workspace_id, this.#backup!);
  }

  async rev(): Promise<number> {
    const [found] = await this.#stack.sql`select rev from public.workspaces where id = ${this.workspace_id}`;
    return Number(found!.rev);
  }

  async history(): Promise<Remembered[]> {
    return this.#stack.sql<Remembered[]>`
      select table_name as "table", row_id as id, field, value, stamp, replaced_by
      from public.field_history where workspace_id = ${this.workspace_id}`;
  }

  async records(table: TableName): Promise<AnyDoc[]> {
    const { sql } = this.#stack;
    const rows = await sql`
      select to_jsonb(found) as row from ${sql(`public.${table}`)} found
      where workspace_id = ${this.workspace_id} order by id`;
    return rows.map(({ row }) => fromRow(recordOf(table), row as Row));
  }

  async keepWholeUpTo(rows: number): Promise<void> {
    await this.#stack.sql`
      update public.workspaces set whole_history_up_to = ${rows} where id = ${this.workspace_id}`;
  }

  async setRole(player: Player, role: Role): Promise<void> {
    await this.#stack.sql`update public.members set role = ${role} where id = ${player.member_id}`;
  }

  async invite(player: Player, role: Role): Promise<void> {
    await this.#stack
      .sql`update public.members set status = 'active', role = ${role} where id = ${player.member_id}`;
  }

  async write(table: TableName, id: string, changes: Record<string, unknown>): Promise<void> {
    await (await this.writeLate(table, id, changes))();
  }

  async writeLate(table: TableName, id: string, changes: Record<string, unknown>) {
    const { promise: held, resolve: commit } = Promise.withResolvers<void>();
    const { promise: isWritten, resolve: written } = Promise.withResolvers<void>();
    const transaction = this.#stack.sql.begin(async (sql) => {
      await this.#write(sql, table, id, changes);
      written();
      await held;
    });
    await isWritten;
    return async () => {
      commit();
      await transaction;
    };
  }

  async #write(
    sql: TransactionSql,
    table: TableName,
    id: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    for (const [field, value] of Object.entries(changes)) {
      // A list is what is added to the set.
      const becomes = Array.isArray(value)
        ? sql`${sql(field)} || ${value as string[]}::text[]`
        : sql`${value as string}`;
      await sql`update ${sql(`public.${table}`)} set ${sql(field)} = ${becomes} where id = ${id}`;
    }
  }

  async expel(player: Player): Promise<void> {
    await this.#stack.sql`update public.members set status = 'removed' where id = ${player.member_id}`;
  }
}

/** The app's backend, already signed in: a token like those of Auth, kept where supabase-js looks for it. */
export function backendAs(
  stack: Stack,
  { user_id, email }: { user_id: string; email: string },
  options: { seconds?: number; fetch?: typeof fetch; answerWithinMs?: number } = {},
): Backend {
  const expires_at = Math.floor(Date.now() / 1000) + (options.seconds ?? 3600);
  const claims = { sub: user_id, email, role: "authenticated", aud: "authenticated", exp: expires_at };
  const session = {
    access_token: signToken({ ...claims, iat: expires_at - 3600 }, stack.keys.jwt),
    refresh_token: "none",
    token_type: "bearer",
    expires_in: 3600,
    expires_at,
    user: { id: user_id, email, aud: "authenticated", app_metadata: {}, user_metadata: {}, created_at: "" },
  };
  const kept = new Map([["coulisses-auth", JSON.stringify(session)]]);
  return makeBackend({
    url: stack.url,
    key: stack.anonKey,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    ...(options.fetch ? { fetch: options.fetch } : {}),
    ...(options.answerWithinMs ? { answerWithinMs: options.answerWithinMs } : {}),
  });
}

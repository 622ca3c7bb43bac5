import { randomUUID } from "node:crypto";
import { type Backend, makeBackend } from "#data/backend.ts";
import { makeRemote } from "#data/sync/supabase-remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { fromRow, type Row } from "#domain/record/rows.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import type { Role } from "#domain/team/member.ts";
import type { Stack } from "../../../supabase/local/stack.ts";
import { signToken } from "../../../supabase/local/tokens.ts";
import type { Player, World } from "./server.ts";

/** A workspace of the real stack, reached as the app does: supabase-js, HTTP, Postgres. */
export class StackWorld implements World {
  readonly #stack: Stack;
  readonly workspace_id = randomUUID();

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
    const backend = backendAs(this.#stack, { user_id, email });
    return {
      user_id,
      member_id: member!.id as string,
      workspace_id: this.workspace_id,
      remote: makeRemote(backend, { user_id, workspace_id: this.workspace_id }),
    };
  }

  async records(table: TableName): Promise<AnyDoc[]> {
    const { sql } = this.#stack;
    const rows = await sql`
      select to_jsonb(found) as row from ${sql(`public.${table}`)} found
      where workspace_id = ${this.workspace_id} order by id`;
    return rows.map(({ row }) => fromRow(recordOf(table), row as Row));
  }

  async setRole(player: Player, role: Role): Promise<void> {
    await this.#stack.sql`update public.members set role = ${role} where id = ${player.member_id}`;
  }

  async expel(player: Player): Promise<void> {
    await this.#stack.sql`update public.members set status = 'removed' where id = ${player.member_id}`;
  }
}

/** The app's backend, already signed in: a token like those of Auth, kept where supabase-js looks for it. */
export function backendAs(
  stack: Stack,
  { user_id, email }: { user_id: string; email: string },
  options: { seconds?: number; fetch?: typeof fetch } = {},
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
  });
}

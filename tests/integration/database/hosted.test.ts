// Hosted Supabase applies migrations as `postgres`, who there is no superuser. The same, with a role of that kind.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { signIn } from "../../fixtures/actors.ts";
import { noMigrations, useStack } from "../../fixtures/stack.ts";

const stack = useStack({ migrations: noMigrations });
const migrations = join(import.meta.dirname, "../../../supabase/migrations");

beforeAll(async () => {
  const { sql } = stack();
  await sql.unsafe(`
    create role hosted nosuperuser createrole bypassrls;
    alter database postgres owner to hosted;
    grant anon, authenticated, service_role to hosted;
    grant usage on schema auth, realtime, extensions to hosted;
    grant select, insert, update, delete, trigger on auth.users, auth.identities to hosted;
    alter table realtime.messages owner to hosted;
    -- Buckets are rows that it may write, and policies on objects are its to make (supautils).
    grant usage on schema storage to hosted;
    grant select, insert, update on storage.buckets to hosted;
    alter table storage.objects owner to hosted;
    -- What Supabase opens by itself to its API roles, and migrations close again.
    alter default privileges for role hosted in schema public
      grant all on tables to anon, authenticated, service_role;
    alter default privileges for role hosted in schema public
      grant execute on functions to anon, authenticated, service_role;
  `);
  for (const file of readdirSync(migrations).sort())
    await sql.begin(async (transaction) => {
      await transaction`set local role hosted`;
      await transaction.unsafe(readFileSync(join(migrations, file), "utf8"));
    });
  await stack().reloadSchema();
});

test("the migrations apply, and what they close stays closed", async () => {
  const { sql } = stack();
  const [owner] =
    await sql`select distinct tableowner as name from pg_tables where schemaname in ('public', 'private')`;
  expect(owner?.name).toBe("hosted");
  const open = await sql`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
      and case relkind when 'S' then has_sequence_privilege('anon', oid, 'usage')
        else has_table_privilege('anon', oid, 'select, insert, update, delete') end
    union all
    select proname from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and has_function_privilege('anon', oid, 'execute')`;
  expect([...open]).toEqual([]);
});

test("a workspace begins, invites, writes, merges and pokes with the rights of that role", async () => {
  const { sql } = stack();
  const heard: string[] = [];
  const { unlisten } = await sql.listen("realtime", (payload) => heard.push(payload));
  const [space] = await sql.begin(async (transaction) => {
    await transaction`set local role hosted`;
    return transaction<{ id: string }[]>`
      select private.create_workspace('Collectif Neuf', 'ada@neuf.example', 'Ada') as id`;
  });
  const admin = await signIn(stack(), "ada@neuf.example");
  expect((await admin.rpc("my_workspaces")).data).toMatchObject([{ id: space?.id, role: "admin" }]);
  const invited = await admin.rpc("invite_member", {
    p_workspace: space?.id,
    p_email: "bea@neuf.example",
    p_role: "adviser",
    p_display_name: "Béa",
  });
  expect(invited.error).toBeNull();
  const row = { workspace_id: space?.id, kind: "artist", display_name: "Amara Diallo" };
  const made = await admin.from("people").insert(row).select("id").single();
  expect(made.error).toBeNull();
  const edited = await admin.from("people").update({ display_name: "Amara D." }).eq("id", made.data?.id);
  expect(edited.error).toBeNull();
  expect((await admin.from("field_history").select("value").eq("row_id", made.data?.id)).data).toEqual([
    { value: "Amara Diallo" },
  ]);
  const pulled = await admin.rpc("pull", { p_workspace: space?.id, p_table: "people" });
  expect(pulled.data.rows).toMatchObject([{ display_name: "Amara D." }]);
  const stranger = await admin.auth.signUp({ email: "intrus@neuf.example", password: "mot de passe solide" });
  expect(stranger.error).not.toBeNull();
  await expect.poll(() => heard.filter((payload) => payload.includes('"people"')).length).toBe(2);
  await unlisten();
});

import { describe, expect, test } from "vitest";
import { startStack } from "../../supabase/local/stack.ts";
import { clientOf, noMigrations, signInByCode, useStack } from "../fixtures/stack.ts";

describe("where PostgreSQL cannot run, PGlite", () => {
  const stack = useStack({ database: "pglite", migrations: noMigrations });

  test("takes the same bootstrap and migrations, and answers REST and Auth", async () => {
    expect(stack().databaseKind).toBe("pglite");
    await stack().sql.unsafe(`
      create table public.stack_notes (id uuid primary key, owner uuid not null default auth.uid(), note text);
      alter table public.stack_notes enable row level security;
      create policy stack_notes_all_owner on public.stack_notes for all to authenticated
        using (owner = auth.uid()) with check (owner = auth.uid());
      grant select, insert, update on public.stack_notes to authenticated;
    `);
    await stack().reloadSchema();
    const alice = await signInByCode(stack(), "alice@exemple.test");
    const row = { id: crypto.randomUUID(), note: "première" };
    expect((await alice.from("stack_notes").upsert(row).select("note")).data).toEqual([{ note: "première" }]);
    expect((await clientOf(stack()).from("stack_notes").select()).error?.code).toBe("42501");
  });

  test("gives each caller a whole transaction, however they mingle", async () => {
    const { sql } = stack();
    await sql`create table public.counters (id int primary key, n int)`;
    await sql`insert into public.counters values (1, 0)`;
    const add = () =>
      sql.begin(async (tx) => {
        const [row] = await tx`select n from public.counters where id = 1 for update`;
        await tx`update public.counters set n = ${row?.n + 1} where id = 1`;
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await sql`select n from public.counters`).toEqual([{ n: 20 }]);
  });

  test("answers an error as one, and goes on", async () => {
    const { sql } = stack();
    await expect(sql`select * from nowhere where id = ${1}`).rejects.toMatchObject({ code: "42P01" });
    await expect(sql.begin((tx) => tx`select 1 / ${0}::int`)).rejects.toMatchObject({ code: "22012" });
    expect(await sql`select ${"encore"}::text as word`).toEqual([{ word: "encore" }]);
  });

  test("carries pokes", async () => {
    await stack().sql.unsafe(`
      create policy messages_select_all on realtime.messages for select to authenticated using (realtime.topic() = 'room')`);
    const client = await signInByCode(stack(), "alice@exemple.test");
    await client.realtime.setAuth();
    const channel = client.channel("room", { config: { private: true } });
    const poked = new Promise((resolve) =>
      channel.on("broadcast", { event: "poke" }, ({ payload }) => resolve(payload)),
    );
    await new Promise<void>((resolve) => channel.subscribe((status) => status === "SUBSCRIBED" && resolve()));
    await stack().sql`select realtime.send('{"rev": 9}'::jsonb, 'poke', 'room', true)`;
    expect(await poked).toEqual({ rev: 9 });
    await client.removeAllChannels();
  });

  test("takes the migrations of the project", async () => {
    const whole = await startStack({ database: "pglite" });
    const applied = await whole.sql`select version from supabase_migrations.schema_migrations`;
    expect(applied.length).toBeGreaterThan(10);
    await whole.stop();
  });
});

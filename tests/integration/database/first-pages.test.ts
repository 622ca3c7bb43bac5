// What a new device asks first: who may, what readers do not see, and that Postgres walks an index to answer.

import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});

const workspace = () => ({ p_workspace: actors.team.workspace });
const calls = {
  first_counts: workspace,
  first_tasks: () => ({ ...workspace(), p_open: true }),
  recent_interactions: workspace,
};

describe("[P0.5] [P0.7] the first pages", () => {
  test.each(Object.keys(calls) as (keyof typeof calls)[])(
    "%s answers members, tells who lost access, and is closed to the others",
    async (name) => {
      for (const actor of ["removed", "stranger"] as const)
        expect((await actors[actor].rpc(name, calls[name]())).error?.code).toBe("CS002");
      expect((await actors.anonymous.rpc(name, calls[name]())).error?.code).toBe("42501");
      for (const actor of ["admin", "adviser", "reader", "guest"] as const)
        expect((await actors[actor].rpc(name, calls[name]())).error).toBeNull();
    },
  );

  test("a reader counts and reads what is not confidential, and learns which rows to let go of", async () => {
    const { sql } = stack();
    const made = await sql<{ id: string; confidential: boolean }[]>`
      insert into public.interactions (workspace_id, kind, occurred_at, confidential)
      select ${actors.team.workspace}, 'note', now() - n * interval '1 day', n % 2 = 0 from generate_series(1, 20) n
      returning id, confidential`;
    const born = made.filter(({ confidential }) => confidential).map(({ id }) => id);
    const secret = born.slice(5);
    // Half of them were open to all at first: devices of readers may hold those.
    await sql`update public.interactions set confidential = false where id in ${sql(secret)}`;
    await sql`update public.interactions set confidential = true where id in ${sql(secret)}`;
    const open = made.filter(({ confidential }) => !confidential).map(({ id }) => id);
    const counts = async (actor: "adviser" | "reader") =>
      (await actors[actor].rpc("first_counts", workspace())).data.tables.interactions;
    expect([await counts("adviser"), await counts("reader")]).toEqual([20, 10]);

    const rows: string[] = [];
    const hidden: string[] = [];
    let before = {};
    for (let more = true; more; ) {
      const { data } = await actors.reader.rpc("recent_interactions", {
        ...workspace(),
        p_limit: 3,
        ...before,
      });
      rows.push(...data.rows.map(({ id }: { id: string }) => id));
      hidden.push(...data.hidden);
      more = data.more;
      const last = data.rows.at(-1);
      before = { p_before: last.occurred_at, p_before_id: last.id };
    }
    expect(rows.toSorted()).toEqual(open.toSorted());
    expect(hidden.toSorted()).toEqual(secret.toSorted());
    expect(new Set(hidden).size).toBe(hidden.length);
    // As far back as is asked, and no further; yet what is hidden is told to the end.
    const since = new Date(Date.now() - 5.5 * 86_400_000).toISOString();
    const recent = await actors.reader.rpc("recent_interactions", { ...workspace(), p_since: since });
    expect(recent.data.rows).toHaveLength(3);
    expect(recent.data.hidden.toSorted()).toEqual(secret.toSorted());
    const adviser = await actors.adviser.rpc("recent_interactions", { ...workspace(), p_count: true });
    expect(adviser.data).toMatchObject({ hidden: [], more: false, total: 20 });

    // Whoever was an adviser holds them all.
    const { data: me } = await actors.guest.auth.getUser();
    for (const role of ["adviser", "reader"])
      await sql`update public.members set role = ${role}
        where workspace_id = ${actors.team.workspace} and user_id = ${me.user?.id ?? ""}`;
    const pages = [
      await actors.guest.rpc("recent_interactions", workspace()),
      await actors.guest.rpc("pull", { ...workspace(), p_table: "interactions", p_limit: 1_000 }),
    ];
    for (const { data } of pages) expect(data.hidden.toSorted()).toEqual(born.toSorted());
  });

  test("an instant shared by many interactions loses none between two pages", async () => {
    await stack().sql`
      insert into public.interactions (workspace_id, kind, occurred_at)
      select ${actors.otherTeam.workspace}, 'event', '2026-05-01T18:00:00Z' from generate_series(1, 25)`;
    const seen: string[] = [];
    let before = {};
    for (let more = true; more; ) {
      const args = { p_workspace: actors.otherTeam.workspace, p_limit: 4, ...before };
      const { data } = await actors.stranger.rpc("recent_interactions", args);
      seen.push(...data.rows.map(({ id }: { id: string }) => id));
      more = data.more;
      before = { p_before: data.rows.at(-1).occurred_at, p_before_id: data.rows.at(-1).id };
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });
});

describe("[S16] at 100,000 rows", () => {
  const rows = 100_000;
  let plans: string[] = [];
  let reader: postgres.Sql;

  beforeAll(async () => {
    const { sql } = stack();
    const { workspace: id } = actors.otherTeam;
    // Without the merge: only their number and order matter here.
    await sql`alter table public.interactions disable trigger user`;
    await sql`alter table public.tasks disable trigger user`;
    await sql`
      insert into public.interactions (workspace_id, kind, people, occurred_at, rev)
      select ${id}, 'call', array[md5((n % 2000)::text)::uuid], now() - n * interval '20 minutes', n
      from generate_series(1, ${rows}::int) n`;
    await sql`
      insert into public.tasks (workspace_id, title, status, rev)
      select ${id}, 'Relire', case when n % 50 = 0 then 'open' else 'done' end, n from generate_series(1, 20000) n`;
    await sql`alter table public.interactions enable trigger user`;
    await sql`alter table public.tasks enable trigger user`;
    await sql`analyze public.interactions`;
    await sql`analyze public.tasks`;
    // The real functions, as a member calls them, with the plans of what they run.
    reader = postgres(stack().db, {
      max: 1,
      onnotice: ({ message }) => {
        plans.push(message ?? "");
      },
    });
    const [member] = await sql`
      select user_id from public.members where workspace_id = ${id} and role = 'admin' limit 1`;
    await reader.unsafe(`
      load 'auto_explain';
      set auto_explain.log_min_duration = 0;
      set auto_explain.log_nested_statements = on;
      set auto_explain.log_analyze = on;
      set client_min_messages = log;
      select set_config('request.jwt.claims', '{"sub":"${member?.user_id}","role":"authenticated"}', false),
        set_config('request.jwt.claim.sub', '${member?.user_id}', false);
      set role authenticated;`);
  });
  afterAll(() => reader.end());

  /** The plans of the queries by which a call reads a table. */
  async function plansOf(table: string, call: string): Promise<string> {
    plans = [];
    await reader.unsafe(call);
    return plans.filter((plan) => plan.includes(`from public.${table}`)).join("\n");
  }

  test.each([
    ["the latest", "interactions", "", "interactions_recent_idx"],
    ["the middle", "interactions", ", p_before => now() - interval '2 years'", "interactions_recent_idx"],
    ["one person's", "interactions", ", p_person => md5('7')::uuid", "interactions_people_idx"],
  ])("%s are found by an index, a page at a time", async (_, table, more, index) => {
    // Six times: Postgres then settles on a plan for any arguments.
    const call = `select public.recent_interactions('${actors.otherTeam.workspace}'${more}, p_limit => 200)`;
    for (let turn = 0; turn < 6; turn++) await reader.unsafe(call);
    const plan = await plansOf(table, call);
    expect(plan).toContain(index);
    expect(plan).not.toContain("Seq Scan on interactions");
    const read = [...plan.matchAll(/Index Scan[^\n]*actual time=[\d.]+ rows=(\d+)/g)].map(([, count]) =>
      Number(count),
    );
    expect(Math.max(0, ...read)).toBeLessThan(1_000);
  });

  test("open tasks are found by their own index", async () => {
    const call = `select public.first_tasks('${actors.otherTeam.workspace}', true, p_limit => 200)`;
    for (let turn = 0; turn < 6; turn++) await reader.unsafe(call);
    expect(await plansOf("tasks", call)).toContain("tasks_open_idx");
  });

  test("a large base says so, with what is recent", async () => {
    const { data } = await actors.stranger.rpc("first_counts", { p_workspace: actors.otherTeam.workspace });
    expect(data).toMatchObject({ is_large: true, open_tasks: 400 });
    expect(data.tables.interactions).toBeGreaterThanOrEqual(rows);
    expect(data.recent.rows).toBeGreaterThan(50_000);
    expect(data.recent.rows).toBeLessThan(54_000);
    const months = (Date.now() - Date.parse(data.recent.since)) / (30.4 * 86_400_000);
    expect(Math.round(months)).toBe(24);
  });
});

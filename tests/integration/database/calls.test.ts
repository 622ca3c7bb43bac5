import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { schemaNumber } from "#domain/schema.ts";
import { type Actor, type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});

const everybody: Actor[] = ["admin", "adviser", "reader", "guest", "removed", "stranger", "anonymous"];
const refused = "42501";

describe("[P0.5] the calls of synchronisation", () => {
  const calls = {
    pull: () => ({ p_workspace: actors.team.workspace, p_table: "people" }),
    workspace_state: () => ({ p_workspace: actors.team.workspace }),
    register_node: () => ({ p_workspace: actors.team.workspace, p_node: "bbbbbbbb" }),
    rename_me: () => ({ p_workspace: actors.team.workspace, p_display_name: "Moi" }),
  };

  test.each(Object.keys(calls) as (keyof typeof calls)[])(
    "%s tells who lost access, and nobody else",
    async (name) => {
      for (const actor of ["removed", "stranger"] as const)
        expect((await actors[actor].rpc(name, calls[name]())).error?.code).toBe("CS002");
      expect((await actors.anonymous.rpc(name, calls[name]())).error?.code).toBe(refused);
      expect((await actors.reader.rpc(name, calls[name]())).error).toBeNull();
    },
  );

  test("a page of what is not synchronised is refused", async () => {
    for (const p_table of ["workspaces", "field_history", "users; drop table people", "nothing"]) {
      const { error } = await actors.admin.rpc("pull", { p_workspace: actors.team.workspace, p_table });
      expect(error).not.toBeNull();
    }
  });

  test("a node belongs to one account", async () => {
    const node = { p_workspace: actors.team.workspace, p_node: "cccccccc", p_label: "Téléphone" };
    expect((await actors.admin.rpc("register_node", node)).error).toBeNull();
    expect((await actors.admin.rpc("register_node", node)).error).toBeNull();
    expect((await actors.adviser.rpc("register_node", node)).error?.code).toBe("23505");
    expect((await actors.admin.rpc("register_node", { ...node, p_node: "00000000" })).error?.code).toBe(
      "23514",
    );
  });

  test("past a thousand, a member's nodes are not noted any more, and nobody else's are refused", async () => {
    const { workspace, noe } = actors.team;
    await stack().sql`insert into public.sync_nodes (workspace_id, node, user_id)
      select ${workspace}, lpad(to_hex(4096 + n), 8, '0'), (select user_id from public.members where id = ${noe.id})
      from generate_series(1, 1000) n`;
    const noted = async (node: string) =>
      (await stack().sql`select from public.sync_nodes where workspace_id = ${workspace} and node = ${node}`)
        .length;
    const register = (actor: Actor, p_node: string) =>
      actors[actor].rpc("register_node", { p_workspace: workspace, p_node });
    expect((await register("adviser", "dddddddd")).error).toBeNull();
    expect(await noted("dddddddd")).toBe(0);
    expect((await register("admin", "dddddddd")).error).toBeNull();
    expect(await noted("dddddddd")).toBe(1);
  });

  test("the mail queue answers the service alone", async () => {
    for (const actor of everybody) {
      expect((await actors[actor].rpc("claim_mail")).error?.code).toBe(refused);
      const finish = { p_id: randomUUID(), p_outcome: "sent" };
      expect((await actors[actor].rpc("finish_mail", finish)).error?.code).toBe(refused);
    }
  });
});

describe("[P0.2] reading by pages", () => {
  test("every row comes once, in the order of revisions, whatever the size of the page", async () => {
    const { workspace } = actors.otherTeam;
    for (let revision = 0; revision < 3; revision++) {
      const rows = Array.from({ length: 5 }, (_, n) => ({
        workspace_id: workspace,
        kind: "artist",
        display_name: `Artiste ${revision}-${n}`,
      }));
      await stack().sql`insert into public.people ${stack().sql(rows)}`;
    }
    for (const p_limit of [1, 4, 5, 15, 1000]) {
      const seen: { id: string; rev: number }[] = [];
      const totals: (number | undefined)[] = [];
      let after = { p_after_rev: 0, p_after_id: "00000000-0000-0000-0000-000000000000" };
      for (let more = true; more; ) {
        const { data } = await actors.stranger.rpc("pull", {
          p_workspace: workspace,
          p_table: "people",
          p_limit,
          ...after,
        });
        expect(data.rows.length).toBeLessThanOrEqual(p_limit);
        seen.push(...data.rows);
        totals.push(data.total);
        more = data.more;
        const last = data.rows.at(-1);
        after = { p_after_rev: last.rev, p_after_id: last.id };
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(15);
      expect(totals).toEqual(totals.map((_, page) => (page === 0 && p_limit < 15 ? 15 : undefined)));
      const keys = seen.map(({ rev, id }) => `${String(rev).padStart(9, "0")} ${id}`);
      expect(keys).toEqual([...keys].sort());
    }
  });

  test("the state says which tables moved, and where the counter stands", async () => {
    const args = { p_workspace: actors.team.workspace };
    const before = (await actors.reader.rpc("workspace_state", args)).data;
    expect(Math.abs(before.server_time - Date.now())).toBeLessThan(5_000);
    expect(before).toMatchObject({ role: "reader", schema: schemaNumber });
    await stack().sql`
      insert into public.tasks (workspace_id, title) values (${actors.team.workspace}, 'Appeler la salle')`;
    const after = (await actors.reader.rpc("workspace_state", args)).data;
    expect(after.rev).toBe(before.rev + 1);
    expect(after.epoch).toBe(before.epoch);
    expect(after.tables).toEqual({ ...before.tables, tasks: after.rev });
  });
});

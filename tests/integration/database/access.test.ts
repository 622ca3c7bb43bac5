// Who may do what, told table by table and verb by verb, through supabase-js with real tokens.

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { TableName } from "#domain/records.ts";
import { type Actor, type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});

const everybody: Actor[] = ["admin", "adviser", "reader", "guest", "removed", "stranger", "anonymous"];
const outside: Actor[] = ["removed", "stranger"];
const refused = "42501";

type Written = Exclude<TableName, "members">;
const samples: Record<Written, Record<string, unknown>> = {
  people: { kind: "artist", display_name: "Amara Diallo" },
  organizations: { name: "Théâtre du Bout" },
  interactions: { kind: "call", occurred_at: "2026-11-20T15:00:00Z", note: "Rappeler lundi." },
  tasks: { title: "Relire la lettre" },
  events: {
    kind: "appointment",
    title: "Bilan",
    status: "scheduled",
    starts_at: "2026-11-20T15:00:00Z",
    ends_at: "2026-11-20T16:00:00Z",
  },
  opportunities: { title: "Vivacité Montréal", kind: "grant", status: "confirmed" },
  applications: { stage: "idea" },
  goals: { title: "Une première création en salle" },
  library: { kind: "note_template", name: "Premier rendez-vous" },
  documents: { name: "cv.pdf", kind: "cv", media_type: "application/pdf", bytes: 12, sha256: "0".repeat(64) },
};
const written = Object.keys(samples) as Written[];
/** A column of each table and a value that nobody wrote yet. */
const changes: Record<Written, Record<string, unknown>> = {
  people: { city: "Laval" },
  organizations: { city: "Laval" },
  interactions: { minutes: 20 },
  tasks: { note: "Presque." },
  events: { note: "Presque." },
  opportunities: { note: "Presque." },
  applications: { note: "Presque." },
  goals: { note: "Presque." },
  library: { scope: "people" },
  documents: { note: "La bonne version." },
};

/** A row that is there already, put by the server. */
async function existing(table: Written, extra: object = {}): Promise<string> {
  const id = randomUUID();
  const row = { id, workspace_id: actors.team.workspace, ...samples[table], ...extra };
  await stack().sql`insert into ${stack().sql(`public.${table}`)} ${stack().sql(row)}`;
  return id;
}

async function countOf(table: string, id: string): Promise<number> {
  const [row] = await stack().sql`
    select count(*)::int as count from ${stack().sql(`public.${table}`)} where id = ${id}`;
  return row?.count;
}

async function isChanged(table: Written, id: string): Promise<boolean> {
  const [field, value] = Object.entries(changes[table])[0]!;
  const [row] = await stack().sql`select * from ${stack().sql(`public.${table}`)} where id = ${id}`;
  return row?.[field] === value;
}

describe.each(written)("[P0.7] %s", (table) => {
  test.each(["admin", "adviser", "reader", "guest"] as const)("are read by %s", async (actor) => {
    const id = await existing(table);
    const { data, error } = await actors[actor].from(table).select("id").eq("id", id);
    expect({ data, error }).toEqual({ data: [{ id }], error: null });
  });

  test.each(outside)("do not exist for %s", async (actor) => {
    const id = await existing(table);
    const { data, error } = await actors[actor].from(table).select("id").eq("id", id);
    expect({ data, error }).toEqual({ data: [], error: null });
  });

  test("are closed to anonymous callers", async () => {
    expect((await actors.anonymous.from(table).select("id")).error?.code).toBe(refused);
  });

  test.each(["admin", "adviser"] as const)("are added and changed by %s", async (actor) => {
    const id = randomUUID();
    const row = { id, workspace_id: actors.team.workspace, ...samples[table] };
    expect((await actors[actor].from(table).insert(row)).error).toBeNull();
    expect((await actors[actor].from(table).upsert({ ...row, ...changes[table] })).error).toBeNull();
    expect(await isChanged(table, id)).toBe(true);
    const other = await existing(table);
    expect((await actors[actor].from(table).update(changes[table]).eq("id", other)).error).toBeNull();
    expect(await isChanged(table, other)).toBe(true);
  });

  test.each(["reader", "guest", "removed", "stranger", "anonymous"] as const)(
    "are not added by %s",
    async (actor) => {
      const id = randomUUID();
      const row = { id, workspace_id: actors.team.workspace, ...samples[table] };
      expect((await actors[actor].from(table).insert(row)).error?.code).toBe(refused);
      expect((await actors[actor].from(table).upsert(row)).error?.code).toBe(refused);
      expect(await countOf(table, id)).toBe(0);
    },
  );

  test.each(["reader", "guest", "removed", "stranger", "anonymous"] as const)(
    "are not changed by %s",
    async (actor) => {
      const id = await existing(table);
      await actors[actor].from(table).update(changes[table]).eq("id", id);
      const row = { id, workspace_id: actors.team.workspace, ...samples[table], ...changes[table] };
      expect((await actors[actor].from(table).upsert(row)).error?.code).toBe(refused);
      expect(await isChanged(table, id)).toBe(false);
    },
  );

  test.each(everybody)("are never deleted by %s", async (actor) => {
    const id = await existing(table);
    expect((await actors[actor].from(table).delete().eq("id", id)).error?.code).toBe(refused);
    expect(await countOf(table, id)).toBe(1);
  });

  test("cannot be taken to another workspace, by a member of both", async () => {
    const id = await existing(table);
    const moved = { id, workspace_id: actors.otherTeam.workspace, ...samples[table], ...changes[table] };
    expect((await actors.guest.from(table).upsert(moved)).error?.code).toBe(refused);
    expect((await actors.stranger.from(table).upsert(moved)).error?.code).toBe(refused);
    expect((await actors.adviser.from(table).upsert(moved)).error?.code).toBe(refused);
    const [row] = await stack().sql`
      select workspace_id from ${stack().sql(`public.${table}`)} where id = ${id}`;
    expect(row?.workspace_id).toBe(actors.team.workspace);
    expect(await isChanged(table, id)).toBe(false);
  });

  test("are made in one's own name, whatever the row pretends", async () => {
    const id = randomUUID();
    const { data: me } = await actors.adviser.auth.getUser();
    const row = { id, workspace_id: actors.team.workspace, created_by: randomUUID(), ...samples[table] };
    await actors.adviser.from(table).insert(row);
    const { data } = await actors.admin
      .from(table)
      .upsert({ ...row, created_by: null })
      .select("created_by");
    expect(data).toEqual([{ created_by: me.user?.id }]);
  });
});

describe("[P1.2] confidential interactions", () => {
  test("are read by advisers and cut from readers, row by row and page by page", async () => {
    const id = await existing("interactions", { confidential: true });
    const page = { p_workspace: actors.team.workspace, p_table: "interactions", p_limit: 1000 };
    for (const [actor, sees] of [
      ["adviser", true],
      ["admin", true],
      ["reader", false],
      ["guest", false],
    ] as const) {
      const { data } = await actors[actor].from("interactions").select("id").eq("id", id);
      expect({ actor, found: data?.length === 1 }).toEqual({ actor, found: sees });
      const pulled = await actors[actor].rpc("pull", page);
      const ids = pulled.data.rows.map((row: { id: string }) => row.id);
      expect({ actor, pulled: ids.includes(id) }).toEqual({ actor, pulled: sees });
      // No device of theirs ever held it: that it exists is not told.
      expect({ actor, told: JSON.stringify(pulled.data).includes(id) }).toEqual({ actor, told: sees });
    }
  });

  test("leave the devices of readers when they become so", async () => {
    const id = await existing("interactions");
    const args = { p_workspace: actors.team.workspace, p_table: "interactions" };
    const before = await actors.reader.rpc("pull", { ...args, p_limit: 1000 });
    expect(before.data.rows.map((row: { id: string }) => row.id)).toContain(id);
    const last = before.data.rows.at(-1);
    await actors.adviser.from("interactions").update({ confidential: true }).eq("id", id);
    const after = await actors.reader.rpc("pull", { ...args, p_after_rev: last.rev, p_after_id: last.id });
    expect(after.data).toMatchObject({ rows: [], hidden: [id] });
    const again = await actors.adviser.rpc("pull", { ...args, p_after_rev: last.rev, p_after_id: last.id });
    expect(again.data.hidden).toEqual([]);
  });

  test("keep their old values out of readers' sight", async () => {
    const id = await existing("interactions", { confidential: true });
    await actors.adviser.from("interactions").update({ note: "Autrement dit." }).eq("id", id);
    const seen = async (actor: Actor) =>
      (await actors[actor].from("field_history").select("value").eq("row_id", id)).data;
    expect(await seen("adviser")).toEqual([{ value: "Rappeler lundi." }]);
    expect(await seen("reader")).toEqual([]);
  });
});

describe("[P1.8] views of lists that somebody keeps for themselves", () => {
  const mine = (extra: object = {}) => ({
    id: randomUUID(),
    workspace_id: actors.team.workspace,
    kind: "saved_view",
    name: "À joindre",
    ...extra,
  });
  const idOf = async (email: string) => {
    const [row] = await stack().sql`
      select id from public.members where workspace_id = ${actors.team.workspace} and email = ${email}`;
    return row?.id as string;
  };
  const page = () => ({ p_workspace: actors.team.workspace, p_table: "library", p_limit: 1000 });

  test("are read by their owner alone, row by row and page by page", async () => {
    const owner_id = await idOf(actors.team.noe.email);
    const view = mine({ owner_id });
    expect((await actors.adviser.from("library").insert(view)).error).toBeNull();
    for (const actor of everybody.filter((one) => one !== "anonymous" && !outside.includes(one))) {
      const { data } = await actors[actor].from("library").select("id").eq("id", view.id);
      const pulled = JSON.stringify((await actors[actor].rpc("pull", page())).data);
      const sees = actor === "adviser";
      expect({ actor, found: data?.length === 1, told: pulled.includes(view.id) }).toEqual({
        actor,
        found: sees,
        told: sees,
      });
    }
  });

  test("are neither made in a colleague's name, nor given to one, nor taken from one", async () => {
    const owner_id = await idOf(actors.team.noe.email);
    const forged = mine({ owner_id });
    expect((await actors.admin.from("library").insert(forged)).error?.code).toBe(refused);
    const shared = mine();
    expect((await actors.admin.from("library").insert(shared)).error).toBeNull();
    const given = await actors.admin.from("library").update({ owner_id }).eq("id", shared.id);
    expect(given.error?.code).toBe(refused);
    const own = mine({ owner_id });
    await actors.adviser.from("library").insert(own);
    await actors.admin.from("library").update({ owner_id: null }).eq("id", own.id);
    expect((await actors.admin.from("library").upsert({ ...own, name: "Pris" })).error?.code).toBe(refused);
    const [row] = await stack().sql`select name, owner_id from public.library where id = ${own.id}`;
    expect(row).toEqual({ name: own.name, owner_id });
  });

  test("leave the devices of the others when they become so, and their old values with them", async () => {
    const owner_id = await idOf(actors.team.noe.email);
    const view = mine();
    await actors.adviser.from("library").insert(view);
    const before = await actors.admin.rpc("pull", page());
    const last = before.data.rows.at(-1);
    expect(before.data.rows.map(({ id }: { id: string }) => id)).toContain(view.id);
    const seen = async (actor: Actor) =>
      (await actors[actor].from("field_history").select("value").eq("row_id", view.id)).data;
    await actors.adviser.from("library").update({ name: "À revoir" }).eq("id", view.id);
    expect(await seen("admin")).toEqual([{ value: "À joindre" }]);
    await actors.adviser.from("library").update({ owner_id }).eq("id", view.id);
    const after = { ...page(), p_after_rev: last.rev, p_after_id: last.id };
    for (const actor of ["admin", "reader", "guest"] as const)
      expect((await actors[actor].rpc("pull", after)).data).toMatchObject({ rows: [], hidden: [view.id] });
    expect((await actors.adviser.rpc("pull", after)).data).toMatchObject({ hidden: [] });
    expect(await seen("admin")).toEqual([]);
    expect(await seen("adviser")).toEqual([{ value: "À joindre" }]);
  });
});

describe("[P0.7] what the server alone writes", () => {
  const rows: Record<string, () => Record<string, unknown>> = {
    workspaces: () => ({ id: actors.team.workspace, name: "Pris" }),
    members: () => ({
      workspace_id: actors.team.workspace,
      email: "moi@exemple.ca",
      display_name: "Moi",
      role: "admin",
    }),
    field_history: () => ({
      workspace_id: actors.team.workspace,
      table_name: "people",
      row_id: randomUUID(),
      field: "city",
      value: "Pris",
      stamp: "0000000000000000-0a0a0a0a",
      replaced_by: "0000000000000001-0a0a0a0a",
    }),
    sync_nodes: () => ({ workspace_id: actors.team.workspace, node: "0a0a0a0a", user_id: randomUUID() }),
    plan_links: () => ({
      workspace_id: actors.team.workspace,
      person_id: randomUUID(),
      token_hash: "0".repeat(64),
      expires_at: "2030-01-01T00:00:00Z",
    }),
  };
  const tables = Object.keys(rows);

  test.each(tables.flatMap((table) => everybody.map((actor) => [table, actor] as const)))(
    "%s: %s writes nothing",
    async (table, actor) => {
      const from = () => actors[actor].from(table);
      const row = rows[table]?.() ?? {};
      const key = table === "workspaces" ? "id" : "workspace_id";
      const [field, value] = Object.entries(row).find(([name]) => name !== key)!;
      const answers = [
        await from().insert(row),
        await from().upsert(row),
        await from()
          .update({ [field]: value })
          .eq(key, actors.team.workspace),
        await from().delete().eq(key, actors.team.workspace),
      ];
      expect(answers.map(({ error }) => error?.code)).toEqual([refused, refused, refused, refused]);
    },
  );

  test.each([
    ["workspaces", ["admin", "adviser", "reader", "guest"]],
    ["members", ["admin", "adviser", "reader", "guest"]],
    ["field_history", ["admin", "adviser"]],
    ["sync_nodes", ["admin", "adviser"]],
    ["plan_links", ["admin", "adviser"]],
  ] as const)("%s are read by %s, and by nobody else", async (table, readers) => {
    await actors.adviser.rpc("register_node", { p_workspace: actors.team.workspace, p_node: "aaaaaaaa" });
    const id = await existing("people");
    await actors.adviser.rpc("make_plan_link", { p_workspace: actors.team.workspace, p_person: id });
    await stack().sql`update public.people set display_name = 'Amara D.' where id = ${id}`;
    const key = table === "workspaces" ? "id" : "workspace_id";
    for (const actor of everybody) {
      const { data, error } = await actors[actor].from(table).select(key).eq(key, actors.team.workspace);
      if (actor === "anonymous") expect(error?.code).toBe(refused);
      else
        expect({ actor, reads: (data?.length ?? 0) > 0 }).toEqual({
          actor,
          reads: (readers as readonly string[]).includes(actor),
        });
    }
  });

  test("the private schema is out of reach", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    for (const table of ["mail_queue", "table_revisions", "synced_tables", "link_traffic"])
      expect((await actors.admin.from(table).select()).error).not.toBeNull();
    vi.restoreAllMocks();
  });
});

// Who may do what with Calendly: admins connect and see its health; deliveries come signed; nobody else gets in.

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, type Actors, makeActors } from "../../fixtures/actors.ts";
import { addConnection } from "../../fixtures/calendly.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
let connection: string;
beforeAll(async () => {
  actors = await makeActors(stack());
  connection = await addConnection(stack(), actors.team.workspace);
});

const everybody: Actor[] = ["admin", "adviser", "reader", "guest", "removed", "stranger", "anonymous"];
const refused = "42501";

async function ask(who: Actor, body: object): Promise<number> {
  const { data } = await actors[who].auth.getSession();
  const token = data.session?.access_token;
  const answer = await fetch(`${stack().url}/functions/v1/calendly-connect`, {
    method: "POST",
    headers: { ...(token && { authorization: `Bearer ${token}` }), "content-type": "application/json" },
    body: JSON.stringify({ workspace: actors.team.workspace, ...body }),
  });
  return answer.status;
}

describe("[P3.3] access to Calendly", () => {
  test("its calls are the service's alone", async () => {
    const calls = {
      keep_calendly_connection: { p_workspace: actors.team.workspace, p_user: null, p_connection: {} },
      note_calendly_connection: { p_connection: connection, p_patch: {} },
      calendly_connection: { p_connection: connection },
      lease_calendly_refresh: { p_connection: connection },
      forget_calendly_connection: { p_connection: connection },
      take_calendly_delivery: { p_connection: connection, p_body: {} },
      take_calendly_reading: { p_connection: connection, p_bodies: [] },
      drain_calendly: {},
      note_past_calendly: {},
      calendly_due: {},
      calendly_news: { p_connection: connection, p_events: [] },
      calendly_bare: { p_connection: connection },
      calendly_availability_wanted: { p_connection: connection, p_users: [] },
      keep_calendly_availability: { p_connection: connection, p_member: randomUUID(), p_read: {} },
      end_calendly_availability: { p_connection: connection },
      claim_calendly_changes: {},
      finish_calendly_change: { p_event: randomUUID(), p_wanted: "cancelled", p_outcome: "done" },
    };
    for (const [name, args] of Object.entries(calls))
      for (const actor of everybody)
        expect([name, actor, (await actors[actor].rpc(name, args)).error?.code]).toEqual([
          name,
          actor,
          refused,
        ]);
  });

  test("its tables are nobody's", async () => {
    const open = await stack().sql`
      select relname, role from pg_class, unnest('{anon,authenticated}'::text[]) role
      where relnamespace = 'private'::regnamespace and relname like 'calendly_%' and relkind = 'r'
        and has_table_privilege(role, oid, 'select, insert, update, delete')`;
    expect([...open]).toEqual([]);
    const [count] = await stack().sql`
      select count(*)::int as tables from pg_class where relnamespace = 'private'::regnamespace
        and relname like 'calendly_%' and relkind = 'r'`;
    expect(count?.tables).toBe(8);
  });

  test("its health is told to admins, without a secret in it", async () => {
    const health = (actor: Actor) =>
      actors[actor].rpc("calendly_health", { p_workspace: actors.team.workspace });
    for (const actor of ["adviser", "reader", "guest", "anonymous"] as const)
      expect((await health(actor)).error?.code).toBe(refused);
    for (const actor of ["removed", "stranger"] as const)
      expect((await health(actor)).error?.code).toBe("CS002");
    const { data } = await health("admin");
    expect(data.connections).toMatchObject([{ id: connection, name: "Maude Bélanger-Diallo" }]);
    expect(JSON.stringify(data)).not.toMatch(/access_token|signing_key|sealed/);
  });

  test("it is connected and disconnected by admins of this workspace", async () => {
    const actions = [
      { action: "connect", token: "x" },
      { action: "begin" },
      { action: "finish", code: "x", state: "y" },
      { action: "disconnect", connection },
    ];
    for (const body of actions) {
      for (const actor of ["adviser", "reader", "guest", "removed", "stranger"] as const)
        expect([body.action, actor, await ask(actor, body)]).toEqual([body.action, actor, 403]);
      expect(await ask("anonymous", body)).toBe(401);
    }
    // An admin, but of another connection's workspace: nothing there is theirs.
    const elsewhere = await addConnection(stack(), actors.otherTeam.workspace);
    expect(await ask("admin", { action: "disconnect", connection: elsewhere })).toBe(200);
    const kept = await stack().sql`select from private.calendly_connections where id = ${elsewhere}`;
    expect(kept).toHaveLength(1);
    for (const body of [{}, { action: "connect" }, { action: "connect", token: "a b" }, { action: "drop" }])
      expect(await ask("admin", body)).toBe(400);
  });

  test("a state of OAuth serves once, to the admin who left with it", async () => {
    const args = { p_workspace: actors.team.workspace, p_state: "un état" };
    expect((await actors.admin.rpc("begin_calendly_oauth", args)).error).toBeNull();
    expect((await actors.stranger.rpc("end_calendly_oauth", args)).error?.code).toBe("CS002");
    expect((await actors.reader.rpc("end_calendly_oauth", args)).error?.code).toBe(refused);
    const theirs = { ...args, p_workspace: actors.otherTeam.workspace };
    expect((await actors.stranger.rpc("end_calendly_oauth", theirs)).data).toBe(false);
    expect((await actors.admin.rpc("end_calendly_oauth", args)).data).toBe(true);
    expect((await actors.admin.rpc("end_calendly_oauth", args)).data).toBe(false);
  });

  test("the turn of the clock answers nobody without its secret", async () => {
    for (const secret of ["", "x", `${stack().keys.tick}x`]) {
      const answer = await fetch(`${stack().url}/functions/v1/calendly-sync`, {
        method: "POST",
        headers: { "x-tick-secret": secret },
      });
      expect([answer.status, await answer.json()]).toEqual([401, { error: { code: "secret_wrong" } }]);
    }
  });
});

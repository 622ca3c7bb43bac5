// An admin connects Calendly, and takes it away again, on the local Calendly and the real functions under Deno.

import { beforeEach, describe, expect, test } from "vitest";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import type { Json } from "../../fixtures/calendly.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
let owner: string;
const hour = 3_600_000;

beforeEach(async () => {
  actors = await makeActors(stack());
  const { state } = stack().calendly;
  Object.assign(state, {
    events: [],
    invitees: [],
    subscriptions: [],
    tokens: [],
    deliveries: [],
    links: [],
  });
  stack().calendly.perMinute = 500;
  [state.users[0]!.email, state.users[1]!.email] = [actors.team.mireille.email, actors.team.noe.email];
  owner = actors.team.mireille.email;
  await stack().sql`delete from private.calendly_connections`;
});

async function ask(body: object): Promise<Json> {
  const { data } = await actors.admin.auth.getSession();
  const answer = await fetch(`${stack().url}/functions/v1/calendly-connect`, {
    method: "POST",
    headers: { authorization: `Bearer ${data.session?.access_token}` },
    body: JSON.stringify({ workspace: actors.team.workspace, ...body }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}
const connect = async (token = stack().calendly.makeToken(owner)) => ask({ action: "connect", token });
const health = async (): Promise<Json> =>
  (await actors.admin.rpc("calendly_health", { p_workspace: actors.team.workspace })).data;
const turn = async () => {
  const answer = await stack().tick("calendly-sync");
  expect(answer.status).toBe(200);
  return (await answer.json()).calendly;
};
const events = () => stack().sql<Json[]>`
  select * from public.events where workspace_id = ${actors.team.workspace} and not deleted order by starts_at`;

const form = (fields: Record<string, string>) => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
/** Books as a guest does, on the page; answers the page that says so. */
async function book(path = "mireille-trema/accompagnement-60", fields: Record<string, string> = {}) {
  const page = `${stack().url}/_calendly/${path}`;
  const [, start = ""] = /<option value="([^"]+)"/.exec(await (await fetch(page)).text()) ?? [];
  const guest = { start, name: "Élodie Tremblay", email: "elodie@artiste.example", q0: "Danse", ...fields };
  const answer = await fetch(page, form(guest));
  expect(answer.status).toBe(200);
  return answer.text();
}
describe("[P3.3] connecting", () => {
  test("by a token: whose it is, the event types, a webhook, and nothing in clear in the database", async () => {
    const token = stack().calendly.makeToken(owner);
    const { connection, problem } = await connect(token);
    expect(problem).toBeUndefined();
    const [held] = (await health()).connections;
    expect(held).toMatchObject({ id: connection, email: owner, scope: "organization", has_webhook: true });
    expect(held.event_types).toHaveLength(stack().calendly.state.types.length);
    const [subscription] = stack().calendly.state.subscriptions;
    expect(subscription).toMatchObject({ state: "active", scope: "organization" });
    const [row] = await stack().sql`select c::text as row from private.calendly_connections c`;
    expect(row?.row).not.toContain(token);
    expect(row?.row).not.toContain(subscription!.signing_key);
    // Again, by the same person: still one of each.
    expect(await connect()).toEqual({ connection });
    expect(stack().calendly.state.subscriptions).toHaveLength(1);
  });

  test("as a simple user, brings their own appointments", async () => {
    await connect(stack().calendly.makeToken(actors.team.noe.email));
    expect((await health()).connections).toMatchObject([{ scope: "user", has_webhook: true }]);
    await book("mireille-trema/accompagnement-60");
    await book("anh-thu-trema/accompagnement-60", { email: "autre@artiste.example" });
    await expect.poll(() => stack().calendly.state.deliveries.length).toBe(0);
    await turn();
    expect(await events()).toMatchObject([{ members: [actors.team.noe.id] }]);
  });

  test("with a token that is refused, or cannot do enough, says which", async () => {
    expect(await connect("nothing")).toEqual({ problem: "unauthorized" });
    expect(await connect(stack().calendly.makeToken(owner, "users:read"))).toEqual({
      problem: "scope_missing",
    });
    const few = "users:read organizations:read event_types:read scheduled_events:write";
    expect(await connect(stack().calendly.makeToken(owner, few))).toMatchObject({
      problem: "webhook_refused",
    });
    expect((await health()).connections).toMatchObject([{ problem: "webhook_refused", has_webhook: false }]);
  });

  test("by Calendly's own page; tokens are renewed, each refresh token once", async () => {
    const { url } = await ask({ action: "begin" });
    const page = await fetch(url);
    expect(await page.text()).toContain("Autoriser Coulisses");
    const { id } = stack().calendly.state.users.find(({ email }) => email === owner)!;
    const allowed = await fetch(url, {
      ...form({ user: id, state: new URL(url).searchParams.get("state") ?? "" }),
      redirect: "manual",
    });
    const back = new URL(allowed.headers.get("location") ?? "");
    expect(back.href).toContain(`${stack().url}/reglages?`);
    const [code, state] = [back.searchParams.get("code"), back.searchParams.get("state")];
    const { connection } = await ask({ action: "finish", code, state });
    expect((await health()).connections).toMatchObject([{ id: connection, auth: "oauth" }]);
    expect(await ask({ action: "finish", code, state })).toEqual({ problem: "state_gone" });
    const refreshOf = () =>
      stack()
        .calendly.state.tokens.filter(({ kind }) => kind === "refresh")
        .map(({ token }) => token);
    const before = refreshOf();
    await stack().calendly.advance(3 * hour);
    await stack().sql`update private.calendly_connections set watched_at = null`;
    await turn();
    expect((await health()).connections).toMatchObject([{ problem: null }]);
    expect(refreshOf()).toHaveLength(1);
    expect(refreshOf()).not.toEqual(before);
    stack().calendly.state.offset = 0;
  });

  test("is undone: the webhook and the tokens are gone, the appointments stay", async () => {
    const { connection } = await connect();
    await book();
    await expect.poll(() => stack().calendly.state.deliveries.length).toBe(0);
    await turn();
    await ask({ action: "disconnect", connection });
    expect(stack().calendly.state.subscriptions).toEqual([]);
    expect((await health()).connections).toEqual([]);
    expect(await events()).toHaveLength(1);
  });
});

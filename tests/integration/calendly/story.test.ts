// The whole way, on the local Calendly and the real functions under Deno: an admin connects, a guest books, moves and
// calls off, the team calls off and marks who did not come, a day without webhooks is made good.

import { createHmac, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { created, type Json } from "../../fixtures/calendly.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
let owner: string;
const hour = 3_600_000;
const day = 24 * hour;

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

/** What an adviser writes in the record, sent by their device. */
async function write(id: string, columns: Record<string, unknown>): Promise<void> {
  const { error } = await actors.adviser.from("events").update(columns).eq("id", id);
  expect(error).toBeNull();
}
/** Connected, with one appointment that came. */
async function oneAppointment(): Promise<Json> {
  await connect();
  await book();
  await expect.poll(events).toHaveLength(1);
  return (await events())[0];
}

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
const linkIn = (page: string, kind: string) =>
  new RegExp(`href="([^"]+/${kind}/[^"]+)"`).exec(page)?.[1] ?? "";
const pastBooking = async (hours = 2) => {
  await book();
  const { state } = stack().calendly;
  const [event] = state.events;
  event!.start_time = new Date(Date.now() - hours * hour).toISOString();
  event!.end_time = new Date(Date.now() - (hours - 1) * hour).toISOString();
};

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

describe("[P3.3] an appointment", () => {
  test("booked, moved and called off by its guest is one all along", async () => {
    await connect();
    const booked = await book();
    await expect.poll(events).toMatchObject([{ status: "scheduled", members: [actors.team.noe.id] }]);
    const [first] = await events();
    expect(first.answers).toContain("Danse");
    // The addresses in the record are those of the guest's pages.
    const move = first.reschedule_url;
    expect(move).toBe(linkIn(booked, "reschedulings"));
    const times = [...(await (await fetch(move)).text()).matchAll(/<option value="([^"]+)"/g)];
    const start = times.at(-1)?.[1] ?? "";
    const moved = await (await fetch(move, form({ start }))).text();
    await expect
      .poll(events)
      .toMatchObject([{ id: first.id, status: "scheduled", starts_at: new Date(start) }]);
    await fetch(linkIn(moved, "cancellations"), form({ reason: "Grippe" }));
    await expect
      .poll(events)
      .toMatchObject([{ id: first.id, status: "cancelled", cancelled_by: "guest", cancel_reason: "Grippe" }]);
    const people = await stack().sql`select from public.people where workspace_id = ${actors.team.workspace}`;
    expect(people).toHaveLength(1);
  });

  test("called off by the team is called off at Calendly, once", async () => {
    const event = await oneAppointment();
    const offset = { status: "cancelled", cancelled_by: "team", cancel_reason: "Fermeture du bureau" };
    await write(event.id, offset);
    expect((await turn()).changes).toBe(0);
    await stack().sql`update private.calendly_outbox set next_at = now()`;
    expect((await turn()).changes).toBe(1);
    expect(stack().calendly.state.events).toMatchObject([
      { status: "canceled", cancellation: { canceler_type: "host", reason: "Fermeture du bureau" } },
    ]);
    await expect.poll(() => stack().calendly.state.deliveries.length).toBe(0);
    expect((await turn()).changes).toBe(0);
    expect(await events()).toMatchObject([{ ...offset, id: event.id }]);
    const cancellations = stack().calendly.asked.filter((line) => line.endsWith(`/cancellation`));
    expect(cancellations.filter((line) => line.includes(event.external_id.split("/").at(-1)))).toHaveLength(
      1,
    );
  });

  test("whose calling off was taken back in time stays", async () => {
    const event = await oneAppointment();
    await write(event.id, { status: "cancelled", cancelled_by: "team" });
    await write(event.id, { status: "scheduled", cancelled_by: null });
    expect(await stack().sql`select from private.calendly_outbox`).toEqual([]);
    expect(stack().calendly.state.events).toMatchObject([{ status: "active" }]);
  });

  test("called off there in the meantime, or by a worker that died, is no trouble", async () => {
    const event = await oneAppointment();
    await write(event.id, { status: "cancelled", cancelled_by: "team" });
    const [invitee] = stack().calendly.state.invitees;
    stack().calendly.state.subscriptions = [];
    stack().calendly.bookings.cancelInvitee(invitee!, "host", null);
    // Claimed by one who never came back.
    await stack()
      .sql`update private.calendly_outbox set next_at = now(), claimed_at = now() - interval '1 minute'`;
    expect((await turn()).changes).toBe(0);
    await stack().sql`update private.calendly_outbox set claimed_at = now() - interval '3 minutes'`;
    expect((await turn()).changes).toBe(1);
    expect(await stack().sql`select from private.calendly_outbox`).toEqual([]);
  });

  test("not kept is marked there, and unmarked", async () => {
    await connect();
    await pastBooking();
    await expect.poll(events).toHaveLength(1);
    const [event] = await events();
    const set = async (status: string) => {
      await write(event.id, { status });
      await stack().sql`update private.calendly_outbox set next_at = now()`;
      expect((await turn()).changes).toBe(1);
      await expect.poll(() => stack().calendly.state.deliveries.length).toBe(0);
      await turn();
    };
    await set("no_show");
    expect(stack().calendly.state.invitees[0]?.no_show).not.toBeNull();
    expect(await events()).toMatchObject([{ status: "no_show" }]);
    await set("scheduled");
    expect(stack().calendly.state.invitees[0]?.no_show).toBeNull();
    expect(await events()).toMatchObject([{ status: "scheduled" }]);
  });
});

describe("[P3.3] what was not delivered", () => {
  test("is read: the history at first, and by pages that fit in a minute of a free account", async () => {
    for (let n = 0; n < 45; n++) {
      await book("mireille-trema/accompagnement-60", { email: `a${n}@artiste.example` });
      const event = stack().calendly.state.events[n]!;
      event.start_time = new Date(Date.now() - (n + 2) * day).toISOString();
      event.end_time = new Date(Date.now() - (n + 2) * day + hour).toISOString();
    }
    await connect();
    expect(await turn()).toMatchObject({ read: 45, deliveries: 45, noted: 45 });
    expect(await events()).toHaveLength(45);
    expect((await health()).connections).toMatchObject([{ is_reading: false }]);
    const met = await stack()
      .sql`select from public.interactions where workspace_id = ${actors.team.workspace}`;
    expect(met).toHaveLength(45);
  });

  test("waits when Calendly says to wait, and goes on", async () => {
    await connect();
    for (let n = 0; n < 6; n++)
      await book("mireille-trema/accompagnement-60", { email: `b${n}@artiste.example` });
    await expect.poll(() => stack().calendly.state.deliveries.length).toBe(0);
    stack().calendly.perMinute = 0;
    await stack().sql`update private.calendly_connections set sweep = '{"since": "2026-01-01T00:00:00Z"}'`;
    await turn();
    const [held] = await stack().sql`
      select rest_until > now() as rests, problem, sweep is not null as is_reading from private.calendly_connections`;
    expect(held).toEqual({ rests: true, problem: null, is_reading: true });
    stack().calendly.perMinute = 500;
    await stack().sql`update private.calendly_connections set rest_until = null`;
    await turn();
    expect((await health()).connections).toMatchObject([{ is_reading: false, problem: null }]);
  });

  test("of a day without webhooks comes at night; a webhook that was disabled is made again", async () => {
    await connect();
    await turn();
    await book();
    await expect.poll(events).toHaveLength(1);
    // Nothing of ours answers for more than a day.
    stack().onRequest = (request) =>
      request.url.includes("/calendly-webhook/") ? new Response(null, { status: 503 }) : undefined;
    const page = await book("mireille-trema/accompagnement-60", { email: "perdu@artiste.example" });
    const [, start = ""] =
      /<option value="([^"]+)"/.exec(await (await fetch(linkIn(page, "reschedulings"))).text()) ?? [];
    await fetch(linkIn(page, "reschedulings"), form({ start }));
    for (let turns = 0; turns < 30; turns++) await stack().calendly.advance(hour);
    stack().onRequest = undefined;
    stack().calendly.state.offset = 0;
    const [old] = stack().calendly.state.subscriptions;
    expect(old?.state).toBe("disabled");
    expect(await events()).toHaveLength(1);
    await stack().sql`update private.calendly_connections set watched_at = now() - interval '2 hours'`;
    await turn();
    expect(stack().calendly.state.subscriptions).toMatchObject([{ state: "active" }]);
    expect(stack().calendly.state.subscriptions[0]?.id).not.toBe(old?.id);
    expect((await events()).map(({ status }: Json) => status)).toEqual(["scheduled", "scheduled"]);
    expect((await events()).some(({ starts_at }: Json) => starts_at.getTime() === Date.parse(start))).toBe(
      true,
    );
    await book("mireille-trema/accompagnement-60", { email: "suivant@artiste.example" });
    await expect.poll(events).toHaveLength(3);
  });

  test("of an old delivery that only named the event is asked for", async () => {
    const { connection } = await connect();
    stack().calendly.state.subscriptions = [];
    await book();
    const [invitee] = stack().calendly.state.invitees;
    const body = created({ id: "x" });
    delete body.event;
    delete body.payload.scheduled_event;
    const event = `https://api.calendly.com/scheduled_events/${invitee!.event_id}`;
    Object.assign(body.payload, { event, uri: `${event}/invitees/${invitee!.id}`, email: invitee!.email });
    await stack().sql`select public.take_calendly_delivery(${connection}, ${stack().sql.json(body)})`;
    await stack()
      .sql`update private.calendly_connections set sweep = null, swept_at = now(), watched_at = now()`;
    await turn();
    expect(await events()).toMatchObject([{ title: "Accompagnement – 60 min", external_id: event }]);
  });

  test("with a token that was revoked is said, and asked for no more", async () => {
    await connect();
    stack().calendly.state.tokens = [];
    await turn();
    expect((await health()).connections).toMatchObject([{ problem: "unauthorized" }]);
    const before = stack().calendly.asked.length;
    await turn();
    expect(stack().calendly.asked.length).toBe(before);
    await connect();
    await turn();
    expect((await health()).connections).toMatchObject([{ problem: null }]);
  });
});

describe("[P3.3] a delivery", () => {
  async function post(
    options: { key?: string; t?: number; body?: string; id?: string; header?: string } = {},
  ) {
    const [held] = await stack().sql<{ id: string }[]>`select id from private.calendly_connections`;
    const [subscription] = stack().calendly.state.subscriptions;
    const {
      key = subscription!.signing_key,
      t = Math.floor(Date.now() / 1000),
      body = JSON.stringify(created({ id: randomUUID() })),
      id = held!.id,
    } = options;
    const v1 = createHmac("sha256", key).update(`${t}.${body}`).digest("hex");
    const answer = await fetch(`${stack().url}/functions/v1/calendly-webhook/${id}`, {
      method: "POST",
      headers: { "calendly-webhook-signature": options.header ?? `t=${t},v1=${v1}` },
      body,
    });
    return [answer.status, await answer.text()];
  }
  const waiting = async () =>
    (await stack().sql`select from private.calendly_inbox where workspace_id = ${actors.team.workspace}`)
      .length;

  test("is taken when it is signed, now, by Calendly; else it hears 401, and nothing more", async () => {
    await connect();
    const t = Math.floor(Date.now() / 1000);
    expect(await post({ key: "another" })).toEqual([401, ""]);
    expect(await post({ t: t - 200 })).toEqual([401, ""]);
    expect(await post({ t: t + 200 })).toEqual([401, ""]);
    expect(await post({ id: randomUUID() })).toEqual([401, ""]);
    expect(await post({ id: "x" })).toEqual([401, ""]);
    for (const header of ["", "t=1", `t=${t},v1=`, "v1=00", `t=${t},v1=${"0".repeat(64)}`])
      expect(await post({ header })).toEqual([401, ""]);
    expect(await waiting()).toBe(0);
    expect(await post({ t: t - 120 })).toEqual([200, ""]);
    expect(await waiting()).toBe(1);
    expect(await post({ body: "x".repeat(300_000) })).toEqual([413, ""]);
    // Signed, whatever is in it: kept, so that it is not sent for a day.
    expect(await post({ body: "not JSON" })).toEqual([200, ""]);
    const odd = created({ id: "odd", name: "\0Zo\ud800é" });
    expect(await post({ body: JSON.stringify(odd) })).toEqual([200, ""]);
    await expect.poll(async () => (await events()).length).toBe(2);
  });

  test("replayed, and many at once, is each booking once", async () => {
    await connect();
    const bodies = Array.from({ length: 40 }, (_, n) => JSON.stringify(created({ id: `r${n}` })));
    const answers = await Promise.all([...bodies, ...bodies].map((body) => post({ body })));
    expect(answers.every(([status]) => status === 200)).toBe(true);
    await turn();
    expect(await events()).toHaveLength(40);
  });
});

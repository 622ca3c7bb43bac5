// The whole way, on the local Calendly and the real functions under Deno: an admin connects, a guest books, moves and
// calls off, the team calls off and marks who did not come.

import { describe, expect, test } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { form, hour, linkIn, useCalendlyTeam } from "./calendly-team.ts";

const stack = useStack();
const { actors, owner, ask, connect, events, book, health, turn, write, oneAppointment } =
  useCalendlyTeam(stack);

const pastBooking = async (hours = 2) => {
  await book();
  const { state } = stack().calendly;
  const [event] = state.events;
  event!.start_time = new Date(Date.now() - hours * hour).toISOString();
  event!.end_time = new Date(Date.now() - (hours - 1) * hour).toISOString();
};

describe("[P3.3] connecting", () => {
  test("by a token: whose it is, the event types, a webhook, and nothing in clear in the database", async () => {
    const token = stack().calendly.makeToken(owner());
    const { connection, problem } = await connect(token);
    expect(problem).toBeUndefined();
    const [held] = (await health()).connections;
    expect(held).toMatchObject({ id: connection, email: owner(), scope: "organization", has_webhook: true });
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
    await connect(stack().calendly.makeToken(actors().team.noe.email));
    expect((await health()).connections).toMatchObject([{ scope: "user", has_webhook: true }]);
    await book("mireille-trema/accompagnement-60");
    await book("anh-thu-trema/accompagnement-60", { email: "autre@artiste.example" });
    await expect.poll(() => stack().calendly.state.deliveries.length).toBe(0);
    await turn();
    expect(await events()).toMatchObject([{ members: [actors().team.noe.id] }]);
  });

  test("with a token that is refused, or cannot do enough, says which", async () => {
    expect(await connect("nothing")).toEqual({ problem: "unauthorized" });
    expect(await connect(stack().calendly.makeToken(owner(), "users:read"))).toEqual({
      problem: "scope_missing",
    });
    const few = "users:read organizations:read event_types:read scheduled_events:write";
    expect(await connect(stack().calendly.makeToken(owner(), few))).toMatchObject({
      problem: "webhook_refused",
    });
    expect((await health()).connections).toMatchObject([{ problem: "webhook_refused", has_webhook: false }]);
  });

  test("by Calendly's own page; tokens are renewed, each refresh token once", async () => {
    const { url } = await ask({ action: "begin" });
    const page = await fetch(url);
    expect(await page.text()).toContain("Autoriser Coulisses");
    const { id } = stack().calendly.state.users.find(({ email }) => email === owner())!;
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
    // Undone, what was allowed is given back.
    const accessOf = () => stack().calendly.state.tokens.filter(({ kind }) => kind === "access");
    const held = accessOf();
    expect(await ask({ action: "disconnect", connection })).toEqual({});
    expect(refreshOf()).toEqual([]);
    expect(accessOf()).toEqual(held.slice(0, -1));
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
    await expect.poll(events).toMatchObject([{ status: "scheduled", members: [actors().team.noe.id] }]);
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
    const people = await stack()
      .sql`select from public.people where workspace_id = ${actors().team.workspace}`;
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

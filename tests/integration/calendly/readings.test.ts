// What Calendly has and did not deliver: its history, a day without webhooks, event types that changed.

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { created, type Json } from "../../fixtures/calendly.ts";
import { useStack } from "../../fixtures/stack.ts";
import { day, form, hour, linkIn, useCalendlyTeam } from "./calendly-team.ts";

const stack = useStack();
const { actors, connect, events, book, health, turn } = useCalendlyTeam(stack);

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
      .sql`select from public.interactions where workspace_id = ${actors().team.workspace}`;
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

  test("of event types: renamed, archived and new ones are known the next morning", async () => {
    await connect();
    await turn();
    const { state } = stack().calendly;
    const [first, second] = state.types;
    const name = first!.name;
    Object.assign(first!, { name: "Accompagnement, une heure" });
    second!.isArchived = true;
    const added = { ...first!, id: randomUUID(), name: "Première rencontre", slug: "premiere-rencontre" };
    state.types.push(added);
    const known = async () => {
      const [{ event_types }] = (await health()).connections;
      return event_types.map((type: Json) => [type.name, type.active]);
    };
    await turn();
    expect(await known()).toContainEqual([name, true]);
    await stack()
      .sql`update private.calendly_connections set swept_at = now() - interval '1 day', watched_at = now()`;
    await turn();
    const now = await known();
    expect(now).toHaveLength(state.types.length);
    expect(now).toEqual(
      expect.arrayContaining([
        ["Accompagnement, une heure", true],
        [second!.name, false],
        ["Première rencontre", true],
      ]),
    );
    Object.assign(first!, { name });
    delete second!.isArchived;
    state.types.pop();
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

// The Calendly of this machine refuses what the real one refuses.

import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LocalCalendly, openCalendly } from "../../../supabase/local/calendly/calendly.ts";
import type { Json } from "../../fixtures/calendly.ts";

const url = "http://localhost:1";
const day = 86_400_000;
let calendly: LocalCalendly;
let token: string;
beforeEach(() => {
  calendly = openCalendly({ url });
  token = calendly.makeToken("nadege@trema.exemple");
});
afterEach(() => calendly.stop());

async function ask(path: string, body?: object, as = token, method = body ? "POST" : "GET") {
  const answer = await calendly.route(
    new Request(`${calendly.apiUrl}/${path}`, {
      method,
      headers: { authorization: `Bearer ${as}` },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const text = (await answer?.text()) ?? "";
  return { status: answer?.status, headers: answer?.headers, body: (text ? JSON.parse(text) : null) as Json };
}
const typeUri = () => `https://api.calendly.com/event_types/${calendly.state.types[0]?.id}`;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();
const organization = () => `https://api.calendly.com/organizations/${calendly.state.organization}`;
const bookAll = (count: number) => {
  const [type] = calendly.state.types;
  const times = calendly.bookings.availableTimes(type!, Date.now(), Date.now() + 200 * day).slice(0, count);
  return times.map(({ start }, n) =>
    calendly.bookings.book({ type: type!, start, name: `Guest ${n}`, email: `g${n}@x.example` }),
  );
};

describe("[P3.3] the local Calendly", () => {
  test("wants a token that is good, with the scope; write implies read", async () => {
    expect((await ask("users/me", undefined, "x")).body).toEqual({
      title: "Unauthenticated",
      message: "The access token is invalid",
    });
    const few = calendly.makeToken("nadege@trema.exemple", "users:read scheduled_events:write");
    expect((await ask("users/me", undefined, few)).body.resource.email).toBe("nadege@trema.exemple");
    expect((await ask(`scheduled_events?organization=${organization()}`, undefined, few)).status).toBe(200);
    expect((await ask(`event_types?organization=${organization()}`, undefined, few)).status).toBe(403);
    expect((await ask("nothing")).status).toBe(404);
  });

  test("gives lists by pages, and refuses counts that it does not give", async () => {
    bookAll(7);
    const seen: string[] = [];
    let page = "";
    do {
      const { body } = await ask(`scheduled_events?organization=${organization()}&count=3${page}`);
      seen.push(...body.collection.map(({ uri }: Json) => uri));
      page = body.pagination.next_page_token ? `&page_token=${body.pagination.next_page_token}` : "";
    } while (page);
    expect(new Set(seen).size).toBe(7);
    for (const count of ["0", "101", "x"])
      expect(
        (await ask(`scheduled_events?organization=${organization()}&count=${count}`)).body,
      ).toMatchObject({
        title: "Invalid Argument",
        details: [{ parameter: "count" }],
      });
    expect((await ask("scheduled_events")).status).toBe(400);
  });

  test("counts the requests of a minute, and says how long to wait", async () => {
    calendly.perMinute = 2;
    await ask("users/me");
    expect((await ask("users/me")).headers?.get("x-ratelimit-remaining")).toBe("0");
    const refused = await ask("users/me");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers?.get("x-ratelimit-reset"))).toBeGreaterThan(0);
  });

  test("gives available times of 31 days at most, that begin in the future", async () => {
    const times = (from: number, to: number) =>
      ask(`event_type_available_times?event_type=${typeUri()}&start_time=${at(from)}&end_time=${at(to)}`);
    expect((await times(60_000, 30 * day)).body.collection.length).toBeGreaterThan(20);
    expect((await times(60_000, 32 * day)).body.details[0].parameter).toBe("end_time");
    expect((await times(-60_000, day)).body.details).toEqual([
      { parameter: "start_time", message: "must be in the future" },
    ]);
  });

  test("makes links that serve once", async () => {
    const { body } = await ask("scheduling_links", {
      max_event_count: 1,
      owner: typeUri(),
      owner_type: "EventType",
    });
    const link = body.resource.booking_url;
    const open = async (form?: Record<string, string>) => {
      const answer = await calendly.route(
        new Request(link, form ? { method: "POST", body: new URLSearchParams(form) } : {}),
      );
      return { status: answer?.status, text: (await answer?.text()) ?? "" };
    };
    const [, start = ""] = /<option value="([^"]+)"/.exec((await open()).text) ?? [];
    // Looking consumes nothing.
    expect((await open()).status).toBe(200);
    expect((await open({ start, name: "Zoé", email: "zoe@x.example" })).status).toBe(200);
    expect((await open()).status).toBe(404);
    expect(
      (await ask("scheduling_links", { max_event_count: 2, owner: typeUri(), owner_type: "EventType" }))
        .status,
    ).toBe(400);
  });

  test("calls off once, and gives one place to one guest", async () => {
    const [invitee] = bookAll(1);
    const path = `scheduled_events/${invitee?.event_id}/cancellation`;
    expect((await ask(path, { reason: "Fermeture" })).body.resource).toMatchObject({
      canceler_type: "host",
      reason: "Fermeture",
    });
    expect(await ask(path, {})).toMatchObject({
      status: 403,
      body: { message: "Event is already canceled" },
    });
    const [type] = calendly.state.types;
    const [free] = calendly.bookings.availableTimes(type!, Date.now(), Date.now() + 9 * day);
    const asked = { type: type!, start: free!.start, name: "Zoé", email: "zoe@x.example" };
    expect(calendly.bookings.book(asked)).toBeDefined();
    expect(calendly.bookings.book(asked)).toBeUndefined();
  });

  test("takes one webhook an address, and each to its own; colleagues do not see each other's events", async () => {
    const hook = {
      url: "https://projet.supabase.co/functions/v1/calendly-webhook/x",
      events: ["invitee.created"],
      organization: organization(),
      scope: "organization",
      signing_key: "k",
    };
    expect((await ask("webhook_subscriptions", hook)).status).toBe(201);
    expect(await ask("webhook_subscriptions", hook)).toMatchObject({
      status: 409,
      body: { title: "Already Exists", message: "Hook with this url already exists" },
    });
    expect((await ask("webhook_subscriptions", { ...hook, url: "http://example.org" })).status).toBe(400);
    const colleague = calendly.makeToken("mireille@trema.exemple");
    expect((await ask("webhook_subscriptions", hook, colleague)).status).toBe(403);
    const [invitee] = bookAll(1);
    expect((await ask(`scheduled_events/${invitee?.event_id}`, undefined, colleague)).status).toBe(404);
  });

  test("signs what it delivers, tries again later and later, and gives up after a day", async () => {
    const heard: { signature: string; body: string }[] = [];
    let status = 503;
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      heard.push({ signature: String(request.headers["calendly-webhook-signature"]), body });
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
      const subscribed = await ask("webhook_subscriptions", {
        url,
        events: ["invitee.created", "invitee.canceled"],
        organization: organization(),
        scope: "organization",
        signing_key: "k",
      });
      const id = subscribed.body.resource.uri.split("/").at(-1);
      const state = async () => (await ask(`webhook_subscriptions/${id}`)).body.resource;
      bookAll(1);
      await calendly.advance(0);
      const [first] = heard;
      const [, t, v1] = /^t=(\d+),v1=(\w+)$/.exec(first?.signature ?? "") ?? [];
      expect(v1).toBe(createHmac("sha256", "k").update(`${t}.${first?.body}`).digest("hex"));
      expect((await state()).retry_started_at).not.toBeNull();
      await calendly.advance(0);
      expect(heard).toHaveLength(1);
      await calendly.advance(3_600_000);
      expect(heard.length).toBe(2);
      expect(heard[1]?.body).toBe(first?.body);
      status = 200;
      await calendly.advance(3_600_000);
      expect(await state()).toMatchObject({ state: "active", retry_started_at: null });
      status = 302;
      bookAll(1);
      for (let hour = 0; hour < 30; hour++) await calendly.advance(3_600_000);
      expect((await state()).state).toBe("disabled");
    } finally {
      server.close();
    }
  });

  test("is the same after it was stopped and started", async () => {
    const folder = mkdtempSync(join(tmpdir(), "calendly-"));
    try {
      const file = join(folder, "calendly.json");
      const before = openCalendly({ url, file });
      const kept = before.makeToken("nadege@trema.exemple");
      await before.stop();
      calendly = openCalendly({ url, file });
      expect((await ask("users/me", undefined, kept)).status).toBe(200);
    } finally {
      await calendly.stop();
      calendly = openCalendly({ url });
      rmSync(folder, { recursive: true });
    }
  });

  test("tells when somebody receives and is taken, a week ahead at most; of others to those who administer", async () => {
    const [nadege, other] = calendly.state.users;
    const uri = (id = "") => `https://api.calendly.com/users/${id}`;
    const schedules = await ask(`user_availability_schedules?user=${uri(nadege?.id)}`);
    expect(schedules.body).not.toHaveProperty("pagination");
    const [schedule] = schedules.body.collection;
    expect(schedule).toMatchObject({ default: true, timezone: "America/Toronto", user: uri(nadege?.id) });
    const [, path] = schedule.uri.split("https://api.calendly.com/");
    expect((await ask(path)).body.resource).toEqual(schedule);
    expect((await ask("user_availability_schedules")).status).toBe(400);

    const [invitee] = bookAll(1);
    const event = calendly.state.events.find(({ id }) => id === invitee?.event_id)!;
    const before = Date.parse(event.start_time) - 1;
    calendly.state.external.push({ user_id: nadege!.id, start_time: at(2 * day), end_time: at(3 * day) });
    const busy = (from: number, to: number, of = nadege?.id, as = token) => {
      const [start, end] = [from, to].map((ms) => new Date(ms).toISOString());
      return ask(`user_busy_times?user=${uri(of)}&start_time=${start}&end_time=${end}`, undefined, as);
    };
    const told = (await busy(before, before + 7 * day)).body.collection;
    expect(told.map(({ type }: Json) => type).sort()).toEqual(["calendly", "external"]);
    expect(told.find(({ type }: Json) => type === "external")).not.toHaveProperty("event");
    expect((await busy(before, before + 7 * day + 1)).status).toBe(400);
    expect((await busy(Date.now() - 1000, Date.now() + day)).status).toBe(400);
    expect((await busy(before, before)).status).toBe(400);

    const own = calendly.makeToken(other!.email);
    expect((await busy(before, before + day, other?.id, own)).status).toBe(200);
    expect((await busy(before, before + day, nadege?.id, own)).status).toBe(403);
    expect((await ask(`user_availability_schedules?user=${uri(nadege?.id)}`, undefined, own)).status).toBe(
      403,
    );
    const few = calendly.makeToken(nadege!.email, "users:read scheduled_events:write");
    expect((await busy(before, before + day, nadege?.id, few)).status).toBe(403);
  });
});

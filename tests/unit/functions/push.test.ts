// What is sent to devices, and where it may be sent.

import { describe, expect, test } from "vitest";
import { isPushService, localPushService } from "../../../supabase/functions/_shared/push/push-service.ts";
import { makePusher } from "../../../supabase/functions/_shared/push/send.ts";
import { type PushFacts, writePush } from "../../../supabase/functions/_shared/push/write-push.ts";
import { makeRemindersHandler } from "../../../supabase/functions/reminders/handler.ts";
import { makeKeys } from "../../../supabase/local/keys.ts";
import { openPushService } from "../../../supabase/local/push/push-service.ts";

describe("[P3.4] push services", () => {
  test.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://web.push.apple.com/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://wns2-by3p.notify.windows.com/w/?token=abc",
  ])("%s is one", (endpoint) => {
    expect(isPushService(endpoint)).toBe(true);
  });

  test.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://fcm.googleapis.com:8443/abc",
    "https://fcm.googleapis.com@127.0.0.1/abc",
    "https://user@fcm.googleapis.com/abc",
    "https://fcm.googleapis.com.example.org/abc",
    "https://evilfcm.googleapis.com/abc",
    "https://a.b.push.apple.com/abc",
    "https://push.apple.com.example.org/abc",
    "https://127.0.0.1/abc",
    "https://[::1]/abc",
    "https://169.254.169.254/latest",
    "http://localhost:5173/_push/abc",
    "file:///etc/passwd",
    "no address",
  ])("%s is none", (endpoint) => {
    expect(isPushService(endpoint)).toBe(false);
    expect(isPushService(endpoint, "http://localhost:9999")).toBe(false);
  });

  test("the local one is for a stack on this machine alone", () => {
    expect(isPushService("http://localhost:5173/_push/abc", "http://localhost:5173")).toBe(true);
    expect(localPushService("http://localhost:5173", "http://127.0.0.1:5173")).toBe("http://localhost:5173");
    expect(localPushService(undefined, "https://x.supabase.co")).toBeUndefined();
    expect(() => localPushService("http://localhost:5173", "https://x.supabase.co")).toThrow("one machine");
  });
});

describe("[P3.4] the local push service refuses", () => {
  const origin = "http://localhost:5999";
  const message = { text: "Bonjour", seconds: 60, urgency: "high", topic: "tasks" } as const;
  const vapid = { ...makeKeys().vapid, subject: "mailto:x@example.org" };

  /** What a pusher sends, handed to the service without a network. */
  async function push(parts: {
    signedWith?: typeof vapid;
    tamper?: (headers: Headers, body: Uint8Array) => void;
  }): Promise<{ status: number; texts: string[] }> {
    const service = openPushService(origin);
    const { endpoint, keys } = service.subscribe(vapid.publicKey);
    let status = 0;
    const real = globalThis.fetch;
    globalThis.fetch = (async (input: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      const body = new Uint8Array(init.body as Uint8Array<ArrayBuffer>);
      parts.tamper?.(headers, body);
      const answer = await service.route(new Request(input, { method: "POST", headers, body }));
      status = answer?.status ?? 0;
      return answer;
    }) as typeof fetch;
    try {
      await makePusher(parts.signedWith ?? vapid, origin)({ endpoint, ...keys }, message);
    } finally {
      globalThis.fetch = real;
    }
    return { status, texts: service.messages(endpoint).map(({ text }) => text) };
  }

  test("nothing of what is right", async () => {
    expect(await push({})).toEqual({ status: 201, texts: ["Bonjour"] });
  });

  test("another key, another audience, an altered message, no lifetime", async () => {
    const other = { ...makeKeys().vapid, subject: "mailto:x@example.org" };
    expect((await push({ signedWith: other })).status).toBe(403);
    const forged = (headers: Headers) => {
      const [scheme, token = ""] = (headers.get("authorization") ?? "").split("t=");
      const [head, , signature] = token.split(".");
      const claims = Buffer.from(
        JSON.stringify({ aud: origin, exp: Math.floor(Date.now() / 1000) + 999, sub: "mailto:y@z" }),
      ).toString("base64url");
      headers.set("authorization", `${scheme}t=${head}.${claims}.${signature}`);
    };
    expect((await push({ tamper: forged })).status).toBe(403);
    const altered = await push({
      tamper: (_headers, body) => {
        body[body.length - 1]! ^= 1;
      },
    });
    expect(altered).toEqual({ status: 400, texts: [] });
    expect((await push({ tamper: (headers) => headers.delete("ttl") })).status).toBe(400);
  });
});

describe("[P3.4] what a reminder says", () => {
  const device = {
    push_id: "p",
    member_id: "22222222-2222-4222-8222-222222222222",
    endpoint: "e",
    p256dh: "k",
    auth: "a",
    day: "2026-12-01",
    time_zone: "America/Toronto",
    seconds: 600,
  };
  const appointment: PushFacts = {
    ...device,
    locale: "fr-CA",
    shows: false,
    kind: "appointment",
    id: "11111111-1111-4111-8111-111111111111",
    title: "Bilan avec Amara",
    place: "Bureau 2",
    starts_at: "2026-12-01T19:15:00Z",
    minutes: 15,
  };
  const read = (facts: PushFacts) => JSON.parse(writePush(facts).text);

  test("nothing of whom or of what, until its owner asks", () => {
    expect(read(appointment)).toEqual({
      title: "Rendez-vous dans 15 minutes",
      lang: "fr-CA",
      tag: `event ${appointment.id} 2026-12-01T19:15:00Z`,
      path: `/calendrier?jour=2026-12-01&evenement=${appointment.id}`,
    });
    expect(read({ ...appointment, shows: true }).body).toBe(
      "14\u00a0h\u00a015 · Bilan avec Amara · Bureau 2",
    );
    expect(writePush(appointment).topic).toMatch(/^[\w-]{1,32}$/);
  });

  test("what was given since, and each workspace, is a reminder of its own", () => {
    const tasks = { ...device, locale: "fr-CA", shows: false, count: 1, ids: ["a"], titles: ["A"] } as const;
    const told = [
      writePush({ ...tasks, kind: "tasks" }),
      writePush({ ...tasks, kind: "given" }),
      writePush({ ...tasks, kind: "tasks", member_id: "33333333-3333-4333-8333-333333333333" }),
    ];
    expect(new Set(told.map(({ topic }) => topic)).size).toBe(3);
    expect(new Set(told.map(({ text }) => JSON.parse(text).tag)).size).toBe(3);
    for (const { topic } of told) expect(topic).toMatch(/^[\w-]{1,32}$/);
    expect(JSON.parse(told[1]?.text ?? "").title).toBe("1 nouvelle tâche pour aujourd’hui");
  });

  test("a reminder that cannot be written is given up, and the next one leaves", async () => {
    const waiting: PushFacts[] = [{ ...appointment, push_id: "bad", starts_at: "never" }, appointment];
    const finished: unknown[] = [];
    const answer = await makeRemindersHandler({
      secret: "s",
      call: async (name, args) => {
        if (name === "claim_push") return waiting.shift() ?? null;
        if (name === "finish_push") finished.push(args);
        return 0;
      },
      push: async () => ({ outcome: "sent" }),
    })(new Request("http://x", { method: "POST", headers: { "x-tick-secret": "s" } }));
    expect(answer.status).toBe(200);
    expect(finished).toMatchObject([
      { p_id: "bad", p_outcome: "refused" },
      { p_id: "p", p_outcome: "sent" },
    ]);
  });

  test("one task is opened by itself, several as a list; a long list fits in a message", () => {
    const tasks = (count: number): PushFacts => ({
      ...device,
      locale: "en-CA",
      shows: true,
      kind: "tasks",
      count,
      ids: Array.from({ length: count }, (_, n) => `id-${n}`),
      titles: Array.from({ length: count }, () => "é".repeat(300)),
    });
    expect(read(tasks(1))).toMatchObject({ title: "1 task to do today", path: "/taches?tache=id-0" });
    expect(read(tasks(50))).toMatchObject({ title: "50 tasks to do today", path: "/taches" });
    expect(Buffer.byteLength(writePush(tasks(50)).text)).toBeLessThan(3000);
  });
});

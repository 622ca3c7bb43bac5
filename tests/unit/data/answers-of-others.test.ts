// What comes back to a request may be anybody's: a café's page, half of an answer, a proxy's refusal. None of it may
// pass for the database refusing a row, nor end a session.

import { expect, test } from "vitest";
import { makeBackend } from "#data/backend.ts";
import { askedWaitMs, patientFetch } from "#data/patient-fetch.ts";
import { RemoteError } from "#data/sync/remote.ts";
import { makeRemote } from "#data/sync/supabase-remote.ts";

const user = "0b1c0000-0000-4000-8000-000000000001";
const page = "<!doctype html><p>Session timed out.</p>";
const html = { "content-type": "text/html; charset=utf-8" };
const json = { "content-type": "application/json" };

/** The app's backend, signed in, on a network that answers as told. */
function on(answer: (url: string, body: string) => Response, tokenSeconds = 3_600) {
  const kept = new Map<string, string>();
  const session = {
    access_token: "token",
    refresh_token: "again",
    token_type: "bearer",
    expires_in: tokenSeconds,
    expires_at: Math.floor(Date.now() / 1_000) + tokenSeconds,
    user: { id: user },
  };
  kept.set("coulisses-auth", JSON.stringify(session));
  const asked: string[] = [];
  const backend = makeBackend({
    url: "http://server.test",
    key: "key",
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    fetch: async (input, init) => {
      asked.push(String(input));
      return answer(String(input), String(init?.body ?? ""));
    },
  });
  return { backend, asked, isSignedIn: () => kept.has("coulisses-auth") };
}

async function problemOf(request: Promise<unknown>): Promise<RemoteError> {
  const error = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RemoteError)) throw new Error(`A RemoteError was expected, not ${error}.`);
  return error;
}

test.each([
  ["a café’s page, 200", () => new Response(page, { headers: html }), "blocked"],
  ["a firewall’s page, 403", () => new Response(page, { status: 403, headers: html }), "blocked"],
  ["a proxy’s page, 502", () => new Response(page, { status: 502, headers: html }), "server"],
  ["an answer cut in its middle", () => new Response('[{"id":"0b1c', { headers: json }), "server"],
  ["a refusal without a code", () => Response.json({ message: "Forbidden" }, { status: 403 }), "server"],
  [
    "a wall with a code of its own",
    () => Response.json({ code: "blocked_by_policy" }, { status: 403 }),
    "server",
  ],
  ["a database that only reads", () => Response.json({ code: "25006" }, { status: 405 }), "server"],
  ["a path nobody knows", () => new Response("Not found", { status: 404 }), "server"],
  ["too large a request", () => new Response("", { status: 413 }), "refused"],
  ["a row refused by the database", () => Response.json({ code: "23514" }, { status: 400 }), "refused"],
  ["a row refused by a policy", () => Response.json({ code: "42501" }, { status: 403 }), "refused"],
])("[S10] %s is not taken for another thing", async (_, answer, problem) => {
  const { backend } = on(answer);
  expect((await problemOf(backend.rpc(user, "push", { p_table: "people" }))).problem).toBe(problem);
});

test("[S22] a server that asks to wait says how long", async () => {
  const { backend } = on(() =>
    Response.json({ code: "429" }, { status: 429, headers: { "retry-after": "7" } }),
  );
  expect(await problemOf(backend.rpc(user, "workspace_state"))).toMatchObject({
    problem: "busy",
    wait_ms: 7_000,
  });
  const asks = (after: string, date = "Wed, 21 Oct 2026 07:28:00 GMT") =>
    askedWaitMs(new Response(null, { headers: { "retry-after": after, date } }));
  expect(asks("Wed, 21 Oct 2026 07:28:30 GMT")).toBe(30_000);
  expect(asks("Wed, 21 Oct 2026 07:27:30 GMT")).toBe(0);
  expect(asks("99999")).toBe(15 * 60_000);
  expect(asks("soon")).toBe(0);
});

test.each([
  ["401 without a reason", () => Response.json({ message: "No API key found" }, { status: 401 })],
  ["429", () => Response.json({ code: "over_request_rate_limit" }, { status: 429 })],
  ["a proxy’s refusal", () => new Response("nope", { status: 403 })],
  ["500", () => new Response("{}", { status: 500 })],
])(
  "a session outlives a renewal answered by %s: supabase-js keeps the token at 503 alone",
  async (_, answer) => {
    const fetch = patientFetch(async () => answer(), 1_000);
    expect((await fetch("http://server.test/auth/v1/token?grant_type=refresh_token")).status).toBe(503);
  },
);

test("a session ends when the server refuses its renewal in its own words", async () => {
  const refusal = { code: "refresh_token_not_found", message: "Invalid Refresh Token" };
  const { backend, isSignedIn } = on(
    (url) => (url.includes("/health") ? Response.json({}) : Response.json(refusal, { status: 400 })),
    -60,
  );
  expect((await problemOf(backend.rpc(user, "workspace_state"))).problem).toBe("session");
  expect(isSignedIn()).toBe(false);
});

test("a token renewed and refused again is the server’s trouble, not the end of the session", async () => {
  const renewed = {
    access_token: "other",
    refresh_token: "more",
    token_type: "bearer",
    expires_in: 3_600,
    user: { id: user },
  };
  const { backend, asked, isSignedIn } = on((url) =>
    url.includes("/token")
      ? Response.json(renewed)
      : Response.json({ message: "JWT expired" }, { status: 401 }),
  );
  expect((await problemOf(backend.rpc(user, "workspace_state"))).problem).toBe("server");
  expect(isSignedIn()).toBe(true);
  expect(asked.filter((url) => url.includes("/token"))).toHaveLength(1);
});

test("[S32] an answer to an earlier push, remembered on the way, is not taken for this one’s", async () => {
  const row = { id: crypto.randomUUID(), clock: { _: "01a200bed1c30000-dea149ac" }, display_name: "Ana Roy" };
  const answered = { id: row.id, rev: 3, modified_at: "2026-11-20T15:00:00.000Z" };
  const remote = (answer: (nonce: string) => unknown) => {
    const { backend } = on((_, body) => Response.json(answer(JSON.parse(body).p_nonce)));
    return makeRemote(backend, { user_id: user, workspace_id: user });
  };
  expect(await remote((nonce) => ({ nonce, rows: [answered] })).push("people", [row])).toEqual([
    { ...row, ...answered },
  ]);
  for (const stale of [{ nonce: "of before", rows: [answered] }, [answered], null, { rows: [answered] }])
    expect(await problemOf(remote(() => stale).push("people", [row]))).toMatchObject({
      problem: "blocked",
      reason: "unsound",
    });
});

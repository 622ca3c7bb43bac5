// The artist's own page: the real function under Deno, on the real database, asked as anybody may.

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { useStack } from "../fixtures/stack.ts";
import { hashOf, usePlanPage } from "./plan-page-steps.ts";

const stack = useStack();
const { actors, plan, url, insert, makeLink, ask, open, tick, comment, stored, comments } =
  usePlanPage(stack);

describe("[P1.6] the artist's own page", () => {
  test("shows the plan in its order, and nothing that is not the artist's to see", async () => {
    const { status, plan: seen, text, headers } = await open(plan().token);
    expect(status).toBe(200);
    expect(seen).toEqual({
      workspace: "Relais Tréma",
      time_zone: "America/Toronto",
      person: "Amara Diallo",
      language: "fr",
      expires_at: expect.stringMatching(/^20/),
      comments: [],
      goals: [
        {
          id: plan().goal,
          title: "Créer",
          status: "open",
          horizon_on: "2027-02-28",
          steps: [
            { id: plan().mine, title: "Bâtir le budget", done: false, due_on: "2026-12-08", mine: true },
            { id: plan().teams, title: "Relire", done: false, due_on: null, mine: false },
          ],
        },
      ],
    });
    for (const secret of ["personne", "Noé", "Bao", "Laisser", "laissée", actors().team.noe.id])
      expect(text).not.toContain(secret);
    expect(headers.get("cache-control")).toBe("no-store");
    const days = (Date.parse(seen!.expires_at) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  });

  test("ticks and unticks a step of the artist, which arrives on devices as any change does", async () => {
    const before = await stored("tasks", plan().mine);
    const done = await tick(plan().token, plan().mine);
    expect(done.plan?.goals[0]?.steps[0]?.done).toBe(true);
    const after = await stored("tasks", plan().mine);
    expect(after).toMatchObject({ status: "done", done_at: expect.any(Date), done_by: null });
    expect(Object.keys(after.clock).sort()).toEqual(["_", "done_at", "status"]);
    const pulled = await actors().adviser.rpc("pull", {
      p_workspace: actors().team.workspace,
      p_table: "tasks",
      p_after_rev: before.rev,
      p_after_id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
    });
    expect(pulled.data.rows.map((row: { id: string }) => row.id)).toContain(plan().mine);
    expect((await tick(plan().token, plan().mine, false)).plan?.goals[0]?.steps[0]?.done).toBe(false);
    expect(await stored("tasks", plan().mine)).toMatchObject({ status: "open", done_at: null });
  });

  test("done twice is done once", async () => {
    await tick(plan().token, plan().mine);
    const once = await stored("tasks", plan().mine);
    expect((await tick(plan().token, plan().mine)).status).toBe(200);
    expect(await stored("tasks", plan().mine)).toEqual(once);
  });

  test("keeps a comment as an interaction of the file, about its goal and its step; sent again, once", async () => {
    const key = randomUUID();
    const request = {
      do: "comment",
      token: plan().token,
      key,
      text: "Le studio est réservé.",
      step_id: plan().mine,
    };
    expect((await ask(request)).status).toBe(200);
    expect((await ask(request)).status).toBe(200);
    const kept = await comments(plan().amara);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      kind: "note",
      note: "Le studio est réservé.",
      people: [plan().amara],
      goal_id: plan().goal,
      task_id: plan().mine,
      confidential: false,
      created_by: null,
    });
    // The same key behind another link is another message.
    const { token } = await makeLink(plan().amara);
    await ask({ ...request, token });
    expect(await comments(plan().amara)).toHaveLength(2);
  });

  test("shows again what was written through the link, as it was written; nobody else's words, never the team's", async () => {
    const { sql } = stack();
    await comment(plan().token, "Le studio est réservé.", { step_id: plan().mine });
    const [kept] = await comments(plan().amara);
    const private_words = "Entre nous : à ne dire à personne";
    await sql`update public.interactions set note = ${private_words}, confidential = true where id = ${kept!.id}`;
    await insert("interactions", {
      kind: "note",
      people: [plan().amara],
      occurred_at: new Date(),
      note: private_words,
      origin: "artist",
    });
    const ofBao = await makeLink(plan().bao);
    await comment(ofBao.token, "De Bao");
    const seen = await open(plan().token);
    expect(seen.plan?.comments).toEqual([
      {
        id: kept!.id,
        text: "Le studio est réservé.",
        written_at: expect.stringMatching(/^20/),
        about: "Bâtir le budget",
      },
    ]);
    expect(seen.text).not.toContain("Entre nous");
    // Whoever holds another link, be it of the same person, did not write this.
    const other = await makeLink(plan().amara);
    expect((await open(other.token)).plan?.comments).toEqual([]);
    // What it is about leaves the plan, and its title with it; what the team withdraws is shown no more.
    await sql`update public.goals set status = 'dropped' where id = ${plan().goal}`;
    expect((await open(plan().token)).plan?.comments[0]?.about).toBeNull();
    await sql`update public.interactions set deleted = true where id = ${kept!.id}`;
    expect((await open(plan().token)).plan?.comments).toEqual([]);
  });

  test("a comment points at nothing that its artist does not see", async () => {
    expect((await comment(plan().token, "Bonjour", { goal_id: plan().other })).status).toBe(200);
    expect((await comment(plan().token, "Bonsoir", { step_id: plan().theirs })).status).toBe(200);
    for (const kept of await comments(plan().amara))
      expect(kept).toMatchObject({ goal_id: null, task_id: null });
    expect(await comments(plan().bao)).toEqual([]);
  });
});

describe("[P1.6] a document sent from the page", () => {
  const send = async (token: string, key: string, text: string) => {
    const answer = await fetch(`${url()}/file`, {
      method: "POST",
      headers: { "x-plan-token": token, "x-plan-key": key, "x-file-name": "cv.pdf" },
      body: `%PDF-1.7 ${text}`,
    });
    return answer.status;
  };
  const documents = () => stack().sql`
    select document.*, file.name as path from public.documents document
    left join storage.objects file on file.name = document.workspace_id || '/' || document.id
    where document.people @> array[${plan().amara}::uuid]`;
  const places = async () =>
    (await stack().sql`select count(*)::int as many from storage.objects`)[0]?.many as number;

  test("sent twice at once with one key, one is kept, whole; what the other put there goes", async () => {
    const before = await places();
    const [key, one, two] = [randomUUID(), "un".repeat(400_000), "deux".repeat(100_000)];
    expect(await Promise.all([send(plan().token, key, one), send(plan().token, key, two)])).toEqual([
      200, 200,
    ]);
    expect(await send(plan().token, key, "trois")).toBe(200);
    const kept = await documents();
    expect(kept).toHaveLength(1);
    const { data } = await actors().adviser.storage.from("documents").download(kept[0]?.path);
    expect(hashOf(await data!.text())).toBe(kept[0]?.sha256);
    expect(await places()).toBe(before + 1);
  });

  test("through a link withdrawn while it travels, is not kept, nor are its bytes", async () => {
    const before = await places();
    let end = () => {};
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("%PDF-1.7 "));
        end = () => controller.close();
      },
    });
    const sending = fetch(`${url()}/file`, {
      method: "POST",
      headers: { "x-plan-token": plan().token, "x-plan-key": randomUUID(), "x-file-name": "cv.pdf" },
      body,
      duplex: "half",
    } as RequestInit);
    await expect.poll(async () => (await stored("plan_links", plan().link)).last_used_at).not.toBeNull();
    await stack().sql`update public.plan_links set revoked_at = now() where id = ${plan().link}`;
    end();
    expect((await sending).status).toBe(404);
    expect(await documents()).toEqual([]);
    expect(await places()).toBe(before);
  });
});

describe("[P1.6] what the page refuses", () => {
  test("steps of the team, of somebody else, given up, deleted, unknown: all in the same words", async () => {
    const gone = await insert("tasks", {
      title: "Partie",
      people: [plan().amara],
      goal_id: plan().goal,
      by_artist: true,
      deleted: true,
    });
    const answers = [];
    for (const id of [plan().teams, plan().theirs, plan().hidden, gone, randomUUID()]) {
      answers.push(await tick(plan().token, id));
      const [row] = await stack().sql`select status from public.tasks where id = ${id}`;
      expect(row?.status ?? "open").toBe("open");
    }
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['404 {"error":{"code":"step_gone"}}']),
    );
  });

  test("links that are guessed, expired, revoked, or of a file put aside: the same to the byte", async () => {
    const expired = await makeLink(plan().amara);
    await stack().sql`update public.plan_links set expires_at = now() where id = ${expired.link}`;
    const revoked = await makeLink(plan().amara);
    const args = { p_workspace: actors().team.workspace, p_link: revoked.link };
    expect((await actors().adviser.rpc("revoke_plan_link", args)).error).toBeNull();
    const ofBao = await makeLink(plan().bao);
    await stack().sql`update public.people set deleted = true where id = ${plan().bao}`;
    const answers = [];
    for (const token of ["0".repeat(64), expired.token, revoked.token, ofBao.token])
      for (const answer of [
        await open(token),
        await tick(token, plan().mine),
        await comment(token, "Bonjour"),
      ])
        answers.push(answer);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['404 {"error":{"code":"link_gone"}}']),
    );
    const names = (answer: { headers: Headers }) => [...answer.headers.keys()].sort();
    for (const answer of answers) expect(names(answer)).toEqual(names(answers[0]!));
    expect((await stored("tasks", plan().mine)).status).toBe("open");
    expect(await comments(plan().amara)).toEqual([]);
    expect((await open(plan().token)).status).toBe(200);
  });

  test("GET, HEAD, PUT and DELETE change nothing, not even when the link was last opened", async () => {
    const before = [await stored("tasks", plan().mine), await stored("plan_links", plan().link)];
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "PATCH"]) {
      const body = JSON.stringify({ do: "tick", token: plan().token, step_id: plan().mine, done: true });
      const hasBody = method !== "GET" && method !== "HEAD";
      const answer = await fetch(`${url()}?token=${plan().token}`, { method, ...(hasBody && { body }) });
      expect(answer.status).toBe(405);
    }
    expect([await stored("tasks", plan().mine), await stored("plan_links", plan().link)]).toEqual(before);
    await open(plan().token);
    expect((await stored("plan_links", plan().link)).last_used_at).toBeInstanceOf(Date);
  });

  test("bodies that are broken, too large or say more than they may", async () => {
    const bodies: [string, number][] = [
      ["", 400],
      ["{", 400],
      ["[]", 400],
      [JSON.stringify({ do: "open" }), 400],
      [JSON.stringify({ do: "open", token: plan().token, p_workspace: actors().team.workspace }), 400],
      [JSON.stringify({ do: "tick", token: plan().token, step_id: "1 or 1=1", done: true }), 400],
      [
        JSON.stringify({ do: "comment", token: plan().token, key: randomUUID(), text: "x".repeat(4_001) }),
        400,
      ],
      [JSON.stringify({ do: "open", token: "0".repeat(70_000) }), 413],
    ];
    for (const [body, status] of bodies) expect((await ask(body)).status).toBe(status);
    // Without a length told beforehand, no more is read than may be.
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(120)),
    });
    const streamed = await fetch(url(), {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit).then(
      (answer) => answer.status,
      () => "cut",
    );
    expect([413, "cut"]).toContain(streamed);
    expect((await comment(plan().token, "avec\u0000rien")).status).toBe(200);
    expect((await comments(plan().amara))[0]?.note).toBe("avecrien");
  });

  test("a flood through one link, and guesses from one address, are slowed down; others are not", async () => {
    const { token } = await makeLink(plan().bao);
    // Enough for two windows: a minute may end meanwhile.
    const flood = await Promise.all(Array.from({ length: 130 }, () => open(plan().token)));
    const busy = flood.filter(({ status }) => status === 429);
    expect(busy.length).toBeGreaterThanOrEqual(10);
    expect(busy[0]).toMatchObject({ code: "rate_limited" });
    expect(busy[0]!.headers.get("retry-after")).toBe("60");
    expect((await open(token)).status).toBe(200);
    const guesses = [];
    for (let n = 0; n < 70; n++) guesses.push((await open(hashOf(String(n)))).status);
    expect(guesses.slice(0, 30)).not.toContain(200);
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    // What is kept of it names nobody.
    const kept = await stack().sql<{ bucket: string }[]>`select bucket from private.link_traffic`;
    for (const { bucket } of kept) expect(bucket).not.toMatch(/127\.0\.0\.1|::1/);
  });

  test("an address that a caller writes of itself neither escapes the count nor uses up somebody else's", async () => {
    const forged = (n: number) => {
      const address = `203.0.113.${n}`;
      return { "x-forwarded-for": address, "cf-connecting-ip": address, "x-real-ip": address };
    };
    const guesses = [];
    for (let n = 0; n < 70; n++) {
      const body = { do: "open", token: hashOf(`forged ${n}`) };
      guesses.push(
        (await ask(body, { headers: { "content-type": "application/json", ...forged(n) } })).status,
      );
    }
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    const [counted] = await stack().sql`
      select count(distinct bucket)::int as addresses from private.link_traffic where bucket like 'unknown _%'`;
    expect(counted?.addresses).toBe(1);
  });

  test("many addresses guess no faster than a few, and do not close the page to who has a link", async () => {
    const { sql } = stack();
    // One statement, one moment: a single window.
    const [tried] = await sql`
      select count(*) filter (where state = 'gone')::int as gone, count(*) filter (where state = 'busy')::int as busy
      from (select public.open_plan(repeat('0', 64), 'address of ' || n) ->> 'state' as state
        from generate_series(1, 400) n) guesses`;
    expect(tried).toEqual({ gone: 300, busy: 100 });
    expect((await open(plan().token)).status).toBe(200);
  });

  test("comments without end through one link stop after twenty in an hour", async () => {
    const answers = [];
    for (let n = 0; n < 45; n++) answers.push((await comment(plan().token, `Message ${n}`)).status);
    const taken = answers.filter((status) => status === 200).length;
    expect(taken).toBeGreaterThanOrEqual(20);
    // An hour may end meanwhile.
    expect(taken).toBeLessThanOrEqual(40);
    expect(await comments(plan().amara)).toHaveLength(taken);
  });

  test("what the page may do is closed to everybody but the function", async () => {
    const p_hash = hashOf(plan().token);
    for (const actor of ["admin", "adviser", "reader", "stranger", "anonymous"] as const)
      for (const [name, args] of [
        ["open_plan", {}],
        ["tick_plan_step", { p_step: plan().mine, p_done: true }],
        ["comment_on_plan", { p_key: randomUUID(), p_text: "Bonjour" }],
      ] as const) {
        const { error } = await actors()[actor].rpc(name, { p_hash, p_address: "x", ...args });
        expect({ actor, name, code: error?.code }).toEqual({ actor, name, code: "42501" });
      }
  });

  test("another origin than the app's may ask, and is not told", async () => {
    const answer = await fetch(url(), { method: "OPTIONS", headers: { origin: "https://ailleurs.example" } });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(stack().url);
  });
});

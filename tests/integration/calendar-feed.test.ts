// The calendar of a member at a secret address: who makes one, what it tells, and how it closes. What is served is read
// again by another library than the one that wrote it.

import { createHash, randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { instantsOf } from "#domain/calendar/spans.ts";
import { addDays } from "#domain/days.ts";
import { type Actors, makeActors } from "../fixtures/actors.ts";
import { useStack } from "../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});

const args = (more: object = {}) => ({ p_workspace: actors.team.workspace, ...more });
const inHours = (count: number) => new Date(Math.ceil(Date.now() / 3_600_000 + count) * 3_600_000);

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const { sql } = stack();
  await sql`insert into ${sql(`public.${table}`)} ${sql({ id, workspace_id: actors.team.workspace, ...row })}`;
  return id;
}

const appointment = (more: Record<string, unknown> = {}) =>
  insert("events", {
    kind: "appointment",
    title: "Bilan; confidentiel, \\n\r\nBEGIN:VEVENT",
    status: "scheduled",
    starts_at: inHours(24),
    ends_at: inHours(25),
    members: [actors.team.noe.id],
    note: "À ne dire à personne",
    answers: "Ma santé",
    ...more,
  });

async function make(
  actor: "adviser" | "reader" = "adviser",
  names = false,
): Promise<{ id: string; token: string }> {
  const { data, error } = await actors[actor].rpc(
    "make_calendar_feed",
    args({ p_names: names, p_locale: "fr-CA" }),
  );
  if (error) throw error;
  return data;
}

async function read(token: string, init: RequestInit = {}) {
  const answer = await fetch(`${stack().url}/functions/v1/calendar-feed/${token}.ics`, init);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
const found = (text: string, id: string) => eventsIn(text).filter(({ uid }) => uid === `${id}@coulisses`);
const statusOf = (event: ICAL.Event | undefined) => event?.component.getFirstPropertyValue("status");

describe("[P3.2] the calendar of a member elsewhere", () => {
  test("read again, it is the same calendar: hours, whole days, who by initials, and nothing else of them", async () => {
    const amara = await insert("people", { kind: "artist", display_name: "Amara Diallo" });
    const id = await appointment({ people: [amara], place: "Bureau 2, au fond" });
    // Two whole days in Montréal.
    const first = addDays(inHours(0).toISOString().slice(0, 10), 3);
    const [starts, ends] = instantsOf(first, addDays(first, 1), "America/Toronto");
    const whole = await insert("events", {
      kind: "activity",
      title: "Vitrine des membres",
      status: "scheduled",
      starts_at: starts,
      ends_at: ends,
      all_day: true,
      members: [actors.team.noe.id],
    });
    const others = await appointment({ members: [randomUUID()] });
    const { token } = await make();
    const { status, text, headers } = await read(token);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("cache-control")).toBe("private, max-age=300");
    const [event] = found(text, id);
    expect(event?.startDate.toJSDate()).toEqual(inHours(24));
    expect(event?.endDate.toJSDate()).toEqual(inHours(25));
    expect(event?.summary).toBe("Rendez-vous\u00a0: AD");
    expect(event?.location).toBe("Bureau 2, au fond");
    expect(statusOf(event)).toBe("CONFIRMED");
    const [days] = found(text, whole);
    expect([days?.startDate.isDate, days?.startDate.toString()]).toEqual([true, first]);
    expect(days?.endDate.toString()).toBe(addDays(first, 2));
    expect(found(text, others)).toEqual([]);
    expect(text).not.toMatch(/Diallo|confidentiel|personne|santé/);

    const named = await read((await make("adviser", true)).token);
    const [full] = found(named.text, id);
    expect(full?.summary).toContain("Amara Diallo · Bilan; confidentiel");
    expect(found(named.text, id)).toHaveLength(1);
    expect(named.text).not.toMatch(/à personne|santé/);

    // Asked again, nothing moved.
    const again = await read(token, { headers: { "if-none-match": headers.get("etag") ?? "" } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await read(token)).text).toBe(text);
  });

  test("moved, called off or deleted: the same UID, a higher SEQUENCE, CANCELLED", async () => {
    const id = await appointment();
    const gone = await appointment();
    const { token } = await make();
    const before = found((await read(token)).text, id)[0];
    const { sql } = stack();
    await sql`update public.events set starts_at = ${inHours(48)}, ends_at = ${inHours(49)} where id = ${id}`;
    const moved = found((await read(token)).text, id)[0];
    expect(moved?.startDate.toJSDate()).toEqual(inHours(48));
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
    await sql`update public.events set status = 'cancelled' where id = ${id}`;
    await sql`update public.events set deleted = true where id = ${gone}`;
    const { text } = await read(token);
    expect(statusOf(found(text, id)[0])).toBe("CANCELLED");
    expect(statusOf(found(text, gone)[0])).toBe("CANCELLED");
    expect(found(text, id)[0]?.sequence).toBeGreaterThan(moved?.sequence ?? Number.POSITIVE_INFINITY);
  });

  test("only its owner lists and withdraws it; the secret is told once and kept nowhere", async () => {
    const { id, token } = await make("reader");
    const list = async (actor: "adviser" | "reader") =>
      ((await actors[actor].rpc("list_calendar_feeds", args())).data as { id: string }[]).map(
        (one) => one.id,
      );
    expect(await list("reader")).toContain(id);
    expect(await list("adviser")).not.toContain(id);
    const [kept] = await stack().sql`select * from private.calendar_feeds where id = ${id}`;
    expect(kept?.token_hash).toBe(createHash("sha256").update(token).digest("hex"));
    expect(JSON.stringify(kept)).not.toContain(token);
    for (const actor of ["removed", "stranger", "anonymous"] as const)
      for (const name of ["list_calendar_feeds", "make_calendar_feed", "revoke_calendar_feed"]) {
        const more = name.startsWith("make")
          ? { p_names: true, p_locale: "fr-CA" }
          : name.startsWith("revoke")
            ? { p_feed: id }
            : {};
        expect((await actors[actor].rpc(name, args(more))).error?.code).toMatch(/^(42501|CS002)$/);
      }
    await actors.adviser.rpc("revoke_calendar_feed", args({ p_feed: id }));
    expect((await read(token)).status).toBe(200);
    await actors.reader.rpc("revoke_calendar_feed", args({ p_feed: id }));
    expect((await read(token)).status).toBe(404);
  });

  test("unknown, badly written, withdrawn, of somebody who left: the same answer to the byte", async () => {
    const { id, token } = await make();
    await actors.adviser.rpc("revoke_calendar_feed", args({ p_feed: id }));
    const gone = await make("reader");
    const { sql } = stack();
    const [member] = await sql`select member_id from private.calendar_feeds where id = ${gone.id}`;
    await sql`update public.members set status = 'removed' where id = ${member?.member_id}`;
    const answers = [];
    for (const one of [token, "0".repeat(64), "abc", "%2e%2e", gone.token]) {
      const { status, text, headers } = await read(one);
      answers.push([status, text, headers.get("cache-control"), headers.get("content-type")]);
    }
    await sql`update public.members set status = 'active' where id = ${member?.member_id}`;
    expect(answers).toEqual(
      answers.map(() => [404, "No calendar here.\n", "no-store", "text/plain; charset=utf-8"]),
    );
    // Who comes back makes new ones.
    expect((await read(gone.token)).status).toBe(404);
    expect((await read((await make("reader")).token)).status).toBe(200);
    expect((await read(gone.token, { method: "POST" })).status).toBe(405);
  });

  test("whatever is written, it is a calendar: no line of its own, no character that programs refuse", async () => {
    const texts = [
      "a\rBEGIN:VEVENT",
      "b\u000b\u0007\u001bX:1",
      "c\u0085\u2028X:1",
      'd\\;,:"',
      "𝒳".repeat(100),
    ];
    const ids = [];
    for (const title of texts)
      ids.push(
        await appointment({ kind: "activity", title, place: title, online_url: `https://x.example/\u0001` }),
      );
    const { text } = await read((await make("adviser", true)).token);
    expect(text).not.toMatch(/(?![\t\n\r])[\p{Cc}\u2028\u2029]/u);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(ids.map((id) => found(text, id).map(({ summary }) => summary))).toEqual([
      ["a\nBEGIN:VEVENT"],
      ["b   X:1"],
      ["c  X:1"],
      ['d\\;,:"'],
      ["𝒳".repeat(100)],
    ]);
  });
});

// Reminders on devices, on the real stack: encrypted and signed by the function under Deno, read by a push service that
// refuses what the real ones refuse.

import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#domain/days.ts";
import { type Actor, type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";
import { everyDay, morningZone, todayIn } from "./morning.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});
beforeEach(async () => {
  const { sql } = stack();
  await sql`delete from private.push_subscriptions`;
  await sql`update public.events set deleted = true where not deleted`;
  await sql`update public.tasks set deleted = true where not deleted`;
});

const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
  const id = randomUUID();
  const { sql } = stack();
  await sql`insert into ${sql(`public.${table}`)} ${sql({ id, workspace_id: actors.team.workspace, ...row })}`;
  return id;
};
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const event = (minutes: number, more: Record<string, unknown> = {}) =>
  insert("events", {
    kind: "appointment",
    title: "Bilan avec Amara",
    status: "scheduled",
    starts_at: soon(minutes),
    ends_at: soon(minutes + 60),
    members: [actors.team.noe.id],
    ...more,
  });
const keep = (actor: Actor, more: Record<string, unknown> = {}) => {
  const { endpoint, keys } = stack().push.subscribe(stack().keys.vapid.publicKey);
  const args = {
    p_endpoint: endpoint,
    p_p256dh: keys.p256dh,
    p_auth: keys.auth,
    p_label: "Chrome, Windows",
    p_locale: "fr-CA",
    p_titles: false,
    ...more,
  };
  return { endpoint: args.p_endpoint, kept: actors[actor].rpc("keep_push_device", args) };
};
const device = async (actor: Actor, more: Record<string, unknown> = {}) => {
  const { endpoint, kept } = keep(actor, more);
  expect(await kept).toMatchObject({ error: null, data: { state: "kept" } });
  return endpoint;
};
const turn = async () => {
  const answer = await stack().tick("reminders");
  expect(answer.status).toBe(200);
  return (await answer.json()).reminders.push as Record<string, number>;
};
const came = (endpoint: string) =>
  stack()
    .push.messages(endpoint)
    .map(({ text, ...rest }) => ({ ...rest, ...JSON.parse(text) }));
const listed = async (actor: Actor, p_endpoint?: string) =>
  (await actors[actor].rpc("list_push_devices", p_endpoint ? { p_endpoint } : {})).data;
const statuses = async () =>
  (await stack().sql`select status, attempts from private.push_queue`).map((row) => ({ ...row }));

describe("[P3.4] reminders on devices", () => {
  test("what begins is told to each device of who holds it, once, without a title unless it was asked for", async () => {
    const id = await event(12, { place: "Bureau 2" });
    await event(40);
    await event(10, { members: [actors.team.mireille.id] });
    await event(10, { status: "cancelled" });
    await event(10, { all_day: true });
    const discreet = await device("adviser");
    const open = await device("adviser", { p_titles: true, p_locale: "en-CA" });
    const anothers = await device("reader");
    expect(await turn()).toEqual({ sent: 2, later: 0, refused: 0, gone: 0 });
    const [told] = came(discreet);
    expect(told).toMatchObject({
      title: "Rendez-vous dans 12 minutes",
      lang: "fr-CA",
      urgency: "high",
      topic: id.replaceAll("-", ""),
    });
    expect(told.path).toMatch(new RegExp(`^/calendrier\\?jour=\\d{4}-\\d\\d-\\d\\d&evenement=${id}$`));
    expect(told.body).toBeUndefined();
    expect(JSON.stringify(told)).not.toMatch(/Amara|Bureau/);
    expect(told.ttl).toBeGreaterThan(11 * 60 - 30);
    expect(told.ttl).toBeLessThanOrEqual(12 * 60);
    expect(came(open)[0].title).toBe("Appointment in 12 minutes");
    expect(came(open)[0].body).toMatch(/[ap]\.m\. · Bilan avec Amara · Bureau 2$/);
    expect(came(anothers)).toEqual([]);
    expect(await turn()).toMatchObject({ sent: 0 });
    // Moved, it is another moment to be told of.
    await stack()
      .sql`update public.events set starts_at = ${soon(14)}, ends_at = ${soon(80)} where id = ${id}`;
    expect(await turn()).toMatchObject({ sent: 2 });
    expect(came(discreet).map(({ topic }) => topic)).toEqual([told.topic, told.topic]);
  });

  test("the tasks of the day are one reminder, in the morning", async () => {
    const zone = morningZone();
    const today = todayIn(zone);
    const { noe } = actors.team;
    const { sql } = stack();
    await sql`insert into private.reminder_settings ${sql({ member_id: noe.id, digest: false, morning_at: "07:30", days: everyDay, names: false, locale: "fr-CA", time_zone: zone, push_tasks: true, push_before: 15 })}`;
    const endpoint = await device("adviser", { p_titles: true });
    const task = (more: Record<string, unknown>) =>
      insert("tasks", {
        title: "Relire",
        assignee_id: noe.id,
        due_on: today,
        created_at: "2026-01-01",
        ...more,
      });
    await task({ due_on: addDays(today, 1) });
    await task({ status: "done" });
    await task({ snoozed_until: addDays(today, 1) });
    await task({ created_at: new Date() });
    expect(await turn()).toMatchObject({ sent: 0 });
    await task({ title: "Relire le budget" });
    await task({ title: "Rappeler", due_on: addDays(today, -4), snoozed_until: today });
    expect(await turn()).toMatchObject({ sent: 1 });
    expect(came(endpoint)).toMatchObject([
      {
        title: "2 tâches à faire aujourd’hui",
        body: "Rappeler\nRelire le budget",
        path: "/taches",
        topic: `t${noe.id.replaceAll("-", "").slice(1)}`,
      },
    ]);
    await task({ title: "Une autre" });
    expect(await turn()).toMatchObject({ sent: 0 });

    const account = async (id: string) => (await sql`select user_id from public.members where id = ${id}`)[0];
    const [mine, mireille] = [await account(noe.id), await account(actors.team.mireille.id)];
    // What others give since, for today, is told as it comes; one's own is known.
    const given = (more: Record<string, unknown> = {}) =>
      task({
        title: "Rappeler la Ville",
        created_at: new Date(),
        created_by: mireille?.user_id,
        ...more,
      });
    await given({ created_by: mine?.user_id });
    await given({ due_on: addDays(today, 1) });
    await given({ assignee_id: actors.team.mireille.id });
    expect(await turn()).toMatchObject({ sent: 0 });
    const id = await given();
    expect(await turn()).toMatchObject({ sent: 1 });
    expect(came(endpoint)[1]).toMatchObject({
      title: "1 nouvelle tâche pour aujourd’hui",
      body: "Rappeler la Ville",
      path: `/taches?tache=${id}`,
    });
    expect(await turn()).toMatchObject({ sent: 0 });
    await given();
    await sql`select public.queue_pushes()`;
    await sql`update public.tasks set status = 'done' where created_by = ${mireille?.user_id ?? null}`;
    expect(await turn()).toMatchObject({ sent: 0 });
    await sql`delete from private.reminder_settings`;
  });

  test("turns at once remind once", async () => {
    await event(10);
    const endpoints = await Promise.all([device("adviser"), device("adviser"), device("adviser")]);
    const turns = await Promise.all(Array.from({ length: 6 }, turn));
    expect(turns.reduce((sum, { sent = 0 }) => sum + sent, 0)).toBe(3);
    for (const endpoint of endpoints) {
      expect(came(endpoint)).toHaveLength(1);
      expect(stack().push.asked(endpoint)).toBe(1);
    }
  });

  test("a device that is no more is forgotten; the others go on", async () => {
    await event(10);
    const [gone, here] = [await device("adviser"), await device("adviser")];
    stack().push.answerNext(gone, 410);
    expect(await turn()).toMatchObject({ sent: 1, gone: 1 });
    expect(await listed("adviser", here)).toMatchObject([{ is_here: true, label: "Chrome, Windows" }]);
  });

  test("a service that is busy is asked again when it said, and given up once the moment has passed", async () => {
    const id = await event(10);
    const endpoint = await device("adviser");
    const { sql, push } = stack();
    push.answerNext(endpoint, 429, { "retry-after": "120" });
    push.answerNext(endpoint, 503);
    const asked = Date.now();
    expect(await turn()).toMatchObject({ later: 1 });
    const [row] = await sql`select next_at, status from private.push_queue`;
    expect(row?.status).toBe("queued");
    expect(row?.next_at.getTime()).toBeGreaterThanOrEqual(asked + 120_000);
    expect(await turn()).toMatchObject({ sent: 0, later: 0 });
    const due = () => sql`update private.push_queue set next_at = now()`;
    await due();
    expect(await turn()).toMatchObject({ later: 1 });
    await due();
    expect(await turn()).toMatchObject({ sent: 1 });
    expect(came(endpoint)).toHaveLength(1);

    await sql`delete from private.push_queue`;
    push.answerNext(endpoint, 500);
    expect(await turn()).toMatchObject({ later: 1 });
    await sql`update private.push_queue set next_at = now(), expires_at = now()`;
    await sql`update public.events set starts_at = now() - interval '1 second' where id = ${id}`;
    expect(await turn()).toEqual({ sent: 0, later: 0, refused: 0, gone: 0 });
    expect(await statuses()).toEqual([{ status: "dropped", attempts: 1 }]);
  });

  test("what was called off before it left is not told", async () => {
    const id = await event(10);
    const endpoint = await device("adviser");
    stack().push.answerNext(endpoint, 503);
    await turn();
    await stack().sql`update public.events set status = 'cancelled' where id = ${id}`;
    await stack().sql`update private.push_queue set next_at = now()`;
    expect(await turn()).toMatchObject({ sent: 0 });
    expect(stack().push.asked(endpoint)).toBe(1);
    expect(await statuses()).toEqual([{ status: "dropped", attempts: 2 }]);
  });

  test("a zone that the database alone knows holds nobody up", async () => {
    const { sql } = stack();
    const [odd] =
      await sql`select name from pg_timezone_names where name in ('Factory', 'posixrules', 'localtime')`;
    expect(odd).toBeDefined();
    await sql`insert into private.reminder_settings ${sql({ member_id: actors.team.noe.id, digest: false, morning_at: "07:30", days: everyDay, names: false, locale: "fr-CA", time_zone: odd?.name, push_tasks: true, push_before: 15 })}`;
    for (let n = 0; n < 6; n++) await event(5);
    await device("adviser");
    await event(10, { members: [actors.team.mireille.id] });
    const others = await device("admin");
    await turn();
    expect(came(others)).toHaveLength(1);
    await sql`delete from private.reminder_settings`;
  });

  test("a worker that died is taken over", async () => {
    await event(10);
    const endpoint = await device("adviser");
    const { sql } = stack();
    await sql`select public.queue_pushes()`;
    await sql`select public.claim_push()`;
    expect(await turn()).toMatchObject({ sent: 0 });
    await sql`update private.push_queue set claimed_at = now() - interval '3 minutes'`;
    expect(await turn()).toMatchObject({ sent: 1 });
    expect(came(endpoint)).toHaveLength(1);
  });

  test("nothing is ever asked of what is no push service, nor sent with keys that are none", async () => {
    await event(10);
    const heard: string[] = [];
    stack().onRequest = (request) => {
      if (request.url.includes("/_inside")) heard.push(request.url);
      return undefined;
    };
    const port = new URL(stack().url).port;
    const elsewhere = [
      `http://127.0.0.1:${port}/_inside/a`,
      `https://fcm.googleapis.com.localhost:${port}/_inside/b`,
      "https://169.254.169.254/latest/meta-data",
      "http://fcm.googleapis.com/fcm/send/x",
    ];
    for (const p_endpoint of elsewhere) await device("adviser", { p_endpoint });
    expect(await turn()).toMatchObject({ sent: 0, gone: 4 });
    expect(heard).toEqual([]);
    stack().onRequest = undefined;
    expect(await listed("adviser")).toEqual([]);
    const bad = keep("adviser", { p_p256dh: "x" });
    expect((await bad.kept).error?.code).toBe("23514");
  });

  test("devices are their owner's alone, ten at the most; who signs in on the same browser takes it over", async () => {
    const endpoint = await device("adviser");
    const [mine] = await listed("adviser", endpoint);
    expect(mine).toMatchObject({ is_here: true });
    for (const other of ["admin", "reader"] as const) {
      expect(await listed(other, endpoint)).toEqual([]);
      await actors[other].rpc("drop_push_device", { p_id: mine.id });
      await actors[other].rpc("drop_push_device", { p_endpoint: endpoint });
      expect(
        (await actors[other].schema("private").from("push_subscriptions").select()).error,
      ).not.toBeNull();
    }
    expect(await listed("adviser")).toHaveLength(1);
    expect((await keep("removed").kept).error?.code).toBe("CS002");
    expect((await keep("anonymous").kept).error?.code).toBe("42501");
    for (const actor of ["admin", "adviser", "anonymous"] as const)
      for (const call of ["queue_pushes", "claim_push"])
        expect((await actors[actor].rpc(call)).error?.code).toBe("42501");

    for (let n = 1; n < 10; n++) await device("adviser");
    expect((await keep("adviser").kept).data).toEqual({ state: "full" });
    // What is known already is kept anew.
    await device("adviser", { p_endpoint: endpoint, p_titles: true });
    await device("reader", { p_endpoint: endpoint });
    expect(await listed("adviser", endpoint)).toHaveLength(9);
    expect(await listed("reader", endpoint)).toMatchObject([{ is_here: true, titles: false }]);
    await actors.reader.rpc("drop_push_device", { p_endpoint: endpoint });
    expect(await listed("reader")).toEqual([]);
  });

  test("who is removed is reminded of nothing more, and their devices are forgotten", async () => {
    await event(10);
    await device("adviser");
    const { sql } = stack();
    await sql`select public.queue_pushes()`;
    await sql`update public.members set status = 'removed' where id = ${actors.team.noe.id}`;
    expect(await turn()).toMatchObject({ sent: 0 });
    expect([...(await sql`select from private.push_subscriptions`)]).toEqual([]);
    await sql`update public.members set status = 'active' where id = ${actors.team.noe.id}`;
  });
});

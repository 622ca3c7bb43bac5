// The morning digest on the real stack: when it leaves, in which words, once, and when it does not.

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#domain/days.ts";
import { makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";
import { type Member, makeTeam, type Team } from "../../fixtures/team.ts";
import { everyDay, morningZone, todayIn } from "./morning.ts";

const stack = useStack();
let team: Team;
beforeEach(async () => {
  team = await makeTeam(stack());
  await stack().sql`delete from private.mail_queue`;
  await stack().sql`update public.members set status = 'removed' where workspace_id <> ${team.workspace}`;
  stack().mail.clear();
});

const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
  const id = randomUUID();
  const { sql } = stack();
  await sql`insert into ${sql(`public.${table}`)} ${sql({ id, workspace_id: team.workspace, ...row })}`;
  return id;
};
const choose = (member: Member, more: Record<string, unknown> = {}) =>
  stack().sql`insert into private.reminder_settings ${stack().sql({
    member_id: member.id,
    digest: true,
    morning_at: "07:30",
    days: everyDay,
    names: false,
    locale: "fr-CA",
    time_zone: null,
    push_tasks: true,
    push_before: 15,
    ...more,
  })}`;
const queueAt = async (at: string) => {
  const [row] = await stack().sql`select public.queue_digests(${at}) as queued`;
  return row?.queued as number;
};
const queuedFor = async () =>
  (await stack().sql`select recipient from private.mail_queue order by recipient`).map(
    ({ recipient }) => recipient,
  );
const turn = async () => {
  expect((await stack().tick("reminders")).status).toBe(200);
  return (await (await stack().tick()).json()) as { mail: Record<string, number> };
};
/** A task of a member, due that day. */
const task = (member: Member, day: string, more: Record<string, unknown> = {}) =>
  insert("tasks", { title: "Relire le budget", assignee_id: member.id, due_on: day, ...more });

describe("[P3.4] the morning digest", () => {
  test("tells the day of a member in plain text and HTML, people by initials, and not a word of notes", async () => {
    const zone = morningZone();
    const today = todayIn(zone);
    await choose(team.noe, { time_zone: zone });
    const amara = await insert("people", { kind: "artist", display_name: "Amara Diallo" });
    const soon = new Date(Date.now() + 600_000).toISOString();
    const event = (more: Record<string, unknown>) =>
      insert("events", {
        kind: "appointment",
        title: "Sa santé",
        status: "scheduled",
        starts_at: soon,
        ends_at: new Date(Date.now() + 1_800_000),
        members: [team.noe.id],
        people: [amara],
        note: "NOTE",
        answers: "RÉPONSE",
        ...more,
      });
    const meeting = await event({ place: "Bureau 2" });
    await event({ status: "cancelled", place: "Annulé" });
    await event({ members: [team.mireille.id], place: "À une autre" });
    const past = {
      starts_at: new Date(Date.now() - 49 * 3_600_000),
      ends_at: new Date(Date.now() - 48 * 3_600_000),
    };
    await event({ ...past, place: "Chez Amara, non raconté" });
    const told = await event({ ...past, place: "Raconté" });
    await insert("interactions", {
      kind: "meeting",
      occurred_at: past.starts_at,
      event_id: told,
      note: "CONFIDENTIEL",
      confidential: true,
      people: [amara],
    });
    const due = await task(team.noe, today, { title: "Appeler Amara <vite>", people: [amara], note: "NOTE" });
    await task(team.noe, addDays(today, -3), { title: "Vieille tâche" });
    await task(team.noe, addDays(today, 1), { title: "Pas encore" });
    await task(team.noe, today, { title: "Reportée", snoozed_until: addDays(today, 2) });
    await task(team.noe, today, { title: "De l’artiste", by_artist: true });
    await task(team.noe, today, { title: "Faite", status: "done" });
    const opportunity = await insert("opportunities", {
      kind: "grant",
      title: "Bourse de création",
      status: "confirmed",
      deadlines: [
        `${addDays(today, 2)} America/Toronto submission`,
        `${addDays(today, 1)} America/Toronto intent`,
      ],
    });
    const application = (more: Record<string, unknown>) =>
      insert("applications", { stage: "preparing", adviser_id: team.noe.id, people: [amara], ...more });
    const filed = await application({ opportunity_id: opportunity, note: "NOTE" });
    await application({ title: "Lointaine", deadline_on: addDays(today, 30) });
    await application({ title: "Déposée", stage: "submitted", deadline_on: today });
    await application({ title: "Projet rapporté", stage: "accepted", report_due_on: addDays(today, -1) });

    expect((await turn()).mail).toMatchObject({ sent: 1 });
    const mail = await stack().mail.waitFor(team.noe.email);
    expect(mail.subject).toMatch(
      /\u00a0: 1 rendez-vous ou activité, 1 tâche en retard, 1 tâche, 1 échéance, 1 rapport, 1 à consigner$/,
    );
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain("Bonjour Noé Tremblay,");
      expect(part).toMatch(/\d\u00a0h(\u00a0\d\d)? · Rendez-vous\u00a0: AD · Bureau 2/);
      expect(part).toContain("Vieille tâche");
      expect(part).toContain("Bourse de création · AD");
      expect(part).toContain("Projet rapporté · AD");
      expect(part).toContain("Chez A., non raconté");
      expect(part).toContain(`${stack().url}/reglages`);
      expect(part).not.toMatch(
        /Amara|Diallo|santé|NOTE|RÉPONSE|CONFIDENTIEL|Pas encore|Reportée|De l’artiste|Faite|Annulé|À une autre|Lointaine|Déposée/,
      );
      expect(part).not.toMatch(/· Raconté/);
    }
    expect(mail.text).toContain("- Appeler A. <vite>");
    expect(mail.html).toContain("Appeler A. &lt;vite&gt;");
    for (const path of [`evenement=${meeting}`, `/taches?tache=${due}`, `/candidatures/${filed}`])
      expect(mail.html).toContain(path);
    // The queue itself holds no more than whose morning it was.
    const [kept] = await stack().sql`select data from private.mail_queue where recipient = ${team.noe.email}`;
    expect(kept?.data).toEqual({ member_id: team.noe.id, day: today });

    // Of the same morning, nothing more.
    expect((await turn()).mail).toMatchObject({ sent: 0 });
    expect(stack().mail.list(team.noe.email)).toHaveLength(1);
  });

  test("names people in full for who chose so, in English for who chose it", async () => {
    const zone = morningZone();
    await choose(team.odile, { time_zone: zone, names: true, locale: "en-CA" });
    const amara = await insert("people", { kind: "artist", display_name: "Amara Diallo" });
    await task(team.odile, todayIn(zone), { title: "Call Amara", people: [amara] });
    await task(team.odile, todayIn(zone), { title: "Read" });
    await turn();
    const mail = await stack().mail.waitFor(team.odile.email);
    expect(mail.subject).toMatch(/: 2 tasks$/);
    expect(mail.text).toContain("Hello Odile Roy,");
    expect(mail.text).toContain("- Call Amara");
    expect(mail.text).toContain("Settings, Reminders");
  });

  test("nothing to say: no mail, and nothing is left in the queue", async () => {
    const zone = morningZone();
    await choose(team.noe, { time_zone: zone });
    await choose(team.mireille, { time_zone: zone, digest: false });
    await task(team.mireille, todayIn(zone));
    await turn();
    expect(stack().mail.list()).toEqual([]);
    expect(await queuedFor()).toEqual([]);
    // The morning was looked at; what comes later waits for the next one.
    await task(team.noe, todayIn(zone));
    expect((await turn()).mail).toMatchObject({ sent: 0 });
  });

  test("who left, and whose morning is over, get nothing of what was in the queue", async () => {
    const zone = morningZone();
    const today = todayIn(zone);
    for (const member of [team.noe, team.odile]) {
      await choose(member, { time_zone: zone });
      await task(member, today);
    }
    await stack().tick("reminders");
    expect(await queuedFor()).toEqual([team.noe.email, team.odile.email].sort());
    await stack().sql`update public.members set status = 'removed' where id = ${team.noe.id}`;
    const facts = async (at: string) => {
      const [row] = await stack()
        .sql`select public.read_digest(${team.odile.id}, ${today}::date, (${today}::date + ${at}::time) at time zone ${zone}) as facts`;
      return row?.facts;
    };
    expect(await facts("11:59")).not.toBeNull();
    expect(await facts("12:00")).toBeNull();
    expect((await (await stack().tick()).json()).mail).toMatchObject({ sent: 1 });
    expect(stack().mail.list(team.noe.email)).toEqual([]);
    expect(stack().mail.list(team.odile.email)).toHaveLength(1);
  });

  test("each member has the morning of their own zone, from their hour until noon, on the days they chose", async () => {
    const { mireille, noe, odile } = team;
    await choose(mireille, { time_zone: "America/Halifax" });
    await choose(odile, { time_zone: "America/Vancouver", days: [1, 2, 3, 4, 5] });
    // Noé chose nothing: half past seven in the zone of the workspace, Toronto, on working days.
    const begins = async (at: string) => {
      await queueAt(at);
      const begun = await queuedFor();
      await stack().sql`delete from private.mail_queue`;
      return begun;
    };
    // A Tuesday.
    expect(await begins("2026-12-01T11:29:59Z")).toEqual([]);
    expect(await begins("2026-12-01T11:30:00Z")).toEqual([mireille.email]);
    expect(await begins("2026-12-01T12:30:00Z")).toEqual([noe.email]);
    expect(await begins("2026-12-01T15:30:00Z")).toEqual([odile.email]);
    expect(await begins("2026-12-01T15:59:00Z")).toEqual([]);
    // A server that was down all morning: until noon where each is, and no later.
    expect(await begins("2026-12-02T16:00:00Z")).toEqual([noe.email, odile.email].sort());
    expect(await begins("2026-12-02T19:59:00Z")).toEqual([]);
    // A Sunday is for who asked for it.
    expect(await begins("2026-12-06T15:45:00Z")).toEqual([mireille.email]);
  });

  test("the days the clocks change, it is half past seven all the same, once", async () => {
    const { noe } = team;
    await choose(noe);
    const begins = async (at: string) => {
      await queueAt(at);
      return (await queuedFor()).filter((one) => one === noe.email).length;
    };
    // Sunday 14 March 2027 begins in winter time and is in summer time by half past seven.
    expect(await begins("2027-03-13T12:29:00Z")).toBe(0);
    expect(await begins("2027-03-13T12:30:00Z")).toBe(1);
    expect(await begins("2027-03-14T11:29:00Z")).toBe(1);
    expect(await begins("2027-03-14T11:30:00Z")).toBe(2);
    expect(await begins("2027-03-14T12:30:00Z")).toBe(2);
    // Sunday 7 November 2027, the other way.
    expect(await begins("2027-11-07T12:29:00Z")).toBe(2);
    expect(await begins("2027-11-07T12:30:00Z")).toBe(3);
    expect(await begins("2027-11-07T13:30:00Z")).toBe(3);
  });

  test("called many times at once, each morning is begun once", async () => {
    const zone = morningZone();
    for (const member of [team.noe, team.odile, team.mireille]) {
      await choose(member, { time_zone: zone });
      await task(member, todayIn(zone));
    }
    await Promise.all(Array.from({ length: 12 }, () => stack().tick("reminders")));
    expect(await queuedFor()).toEqual([team.noe.email, team.odile.email, team.mireille.email].sort());
    await Promise.all(Array.from({ length: 4 }, () => stack().tick()));
    for (const member of [team.noe, team.odile, team.mireille])
      expect(stack().mail.list(member.email)).toHaveLength(1);
  });

  test("a workspace whose zone nobody knows does not stop the others", async () => {
    await stack()
      .sql`update public.workspaces set time_zone = 'Lune/Tranquillité' where id = ${team.workspace}`;
    await choose(team.odile, { time_zone: "America/Halifax" });
    await queueAt("2026-12-01T11:45:00Z");
    expect(await queuedFor()).toEqual([team.odile.email]);
    await queueAt("2026-12-01T12:45:00Z");
    expect(await queuedFor()).toContain(team.noe.email);
  });
});

describe("[P3.4] what a member chose of reminders", () => {
  test("is theirs alone: nobody else reads or writes it, and who left neither", async () => {
    const actors = await makeActors(stack());
    const here = { p_workspace: actors.team.workspace };
    const wanted = {
      ...here,
      p_digest: false,
      p_morning_at: "06:15",
      p_days: [6, 7],
      p_names: true,
      p_locale: "en-CA",
      p_time_zone: "America/Vancouver",
      p_push_tasks: false,
      p_push_before: 30,
    };
    const chosen = {
      digest: false,
      morning_at: "06:15",
      days: [6, 7],
      names: true,
      locale: "en-CA",
      time_zone: "America/Vancouver",
      push_tasks: false,
      push_before: 30,
    };
    expect((await actors.adviser.rpc("choose_reminders", wanted)).error).toBeNull();
    expect((await actors.adviser.rpc("read_reminders", here)).data).toEqual(chosen);
    const untouched = {
      digest: true,
      morning_at: "07:30",
      days: [1, 2, 3, 4, 5],
      names: false,
      locale: "fr-CA",
      time_zone: null,
      push_tasks: true,
      push_before: 15,
    };
    for (const other of ["admin", "reader"] as const)
      expect((await actors[other].rpc("read_reminders", here)).data).toEqual(untouched);
    for (const other of ["removed", "stranger"] as const) {
      expect((await actors[other].rpc("read_reminders", here)).error?.code).toBe("CS002");
      expect((await actors[other].rpc("choose_reminders", wanted)).error?.code).toBe("CS002");
    }
    expect((await actors.anonymous.rpc("read_reminders", here)).error?.code).toBe("42501");
    for (const actor of ["admin", "adviser", "anonymous"] as const) {
      expect((await actors[actor].rpc("queue_digests", {})).error?.code).toBe("42501");
      const another = { p_member: actors.team.noe.id, p_day: "2026-12-01" };
      expect((await actors[actor].rpc("read_digest", another)).error?.code).toBe("42501");
      expect((await actors[actor].schema("private").from("reminder_settings").select()).error).not.toBeNull();
    }
    const wrong = [
      { p_time_zone: "Lune" },
      { p_morning_at: "23:00" },
      { p_days: [] },
      { p_days: [8] },
      { p_locale: "xx" },
      { p_push_before: 7 },
    ];
    for (const one of wrong)
      expect((await actors.adviser.rpc("choose_reminders", { ...wanted, ...one })).error).not.toBeNull();
    expect((await actors.adviser.rpc("read_reminders", here)).data).toEqual(chosen);
  });
});

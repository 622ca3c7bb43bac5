import { expect, test } from "vitest";
import { applicationStages } from "../../../src/domain/applications/application.ts";
import { stageHistory } from "../../../src/domain/applications/move.ts";
import { parseSchedule } from "../../../src/domain/applications/schedule.ts";
import { problemsOf } from "../../../src/domain/record/edit.ts";
import { fromRow, type Row } from "../../../src/domain/record/rows.ts";
import { recordOf, tableNames } from "../../../src/domain/records.ts";
import { datedGoals, parseTemplate } from "../../../src/domain/support/plan-template.ts";
import { demoAccounts, seedDemo } from "../../../supabase/seed/demo.ts";
import { clientOf, useStack } from "../../fixtures/stack.ts";

const stack = useStack();

test("[N2] the demo stands in seconds, once, in rows that the records accept", async () => {
  const started = performance.now();
  await seedDemo(stack());
  expect(performance.now() - started).toBeLessThan(15_000);
  await seedDemo(stack());

  const counts: Record<string, number> = {};
  for (const table of tableNames) {
    const rows = await stack().sql<Row[]>`select * from ${stack().sql(`public.${table}`)}`;
    counts[table] = rows.length;
    const record = recordOf(table);
    for (const row of rows) {
      const plain = JSON.parse(JSON.stringify(row)) as Row;
      for (const [field, kind] of Object.entries(record.fields))
        if (kind.name === "day" && typeof plain[field] === "string") plain[field] = plain[field].slice(0, 10);
      expect(problemsOf(record, fromRow(record, plain))).toEqual([]);
    }
  }
  expect(counts.members).toBe(8);
  expect(counts.people).toBe(214 + 8 + 12);
  expect(counts.interactions).toBeGreaterThan(850);
  expect(counts.interactions).toBeLessThan(1000);
  expect(counts.tasks).toBe(49 + 19);
  expect(counts.goals).toBe(4);
  expect(counts.applications).toBe(30);
  expect(counts.opportunities).toBe(26);
});

test("[P1.6] three plan templates stand in the demo, each understood by the app, and dated from any day", async () => {
  const rows = await stack().sql<{ name: string; body: string }[]>`
    select name, body from public.library where kind = 'plan_template' order by rank collate "C"`;
  expect(rows.map(({ name }) => name)).toEqual([
    "Première création en salle",
    "Première demande de subvention",
    "S’établir comme artiste au Québec",
  ]);
  for (const { body } of rows) {
    const template = parseTemplate(body)!;
    const days = datedGoals(template, "2026-12-01").flatMap(({ steps }) =>
      steps.map(({ due_on }) => due_on!),
    );
    expect(days.length).toBeGreaterThan(10);
    for (const day of days) expect(day > "2026-12-01").toBe(true);
    expect(new Set(template.goals.flatMap(({ steps }) => steps.map(({ by }) => by)))).toEqual(
      new Set(["artist", "team"]),
    );
  }
});

test("[P2.3] applications of the demo are at every stage, their moves lead to it, and one is made again", async () => {
  const rows = await stack().sql<{ stage: string; moves: string[]; resubmission_of: string | null }[]>`
    select stage, moves, resubmission_of from public.applications`;
  expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(applicationStages));
  for (const { stage, moves } of rows) {
    const history = stageHistory(moves);
    expect(history).toHaveLength(moves.length);
    expect(history.at(-1)?.stage).toBe(stage);
  }
  expect(rows.filter(({ resubmission_of }) => resubmission_of)).toHaveLength(1);
  const [linked] = await stack().sql<{ count: number }[]>`
    select count(*)::int as count from public.applications a
    join public.opportunities o on o.id = a.opportunity_id`;
  expect(linked?.count).toBeGreaterThan(15);
  const schedules = await stack().sql<{ body: string }[]>`
    select body from public.library where kind = 'schedule_template'`;
  for (const { body } of schedules) expect(parseSchedule(body)?.length).toBeGreaterThan(2);
});

test("[N2] today has interactions behind it, tasks late, for today and for tomorrow; nothing is yet to come", async () => {
  const [seen] = await stack().sql<Record<string, number>[]>`
    with now as (select (now() at time zone 'America/Toronto')::date as today)
    select
      count(*) filter (where (occurred_at at time zone 'America/Toronto')::date = today)::int as today,
      count(*) filter (where occurred_at > now())::int as ahead,
      count(*) filter (where confidential)::int as confidential,
      count(*) filter (where occurred_at < now() - interval '735 days')::int as too_old,
      (select count(*)::int from public.tasks where status = 'open' and due_on < today) as late,
      (select count(*)::int from public.tasks where status = 'open' and due_on = today) as due_today,
      (select count(*)::int from public.tasks where status = 'open' and due_on = today + 1) as due_tomorrow
    from public.interactions, now group by today`;
  expect(seen).toMatchObject({ ahead: 0, too_old: 0 });
  expect(seen?.today).toBeGreaterThanOrEqual(3);
  expect(seen?.confidential).toBeGreaterThan(20);
  expect(seen?.late).toBeGreaterThanOrEqual(5);
  expect(seen?.due_today).toBeGreaterThanOrEqual(5);
  expect(seen?.due_tomorrow).toBeGreaterThanOrEqual(3);
});

test("[P3.3] some appointments of the demo come from Calendly: today, before and after, moved, called off, in a group", async () => {
  expect((await stack().tick("calendly-sync")).status).toBe(200);
  const events = await stack().sql<{ day: number; status: string; guests: number; known: boolean }[]>`
    select (starts_at at time zone 'America/Toronto')::date - (now() at time zone 'America/Toronto')::date as day,
      status, cardinality(people) as guests, members <> '{}' as known
    from public.events where external_id is not null and not deleted`;
  expect(
    events.filter(({ day, status }) => day === 0 && status === "scheduled").length,
  ).toBeGreaterThanOrEqual(2);
  expect(events.some(({ day }) => day < 0) && events.some(({ day }) => day > 1)).toBe(true);
  expect(events.filter(({ status }) => status === "cancelled")).toHaveLength(1);
  expect(Math.max(...events.map(({ guests }) => guests))).toBe(3);
  expect(events.every(({ known }) => known)).toBe(true);
  const found = await stack().sql`
    select from public.people where source = 'Calendly' and provisional`;
  expect(found.length).toBeLessThanOrEqual(2);
});

test("[N2] everybody of the demo signs in with the password that is printed", async () => {
  for (const { email, password, role } of demoAccounts) {
    const client = clientOf(stack());
    const { error } = await client.auth.signInWithPassword({ email, password });
    expect(error).toBeNull();
    const { data } = await client.rpc("my_workspaces");
    expect((data as { name: string; role: string }[]).find((one) => one.name === "Relais Tréma")?.role).toBe(
      role,
    );
  }
});

test("[N2] addresses and telephones of the demo belong to nobody", async () => {
  const rows = await stack().sql<{ emails: string[]; phones: string[]; links: string[] }[]>`
    select emails, phones, links from public.people`;
  for (const { emails, phones, links } of rows) {
    for (const email of emails) expect(email).toMatch(/\.exemple$/);
    for (const phone of phones) expect(phone).toMatch(/^\d{3} 555-01\d\d$/);
    for (const link of links) expect(new URL(link).hostname).toMatch(/\.exemple$/);
  }
});

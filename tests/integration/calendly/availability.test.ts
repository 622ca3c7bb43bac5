// When the team receives and is taken, read from Calendly: by whom, how often, and what is kept of it.

import { describe, expect, test } from "vitest";
import type { Actor } from "../../fixtures/actors.ts";
import type { Json } from "../../fixtures/calendly.ts";
import { useStack } from "../../fixtures/stack.ts";
import { day, hour, useCalendlyTeam } from "./calendly-team.ts";

const stack = useStack();
const { actors, connect, book, turn, health } = useCalendlyTeam(stack);

const look = async (who: Actor = "reader", workspace = actors().team.workspace) =>
  actors()[who].rpc("team_availability", { p_workspace: workspace });
const seen = async (): Promise<Json[]> => (await look()).data;
const of = async (member: { id: string }) => (await seen()).find((one: Json) => one.member_id === member.id);
const began = Math.floor(Date.now() / 60_000) * 60_000;
const at = (ms: number) => new Date(began + ms).toISOString();
const user = (n: number) => stack().calendly.state.users[n]!;
const asked = (path: string) => stack().calendly.asked.filter((one) => one === `GET /${path}`).length;
/** As if everything known had been read so long ago. */
const wait = (interval: string) => stack().sql`
  with rows as (update private.calendly_availability set read_at = read_at - ${interval}::interval)
  update private.calendly_connections set availability_at = availability_at - ${interval}::interval`;

describe("[P3.2] who is free, by Calendly", () => {
  test("the hours of each member and the time taken come, without a title, two weeks ahead", async () => {
    expect((await look()).data).toBeNull();
    await connect();
    const { state } = stack().calendly;
    state.external = [
      { user_id: user(1).id, start_time: at(9 * day), end_time: at(9 * day + hour) },
      { user_id: user(1).id, start_time: at(30 * day), end_time: at(30 * day + hour) },
    ];
    state.schedules[1]!.timezone = "America/Vancouver";
    state.schedules[1]!.rules.push({ type: "date", date: "2026-12-24", intervals: [] });
    await book();
    await turn();
    const { mireille, noe } = actors().team;
    const theirs = await of(noe);
    expect(theirs.schedule.timezone).toBe("America/Vancouver");
    expect(theirs.schedule.rules).toContainEqual({ date: "2026-12-24", intervals: [] });
    const [booked] = state.events;
    expect(theirs.busy).toEqual([
      {
        starts_at: new Date(booked!.start_time).toISOString(),
        ends_at: new Date(booked!.end_time).toISOString(),
        kind: "calendly",
      },
      { starts_at: at(9 * day), ends_at: at(9 * day + hour), kind: "external" },
    ]);
    expect(Date.parse(theirs.busy_until) - Date.now()).toBeGreaterThan(13.9 * day);
    expect(await of(mireille)).toMatchObject({ busy: [], schedule: { timezone: "America/Toronto" } });
    // Whoever Calendly has and the team has not is not kept.
    expect(await seen()).toHaveLength(2);
    state.schedules[1]!.timezone = "America/Toronto";
    state.schedules[1]!.rules.pop();
  });

  test("is read again when somebody looks, every ten minutes at most, and not when nobody does", async () => {
    await connect();
    await turn();
    const times = asked("user_busy_times");
    await wait("20 minutes");
    await turn();
    expect(asked("user_busy_times")).toBe(times);
    stack().calendly.state.external = [
      { user_id: user(1).id, start_time: at(day), end_time: at(day + hour) },
    ];
    await look();
    await turn();
    expect((await of(actors().team.noe)).busy).toHaveLength(1);
    const again = asked("user_busy_times");
    expect(again).toBeGreaterThan(times);
    await stack().sql`update private.calendly_connections set looked_at = null`;
    await look();
    await turn();
    expect(asked("user_busy_times")).toBe(again);
    // What is taken no more is free; what is over, and told of no more, was taken.
    stack().calendly.state.external = [];
    const over = { starts_at: at(-2 * hour), ends_at: at(-hour), kind: "external" };
    const before = { starts_at: at(-3 * day), ends_at: at(-2 * day), kind: "external" };
    const past = stack().sql.json([before, over]);
    await stack().sql`update private.calendly_availability set busy = ${past} || busy`;
    await wait("11 minutes");
    await turn();
    expect((await of(actors().team.noe)).busy).toEqual([over]);
  });

  test("waits when Calendly says to wait, keeping what was read, and goes on from there", async () => {
    await connect();
    await turn();
    await wait("2 days");
    await stack().sql`update private.calendly_connections set watched_at = now(), swept_at = now()`;
    stack().calendly.perMinute = 0;
    await turn();
    const [held] = await stack().sql`
      select rest_until > now() as rests, problem from private.calendly_connections`;
    expect(held).toEqual({ rests: true, problem: null });
    expect(await seen()).toHaveLength(2);
    stack().calendly.perMinute = 500;
    // One of the two was read before the wait.
    const { id } = actors().team.mireille;
    await stack().sql`update private.calendly_availability set read_at = now() where member_id = ${id}`;
    await stack().sql`update private.calendly_connections set rest_until = null`;
    const schedules = asked("user_availability_schedules");
    await turn();
    expect(asked("user_availability_schedules")).toBe(schedules + 1);
    const [row] = await stack().sql`
      select availability_at > now() - interval '1 minute' as done from private.calendly_connections`;
    expect(row?.done).toBe(true);
  });

  test("goes with the account, with the member who leaves, and with the one whom Calendly has no more", async () => {
    const { connection } = await connect();
    await turn();
    const { noe } = actors().team;
    await stack().sql`update public.members set status = 'removed' where id = ${noe.id}`;
    expect((await seen()).map((one: Json) => one.member_id)).toEqual([actors().team.mireille.id]);
    await wait("2 days");
    await turn();
    const kept = await stack().sql`select from private.calendly_availability where member_id = ${noe.id}`;
    expect(kept).toHaveLength(0);
    user(0).email = "ailleurs@x.example";
    await wait("2 days");
    await turn();
    expect(await seen()).toEqual([]);
    await stack().sql`select public.forget_calendly_connection(${connection})`;
    expect((await look()).data).toBeNull();
  });

  test("of a token that may not see it nothing is known, and the rest goes on", async () => {
    const scopes = "users:read organizations:read event_types:read scheduled_events:write webhooks:write";
    await connect(stack().calendly.makeToken(user(0).email, scopes));
    await turn();
    expect(await seen()).toEqual([]);
    expect((await health()).connections).toMatchObject([{ problem: null, has_webhook: true }]);
  });

  test("is told to the team alone", async () => {
    await connect();
    await turn();
    for (const who of ["admin", "adviser", "reader", "guest"] as const)
      expect((await look(who)).data).toHaveLength(2);
    for (const who of ["anonymous", "removed", "stranger"] as const) {
      const { data, error } = await look(who);
      expect([who, data]).toEqual([who, null]);
      expect(["42501", "CS002"]).toContain(error?.code);
    }
    expect((await look("admin", actors().otherTeam.workspace)).error?.code).toBe("CS002");
  });
});

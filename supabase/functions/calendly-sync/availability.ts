// When the team receives and when its time is taken. Of what takes it, Calendly's titles and ours aside, only when.

import type { AccountDeps, Connection } from "../_shared/calendly/account.ts";
import { type CalendlyApi, CalendlyRefusal, type Json } from "../_shared/calendly/api.ts";

const dayMs = 86_400_000;
/** Calendly tells of no more than a week at once. */
const weekMs = 7 * dayMs;
const weeks = 2;

/** Reads the hours and the time taken of each member of the team; whoever was read a moment ago is not read again. */
export async function readAvailability(
  { call }: Pick<AccountDeps, "call">,
  connection: Connection,
  api: CalendlyApi,
  until: number,
): Promise<void> {
  const users = await peopleOf(connection, api);
  const wanted = (await call("calendly_availability_wanted", {
    p_connection: connection.id,
    p_users: users,
  })) as { member_id: string; uri: string }[];
  for (const { member_id, uri } of wanted) {
    // The next turn goes on with those who were read the longest ago.
    if (Date.now() > until) return;
    try {
      const p_read = await readPerson(api, uri);
      await call("keep_calendly_availability", { p_connection: connection.id, p_member: member_id, p_read });
    } catch (error) {
      // Not theirs to see, or a week that another clock finds past: what is unknown is neither free nor taken.
      if (!(error instanceof CalendlyRefusal) || ![400, 403, 404].includes(error.status)) throw error;
    }
  }
  await call("end_calendly_availability", { p_connection: connection.id });
}

async function peopleOf(connection: Connection, api: CalendlyApi): Promise<object[]> {
  const { scope, organization_uri, user_uri, user_email } = connection;
  const oneself = { uri: user_uri, email: user_email };
  if (scope === "user") return [oneself];
  try {
    const memberships = await api.all("organization_memberships", { organization: organization_uri });
    return memberships.map((one: Json) => ({ uri: one?.user?.uri, email: one?.user?.email }));
  } catch (error) {
    if (!(error instanceof CalendlyRefusal) || error.status !== 403) throw error;
    return [oneself];
  }
}

async function readPerson(api: CalendlyApi, user: string) {
  const { collection: schedules } = await api.ask("user_availability_schedules", { query: { user } });
  // What is past is refused, and clocks differ.
  const from = Date.now() + 60_000;
  const at = (week: number) => new Date(from + week * weekMs).toISOString();
  const busy: Json[] = [];
  for (let week = 0; week < weeks; week++) {
    const query = { user, start_time: at(week), end_time: at(week + 1) };
    busy.push(...((await api.ask("user_busy_times", { query }))?.collection ?? []));
  }
  return { schedule: scheduleKept(schedules ?? []), busy: busyKept(busy), until: at(weeks) };
}

/** The hours that somebody has unless an event type has its own. */
export function scheduleKept(schedules: readonly Json[]): object | null {
  const schedule = schedules.find((one) => one?.default === true) ?? schedules[0];
  if (typeof schedule?.timezone !== "string" || !Array.isArray(schedule.rules)) return null;
  return {
    timezone: schedule.timezone,
    rules: schedule.rules.map((rule: Json) => ({
      ...(rule?.type === "date" ? { date: rule.date } : { wday: rule?.wday }),
      intervals: (Array.isArray(rule?.intervals) ? rule.intervals : []).map(({ from, to }: Json) => ({
        from,
        to,
      })),
    })),
  };
}

/** When, and no more; once, though it lies in two weeks. */
export function busyKept(times: readonly Json[]): object[] {
  const kept = times.flatMap((time) => {
    const [from, to] = [Date.parse(time?.start_time), Date.parse(time?.end_time)];
    if (!(to > from)) return [];
    return [
      {
        starts_at: new Date(from).toISOString(),
        ends_at: new Date(to).toISOString(),
        kind: time.type === "calendly" ? "calendly" : "external",
      },
    ];
  });
  return [...new Map(kept.map((one) => [`${one.starts_at} ${one.ends_at} ${one.kind}`, one])).values()];
}

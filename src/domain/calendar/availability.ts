// When somebody receives and is taken, as Calendly has it, on the days of the workspace.

import { addDays } from "../days.ts";
import { instantAt, isTimeZone } from "../zoned-time.ts";
import { freeBetween, type Stretch, stretchesOn } from "./busy.ts";
import { minutesOfDay } from "./spans.ts";
import { weekdayOf } from "./views.ts";

/** The hours of somebody, on the clock of their own zone; a date of its own stands in place of its day of the week. */
export interface Schedule {
  timezone: string;
  rules: { wday?: string; date?: string; intervals: { from: string; to: string }[] }[];
}

/** A member's hours and the time taken, without a word of what takes it. */
export interface MemberAvailability {
  member_id: string;
  schedule: Schedule | null;
  busy: { starts_at: string; ends_at: string }[];
  /** What takes time is known until then. */
  busy_until: string;
  read_at: string;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** When they receive on a day of the workspace; nothing where their zone is not known here. */
export function openOn(schedule: Schedule, day: string, timeZone: string): Stretch[] | undefined {
  if (!isTimeZone(schedule.timezone)) return undefined;
  // Of zones far apart, a day there lies on two days here.
  const open = [-1, 0, 1].flatMap((by) => {
    const theirs = addDays(day, by);
    return hoursOf(schedule, theirs).flatMap(({ from, to }) => {
      if (!clock.test(from) || !clock.test(to)) return [];
      const [starts_at, ends_at] = [from, to].map((time) =>
        instantAt(theirs, time, schedule.timezone).toISOString(),
      ) as [string, string];
      return ends_at > starts_at ? [{ starts_at, ends_at, all_day: false }] : [];
    });
  });
  return stretchesOn(open, day, timeZone);
}

function hoursOf({ rules }: Schedule, day: string): { from: string; to: string }[] {
  const own = rules.filter(({ date }) => date === day);
  const held = own.length > 0 ? own : rules.filter(({ wday }) => wday === weekdays[weekdayOf(day)]);
  return held.flatMap(({ intervals }) => intervals);
}

/** What is taken of a day elsewhere than in these stretches: an event that we have is not shown twice. */
export function takenElsewhere(
  { busy }: MemberAvailability,
  held: readonly Stretch[],
  day: string,
  timeZone: string,
): Stretch[] {
  const taken = busy.map((one) => ({ ...one, all_day: false }));
  return stretchesOn(taken, day, timeZone).flatMap((stretch) => freeBetween(held, stretch, 1));
}

/** The rest of the day. */
export const closedAround = (open: readonly Stretch[]): Stretch[] =>
  freeBetween(open, { from: 0, to: minutesOfDay }, 1);

// What an event takes of each day, as the wall clock of the workspace shows it.

import { addDays, daysBetween } from "../days.ts";
import { instantAt, wallClock } from "../zoned-time.ts";
import type { CalendarEvent } from "./event.ts";

/** An event lasts no longer: what began before the days in sight is then found without reading everything. */
export const longestEventDays = 31;

export const minutesOfDay = 24 * 60;

/** The part of an event that falls on one day. */
export interface DaySpan {
  day: string;
  /** Minutes since midnight on the wall clock; of whole days, from 0 to 1440. */
  from: number;
  to: number;
  /** Whether it begins, and ends, on that day. */
  begins: boolean;
  ends: boolean;
  isWhole: boolean;
}

type Timed = Pick<CalendarEvent, "starts_at" | "ends_at" | "all_day">;

/** The first and the last day of an event; one that ends at midnight ends the day before. */
export function daysHeld(event: Timed, timeZone: string): [first: string, last: string] {
  const [first] = wallClock(new Date(event.starts_at), timeZone);
  const [last, time] = wallClock(new Date(event.ends_at), timeZone);
  if (event.ends_at <= event.starts_at) return [first, first];
  return [first, time === "00:00" && last > first ? addDays(last, -1) : last];
}

/** The spans of an event, a day each; no more than it may last. */
export function spansOf(event: Timed, timeZone: string): DaySpan[] {
  const [first, last] = daysHeld(event, timeZone);
  const count = Math.min(daysBetween(first, last), longestEventDays) + 1;
  const start = minutesIn(wallClock(new Date(event.starts_at), timeZone)[1]);
  const [endDay, endTime] = wallClock(new Date(event.ends_at), timeZone);
  const end = endDay > last ? minutesOfDay : minutesIn(endTime);
  return Array.from({ length: count }, (_, n) => {
    const day = addDays(first, n);
    const [begins, ends] = [n === 0, n === count - 1];
    const from = event.all_day || !begins ? 0 : start;
    // The hour that comes twice: a clock may show an end before its beginning.
    const to = event.all_day || !ends ? minutesOfDay : Math.max(end, from);
    return { day, from, to, begins, ends, isWhole: event.all_day || (from === 0 && to === minutesOfDay) };
  });
}

/** Whether something of it is left from an instant on; of what takes no time, its beginning is. */
export const lastsFrom = ({ starts_at, ends_at }: Omit<Timed, "all_day">, from: string): boolean =>
  starts_at >= from || ends_at > from;

/** « 14:15 » in minutes since midnight. */
export function minutesIn(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** « 14:15 » from minutes since midnight. */
export function timeOf(minutes: number): string {
  const within = Math.min(Math.max(0, Math.round(minutes)), minutesOfDay - 1);
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** The instants between which the days from one to another lie: the first included, the second not. */
export function instantsOf(first: string, last: string, timeZone: string): [from: string, to: string] {
  const midnight = (day: string) => instantAt(day, "00:00", timeZone).toISOString();
  return [midnight(first), midnight(addDays(last, 1))];
}

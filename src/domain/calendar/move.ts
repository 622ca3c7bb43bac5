import { addDays, daysBetween } from "../days.ts";
import { instantAt, wallClock } from "../zoned-time.ts";
import type { CalendarEvent } from "./event.ts";

type Times = Pick<CalendarEvent, "starts_at" | "ends_at">;

/**
 * The times of an event on another day: the clock on the wall shows the same, whatever its zone did in between. Where an
 * hour is skipped or comes twice, how long it lasts is kept instead.
 */
export function movedToDay(event: Times, day: string, timeZone: string): Times {
  const [first, startTime] = wallClock(new Date(event.starts_at), timeZone);
  const [last, endTime] = wallClock(new Date(event.ends_at), timeZone);
  if (day === first) return { starts_at: event.starts_at, ends_at: event.ends_at };
  const starts = atWall(day, startTime, event.starts_at, timeZone);
  const ends = atWall(addDays(day, daysBetween(first, last)), endTime, event.ends_at, timeZone);
  const shows = (instant: Date, time: string) => wallClock(instant, timeZone)[1] === time;
  const lasts = Date.parse(event.ends_at) - Date.parse(event.starts_at);
  const isWhole = shows(starts, startTime) && shows(ends, endTime) && ends >= starts;
  const until = isWhole ? ends : new Date(starts.getTime() + lasts);
  return { starts_at: starts.toISOString(), ends_at: until.toISOString() };
}

/** The minute a wall clock shows, with the seconds the instant had. */
function atWall(day: string, time: string, from: string, timeZone: string): Date {
  const seconds = Date.parse(from) % 60_000;
  return new Date(instantAt(day, time, timeZone).getTime() + seconds);
}

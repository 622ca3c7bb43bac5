// Days and hours as the demo organisation lives them, counted from the day it is planted.

const zone = "America/Toronto";
const dayMs = 86_400_000;

/** The days around the present one, in the zone of the organisation. */
export interface Calendar {
  today: string;
  /** The day `days` from today; negative is past. */
  day(days: number): string;
  /** That day, or a working day just before it. */
  workday(days: number): string;
  /** The instant of « 14:15 » on a day. */
  at(day: string, time: string): string;
  /** An instant today that is already past, at least so many minutes ago when the day is old enough. */
  earlierToday(minutes: number): string;
  /** How many days ago a day was. */
  age(day: string): number;
}

/** Makes the calendar of a present instant. */
export function makeCalendar(now = new Date()): Calendar {
  const today = dayIn(now);
  const day = (days: number) => isoDay(Date.parse(`${today}T00:00:00Z`) + days * dayMs);
  return {
    today,
    day,
    workday(days) {
      const weekday = new Date(`${day(days)}T00:00:00Z`).getUTCDay();
      return day(weekday === 0 ? days - 3 : weekday === 6 ? days - 1 : days);
    },
    at,
    earlierToday(minutes) {
      const start = Date.parse(at(today, "00:00"));
      return new Date(
        Math.max(start + (now.getTime() - start) / 2, now.getTime() - minutes * 60_000),
      ).toISOString();
    },
    age: (past) => Math.round((Date.parse(today) - Date.parse(past)) / dayMs),
  };
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const dayIn = (instant: Date) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(instant);

/** A wall-clock time of the zone as an instant; the offset is read at that very day, summer or winter. */
function at(day: string, time: string): string {
  const guess = Date.parse(`${day}T${time}:00Z`);
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(guess);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const shown = Date.parse(
    `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`,
  );
  return new Date(guess - (shown - guess)).toISOString();
}

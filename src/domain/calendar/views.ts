// The days that each view of the calendar shows. Weeks begin on Monday.

import { addDays } from "../days.ts";

export const calendarViews = ["day", "week", "month", "agenda"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** How many days an agenda shows at first, and again each time more is asked. */
export const agendaDays = 14;

/** 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

const run = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => addDays(from, n));

/** The week of a day, from its Monday. */
export function weekOf(day: string): string[] {
  return run(addDays(day, -weekdayOf(day)), 7);
}

/** The whole weeks that hold the month of a day. */
export function monthWeeks(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weeks = [weekOf(first)];
  for (;;) {
    const next = addDays(weeks.at(-1)![0]!, 7);
    if (next.slice(0, 7) !== first.slice(0, 7)) return weeks;
    weeks.push(weekOf(next));
  }
}

/** The days in sight, in order. */
export function daysOf(view: CalendarView, day: string, agendaLength = agendaDays): string[] {
  if (view === "day") return [day];
  if (view === "week") return weekOf(day);
  return view === "month" ? monthWeeks(day).flat() : run(day, agendaLength);
}

/** The day one goes to by « suivant » or « précédent »; a month later, the same date or the last day before it. */
export function stepFrom(view: CalendarView, day: string, step: 1 | -1): string {
  if (view === "day") return addDays(day, step);
  if (view === "week" || view === "agenda") return addDays(day, step * 7);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + step, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + step, Math.min(date, last))).toISOString().slice(0, 10);
}

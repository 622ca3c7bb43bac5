/** Days are "YYYY-MM-DD" strings without a zone; the zone only says which day an instant falls on. */

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Whether the text is a day rather than an instant. */
export function isDay(iso: string): boolean {
  return dayPattern.test(iso);
}

/** The day on which an instant falls in a zone. */
export function dayIn(timeZone: string, instant: Date): string {
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    calendars.set(timeZone, calendar);
  }
  return calendar.format(instant);
}

/** Whole days from one day to another; UTC arithmetic, so that clock changes never count. */
export function dayDistance(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

import type { Locale } from "./locale.ts";

const made = new Map<Locale, Intl.DateTimeFormat>();

/** The month of a day, short: « févr. », "Feb". */
export function writeMonth(locale: Locale, day: string): string {
  const format = made.get(locale) ?? new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  made.set(locale, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

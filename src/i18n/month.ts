import type { Locale } from "./locale.ts";

const made = new Map<string, Intl.DateTimeFormat>();

/** The month of a day, short: « févr. », "Feb"; with its year when it is not this one: « mai 2027 ». */
export function writeMonth(locale: Locale, day: string, today: string): string {
  const isOther = day.slice(0, 4) !== today.slice(0, 4);
  const key = `${locale} ${isOther}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, {
      month: "short",
      ...(isOther ? { year: "numeric" } : {}),
      timeZone: "UTC",
    });
  made.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

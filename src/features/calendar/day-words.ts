import { timeOf } from "#domain/calendar/spans.ts";
import { instantAt } from "#domain/zoned-time.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";

/** How days and hours of the calendar are written. */
export function useDayWords() {
  const { t, format, timeZone, now } = useI18n();
  /** Without its year, but in another one: « jeudi 19 novembre ». */
  const long = (day: string) =>
    day.slice(0, 4) === format.today().slice(0, 4)
      ? format.day(day, "full").replace(/,?\s\d{4}$/, "")
      : format.day(day, "full");
  return {
    long,
    isToday: (day: string) => day === format.today(),
    /** This instant, again each minute. */
    now(): Date {
      format.today();
      return now();
    },
    /** « lun. » and « 16 ». */
    short(day: string): [weekday: string, date: string] {
      const [weekday = ""] = format.day(day, "weekday").split(/\s/);
      return [weekday, String(Number(day.slice(8)))];
    },
    /** « lundi ». */
    weekday: (day: string): string => format.day(day, "full").split(/[\s,]/)[0] ?? "",
    /** « Aujourd’hui », « Demain », else nothing. */
    relative(day: string): string | undefined {
      const word = format.relativeDay(day);
      return Math.abs(Date.parse(day) - Date.parse(format.today())) <= 86_400_000
        ? capitalized(word)
        : undefined;
    },
    /** « 14 h 15 » on the wall, from minutes since midnight. */
    clock: (minutes: number): string =>
      format.time(
        minutes >= 1440
          ? instantAt("2026-01-16", "00:00", timeZone()).toISOString()
          : instantAt("2026-01-15", timeOf(minutes), timeZone()).toISOString(),
      ),
    /** « 16 – 20 novembre », « 30 novembre – 4 décembre 2026 », « Novembre 2026 ». */
    range(first: string, last: string): string {
      const strip = (text: string) => text.replace(/,?\s\d{4}$/, "");
      const [from, to] = [strip(format.day(first, "long")), strip(format.day(last, "long"))];
      if (first.slice(0, 7) !== last.slice(0, 7)) return `${from}\u00a0– ${to}`;
      const isDayFirst = /^\d/.test(to);
      const date = String(Number(isDayFirst ? first.slice(8) : last.slice(8)));
      return isDayFirst ? `${date}\u00a0– ${to}` : `${from}\u00a0– ${date}`;
    },
    month: (day: string) => capitalized(format.day(day, "month").replace(/\s\d{4}$/, "")),
    holds: (day: string, count: number) => t("calendar.dayHolds", { day: long(day), count }),
  };
}

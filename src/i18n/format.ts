import { dayDistance, dayIn, isDay } from "./day.ts";
import type { Locale } from "./locale.ts";
import { makeWording } from "./wording.ts";

/** How a day is written: « 4 déc. », « 19 novembre 2026 », « jeudi 19 novembre 2026 », « novembre 2026 », « jeu. 26 ». */
export type DayStyle = "short" | "long" | "full" | "month" | "weekday";

/** What formats depend on: the language, the workspace's zone, and the present instant. */
export interface FormatContext {
  locale(): Locale;
  timeZone(): string;
  now(): Date;
}

/** Writes days, times and quantities as the language and the workspace's zone want them. */
export type Formats = ReturnType<typeof makeFormats>;

/** Makes the formats of a context; each call reads the context anew, so they may be destructured and stay live. */
export function makeFormats(context: FormatContext) {
  const wording = () => makeWording(context.locale(), context.timeZone());
  const today = () => dayIn(context.timeZone(), context.now());
  const dayOf = (iso: string) => (isDay(iso) ? iso : dayIn(context.timeZone(), new Date(iso)));

  const day = (iso: string, style: DayStyle = "short") => {
    const value = dayOf(iso);
    return wording().day(value, style, value.slice(0, 4) !== today().slice(0, 4));
  };
  const time = (iso: string) => wording().time(new Date(iso));

  return {
    /** Today in the workspace's zone, as "2026-11-19". */
    today,
    /** The day, in the workspace's zone, on which an instant falls. */
    dayOf,
    day,
    /** « 14 h 15 », « 9 h ». */
    time,
    /** « aujourd’hui, 14 h 15 », « 19 nov., 9 h ». */
    instant: (iso: string) => wording().join(relative(iso), time(iso)),
    /** « aujourd’hui », « demain », « hier », « jeu. 26 » within a week, then the short day. */
    relativeDay: relative,
    /** « dans 3 jours », « il y a 2 jours », « aujourd’hui ». */
    fromToday: (iso: string) => wording().fromToday(dayDistance(today(), dayOf(iso))),
    /** How long since an instant, short: « à l’instant », « 5 min », « hier », « 6 j », « 3 sem. ». */
    ago(iso: string): string {
      const seconds = (context.now().getTime() - new Date(iso).getTime()) / 1000;
      return wording().ago(seconds, dayDistance(dayOf(iso), today()));
    },
    number: (value: number) => wording().number(value),
    percent: (ratio: number) => wording().percent(ratio),
    /** « 8,4 Mo ». */
    bytes: (value: number) => wording().bytes(value),
    /** How long something took: « 45 min », « 1 h 30 », « 2 h ». */
    minutes: (count: number) => wording().minutes(count),
    /** « Léa, Minh et Salma ». */
    list: (items: readonly string[]) => wording().list(items),
    /** Compares two names as the language sorts them, accents and case aside. */
    compare: (a: string, b: string) => wording().compare(a, b),
  };

  function relative(iso: string): string {
    const value = dayOf(iso);
    const distance = dayDistance(today(), value);
    if (Math.abs(distance) <= 1) return wording().fromToday(distance);
    return day(value, Math.abs(distance) < 7 ? "weekday" : "short");
  }
}

import type { DayStyle } from "./format.ts";
import type { Locale } from "./locale.ts";

/** How one language writes days, times and quantities, in one zone. */
export interface Wording {
  day(day: string, style: DayStyle, withYear: boolean): string;
  time(instant: Date): string;
  join(day: string, time: string): string;
  fromToday(days: number): string;
  ago(seconds: number, days: number): string;
  number(value: number): string;
  percent(ratio: number): string;
  bytes(value: number): string;
  minutes(count: number): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}

const cache = new Map<string, Wording>();

/** The wording of a language in a zone, made once: Intl objects are costly to build. */
export function makeWording(locale: Locale, timeZone: string): Wording {
  const key = `${locale} ${timeZone}`;
  const known = cache.get(key);
  if (known) return known;
  const made = build(locale, timeZone);
  cache.set(key, made);
  return made;
}

// Our font has no U+202F and ICU loves it; some releases also put plain spaces inside « 14 h 15 ».
const mend = (text: string) => text.replace(/[\u202f\u2009]/g, "\u00a0");

const styles: Record<DayStyle | "dated", Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  /** As short, of another year. */
  dated: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  weekday: { weekday: "short", day: "numeric" },
};

function build(locale: Locale, timeZone: string): Wording {
  const french = locale === "fr-CA";
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const collator = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    hour12: !french,
  });
  const number = (value: number) => mend(numbers.format(value));
  // Days have no zone: they are read and written in UTC, where no clock ever changes.
  const dayFormat = once(
    (style: keyof typeof styles) => new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: "UTC" }),
  );

  return {
    day(day, style, withYear) {
      const parts = dayFormat(style === "short" && withYear ? "dated" : style).formatToParts(new Date(day));
      if (style === "weekday" && !french) return `${partOf(parts, "weekday")} ${partOf(parts, "day")}`;
      const text = parts
        .map((part) => (french && part.type === "day" && part.value === "1" ? "1ᵉʳ" : part.value))
        .join("");
      return sticky(mend(text));
    },
    time(instant) {
      if (!french) return mend(clock.format(instant)).replace(/ (?=[ap]\.m\.)/, "\u00a0");
      const parts = clock.formatToParts(instant);
      const hour = String(Number(partOf(parts, "hour")) % 24);
      const minute = partOf(parts, "minute");
      return minute === "00" ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`;
    },
    join: (day, time) => `${day}, ${time}`,
    fromToday: (days) => mend(relative.format(days, "day")).replaceAll("'", "’"),
    ago(seconds, days) {
      if (seconds < 60) return french ? "à l’instant" : "just now";
      if (seconds < 3600) return `${Math.floor(seconds / 60)}\u00a0min`;
      if (days === 0 || seconds < 6 * 3600) return `${Math.floor(seconds / 3600)}\u00a0h`;
      if (days === 1) return french ? "hier" : "yesterday";
      if (days < 14) return french ? `${days}\u00a0j` : `${days}\u00a0d`;
      if (days < 61) return french ? `${Math.floor(days / 7)}\u00a0sem.` : `${Math.floor(days / 7)}\u00a0wk`;
      if (days < 365)
        return french ? `${Math.floor(days / 30.4)}\u00a0mois` : `${Math.floor(days / 30.4)}\u00a0mo`;
      const years = Math.floor(days / 365.25) || 1;
      return french ? `${years}\u00a0${years > 1 ? "ans" : "an"}` : `${years}\u00a0yr`;
    },
    number,
    percent: (ratio) => mend(percents.format(ratio)),
    bytes(value) {
      const ones = plurals.select(value) === "one" ? "" : "s";
      const units = french ? [`octet${ones}`, "ko", "Mo", "Go"] : [`byte${ones}`, "kB", "MB", "GB"];
      const power = value < 1 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
      return `${number(value / 1000 ** power)}\u00a0${units[power]}`;
    },
    minutes(count) {
      const hours = Math.floor(count / 60);
      const rest = count % 60;
      if (hours === 0) return `${rest}\u00a0min`;
      if (rest === 0) return `${number(hours)}\u00a0h`;
      return french
        ? `${number(hours)}\u00a0h\u00a0${String(rest).padStart(2, "0")}`
        : `${number(hours)}\u00a0h ${rest}\u00a0min`;
    },
    list: (items) => mend(lists.format(items)),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Keeps what was made for each key: a format takes longer to make than to use a hundred times. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function partOf(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((part) => part.type === type)?.value ?? "";
}

/** Keeps the number with its month: « 4 déc. » never breaks across lines. */
function sticky(text: string): string {
  return text.replace(/(\d|ᵉʳ) (?=\p{L})/gu, "$1\u00a0");
}

// The days and hours that a call names, in French or in English.

import { isDay } from "../../record/values.ts";
import { endOfDay } from "../deadline.ts";

/** A day that a text names, and where. */
export interface NamedDay {
  day: string;
  time?: string;
  zone?: string;
  start: number;
  /** After the time and the zone, when they follow. */
  end: number;
}

/** A call with more days than these is a calendar. */
const mostDays = 200;

const monthNames = [
  "janvier|janv|january|jan",
  "f[ée]vrier|f[ée]vr?|february|feb",
  "mars|march|mar",
  "avril|avr|april|apr",
  "mai|may",
  "juin|june|jun",
  "juillet|juil|july|jul",
  "ao[uû]t|august|aug",
  "septembre|september|sept|sep",
  "octobre|october|oct",
  "novembre|november|nov",
  "d[ée]cembre|december|d[ée]c",
];
const month = `(${monthNames.join("|")})(?![\\p{L}])\\.?`;
const months = monthNames.map((names) => new RegExp(`^(?:${names})$`, "iu"));
const monthOf = (name: string) => months.findIndex((test) => test.test(name)) + 1;

const dayFirst = `(?<![\\d$])(\\d{1,2})(?:er|re|e|st|nd|rd|th)? (?:of |de )?${month},?(?: (20\\d\\d)(?!\\d))?`;
const monthFirst = `(?<![\\p{L}])${month} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? (20\\d\\d)(?!\\d))?`;
const yearFirst = "(?<![\\d/.-])(20\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/])";
const yearLast = "(?<![\\d/.-])(\\d{1,2})([-/.])(\\d{1,2})\\2(20\\d\\d)(?![\\d/])";

/** The days of a text, in their order. A year that is not said is that of the next such day. */
export function daysIn(text: string, today: string, isMonthFirst: boolean): NamedDay[] {
  const found: NamedDay[] = [];
  const read = (pattern: string, dayIn: (groups: string[]) => string | undefined) => {
    for (const { 0: whole, index, ...groups } of matches(text, pattern)) {
      const day = dayIn(Object.values(groups) as string[]);
      if (day && isDay(day)) found.push({ day, start: index, end: index + whole.length });
    }
  };
  read(dayFirst, ([day = "", name = "", year]) => dayOf(year, monthOf(name), day, today));
  read(monthFirst, ([name = "", day = "", year]) => dayOf(year, monthOf(name), day, today));
  read(yearFirst, ([year, , of, day = ""]) => dayOf(year, Number(of), day, today));
  read(yearLast, ([first = "", , second = "", year]) =>
    Number(second) > 12 || (isMonthFirst && Number(first) <= 12)
      ? dayOf(year, Number(first), second, today)
      : dayOf(year, Number(second), first, today),
  );
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  // « 22 November 2026 » also reads as « November 20 ».
  const kept = inOrder.filter((one, i) => !inOrder.slice(0, i).some((other) => other.end > one.start));
  return kept
    .slice(0, mostDays)
    .map((one, i) => withTime(text, one, kept[i - 1]?.end ?? 0, kept[i + 1]?.start));
}

function matches(text: string, pattern: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
    found.push(match);
    if (found.length >= mostDays) break;
  }
  return found;
}

function dayOf(year: string | undefined, month: number, day: string, today: string): string | undefined {
  const inYear = (of: number) => `${of}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year) return inYear(Number(year));
  const thisYear = Number(today.slice(0, 4));
  return inYear(thisYear) >= today ? inYear(thisYear) : inYear(thisYear + 1);
}

const times =
  /(?<![\d$.,])(?:(\d{1,2}) ?(?:h|heures?)(?: ?([0-5]\d))?(?![\p{L}\d])|(\d{1,2})(?:[:.]([0-5]\d))? ?([ap])\.? ?m(?![\p{L}])\.?|([01]?\d|2[0-3]):([0-5]\d)(?!\d)|(midi|noon)(?!\p{L})|(minuit|midnight)(?!\p{L}))/iu;

/** The hour near a day: after it, else just before it. */
function withTime(text: string, named: NamedDay, from: number, until = text.length): NamedDay {
  const after = text.slice(named.end, Math.min(until, named.end + 45)).split(/\n|\. /)[0] ?? "";
  const before =
    text
      .slice(Math.max(from, named.start - 30), named.start)
      .split(/\n|[.;:] /)
      .at(-1) ?? "";
  const later = times.exec(after);
  const match = later ?? times.exec(before);
  const time = match && timeOf(match);
  if (!match || !time) {
    const zone = zoneIn(after)?.zone;
    return { ...named, ...(zone ? { zone } : {}) };
  }
  const start = later ? named.start : named.start - before.length + match.index;
  const end = later ? named.end + match.index + match[0].length : named.end;
  const near = later
    ? text.slice(end, Math.min(until, end + 35)).split("\n")[0]
    : `${before.slice(match.index + match[0].length)} ${after.slice(0, 30)}`;
  const zone = zoneIn(near ?? "");
  return {
    day: named.day,
    ...(time === endOfDay ? {} : { time }),
    ...(zone ? { zone: zone.zone } : {}),
    start,
    end: later && zone ? end + zone.end : end,
  };
}

function timeOf([
  ,
  hours,
  minutes,
  hour12,
  minutes12,
  half,
  hour24,
  minutes24,
  noon,
  midnight,
]: RegExpExecArray) {
  if (noon) return "12:00";
  // « À minuit le 22 » is the end of the 22nd for whoever writes it.
  if (midnight) return endOfDay;
  const hour = hour12
    ? (Number(hour12) % 12) + (half?.toLowerCase() === "p" ? 12 : 0)
    : Number(hours ?? hour24);
  if (hour > 24 || (hour12 && Number(hour12) > 12)) return undefined;
  const of = minutes ?? minutes12 ?? minutes24 ?? "00";
  return hour === 24 ? endOfDay : `${String(hour).padStart(2, "0")}:${of}`;
}

/** How calls name the zones of an hour; short forms in capitals only, for « et » and « at » are words. */
const zoneNames: [RegExp, string][] = [
  [
    /\b(?:E[SD]?T|H[NA]?E)\b|heure (?:normale |avancée )?de l'Est|[Ee]astern|heure de (?:Montréal|Québec|Toronto|Ottawa)|(?:Montreal|Toronto|Ottawa) time/,
    "America/Toronto",
  ],
  [
    /\b(?:P[SD]?T|H[NA]?P)\b|heure (?:normale |avancée )?du Pacifique|[Pp]acific|heure de Vancouver|Vancouver time/,
    "America/Vancouver",
  ],
  [
    /\b(?:M[SD]T|H[NA]R)\b|heure (?:normale |avancée )?des Rocheuses|[Mm]ountain [Tt]ime|[Mm]ountain [SD]/,
    "America/Edmonton",
  ],
  [
    /\b(?:C[SD]T|H[NA]C)\b|heure (?:normale |avancée )?du Centre|[Cc]entral [Tt]ime|Winnipeg time/,
    "America/Winnipeg",
  ],
  [
    /\b(?:A[SD]T|H[NA]A)\b|heure (?:normale |avancée )?de l'Atlantique|[Aa]tlantic|heure d'Halifax|Halifax time/,
    "America/Halifax",
  ],
  [/\b(?:N[SD]T|H[NA]T)\b|heure de Terre-Neuve|[Nn]ewfoundland/, "America/St_Johns"],
  [/\bCES?T\b|heure de (?:Paris|Bruxelles)|Paris time/, "Europe/Paris"],
  [/\bBST\b|heure de Londres|London time/, "Europe/London"],
  [/\b(?:GMT|UTC|TU)\b/, "UTC"],
  [/\bAoE\b|[Aa]nywhere on [Ee]arth/, "Etc/GMT+12"],
];

function zoneIn(text: string): { zone: string; end: number } | undefined {
  for (const [test, zone] of zoneNames) {
    const match = test.exec(text);
    if (match) return { zone, end: match.index + match[0].length };
  }
  return undefined;
}

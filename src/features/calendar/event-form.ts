// What the form of an event holds, as typed: kept on the device at each keystroke, made into fields at the end.

import { type CalendarEvent, type EventKind, eventRecord } from "#domain/calendar/event.ts";
import { daysHeld, instantsOf, longestEventDays, minutesIn, timeOf } from "#domain/calendar/spans.ts";
import { addDays, daysBetween } from "#domain/days.ts";
import { completeUrl } from "#domain/network/reach.ts";
import { isDay } from "#domain/record/values.ts";
import { instantAt, wallClock } from "#domain/zoned-time.ts";
import type { LogPerson } from "#features/logging/index.ts";

export interface EventValues {
  kind: EventKind;
  title: string;
  people: LogPerson[];
  members: string[];
  allDay: boolean;
  day: string;
  lastDay: string;
  from: string;
  to: string;
  place: string;
  link: string;
  capacity: string;
  note: string;
}

/** A form, and what it opened on. */
export interface EditedEvent extends EventValues {
  base: EventValues;
}

/** How long an appointment, or an activity, usually is. */
const usualMinutes = { appointment: 60, activity: 120 } as const;

/** A new one: at the next hour of that day, or at the one that was pointed at. */
export function emptyEvent(
  now: Date,
  timeZone: string,
  given: {
    kind: EventKind;
    at?: { day: string; time: string | undefined } | undefined;
    people: LogPerson[];
    members: string[];
  },
): EventValues {
  const [today, time] = wallClock(now, timeZone);
  const nextHour = Math.min((Math.floor(minutesIn(time) / 60) + 1) * 60, 22 * 60);
  const from = given.at?.time
    ? minutesIn(given.at.time)
    : given.at && given.at.day !== today
      ? 600
      : nextHour;
  const day = given.at?.day ?? today;
  return {
    kind: given.kind,
    title: "",
    people: given.people,
    members: given.members,
    allDay: false,
    day,
    lastDay: day,
    from: timeOf(from),
    to: timeOf(from + usualMinutes[given.kind]),
    place: "",
    link: "",
    capacity: "",
    note: "",
  };
}

/** The form of an event that exists. */
export function valuesOf(
  event: CalendarEvent,
  nameOf: (id: string) => string,
  timeZone: string,
): EventValues {
  const [first, last] = daysHeld(event, timeZone);
  const [day, from] = wallClock(new Date(event.starts_at), timeZone);
  const [lastDay, to] = wallClock(new Date(event.ends_at), timeZone);
  return {
    kind: event.kind,
    title: event.title,
    people: event.people.map((id) => ({ id, name: nameOf(id) })),
    members: [...event.members],
    allDay: event.all_day,
    day: event.all_day ? first : day,
    lastDay: event.all_day ? last : lastDay,
    from: event.all_day ? "09:00" : from,
    to: event.all_day ? "10:00" : to,
    place: event.place ?? "",
    link: event.online_url ?? "",
    capacity: event.capacity === undefined ? "" : String(event.capacity),
    note: event.note ?? "",
  };
}

/** The days that the form takes, to see what else is on them; nothing while they are not right. */
export function daysTaken(values: EventValues): { first: string; last: string } | undefined {
  return problemsOf({ ...values, title: "x" }).length > 0
    ? undefined
    : { first: values.day, last: values.allDay ? values.lastDay : lastDayOf(values) };
}

/** The part of the form at fault, and the end of its sentence's key (`calendar.form.<…>`). */
export interface EventProblem {
  field: "title" | "day" | "lastDay" | "from" | "to" | "place" | "link" | "capacity" | "note";
  sentence:
    | "titleMissing"
    | "dayWrong"
    | "timeWrong"
    | "orderWrong"
    | "tooLong"
    | "tooLongText"
    | "linkWrong"
    | "capacityWrong";
}

const isTime = (time: string) => /^\d{2}:\d{2}$/.test(time);

export function problemsOf(values: EventValues): EventProblem[] {
  const problems: EventProblem[] = [];
  const { fields } = eventRecord;
  const long = (field: "title" | "place" | "note") =>
    fields[field].problem(values[field].trim() || undefined) === "too_long" &&
    problems.push({ field, sentence: "tooLongText" });
  if (values.title.trim() === "" && values.people.length === 0)
    problems.push({ field: "title", sentence: "titleMissing" });
  long("title");
  if (!isDay(values.day)) problems.push({ field: "day", sentence: "dayWrong" });
  const last = values.allDay ? values.lastDay : lastDayOf(values);
  if (!isDay(last)) problems.push({ field: "lastDay", sentence: "dayWrong" });
  else if (isDay(values.day)) {
    if (last < values.day) problems.push({ field: "lastDay", sentence: "orderWrong" });
    else if (daysBetween(values.day, last) >= longestEventDays)
      problems.push({ field: "lastDay", sentence: "tooLong" });
  }
  if (!values.allDay) {
    for (const field of ["from", "to"] as const)
      if (!isTime(values[field])) problems.push({ field, sentence: "timeWrong" });
  }
  long("place");
  const link = completeUrl(values.link);
  if (link && fields.online_url.problem(link)) problems.push({ field: "link", sentence: "linkWrong" });
  if (values.capacity.trim() && fields.capacity.problem(Number(values.capacity)))
    problems.push({ field: "capacity", sentence: "capacityWrong" });
  long("note");
  return problems;
}

/** An end that is earlier on the clock than the beginning is of the day after. */
function lastDayOf({ day, lastDay, from, to }: EventValues): string {
  if (!isDay(day)) return day;
  const last = isDay(lastDay) && lastDay > day ? lastDay : day;
  return last === day && isTime(from) && isTime(to) && minutesIn(to) < minutesIn(from)
    ? addDays(day, 1)
    : last;
}

/** The fields that the form describes; those of people are given by the caller, who knows their ids. */
export function fieldsOf(values: EventValues, timeZone: string, names: string) {
  const text = (value: string) => value.trim() || undefined;
  const [wholeFrom, wholeTo] = values.allDay
    ? instantsOf(values.day, values.lastDay, timeZone)
    : [
        instantAt(values.day, values.from, timeZone).toISOString(),
        instantAt(lastDayOf(values), values.to, timeZone).toISOString(),
      ];
  return {
    kind: values.kind,
    title: (text(values.title) ?? names).slice(0, 300),
    starts_at: wholeFrom,
    // An hour that is skipped: the end may not come before the beginning.
    ends_at: wholeTo < wholeFrom ? wholeFrom : wholeTo,
    all_day: values.allDay,
    members: values.members,
    place: text(values.place),
    online_url: completeUrl(values.link) || undefined,
    capacity: values.capacity.trim() ? Number(values.capacity) : undefined,
    note: text(values.note),
  };
}

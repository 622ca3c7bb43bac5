// What the calendar shows, as its address says: which days, in which view, whose, what, and what is open over it.

import { type EventKind, eventKinds } from "#domain/calendar/event.ts";
import { type ShownKind, shownKinds } from "#domain/calendar/on-days.ts";
import { type CalendarView, calendarViews } from "#domain/calendar/views.ts";
import { isDay, isUuid } from "#domain/record/values.ts";

/** The parameters of the address. */
export interface CalendarParams {
  vue?: string;
  jour?: string;
  /** Members shown, ids joined by commas; everybody when absent. */
  qui?: string;
  /** Kinds shown; all when absent. */
  quoi?: string;
  /** What is open over it: an event, a task, or the form of a new one, at « 2026-11-19T14:00 ». */
  evenement?: string;
  tache?: string;
  nouveau?: string;
  a?: string;
}

export const viewWords: Readonly<Record<CalendarView, string>> = {
  day: "jour",
  week: "semaine",
  month: "mois",
  agenda: "agenda",
};

const kindWords: Readonly<Record<ShownKind, string>> = {
  appointment: "rendez-vous",
  activity: "activites",
  task: "taches",
  deadline: "echeances",
};

export const viewFrom = (params: CalendarParams, isWide: boolean): CalendarView =>
  calendarViews.find((view) => viewWords[view] === params.vue) ?? (isWide ? "week" : "agenda");

export const dayFrom = (params: CalendarParams, today: string): string =>
  isDay(params.jour) ? params.jour : today;

export function membersFrom(params: CalendarParams): ReadonlySet<string> | undefined {
  const ids = params.qui?.split(",").filter(isUuid) ?? [];
  return ids.length > 0 ? new Set(ids) : undefined;
}

export function kindsFrom(params: CalendarParams): ReadonlySet<ShownKind> | undefined {
  const words = params.quoi?.split(",");
  const kinds = shownKinds.filter((kind) => words?.includes(kindWords[kind]));
  return kinds.length > 0 ? new Set(kinds) : undefined;
}

/** The parameter of a choice among all; nothing when none or all are chosen. */
export function choiceParam<T extends string>(
  chosen: ReadonlySet<T>,
  all: readonly T[],
  word: (one: T) => string = (one) => one,
): string | undefined {
  if (chosen.size === 0 || all.every((one) => chosen.has(one))) return undefined;
  return all
    .filter((one) => chosen.has(one))
    .map(word)
    .join(",");
}

/** The kind of event that the form is opened on. */
export const newKindFrom = ({ nouveau }: CalendarParams): EventKind | undefined =>
  eventKinds.find((kind) => newWords[kind] === nouveau);

export const newWords: Readonly<Record<EventKind, string>> = {
  appointment: "rendez-vous",
  activity: "activite",
};

/** The day and the time that the form is opened on. */
export function newAtFrom({ a }: CalendarParams): { day: string; time: string | undefined } | undefined {
  const [day = "", time] = a?.split("T") ?? [];
  if (!isDay(day)) return undefined;
  return { day, time: time && /^\d{2}:\d{2}$/.test(time) ? time : undefined };
}

export const kindWord = (kind: ShownKind): string => kindWords[kind];

/** What a press on one of several makes of the choice: from « all », that one leaves; the last one gone, all are back. */
export function toggled<T>(chosen: ReadonlySet<T> | undefined, all: readonly T[], one: T): ReadonlySet<T> {
  const next = new Set(chosen ?? all);
  if (!next.delete(one)) next.add(one);
  return next;
}

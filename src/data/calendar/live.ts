import { type Accessor, createMemo } from "solid-js";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { instantsOf, lastsFrom, longestEventDays } from "#domain/calendar/spans.ts";
import { addDays } from "#domain/days.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import type { Task } from "#domain/team/task.ts";
import { createPersonLinks } from "../artists/aliases.ts";
import { useDatabase } from "../database.ts";
import { createLive, createLiveLinks, createLiveRecord } from "../store/live.ts";

/** The days in sight, the first and the last. */
export interface DayRange {
  first: string;
  last: string;
}

const all = () => Number.POSITIVE_INFINITY;

/**
 * The events of these days, the earliest first, live; those that began before and still last are among them, those
 * that were over are not. Of the table, only what begins within reach of the days is read.
 */
export function useEventsOn(
  range: () => DayRange,
  timeZone: () => string,
): Accessor<CalendarEvent[] | undefined> {
  const database = useDatabase();
  const found = createLive(
    () => database.events,
    () => {
      const { first, last } = range();
      const [, to] = instantsOf(first, last, timeZone());
      const [reach] = instantsOf(addDays(first, -longestEventDays), last, timeZone());
      return { sort: "starts_at", where: { starts_at: { $gte: reach, $lt: to } } };
    },
  ) as Accessor<CalendarEvent[] | undefined>;
  const known = latestKnown(found);
  return createMemo(() => {
    const { first, last } = range();
    const [from] = instantsOf(first, last, timeZone());
    return known()?.filter((event) => lastsFrom(event, from));
  });
}

/** What is to be done by one of these days, live. */
export function useTasksDue(range: () => DayRange): Accessor<Task[] | undefined> {
  const database = useDatabase();
  const found = createLive(
    () => database.tasks,
    () => ({
      sort: "agenda",
      // Open tasks have an agenda of « 0 <day> ».
      where: { agenda: { $gte: `0 ${range().first}`, $lte: `0 ${range().last}` } },
    }),
  ) as Accessor<Task[] | undefined>;
  return latestKnown(found);
}

/** Other days are asked for: what is in sight stays until they answer. */
function latestKnown<T>(live: Accessor<T | undefined>): Accessor<T | undefined> {
  return createMemo<T | undefined>((known) => live() ?? known);
}

/** One event, live: undefined until known, `null` when this device does not have it. */
export function useEvent(id: () => string | undefined): Accessor<CalendarEvent | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.events, id) as Accessor<CalendarEvent | null | undefined>;
}

/** The appointments and activities of a person, under any of their files, live. */
export function useEventsOf(personId: () => string | undefined): Accessor<CalendarEvent[] | undefined> {
  return createPersonLinks((database) => database.events, personId, all) as Accessor<
    CalendarEvent[] | undefined
  >;
}

/** What was told of these events, live. */
export function useInteractionsOfEvents(ids: () => readonly string[]): Accessor<Interaction[] | undefined> {
  const database = useDatabase();
  const asked = createMemo(ids, [], { equals: (before, after) => before.join() === after.join() });
  return createLiveLinks(
    () => database.interactions,
    () => (asked().length > 0 ? asked() : undefined),
    all,
  ) as Accessor<Interaction[] | undefined>;
}

// What is on each day: events as long as they last, tasks by their due day, deadlines by theirs.

import type { Application } from "../applications/application.ts";
import type { HeldDeadline } from "../opportunities/deadline.ts";
import type { Opportunity } from "../opportunities/opportunity.ts";
import type { Task } from "../team/task.ts";
import { applicationDay, deadlinesShown } from "./due.ts";
import type { CalendarEvent } from "./event.ts";
import { type DaySpan, spansOf } from "./spans.ts";

/** What may be shown, or left out. */
export const shownKinds = ["appointment", "activity", "task", "deadline"] as const;
export type ShownKind = (typeof shownKinds)[number];

/** An event on one of its days. */
export interface EventItem {
  type: "event";
  key: string;
  event: CalendarEvent;
  span: DaySpan;
}

/** One thing of a day. */
export type CalendarItem =
  | EventItem
  | { type: "task"; key: string; task: Task }
  | { type: "deadline"; key: string; opportunity: ShownOpportunity; deadline: HeldDeadline }
  | { type: "application"; key: string; application: Application };

export type ShownOpportunity = Pick<Opportunity, "id" | "title" | "deadlines" | "status" | "archived">;

/** What a day holds: first what has no hour, then by the clock. */
export interface DayItems {
  whole: CalendarItem[];
  timed: EventItem[];
}

export interface CalendarSources {
  events: readonly CalendarEvent[];
  tasks: readonly Task[];
  opportunities: readonly ShownOpportunity[];
  applications: readonly Application[];
}

/** Whose, and what; nothing said shows all. What is nobody's is everybody's. */
export interface CalendarFilter {
  members?: ReadonlySet<string> | undefined;
  kinds?: ReadonlySet<ShownKind> | undefined;
}

/** What is on these days, in the zone of the workspace. */
export function itemsOn(
  days: readonly string[],
  { events, tasks, opportunities, applications }: CalendarSources,
  { members, kinds }: CalendarFilter,
  timeZone: string,
): Map<string, DayItems> {
  const byDay = new Map<string, DayItems>(days.map((day) => [day, { whole: [], timed: [] }]));
  const shows = (kind: ShownKind) => !kinds || kinds.has(kind);
  const isTheirs = (held: readonly (string | undefined)[]) => {
    const known = held.filter((id) => id !== undefined);
    return !members || known.length === 0 || known.some((id) => members.has(id));
  };

  for (const event of events.filter((one) => shows(one.kind) && isTheirs(one.members)))
    for (const span of spansOf(event, timeZone)) {
      const item: EventItem = { type: "event", key: event.id, event, span };
      byDay.get(span.day)?.[span.isWhole ? "whole" : "timed"].push(item as never);
    }
  if (shows("deadline")) {
    for (const opportunity of opportunities)
      for (const { day, deadline } of deadlinesShown(opportunity, timeZone))
        byDay.get(day)?.whole.push({
          type: "deadline",
          key: `${opportunity.id} ${deadline.text}`,
          opportunity,
          deadline,
        });
    for (const application of applications.filter(({ adviser_id }) => isTheirs([adviser_id])))
      byDay
        .get(applicationDay(application) ?? "")
        ?.whole.push({ type: "application", key: application.id, application });
  }
  if (shows("task"))
    for (const task of tasks.filter(({ assignee_id }) => isTheirs([assignee_id])))
      byDay.get(task.due_on ?? "")?.whole.push({ type: "task", key: task.id, task });

  for (const { timed } of byDay.values())
    timed.sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to || (a.key < b.key ? -1 : 1));
  return byDay;
}

/** The hours a day is drawn for: those of the office, and those of what is on it. */
export function hoursHeld(
  days: readonly DayItems[],
  office = { from: 8, to: 18 },
): { from: number; to: number } {
  const spans = days.flatMap(({ timed }) => timed.map(({ span }) => span));
  return {
    from: Math.min(office.from, ...spans.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(office.to, ...spans.map(({ to }) => Math.ceil(to / 60))),
  };
}

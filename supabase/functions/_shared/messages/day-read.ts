// What of a member's day is worth a message, by the rules of the screens.

import { applicationDeadline } from "../../../../src/domain/applications/application-deadline.ts";
import { isReportDue } from "../../../../src/domain/applications/report-task.ts";
import { isUnsent } from "../../../../src/domain/applications/stage.ts";
import { initials } from "../../../../src/domain/artists/names.ts";
import { veilNames } from "../../../../src/domain/artists/veil-names.ts";
import { daysHeld } from "../../../../src/domain/calendar/spans.ts";
import { isToLog } from "../../../../src/domain/calendar/to-log.ts";
import { addDays } from "../../../../src/domain/days.ts";
import { compareBytes } from "../../../../src/domain/record/values.ts";
import { inOrder } from "../../../../src/domain/team/agenda.ts";
import { soundZone } from "../../../../src/domain/zoned-time.ts";
import type { DigestFacts } from "./digest-facts.ts";

/** How far ahead deadlines are told, how long one that was missed is, and how far back appointments are asked about. */
const aheadDays = 7;
const backDays = 7;

export interface DayEvent {
  id: string;
  /** When it begins; nothing when it takes the whole of this day. */
  at: string | undefined;
  day: string;
  /** Of an appointment, who comes; otherwise what it is. */
  who: readonly string[];
  title: string | undefined;
  place: string | undefined;
}

export interface Dated {
  id: string;
  title: string | undefined;
  who: readonly string[];
  day: string;
}

/** A day worth a message, with people as the member wants them called. */
export interface Day {
  day: string;
  name: string;
  workspace: string;
  time_zone: string;
  events: readonly DayEvent[];
  late: readonly Dated[];
  tasks: readonly Dated[];
  deadlines: readonly Dated[];
  reports: readonly Dated[];
  toLog: readonly DayEvent[];
}

/** The day of a member; nothing when it holds nothing. */
export function readDay(facts: DigestFacts): Day | undefined {
  const { day } = facts;
  const now = new Date(facts.at);
  const zones = { mine: soundZone(facts.time_zone), workspace: soundZone(facts.workspace_zone) };
  const called = (names: readonly string[]) => (facts.names ? names : names.map(initials));
  const titled = (title: string, names: readonly string[]) => (facts.names ? title : veilNames(title, names));

  const events = facts.events.map((event) => {
    const [first, last] = daysHeld(event, event.all_day ? zones.workspace : zones.mine);
    const isAppointment = event.kind === "appointment";
    const isNamed = event.people.includes(event.title);
    return {
      event,
      first,
      last,
      shown: {
        id: event.id,
        at: event.all_day || first < day ? undefined : event.starts_at,
        day: first,
        who: isAppointment ? called(event.people) : [],
        // What an appointment is about goes no further than who it is with.
        title: isAppointment
          ? facts.names && !isNamed
            ? event.title
            : undefined
          : titled(event.title, event.people),
        place: event.place && titled(event.place, event.people),
      } satisfies DayEvent,
    };
  });
  const tasks = inOrder(facts.tasks).map((task) => ({
    id: task.id,
    title: titled(task.title, task.people),
    who: called(task.people),
    day: task.due_on ?? day,
  }));
  const dated = (due: (one: Application) => string | undefined, from: string) =>
    facts.applications
      .flatMap((one): Dated[] => {
        const on = due(one);
        if (!on || on < from || on > addDays(day, aheadDays)) return [];
        const title = one.title ?? one.opportunity ?? one.program;
        return [{ id: one.id, title: title && titled(title, one.people), who: called(one.people), day: on }];
      })
      .sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.id, b.id));

  const read: Day = {
    day,
    name: facts.name,
    workspace: facts.workspace,
    time_zone: zones.mine,
    events: events
      .filter(({ event, first, last }) => event.status === "scheduled" && first <= day && day <= last)
      .map(({ shown }) => shown),
    late: tasks.filter((task) => task.day < day),
    tasks: tasks.filter((task) => task.day === day),
    deadlines: dated(
      (one) => (isUnsent(one) ? applicationDeadline(one, { deadlines: [...one.deadlines] }, now) : undefined),
      addDays(day, -backDays),
    ),
    reports: dated((one) => (isReportDue(one) ? one.report_due_on : undefined), ""),
    toLog: events
      .filter(
        ({ event, last }) =>
          !event.is_told && last >= addDays(day, -backDays) && isToLog({ ...event, people: [] }, now),
      )
      .map(({ shown }) => shown),
  };
  const isEmpty = [read.events, read.late, read.tasks, read.deadlines, read.reports, read.toLog].every(
    (part) => part.length === 0,
  );
  return isEmpty ? undefined : read;
}

type Application = DigestFacts["applications"][number];

import { type Accessor, createMemo } from "solid-js";
import type { Application, applicationRecord } from "#domain/applications/application.ts";
import { isReportDue } from "#domain/applications/report-task.ts";
import { isOpen } from "#domain/applications/stage.ts";
import type { personRecord } from "#domain/artists/person.ts";
import type { CalendarEvent, eventRecord } from "#domain/calendar/event.ts";
import { isOver } from "#domain/calendar/to-log.ts";
import { addDays } from "#domain/days.ts";
import type { Goal, goalRecord } from "#domain/support/goal.ts";
import { inOrder } from "#domain/team/agenda.ts";
import type { Task, taskRecord } from "#domain/team/task.ts";
import { useApplicationsIndex } from "../applications/live.ts";
import { usePeopleIndex } from "../artists/people-index.ts";
import type { PersonRow } from "../artists/person-row.ts";
import { useEventsOn } from "../calendar/live.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLive } from "../store/live.ts";
import type { Edited } from "../store/record-store.ts";
import { useOpenTasks } from "./tasks.ts";

/** What a member of the team holds: to do, to follow, to attend. */
export interface Handover {
  tasks: readonly Task[];
  goals: readonly Goal[];
  events: readonly CalendarEvent[];
  applications: readonly Application[];
  people: readonly PersonRow[];
}

/** How far ahead appointments are handed over. */
const aheadDays = 365;

/** All that is under way with a member, live; undefined until it is known. */
export function useHandover(
  memberId: () => string,
  today: () => string,
  timeZone: () => string,
): Accessor<Handover | undefined> {
  const database = useDatabase();
  const tasks = useOpenTasks(() => ({ assignee_id: memberId() }));
  const goals = createLive(
    () => database.goals,
    () => ({ where: { adviser_id: memberId(), status: "open" } }),
  ) as Accessor<Goal[] | undefined>;
  const events = useEventsOn(() => ({ first: today(), last: addDays(today(), aheadDays) }), timeZone);
  const applications = useApplicationsIndex();
  const people = usePeopleIndex();
  return createMemo(() => {
    const [toDo, plans, held] = [tasks(), goals(), events()];
    if (!toDo || !plans || !held || !people.ready()) return undefined;
    const id = memberId();
    const now = new Date(database.now());
    return {
      tasks: inOrder(toDo),
      goals: plans,
      // Whoever held what is over goes on having held it.
      events: held.filter(
        (event) => event.status === "scheduled" && event.members.includes(id) && !isOver(event, now),
      ),
      applications: applications
        .rows()
        .filter((one) => one.adviser_id === id && (isOpen(one) || isReportDue(one))),
      people: people.rows().filter(({ adviser_id }) => adviser_id === id),
    };
  });
}

/** What was given to somebody else, taken back as one. */
export interface HandedOver {
  tasks: Edited<typeof taskRecord>[];
  goals: Edited<typeof goalRecord>[];
  events: Edited<typeof eventRecord>[];
  applications: Edited<typeof applicationRecord>[];
  people: Edited<typeof personRecord>[];
}

/** An appointment booked in another service is moved there, where its guest hears of it. */
export const isHandedOver = ({ external_id }: Pick<CalendarEvent, "external_id">): boolean =>
  external_id === undefined;

/** Gives all of it to another member, or to nobody. */
export async function handOver(
  database: Database,
  held: Handover,
  from: string,
  to: string | null,
): Promise<HandedOver> {
  const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  const members = { remove: [from], add: to ? [to] : [] };
  const events = held.events.filter(isHandedOver);
  return {
    tasks: await database.tasks.editMany(idsOf(held.tasks), () => ({ assignee_id: to })),
    goals: await database.goals.editMany(idsOf(held.goals), () => ({ adviser_id: to })),
    events: await database.events.editMany(idsOf(events), () => ({ members })),
    applications: await database.applications.editMany(idsOf(held.applications), () => ({ adviser_id: to })),
    people: await database.people.editMany(idsOf(held.people), () => ({ adviser_id: to })),
  };
}

export const countOf = (of: HandedOver): number =>
  of.tasks.length + of.goals.length + of.events.length + of.applications.length + of.people.length;

/** Gives it back, except what somebody wrote since. Answers whether anything of it was left. */
export async function takeBackHandover(database: Database, of: HandedOver): Promise<boolean> {
  const undone = [
    await database.tasks.undoMany(of.tasks),
    await database.goals.undoMany(of.goals),
    await database.events.undoMany(of.events),
    await database.applications.undoMany(of.applications),
    await database.people.undoMany(of.people),
  ];
  return undone.some((count) => count > 0);
}

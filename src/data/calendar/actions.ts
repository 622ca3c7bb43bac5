import type { CalendarEvent, CalendarEventDraft, eventRecord } from "#domain/calendar/event.ts";
import { movedToDay } from "#domain/calendar/move.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { Task, taskRecord } from "#domain/team/task.ts";
import type { Database } from "../database.ts";
import type { Edited } from "../store/record-store.ts";
import { completeTasks } from "../team/complete.ts";

type EventPatch = PatchOf<typeof eventRecord>;

/** What one action made and changed in the calendar: taken back as one. */
export interface CalendarChange {
  /** Provisional files of the names that had none. */
  madePeople: string[];
  made: CalendarEvent | undefined;
  /** What follows a task that comes again. */
  madeTasks: Task[];
  events: Edited<typeof eventRecord>[];
  tasks: Edited<typeof taskRecord>[];
}

const nothing = (): CalendarChange => ({
  madePeople: [],
  made: undefined,
  madeTasks: [],
  events: [],
  tasks: [],
});

async function makeProvisional(database: Database, names: readonly string[]): Promise<string[]> {
  const made = await database.people.createMany(
    names.map((display_name) => ({ kind: "artist", display_name, provisional: true })),
  );
  return made.map(({ id }) => id);
}

/** Makes an appointment or an activity; each name without a file gets a provisional one. */
export async function createEvent(
  database: Database,
  draft: CalendarEventDraft,
  provisionalNames: readonly string[] = [],
): Promise<CalendarChange> {
  const madePeople = await makeProvisional(database, provisionalNames);
  const people = [...(draft.people ?? []), ...madePeople];
  return { ...nothing(), madePeople, made: await database.events.create({ ...draft, people }) };
}

/** Writes changes of an event, and only those. */
export async function editEvent(
  database: Database,
  event: CalendarEvent,
  patch: EventPatch,
  provisionalNames: readonly string[] = [],
): Promise<CalendarChange> {
  const madePeople = await makeProvisional(database, provisionalNames);
  const people =
    madePeople.length > 0
      ? { people: { ...patch.people, add: [...(patch.people?.add ?? []), ...madePeople] } }
      : {};
  const events = await database.events.editMany([event.id], () => ({ ...patch, ...people }));
  return { ...nothing(), madePeople, events };
}

/** Puts an event on another day, at the hour it has by then. */
export async function moveEvent(
  database: Database,
  eventId: string,
  dayOf: (event: CalendarEvent) => string,
  timeZone: string,
): Promise<CalendarChange> {
  const events = await database.events.editMany([eventId], (current) =>
    movedToDay(current, dayOf(current), timeZone),
  );
  return { ...nothing(), events };
}

export async function moveTask(database: Database, taskId: string, due_on: string): Promise<CalendarChange> {
  return { ...nothing(), tasks: await database.tasks.editMany([taskId], () => ({ due_on })) };
}

/** Marks a task done, by this member, now. */
export async function finishTask(
  database: Database,
  task: Task,
  memberId: string | undefined,
): Promise<CalendarChange> {
  const { made, edited } = await completeTasks(database, [task.id], memberId);
  return { ...nothing(), madeTasks: made, tasks: edited };
}

/** Takes a change back, except where somebody wrote since. Answers whether anything of it was left. */
export async function takeBackChange(
  database: Database,
  { madePeople, made, madeTasks, events, tasks }: CalendarChange,
): Promise<boolean> {
  const undone = (await database.tasks.undoMany(tasks)) + (await database.events.undoMany(events));
  await database.tasks.removeMany(madeTasks.map(({ id }) => id));
  if (made) await database.events.remove(made.id);
  await database.people.removeMany(madePeople);
  return made !== undefined || undone > 0;
}

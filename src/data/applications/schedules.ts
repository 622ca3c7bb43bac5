import type { Accessor } from "solid-js";
import type { Application } from "#domain/applications/application.ts";
import {
  type DatedStep,
  isShiftable,
  parseSchedule,
  type ScheduleStep,
  shiftedDay,
  stepTaskId,
  writeSchedule,
} from "#domain/applications/schedule.ts";
import type { LibraryItem } from "#domain/library/library-item.ts";
import type { Database } from "../database.ts";
import { useReadTemplates } from "../library/templates.ts";
import { type ApplicationChange, editOne, emptyChange, makeTask } from "./change.ts";

/** A reverse calendar of the team that can be used. */
export interface NamedSchedule {
  item: LibraryItem;
  template: ScheduleStep[];
}

/** The reverse calendars of the team, in their order; undefined until known. */
export const useSchedules = (): Accessor<NamedSchedule[] | undefined> =>
  useReadTemplates("schedule_template", parseSchedule);

/** Keeps a reverse calendar of the team: a new one, or what one has become. */
export function saveSchedule(
  database: Database,
  name: string,
  steps: readonly ScheduleStep[],
  id?: string,
): Promise<LibraryItem> {
  const body = writeSchedule(steps);
  return id
    ? database.library.edit(id, { name, body })
    : database.library.create({ kind: "schedule_template", name, body });
}

/** Makes the tasks of an application from steps on the calendar; those it has already are left as they are. */
export async function applySchedule(
  database: Database,
  application: Application,
  steps: readonly DatedStep[],
  deadline: string,
  by: { member_id?: string | undefined },
): Promise<ApplicationChange> {
  const change = emptyChange();
  const own = { people: application.people, assignee_id: application.adviser_id ?? by.member_id };
  for (const step of steps) {
    const draft = { title: step.title, application_id: application.id };
    const id = await stepTaskId(application, step);
    await makeTask(database, id, draft, { ...own, due_on: step.due_on }, change);
  }
  await editOne(database, application, { scheduled_for: deadline }, change);
  return change;
}

/** Moves the open tasks of an application by as many days as its deadline, or leaves them; not asked again. */
export async function followDeadline(
  database: Database,
  application: Application,
  deadline: string,
  moved?: { taskIds: readonly string[]; days: number; today: string },
): Promise<ApplicationChange> {
  const change = emptyChange();
  if (moved) {
    const { taskIds, days, today } = moved;
    change.editedTasks.push(
      ...(await database.tasks.editMany(taskIds, (task) =>
        isShiftable(task) ? { due_on: shiftedDay(task.due_on!, days, today) } : {},
      )),
    );
  }
  await editOne(database, application, { scheduled_for: deadline }, change);
  return change;
}

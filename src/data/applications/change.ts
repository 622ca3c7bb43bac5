import type { Application, applicationRecord } from "#domain/applications/application.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { Task, TaskDraft, taskRecord } from "#domain/team/task.ts";
import type { Database } from "../database.ts";
import type { Edited } from "../store/record-store.ts";

/** What one action made and changed: taken back as one. */
export interface ApplicationChange {
  /** Provisional files of the names that had none. */
  madePeople: string[];
  madeApplications: Application[];
  editedApplications: Edited<typeof applicationRecord>[];
  madeTasks: Task[];
  editedTasks: Edited<typeof taskRecord>[];
}

export const emptyChange = (): ApplicationChange => ({
  madePeople: [],
  madeApplications: [],
  editedApplications: [],
  madeTasks: [],
  editedTasks: [],
});

/** Takes a change back, except where somebody wrote since. Answers whether anything of it was left. */
export async function takeBack(database: Database, change: ApplicationChange): Promise<boolean> {
  const { madePeople, madeApplications, editedApplications, madeTasks, editedTasks } = change;
  // Marked last, undone first: a task never outlives what it is for.
  await database.tasks.removeMany(madeTasks.map(({ id }) => id));
  const tasks = await database.tasks.undoMany(editedTasks);
  const applications = await database.applications.undoMany(editedApplications);
  await database.applications.removeMany(madeApplications.map(({ id }) => id));
  await database.people.removeMany(madePeople);
  return madeApplications.length + madeTasks.length + tasks + applications > 0;
}

/** Edits one application, and keeps how to take it back. Answers it as it is. */
export async function editOne(
  database: Database,
  application: Application,
  patch: PatchOf<typeof applicationRecord>,
  change: ApplicationChange,
): Promise<Application> {
  const edited = await database.applications.editMany([application.id], () => patch);
  change.editedApplications.push(...edited);
  return edited[0]?.after ?? application;
}

/**
 * Makes the task of that id, or brings back the one that was taken away; one that is there is left as it is. What every
 * device would say of it goes in `draft`, what this one says in `own`.
 */
export async function makeTask(
  database: Database,
  id: string,
  draft: Pick<TaskDraft, "title" | "application_id">,
  own: Pick<Task, "people"> & { due_on: string; assignee_id: string | undefined },
  change: ApplicationChange,
): Promise<void> {
  const known = await database.tasks.get(id);
  if (known && !known.deleted) return;
  const patch: PatchOf<typeof taskRecord> = {
    due_on: own.due_on,
    assignee_id: own.assignee_id ?? null,
    people: { add: own.people },
  };
  if (known) {
    const open = { deleted: false, status: "open", done_at: null, done_by: null } as const;
    change.editedTasks.push(...(await database.tasks.editMany([id], () => ({ ...open, ...patch }))));
    return;
  }
  await database.tasks.ensure({ ...draft, status: "open", priority: "normal" }, id);
  change.madeTasks.push(await database.tasks.edit(id, patch));
}

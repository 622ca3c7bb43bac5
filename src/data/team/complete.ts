import type { Task, taskRecord } from "#domain/team/task.ts";
import type { Database } from "../database.ts";
import type { Edited } from "../store/record-store.ts";

/** What one action made and changed of tasks: taken back as one. */
export interface TaskChange {
  made: Task[];
  edited: Edited<typeof taskRecord>[];
}

/** Marks tasks done, by this member, now; each that comes again makes the one that follows it. */
export async function completeTasks(
  database: Database,
  ids: readonly string[],
  memberId: string | undefined,
): Promise<TaskChange> {
  const done_at = new Date(database.now()).toISOString();
  const change: TaskChange = { made: [], edited: [] };
  // Made first: a device that stops between the two ends the task again, and finds the one that follows there.
  for (const task of await database.tasks.getMany(ids))
    if (task.recurrence && task.status === "open" && !task.deleted) await makeNext(database, task, change);
  const edited = await database.tasks.editMany(ids, ({ status }) =>
    status === "done" ? {} : { status: "done", done_at, ...(memberId ? { done_by: memberId } : {}) },
  );
  change.edited.push(...edited);
  return change;
}

/** Takes a change back, except where somebody wrote since. Answers whether anything of it was left. */
export async function takeBackTasks(database: Database, { made, edited }: TaskChange): Promise<boolean> {
  const undone = await database.tasks.undoMany(edited);
  await database.tasks.removeMany(made.map(({ id }) => id));
  return undone + made.length > 0;
}

/** Makes the task that follows, or brings back the one that an undo took away; one that is there is left as it is. */
async function makeNext(database: Database, done: Task, change: TaskChange): Promise<void> {
  const { nextOf } = await import("#domain/team/recurrence.ts");
  const next = await nextOf(done);
  if (!next) return;
  const { id, due_on, series_id } = next;
  const known = await database.tasks.get(id);
  if (known && !known.deleted) return;
  if (known) {
    const open = { deleted: false, status: "open", done_at: null, done_by: null } as const;
    change.edited.push(...(await database.tasks.editMany([id], () => open)));
    return;
  }
  const { title, priority, recurrence, by_artist, goal_id, application_id, rank } = done;
  const { note, assignee_id, people, checklist } = done;
  const same = { title, priority, recurrence, by_artist, goal_id, application_id, rank };
  // All of it from before anybody wrote: what a colleague changed of the one they made stands.
  const draft = { ...same, note, assignee_id, people, checklist, status: "open", due_on, series_id } as const;
  change.made.push(await database.tasks.ensure(draft, id));
}

import type { PatchOf } from "#domain/record/edit.ts";
import type { taskRecord } from "#domain/team/task.ts";
import type { Database } from "../database.ts";
import type { TaskChange } from "./complete.ts";

export type TaskPatch = PatchOf<typeof taskRecord>;

/** One change to some tasks, taken back as one. */
export async function changeTasks(
  database: Database,
  ids: readonly string[],
  patch: TaskPatch,
): Promise<TaskChange> {
  return { made: [], edited: await database.tasks.editMany(ids, () => patch) };
}

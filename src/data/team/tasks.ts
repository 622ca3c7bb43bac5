import type { Accessor } from "solid-js";
import type { Task, TaskDraft } from "#domain/team/task.ts";
import { createPersonLinks } from "../artists/aliases.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLive, createLiveRecord } from "../store/live.ts";

export interface TaskFilter {
  assignee_id?: string;
  limit?: number;
}

/** What is left to do, the earliest first, without a date last. */
export function useOpenTasks(filter: () => TaskFilter = () => ({})): Accessor<Task[] | undefined> {
  const database = useDatabase();
  return createLive(
    () => database.tasks,
    () => {
      const { assignee_id, limit } = filter();
      return {
        sort: "agenda",
        // Open tasks have an agenda of « 0 … », done ones of « 1 … ».
        where: { agenda: { $lt: "1" }, ...(assignee_id ? { assignee_id } : {}) },
        ...(limit ? { limit } : {}),
      };
    },
  ) as Accessor<Task[] | undefined>;
}

/** One task, live: undefined until known, `null` when this device does not have it. */
export function useTask(id: () => string | undefined): Accessor<Task | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.tasks, id) as Accessor<Task | null | undefined>;
}

/** The tasks about a person, open ones first. */
export function usePersonTasks(personId: () => string | undefined): Accessor<Task[] | undefined> {
  return createPersonLinks(
    (database) => database.tasks,
    personId,
    () => 200,
  ) as Accessor<Task[] | undefined>;
}

export function createTask(database: Database, draft: TaskDraft): Promise<Task> {
  return database.tasks.create(draft);
}

/** A task added by itself, and the provisional files made for the names that had none: all of it taken back as one. */
export interface AddedTask {
  task: Task;
  provisional_ids: string[];
}

/** Adds a task, of somebody's file or of nobody's; each name without a file gets a provisional one. */
export async function addTask(
  database: Database,
  { provisional_names, ...draft }: TaskDraft & { provisional_names: readonly string[] },
): Promise<AddedTask> {
  const made = await database.people.createMany(
    provisional_names.map((display_name) => ({ kind: "artist", display_name, provisional: true })),
  );
  const provisional_ids = made.map(({ id }) => id);
  const people = [...(draft.people ?? []), ...provisional_ids];
  return { task: await database.tasks.create({ ...draft, people }), provisional_ids };
}

/** Takes it back, by writing its opposite: it may already be on its way to colleagues. */
export async function takeBackTask(database: Database, { task, provisional_ids }: AddedTask): Promise<void> {
  await database.tasks.remove(task.id);
  await database.people.removeMany(provisional_ids);
}

/** The undo of that undo. */
export async function bringBackTask(database: Database, { task, provisional_ids }: AddedTask): Promise<void> {
  for (const id of provisional_ids) await database.people.restore(id);
  await database.tasks.restore(task.id);
}

export function restoreTask(database: Database, id: string): Promise<void> {
  return database.tasks.restore(id);
}

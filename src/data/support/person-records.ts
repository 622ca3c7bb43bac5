import type { Accessor } from "solid-js";
import type { Document } from "#domain/documents/document.ts";
import type { Goal } from "#domain/support/goal.ts";
import type { Task } from "#domain/team/task.ts";
import { useDatabase } from "../database.ts";
import { createLiveLinks } from "../store/live.ts";

const all = () => Number.POSITIVE_INFINITY;

/** Every task about a person, done ones too, live. */
export function useTasksOf(personId: () => string): Accessor<Task[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.tasks, personId, all) as Accessor<Task[] | undefined>;
}

/** Every goal of a person, live. */
export function useGoalsOf(personId: () => string): Accessor<Goal[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.goals, personId, all) as Accessor<Goal[] | undefined>;
}

/** What is said of every document of a person, the latest first, live. */
export function useDocumentsOf(personId: () => string): Accessor<Document[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.documents, personId, all) as Accessor<Document[] | undefined>;
}

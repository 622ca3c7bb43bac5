import type { Accessor } from "solid-js";
import type { Document } from "#domain/documents/document.ts";
import type { Goal } from "#domain/support/goal.ts";
import type { Task } from "#domain/team/task.ts";
import { createPersonLinks } from "../artists/aliases.ts";

const all = () => Number.POSITIVE_INFINITY;

/** Every task about a person, done ones too, live. */
export function useTasksOf(personId: () => string): Accessor<Task[] | undefined> {
  return createPersonLinks((database) => database.tasks, personId, all) as Accessor<Task[] | undefined>;
}

/** Every goal of a person, live. */
export function useGoalsOf(personId: () => string): Accessor<Goal[] | undefined> {
  return createPersonLinks((database) => database.goals, personId, all) as Accessor<Goal[] | undefined>;
}

/** What is said of every document of a person, the latest first, live. */
export function useDocumentsOf(personId: () => string): Accessor<Document[] | undefined> {
  return createPersonLinks((database) => database.documents, personId, all) as Accessor<
    Document[] | undefined
  >;
}

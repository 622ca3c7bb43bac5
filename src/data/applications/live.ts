import { type Accessor, createMemo } from "solid-js";
import type { Application } from "#domain/applications/application.ts";
import type { Document } from "#domain/documents/document.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { byRank } from "#domain/support/rank.ts";
import type { Task } from "#domain/team/task.ts";
import { createPersonLinks } from "../artists/aliases.ts";
import { useDatabase } from "../database.ts";
import { createLiveLinks, createLiveRecord } from "../store/live.ts";
import { makeIndexes, type RowsIndex } from "../store/rows-index.ts";

const all = () => Number.POSITIVE_INFINITY;

const indexOf = makeIndexes(
  {
    table: "applications",
    store: ({ applications }) => applications,
    rowOf: (application: Application) => application,
    compare: byRank,
    keepsDeleted: true,
  },
  (index) => {
    /** Deleted ones too, which tie together those that count as one. */
    const everything = createMemo(() => [...index.rows(), ...index.deletedRows()]);
    return { ...index, everything };
  },
);

/** Every application of the workspace, in the order of its columns, live in memory. */
export function useApplicationsIndex(): RowsIndex<Application> & {
  everything: Accessor<readonly Application[]>;
} {
  return indexOf(useDatabase());
}

/** One application, live: undefined until known, `null` when this device does not have it. */
export function useApplication(id: () => string | undefined): Accessor<Application | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.applications, id) as Accessor<Application | null | undefined>;
}

/** The applications of a person, under any of their files, live. */
export function useApplicationsOf(personId: () => string | undefined): Accessor<Application[] | undefined> {
  return createPersonLinks((database) => database.applications, personId, all) as Accessor<
    Application[] | undefined
  >;
}

/** How many applications a person has; nothing when there is none, or while that is not known. */
export function useApplicationCount(personId: () => string | undefined): Accessor<number | undefined> {
  const applications = useApplicationsOf(personId);
  return () => applications()?.length || undefined;
}

/** The applications to an opportunity, or of an organisation, live. */
export function useApplicationsTo(id: () => string | undefined): Accessor<Application[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.applications, id, all) as Accessor<Application[] | undefined>;
}

/** What is to do and was done for an application, live. */
export function useTasksOfApplication(id: () => string | undefined): Accessor<Task[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.tasks, id, all) as Accessor<Task[] | undefined>;
}

/** The documents of an application, live. */
export function useDocumentsOfApplication(id: () => string | undefined): Accessor<Document[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.documents, id, all) as Accessor<Document[] | undefined>;
}

/** What was said of an application, the latest first, live. */
export function useInteractionsOfApplication(
  id: () => string | undefined,
): Accessor<Interaction[] | undefined> {
  const database = useDatabase();
  return createLiveLinks(() => database.interactions, id, all) as Accessor<Interaction[] | undefined>;
}

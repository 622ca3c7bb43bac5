import { type Accessor, createRoot, createSignal } from "solid-js";
import type { Application } from "#domain/applications/application.ts";
import type { Document } from "#domain/documents/document.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import type { Task } from "#domain/team/task.ts";
import { createPersonLinks } from "../artists/aliases.ts";
import { type Database, useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import { createLiveLinks, createLiveRecord } from "../store/live.ts";

const all = () => Number.POSITIVE_INFINITY;

type All = Accessor<readonly Application[] | undefined>;

/** One for a database, made at the first need and kept while the workspace is open. */
const residents = new WeakMap<Database, All>();

/** Every application of the workspace, live, in no order; undefined until known. */
export function useApplications(): All {
  const database = useDatabase();
  const known = residents.get(database);
  if (known) return known;
  const made = createRoot(() => keepAll(database));
  residents.set(database, made);
  return made;
}

function keepAll(database: Database): All {
  const known = new Map<string, Application>();
  const [rows, setRows] = createSignal<readonly Application[]>();
  const touched = new Set<string>();
  let isScheduled = false;
  // Heard from before the first read, so that nothing written in between is missed.
  database.applications.onChange((changed) => {
    for (const one of changed) {
      touched.add(one.id);
      if (one.deleted) known.delete(one.id);
      else known.set(one.id, one);
    }
    // A thousand pulled rows are shown once.
    if (isScheduled || rows() === undefined) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      setRows([...known.values()]);
    });
  });
  database.applications
    .find()
    .then((found) => {
      for (const one of found) if (!touched.has(one.id)) known.set(one.id, one);
      setRows([...known.values()]);
    })
    .catch((error: Error) => logger.warn("applications could not be read", { error: error.name }));
  return rows;
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

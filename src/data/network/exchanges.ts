import { type Accessor, createMemo } from "solid-js";
import type { Interaction } from "#domain/support/interaction.ts";
import type { Task } from "#domain/team/task.ts";
import { usePeopleIndex } from "../artists/people-index.ts";
import { useDatabase } from "../database.ts";
import { createLiveLinks } from "../store/live.ts";

const mostTasks = 200;

/** The interactions about an organisation and those with its people, the latest first. */
export function useExchanges(
  organizationId: Accessor<string>,
  people: Accessor<readonly string[]>,
  limit: () => number,
): Accessor<Interaction[] | undefined> {
  const database = useDatabase();
  const targets = createTargets(people, organizationId);
  return createLiveLinks(() => database.interactions, targets, limit) as Accessor<Interaction[] | undefined>;
}

/** The open tasks about some people, the earliest first. */
export function useTasksAbout(people: Accessor<readonly string[]>): Accessor<Task[] | undefined> {
  const database = useDatabase();
  const found = createLiveLinks(
    () => database.tasks,
    createTargets(people),
    () => mostTasks,
  ) as Accessor<Task[] | undefined>;
  return createMemo(() => found()?.filter(({ status }) => status === "open"));
}

/** Everything that is one with these people, and the organisation when there is one; the same list while it holds the same. */
function createTargets(
  people: Accessor<readonly string[]>,
  organizationId?: Accessor<string>,
): Accessor<readonly string[]> {
  const index = usePeopleIndex();
  return createMemo(
    () => [
      ...(organizationId ? [organizationId()] : []),
      ...people().flatMap((id) => index.survivors().groupOf(id)),
    ],
    [],
    { equals: (a, b) => a.length === b.length && a.every((one, n) => one === b[n]) },
  );
}

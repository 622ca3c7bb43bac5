import { useSession } from "./session/session-context.ts";
import type { Database } from "./store/open.ts";

export type { Database } from "./store/open.ts";

/** The local database of the open workspace. Call it below a `<WorkspaceScope>`. */
export function useDatabase(): Database {
  const database = useSession().database();
  if (!database)
    throw new Error("useDatabase() needs an open workspace: mount the screen under <WorkspaceScope>.");
  return database;
}

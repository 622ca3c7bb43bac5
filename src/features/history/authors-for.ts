import { createEffect } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { askServer, type SettledConflict, useAuthors } from "#data/history/index.ts";
import { useSession } from "#data/session/index.ts";
import { fieldStamp } from "#domain/record/merge.ts";

/** Asks the server once whose device wrote, for conflicts with somebody whose device is not known here yet. */
export function useAuthorsFor(conflicts: () => readonly SettledConflict[]): void {
  const database = useDatabase();
  const session = useSession();
  const authors = useAuthors();
  let hasAsked = false;
  createEffect(() => {
    if (hasAsked || !authors.known()) return;
    const unknown = conflicts().find(
      ({ doc, loss }) => authors.of(fieldStamp(doc, loss.field)).where === "unknown",
    );
    if (!unknown) return;
    hasAsked = true;
    void askServer(session, database, unknown.loss.table, unknown.loss.id);
  });
}

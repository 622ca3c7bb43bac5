import { type Accessor, createMemo } from "solid-js";
import type { LibraryItem, libraryRecord } from "#domain/library/library-item.ts";
import { type ListState, writeView } from "#domain/lists/list-state.ts";
import { type Database, useDatabase } from "../database.ts";
import { useSession } from "../session/session-context.ts";
import { createLive } from "../store/live.ts";
import type { Edited } from "../store/record-store.ts";

/** A list somebody keeps: what it shows, under a name; theirs, or everybody's. */
export type SavedView = LibraryItem;

/** Which list a view is of. */
export type ViewScope = "people" | "organizations" | "opportunities";

/** The views of a list that this member sees: the team's and their own, those put aside too. */
export function useSavedViews(scope: ViewScope): Accessor<SavedView[] | undefined> {
  const database = useDatabase();
  const session = useSession();
  const all = createLive(
    () => database.library,
    () => ({ where: { kind: "saved_view", scope } }),
  ) as Accessor<SavedView[] | undefined>;
  return createMemo(() =>
    all()?.filter(({ owner_id }) => !owner_id || owner_id === session.workspace()?.member_id),
  );
}

/** Keeps what a list shows under a name; everybody's without an owner. */
export function saveView(
  database: Database,
  view: { scope: ViewScope; name: string; state: ListState; owner_id?: string },
): Promise<SavedView> {
  const { state, ...item } = view;
  return database.library.create({ kind: "saved_view", ...item, body: writeView(state) });
}

/** What may change of a view: its name, what it shows, whose it is, whether it is put aside. */
export interface ViewChange {
  name?: string;
  state?: ListState;
  owner_id?: string | null;
  archived?: boolean;
}

/** Changes a view; what it was and became is for `undoViewChange`. */
export async function changeView(
  database: Database,
  id: string,
  { state, ...change }: ViewChange,
): Promise<Edited<typeof libraryRecord>[]> {
  return database.library.editMany([id], () => ({ ...change, ...(state ? { body: writeView(state) } : {}) }));
}

export async function undoViewChange(
  database: Database,
  edited: readonly Edited<typeof libraryRecord>[],
): Promise<boolean> {
  return (await database.library.undoMany(edited)) > 0;
}

/** Takes back a view just made. */
export function removeView(database: Database, id: string): Promise<void> {
  return database.library.remove(id);
}

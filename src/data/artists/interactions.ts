import type { Accessor } from "solid-js";
import { type PatchOf, patchBetween } from "#domain/record/edit.ts";
import { type Interaction, type InteractionDraft, interactionRecord } from "#domain/support/interaction.ts";
import type { Task, TaskDraft } from "#domain/team/task.ts";
import { type Database, useDatabase } from "../database.ts";
import { createLive, createLiveRecord } from "../store/live.ts";
import { createPersonLinks } from "./aliases.ts";

/** What « Consigner » gathers. */
export interface LogDraft extends InteractionDraft {
  /** The one it has on every device, when several may tell the same. */
  id?: string | undefined;
  /** Names without a file yet: each becomes a provisional person, and takes part. */
  provisional_names?: string[];
  follow_ups?: Pick<TaskDraft, "title" | "due_on" | "assignee_id" | "priority" | "note">[];
}

/** What was made, all of it undone by `undoLog`. */
export interface LoggedInteraction {
  interaction: Interaction;
  tasks: Task[];
  provisional_ids: string[];
}

/** Records what happened with these people. Kept on this device at once; sent when the network allows. */
export async function logInteraction(database: Database, draft: LogDraft): Promise<LoggedInteraction> {
  const { id, provisional_names = [], follow_ups = [], ...interaction } = draft;
  const made = await database.people.createMany(
    provisional_names.map((display_name) => ({ kind: "artist", display_name, provisional: true })),
  );
  const people = [...(interaction.people ?? []), ...made.map((person) => person.id)];
  const logged = await keep(database, { ...interaction, people }, id);
  const tasks = await database.tasks.createMany(
    follow_ups.map((followUp) => ({
      status: "open",
      ...followUp,
      priority: followUp.priority ?? "normal",
      people,
      interaction_id: logged.id,
    })),
  );
  return { interaction: logged, tasks, provisional_ids: made.map((person) => person.id) };
}

/** One that was taken back comes back as it is told now; one that stands is never told twice. */
async function keep(
  database: Database,
  draft: InteractionDraft & { people: string[] },
  id: string | undefined,
): Promise<Interaction> {
  const known = id ? await database.interactions.get(id) : undefined;
  if (!known?.deleted) return database.interactions.create(draft, id);
  const patch = patchBetween(interactionRecord, known, draft);
  return database.interactions.edit(known.id, { ...patch, deleted: false });
}

/** Takes back what was just logged, by writing its opposite: it may already be on its way to colleagues. */
export async function undoLog(database: Database, logged: LoggedInteraction): Promise<void> {
  await database.interactions.remove(logged.interaction.id);
  await database.tasks.removeMany(logged.tasks.map((task) => task.id));
  await database.people.removeMany(logged.provisional_ids);
}

export function editInteraction(
  database: Database,
  id: string,
  patch: PatchOf<typeof interactionRecord>,
): Promise<Interaction> {
  return database.interactions.edit(id, patch);
}

/** Whether it is still here, put aside: it can come back. What this account may no longer see is not. */
export async function isRemovedInteraction(database: Database, id: string): Promise<boolean> {
  return (await database.interactions.get(id))?.deleted === true;
}

export function removeInteraction(database: Database, id: string): Promise<void> {
  return database.interactions.remove(id);
}

export function restoreInteraction(database: Database, id: string): Promise<void> {
  return database.interactions.restore(id);
}

export function useInteraction(id: () => string | undefined): Accessor<Interaction | null | undefined> {
  const database = useDatabase();
  return createLiveRecord(() => database.interactions, id) as Accessor<Interaction | null | undefined>;
}

/** A person's interactions, under any of their files, the latest first. */
export function useTimeline(
  personId: () => string | undefined,
  limit: () => number = () => 50,
): Accessor<Interaction[] | undefined> {
  return createPersonLinks((database) => database.interactions, personId, limit) as Accessor<
    Interaction[] | undefined
  >;
}

/** The team's latest interactions. */
export function useRecentInteractions(limit: () => number = () => 20): Accessor<Interaction[] | undefined> {
  const database = useDatabase();
  return createLive(
    () => database.interactions,
    () => ({ sort: "recency", limit: limit() }),
  ) as Accessor<Interaction[] | undefined>;
}

/** Whether one of these left the device, which keeps nothing of it: nobody knows any more with whom it was. */
export function hasLeft(changed: readonly Interaction[]): boolean {
  return changed.some(({ deleted, people }) => deleted && people.length === 0);
}

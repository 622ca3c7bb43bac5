// When things happened, and which of them a timeline shows so far.

import type { CalendarEvent } from "#domain/calendar/event.ts";
import type { Document } from "#domain/documents/document.ts";
import { compareBytes } from "#domain/record/values.ts";
import type { Goal } from "#domain/support/goal.ts";
import type { Task } from "#domain/team/task.ts";

type DoneTask = Pick<Task, "status" | "done_at" | "modified_at">;
type ClosedGoal = Pick<Goal, "status" | "closed_at" | "modified_at">;
type AddedDocument = Pick<Document, "created_at" | "interaction_id">;

/** When a task was done; nothing while it is to do. */
export const doneAt = ({ status, done_at, modified_at }: DoneTask): string | undefined =>
  status === "done" ? (done_at ?? modified_at) : undefined;

/** When a goal was achieved; nothing for one that is open or was dropped. */
export const achievedAt = ({ status, closed_at, modified_at }: ClosedGoal): string | undefined =>
  status === "achieved" ? (closed_at ?? modified_at) : undefined;

/** When a document was added; nothing for what came with a message, and is shown with it. */
export const addedAt = ({ created_at, interaction_id }: AddedDocument): string | undefined =>
  interaction_id ? undefined : created_at;

/** When somebody was to be met; before or after it took place. */
export const heldAt = ({ starts_at }: Pick<CalendarEvent, "starts_at">): string => starts_at;

/** The newest first; what is older than the interactions read so far waits for them, or they would slip in between later. */
export function sinceLastRead<T extends { key: string; at: string }>(
  all: readonly T[],
  oldest: string | undefined,
): T[] {
  return all
    .filter(({ at }) => oldest === undefined || Date.parse(at) >= Date.parse(oldest))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || compareBytes(a.key, b.key));
}

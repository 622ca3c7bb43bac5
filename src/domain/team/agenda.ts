import { addDays, daysBetween } from "../days.ts";
import type { Task } from "./task.ts";

/** Where a task stands today. */
export type Due = "late" | "today" | "tomorrow" | "soon" | "later" | "undated";

/** Places a task relative to today, both days in the workspace's zone. */
export function dueOf(task: Pick<Task, "due_on">, today: string): Due {
  if (!task.due_on) return "undated";
  const days = daysBetween(today, task.due_on);
  if (days < 0) return "late";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days < 7 ? "soon" : "later";
}

/** The parts of a list of tasks, in the order they are read. */
export const agendaGroups = ["late", "today", "week", "later", "undated"] as const;
export type AgendaGroup = (typeof agendaGroups)[number];

/** The part where a task stands: a week ends on Sunday, and on that day the next one is what is ahead. */
export function groupOf(task: Pick<Task, "due_on">, today: string): AgendaGroup {
  const due = dueOf(task, today);
  if (due === "late" || due === "today" || due === "undated") return due;
  return task.due_on! <= endOfWeek(addDays(today, 1)) ? "week" : "later";
}

/** Whether the week ahead is no longer the one that today is in. */
export const isNextWeek = (today: string): boolean => endOfWeek(today) === today;

/** The Sunday that ends the week of a day: that day itself on a Sunday. */
export function endOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (7 - weekday) % 7);
}

/** Whether a task was put off, and is not to be shown yet. */
export const isSnoozed = ({ snoozed_until }: Pick<Task, "snoozed_until">, today: string): boolean =>
  snoozed_until !== undefined && snoozed_until > today;

/** Late tasks first, then by day; the same day, priority ones first; without a day last. */
export function inOrder<Row extends Pick<Task, "id" | "due_on" | "priority">>(tasks: readonly Row[]): Row[] {
  return [...tasks].sort((a, b) => {
    const days = compare(a.due_on ?? "9999", b.due_on ?? "9999");
    return (
      days || compare(a.priority === "high" ? 0 : 1, b.priority === "high" ? 0 : 1) || compare(a.id, b.id)
    );
  });
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

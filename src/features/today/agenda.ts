import type { Task } from "#domain/team/task.ts";

/** Where a task stands today. */
export type Due = "late" | "today" | "tomorrow" | "soon" | "later" | "undated";

const msPerDay = 86_400_000;

/** Places a task relative to today, both days in the workspace's zone. */
export function dueOf(task: Pick<Task, "due_on">, today: string): Due {
  if (!task.due_on) return "undated";
  const days = Math.round((Date.parse(task.due_on) - Date.parse(today)) / msPerDay);
  if (days < 0) return "late";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days < 7 ? "soon" : "later";
}

/** Late tasks first, then by day; the same day, priority ones first; without a day last. */
export function inOrder(tasks: readonly Task[]): Task[] {
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

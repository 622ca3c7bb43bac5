import { expect, test } from "vitest";
import type { Task } from "#domain/team/task.ts";
import { dueOf, inOrder } from "#features/today/agenda.ts";

const task = (id: string, due_on?: string, priority: Task["priority"] = "normal") =>
  ({ id, due_on, priority }) as Task;

test("[P3.4] a task is late the day after its day, across months and clock changes", () => {
  expect(dueOf(task("a", "2026-10-31"), "2026-11-01")).toBe("late");
  expect(dueOf(task("a", "2026-11-01"), "2026-11-01")).toBe("today");
  expect(dueOf(task("a", "2026-11-02"), "2026-11-01")).toBe("tomorrow");
  expect(dueOf(task("a", "2026-11-07"), "2026-11-01")).toBe("soon");
  expect(dueOf(task("a", "2026-11-08"), "2026-11-01")).toBe("later");
  expect(dueOf(task("a"), "2026-11-01")).toBe("undated");
  expect(dueOf(task("a", "2027-03-14"), "2027-03-13")).toBe("tomorrow");
});

test("[P3.1] the earliest come first, priority ones before others of the day, the undated last", () => {
  const tasks = [
    task("undated"),
    task("soon", "2026-11-24"),
    task("normal", "2026-11-21"),
    task("urgent", "2026-11-21", "high"),
    task("late", "2026-11-02"),
  ];
  expect(inOrder(tasks).map(({ id }) => id)).toEqual(["late", "urgent", "normal", "soon", "undated"]);
});

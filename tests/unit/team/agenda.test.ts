import { expect, test } from "vitest";
import { dueOf, groupOf, inOrder, isNextWeek, isSnoozed } from "#domain/team/agenda.ts";
import type { Task } from "#domain/team/task.ts";

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

test("[P3.4] tasks stand by when they are due: the week ends on Sunday", () => {
  const on = (due_on?: string) => groupOf(due_on ? { due_on } : {}, "2026-11-19");
  expect(on("2026-11-17")).toBe("late");
  expect(on("2026-11-19")).toBe("today");
  expect(on("2026-11-22")).toBe("week");
  expect(on("2026-11-23")).toBe("later");
  expect(on()).toBe("undated");
  expect(isNextWeek("2026-11-19")).toBe(false);
  // On a Sunday, the week ahead is the one that begins tomorrow.
  expect(isNextWeek("2026-11-22")).toBe(true);
  expect(groupOf({ due_on: "2026-11-23" }, "2026-11-22")).toBe("week");
  expect(groupOf({ due_on: "2026-11-30" }, "2026-11-22")).toBe("later");
  expect(isSnoozed({ snoozed_until: "2026-11-20" }, "2026-11-19")).toBe(true);
  expect(isSnoozed({ snoozed_until: "2026-11-19" }, "2026-11-19")).toBe(false);
});

// A task being changed: what is written is what was touched since the form opened.
import { describe, expect, test } from "vitest";
import type { Task } from "#domain/team/task.ts";
import { editedTask, patchOfTask } from "#features/logging/task-draft.ts";

const task = {
  title: "Relire la démarche",
  due_on: "2026-11-19",
  priority: "normal",
  assignee_id: "11111111-1111-4111-8111-111111111111",
  recurrence: "FREQ=WEEKLY;BYDAY=TH",
  people: ["22222222-2222-4222-8222-222222222222"],
} as Task;

describe("[P3.4] a task being changed", () => {
  test("untouched, nothing of it is written", () => {
    expect(patchOfTask(editedTask(task))).toEqual({});
  });

  test("only what was touched is written: what a colleague wrote of the rest meanwhile stands", () => {
    const form = { ...editedTask(task), note: "Trois pages." };
    expect(patchOfTask(form)).toEqual({ note: "Trois pages." });
    expect(patchOfTask({ ...editedTask(task), title: "Relire " })).toEqual({ title: "Relire" });
  });

  test("a form kept since another day does not put back what it opened on", () => {
    const kept = JSON.parse(JSON.stringify({ ...editedTask(task), isHigh: true }));
    expect(patchOfTask({ ...editedTask({ ...task, title: "Relire, version 2" }), ...kept })).toEqual({
      priority: "high",
    });
  });

  test("another day carries the rhythm with it; what is emptied goes; a person is added or taken away", () => {
    expect(patchOfTask({ ...editedTask(task), due_on: "2026-11-20" })).toEqual({
      due_on: "2026-11-20",
      recurrence: "FREQ=WEEKLY;BYDAY=FR",
    });
    expect(patchOfTask({ ...editedTask(task), due_on: "", rhythm: "", assignee_id: "" })).toEqual({
      due_on: null,
      recurrence: null,
      assignee_id: null,
    });
    const minh = "33333333-3333-4333-8333-333333333333";
    expect(patchOfTask({ ...editedTask(task), people: [{ id: minh, name: "Minh" }] })).toEqual({
      people: { add: [minh], remove: task.people },
    });
  });
});

// What the form of a task holds, as typed, and what keeps it from being saved.

import { type PatchOf, patchBetween } from "#domain/record/edit.ts";
import { isDay } from "#domain/record/values.ts";
import { type Rhythm, rhythmOf, ruleOf } from "#domain/team/rhythm.ts";
import { type Task, type TaskDraft, taskRecord } from "#domain/team/task.ts";
import type { LogPerson } from "./log-draft.ts";

/** A task as the form has it; `people` is absent until somebody touches it: the file in sight is proposed. */
export interface TaskValues {
  title: string;
  people?: LogPerson[];
  due_on: string;
  assignee_id?: string;
  isHigh: boolean;
  /** How often it comes again; nothing when it comes once, or by a rule of another form, which is kept. */
  rhythm?: Rhythm | "" | "other";
  note?: string;
  /** The application that it prepares. */
  application_id?: string;
}

/** A task being changed, and what its fields held when its form opened: what was not touched is not written. */
export interface EditedTask extends TaskValues {
  base: Pick<Task, "title" | "due_on" | "priority" | "assignee_id" | "note" | "recurrence" | "people">;
}

export const emptyTask = (): TaskValues => ({ title: "", due_on: "", isHigh: false });

/** Whether the form holds something its owner would miss. */
export function isTaskWorthKeeping(values: TaskValues): boolean {
  const { title, people, due_on, assignee_id, isHigh, rhythm, note } = values;
  return Boolean(title.trim() || people || due_on || assignee_id !== undefined || isHigh || rhythm || note);
}

export interface TaskProblem {
  field: "title" | "day" | "people" | "note";
  sentence: "task" | "taskLong" | "day" | "name" | "dayMissing" | "noteLong";
}

/** What keeps the form from being saved. */
export function problemsOfTask(values: TaskValues, people: readonly LogPerson[]): TaskProblem[] {
  const problem = taskRecord.fields.title.problem(values.title);
  return [
    ...(problem ? [{ field: "title", sentence: problem === "too_long" ? "taskLong" : "task" } as const] : []),
    ...(values.due_on && !isDay(values.due_on) ? [{ field: "day", sentence: "day" } as const] : []),
    ...(values.rhythm && !values.due_on ? [{ field: "day", sentence: "dayMissing" } as const] : []),
    ...(taskRecord.fields.note.problem(values.note ?? "")
      ? [{ field: "note", sentence: "noteLong" } as const]
      : []),
    ...(people.some(({ name }) => [...name].length > 160)
      ? [{ field: "people", sentence: "name" } as const]
      : []),
  ];
}

/** The fields of the task that the form describes; people are given by the caller, who knows their ids. */
export function taskOf(values: TaskValues, assignee_id: string | undefined): Omit<TaskDraft, "people"> {
  return {
    title: values.title.trim(),
    status: "open",
    priority: values.isHigh ? "high" : "normal",
    ...(values.due_on ? { due_on: values.due_on } : {}),
    ...(assignee_id ? { assignee_id } : {}),
    ...(values.rhythm && values.rhythm !== "other"
      ? { recurrence: ruleOf(values.rhythm, values.due_on) }
      : {}),
    ...(values.note?.trim() ? { note: values.note.trim() } : {}),
    ...(values.application_id ? { application_id: values.application_id } : {}),
  };
}

export function editedTask(task: Task): EditedTask {
  const { title, due_on, priority, assignee_id, note, recurrence, people } = task;
  return {
    title,
    due_on: due_on ?? "",
    isHigh: priority === "high",
    rhythm: rhythmOf(recurrence) ?? (recurrence ? "other" : ""),
    note: note ?? "",
    base: { title, due_on, priority, assignee_id, note, recurrence, people: [...people] },
  };
}

/** What was changed of a task since its form opened. */
export function patchOfTask({ base, ...values }: EditedTask): PatchOf<typeof taskRecord> {
  return patchBetween(taskRecord, base, {
    title: values.title.trim(),
    due_on: values.due_on || undefined,
    priority: values.isHigh ? "high" : "normal",
    assignee_id: (values.assignee_id ?? base.assignee_id) || undefined,
    note: values.note?.trim() || undefined,
    recurrence: ruleNow(base, values),
    // Untouched, files merged since stay as they were named.
    people: values.people ? values.people.flatMap(({ id }) => id ?? []) : base.people,
  });
}

function ruleNow(base: EditedTask["base"], { rhythm, due_on }: TaskValues): string | undefined {
  if (rhythm === "other") return base.recurrence;
  if (!rhythm) return undefined;
  const isSame = rhythm === rhythmOf(base.recurrence) && due_on === (base.due_on ?? "");
  return isSame ? base.recurrence : ruleOf(rhythm, due_on);
}

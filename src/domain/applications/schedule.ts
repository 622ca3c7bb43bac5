// Reverse calendars: steps counted back from a deadline. A template of them is text in the library.

import { addDays, daysBetween } from "../days.ts";
import { hasOnly, readBody, readList } from "../library/read-body.ts";
import { stableId } from "../record/stable-id.ts";
import { type Task, taskRecord } from "../team/task.ts";
import type { Application } from "./application.ts";

export interface ScheduleStep {
  title: string;
  /** Days before the deadline; 0 on that very day. */
  before: number;
}

/** A step on the calendar. */
export interface DatedStep extends ScheduleStep {
  due_on: string;
  /** Its day was over, or is too near to be kept: it is due today instead. */
  isLate: boolean;
}

/** The days before the deadline of the steps that a team begins with: draft, review, letters, submission. */
export const startingDays = [21, 14, 10, 2] as const;

const version = 1;
export const scheduleLimits = { steps: 40, days: 730 };

/** Reads a template; nothing when it is not one that this app understands. */
export function parseSchedule(body: string | undefined): ScheduleStep[] | undefined {
  const steps = readList(readBody(body, version, ["steps"])?.steps, scheduleLimits.steps, readStep);
  return steps && steps.length > 0 ? steps : undefined;
}

/** The text of a template, as `parseSchedule` reads it. */
export function writeSchedule(steps: readonly ScheduleStep[]): string {
  return JSON.stringify({ version, steps });
}

/** The steps on the calendar, the earliest first. None is due before today. */
export function datedSteps(steps: readonly ScheduleStep[], deadline: string, today: string): DatedStep[] {
  return [...steps]
    .sort((a, b) => b.before - a.before)
    .map(({ title, before }) => {
      const day = addDays(deadline, -before);
      return { title, before, due_on: day < today ? today : day, isLate: day < today };
    });
}

/** The id of the task of a step: made by two people for one application, it is one task. */
export const stepTaskId = (
  { workspace_id, id }: Pick<Application, "workspace_id" | "id">,
  { title, before }: ScheduleStep,
): Promise<string> => stableId(workspace_id, "schedule", id, `${before}`, title);

/** By how many days a deadline moved since the tasks were dated from it; nothing when it did not. */
export function daysMoved(
  scheduledFor: string | undefined,
  deadline: string | undefined,
): number | undefined {
  if (!scheduledFor || !deadline || scheduledFor === deadline) return undefined;
  return daysBetween(scheduledFor, deadline);
}

/** The day of a task once its deadline has moved: not brought before today, nor a late one made later still. */
export function shiftedDay(dueOn: string, days: number, today: string): string {
  const day = addDays(dueOn, days);
  if (day >= today) return day;
  const latest = day > dueOn ? day : dueOn;
  return latest < today ? latest : today;
}

/** The tasks that follow their deadline: open and dated. */
export const isShiftable = ({ status, due_on }: Pick<Task, "status" | "due_on">): boolean =>
  status === "open" && due_on !== undefined;

function readStep(value: unknown): ScheduleStep | undefined {
  if (!hasOnly(value, ["title", "before"])) return undefined;
  const { title, before } = value;
  if (typeof title !== "string" || taskRecord.fields.title.problem(title)) return undefined;
  if (!Number.isInteger(before) || (before as number) < 0 || (before as number) > scheduleLimits.days)
    return undefined;
  return { title, before: before as number };
}

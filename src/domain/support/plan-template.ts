// Plan templates: a plan without its person. Days are counted from the day it begins.

import { addDays, daysBetween } from "../days.ts";
import { hasOnly, readBody, readList } from "../library/read-body.ts";
import { goalRecord } from "./goal.ts";
import type { PlannedGoal } from "./plan.ts";

/** Who does a step: the artist, or the adviser who accompanies them. */
export const stepDoers = ["artist", "team"] as const;
export type StepDoer = (typeof stepDoers)[number];

export interface TemplateStep {
  title: string;
  by: StepDoer;
  /** Days after the beginning; absent when the step has no date. */
  due_in?: number;
}

export interface TemplateGoal {
  title: string;
  /** Days after the beginning. */
  horizon_in?: number;
  steps: TemplateStep[];
}

export interface PlanTemplate {
  goals: TemplateGoal[];
}

/** A goal of a template on the calendar. */
export interface DatedGoal {
  title: string;
  horizon_on?: string;
  steps: { title: string; by: StepDoer; due_on?: string }[];
}

const version = 1;
const limits = { goals: 40, steps: 100, days: 3_660 };

/** Reads a template; nothing when it is not one that this app understands. */
export function parseTemplate(body: string | undefined): PlanTemplate | undefined {
  const goals = readList(readBody(body, version, ["goals"])?.goals, limits.goals, readGoal);
  return goals && goals.length > 0 ? { goals } : undefined;
}

/** The text of a template, as `parseTemplate` reads it. */
export function writeTemplate({ goals }: PlanTemplate): string {
  return JSON.stringify({ version, goals });
}

/** The template on the calendar of somebody who begins on a day. */
export function datedGoals({ goals }: PlanTemplate, start: string): DatedGoal[] {
  return goals.map(({ title, horizon_in, steps }) => ({
    title,
    ...(horizon_in === undefined ? {} : { horizon_on: addDays(start, horizon_in) }),
    steps: steps.map((step) => ({
      title: step.title,
      by: step.by,
      ...(step.due_in === undefined ? {} : { due_on: addDays(start, step.due_in) }),
    })),
  }));
}

/** A plan as a template: titles, days and who does what. Notes are about somebody, and stay with them. */
export function templateOf(plan: readonly PlannedGoal[], start: string): PlanTemplate {
  const after = (day: string) => Math.min(Math.max(daysBetween(start, day), 0), limits.days);
  return {
    goals: plan
      .filter(({ goal }) => goal.status !== "dropped")
      .slice(0, limits.goals)
      .map(({ goal, steps }) => ({
        title: goal.title,
        ...(goal.horizon_on ? { horizon_in: after(goal.horizon_on) } : {}),
        steps: steps.slice(0, limits.steps).map((step) => ({
          title: step.title,
          by: step.by_artist ? "artist" : "team",
          ...(step.due_on ? { due_in: after(step.due_on) } : {}),
        })),
      })),
  };
}

/** The day a plan began: that of its earliest date or of its first goal, whichever comes first. */
export function beginningOf(
  plan: readonly PlannedGoal[],
  dayOf: (instant: string) => string,
): string | undefined {
  return plan
    .flatMap(({ goal, steps }) => [
      dayOf(goal.created_at),
      goal.horizon_on,
      ...steps.map(({ due_on }) => due_on),
    ])
    .filter((day) => day !== undefined)
    .sort()[0];
}

function readGoal(value: unknown): TemplateGoal | undefined {
  if (!hasOnly(value, ["title", "horizon_in", "steps"])) return undefined;
  const { title, horizon_in } = value;
  const steps = readList(value.steps, limits.steps, readStep);
  if (!isTitle(title) || !isDayCount(horizon_in) || !steps) return undefined;
  return { title, ...(horizon_in === undefined ? {} : { horizon_in }), steps };
}

function readStep(value: unknown): TemplateStep | undefined {
  if (!hasOnly(value, ["title", "by", "due_in"])) return undefined;
  const { title, due_in } = value;
  const by = stepDoers.find((doer) => doer === value.by);
  if (!isTitle(title) || !isDayCount(due_in) || !by) return undefined;
  return { title, by, ...(due_in === undefined ? {} : { due_in }) };
}

const isTitle = (value: unknown): value is string => goalRecord.fields.title.problem(value) === undefined;

const isDayCount = (value: unknown): value is number | undefined =>
  value === undefined ||
  (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= limits.days);

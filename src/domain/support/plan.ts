// The support plan of a person: their goals in order, the steps of each in order, and how far along it all is.

import type { Task } from "../team/task.ts";
import type { Goal } from "./goal.ts";
import { byRank } from "./rank.ts";

/** A goal and its steps, in the order people gave them. */
export interface PlannedGoal {
  goal: Goal;
  steps: Task[];
}

/** How much is done of how many parts. */
export interface PlanProgress {
  done: number;
  total: number;
}

/** Puts goals and steps in order. A step whose goal is not there stays a task, and is no part of the plan. */
export function planOf(goals: readonly Goal[], tasks: readonly Task[]): PlannedGoal[] {
  const steps = new Map<string, Task[]>(goals.map(({ id }) => [id, []]));
  for (const task of tasks) if (task.goal_id) steps.get(task.goal_id)?.push(task);
  return [...goals].sort(byRank).map((goal) => ({ goal, steps: (steps.get(goal.id) ?? []).sort(byRank) }));
}

/** Of one goal: its steps; itself when it has none. All of it is done once it is achieved. */
export function progressOfGoal({ goal, steps }: PlannedGoal): PlanProgress {
  const total = Math.max(steps.length, 1);
  if (goal.status === "achieved") return { done: total, total };
  return { done: steps.filter(({ status }) => status === "done").length, total };
}

/** Of the whole plan; what was given up counts neither for nor against. */
export function progressOfPlan(plan: readonly PlannedGoal[]): PlanProgress {
  return plan
    .filter(({ goal }) => goal.status !== "dropped")
    .map(progressOfGoal)
    .reduce((sum, { done, total }) => ({ done: sum.done + done, total: sum.total + total }), {
      done: 0,
      total: 0,
    });
}

/** From 0 to 1; nothing is 0. */
export function ratioOf({ done, total }: PlanProgress): number {
  return total === 0 ? 0 : done / total;
}

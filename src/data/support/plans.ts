import { type Accessor, createMemo } from "solid-js";
import type { PatchOf } from "#domain/record/edit.ts";
import { arrange, type Ranked } from "#domain/support/arrange.ts";
import type { Goal, GoalDraft, goalRecord } from "#domain/support/goal.ts";
import { type PlannedGoal, planOf } from "#domain/support/plan.ts";
import { rankBetween } from "#domain/support/rank.ts";
import type { Task, TaskDraft, taskRecord } from "#domain/team/task.ts";
import { createPersonLinks } from "../artists/aliases.ts";
import type { Database } from "../database.ts";
import { completeTasks } from "../team/complete.ts";

/** What an action wrote: each record as it was and as it became, so that `putBack` takes it back. */
export interface Change {
  goals: Edited<Goal>[];
  tasks: Edited<Task>[];
}
/** Without `before`, it was made. */
interface Edited<T> {
  before?: T;
  after: T;
}

/** More than any plan holds; a person's other tasks are among them. */
const most = 2_000;

/** The plan of a person, live; undefined until it is known. */
export function usePlan(personId: () => string | undefined): Accessor<PlannedGoal[] | undefined> {
  const goals = createPersonLinks(
    (database) => database.goals,
    personId,
    () => most,
  ) as Accessor<Goal[] | undefined>;
  const tasks = createPersonLinks(
    (database) => database.tasks,
    personId,
    () => most,
  ) as Accessor<Task[] | undefined>;
  return createMemo(() => {
    const [known, steps] = [goals(), tasks()];
    return known && steps && planOf(known, steps);
  });
}

/** Adds a goal at the end of a plan. */
export async function addGoal(
  database: Database,
  plan: readonly PlannedGoal[],
  draft: GoalDraft,
): Promise<Change> {
  const goal = await database.goals.create({ rank: rankAfter(plan.map((one) => one.goal)), ...draft });
  return { goals: [{ after: goal }], tasks: [] };
}

export async function editGoal(
  database: Database,
  before: Goal,
  patch: PatchOf<typeof goalRecord>,
): Promise<Change> {
  const closed = patch.status && patch.status !== before.status;
  const at = patch.status === "open" ? null : new Date(database.now()).toISOString();
  const after = await database.goals.edit(before.id, { ...patch, ...(closed ? { closed_at: at } : {}) });
  return { goals: [{ before, after }], tasks: [] };
}

/** Takes a goal and its steps out of the plan. */
export async function removeGoal(database: Database, { goal, steps }: PlannedGoal): Promise<Change> {
  const after = await database.goals.edit(goal.id, { deleted: true });
  const tasks: Edited<Task>[] = [];
  for (const before of steps)
    tasks.push({ before, after: await database.tasks.edit(before.id, { deleted: true }) });
  return { goals: [{ before: goal, after }], tasks };
}

/** Adds a step at the end of a goal. */
export async function addStep(
  database: Database,
  { goal, steps }: PlannedGoal,
  draft: Omit<TaskDraft, "status" | "priority" | "goal_id" | "rank">,
): Promise<Change> {
  const step = await database.tasks.create({
    ...draft,
    status: "open",
    priority: "normal",
    goal_id: goal.id,
    rank: rankAfter(steps),
  });
  return { goals: [], tasks: [{ after: step }] };
}

export async function editStep(
  database: Database,
  before: Task,
  patch: PatchOf<typeof taskRecord>,
): Promise<Change> {
  const after = await database.tasks.edit(before.id, patch);
  return { goals: [], tasks: [{ before, after }] };
}

export function removeStep(database: Database, step: Task): Promise<Change> {
  return editStep(database, step, { deleted: true });
}

/** Done now by this member, or to be done again. */
export async function setStepDone(
  database: Database,
  step: Task,
  isDone: boolean,
  memberId?: string,
): Promise<Change> {
  if (!isDone) return editStep(database, step, { status: "open", done_at: null, done_by: null });
  const { made, edited } = await completeTasks(database, [step.id], memberId);
  return { goals: [], tasks: [...edited, ...made.map((after) => ({ after }))] };
}

/** Puts a step at a place of a goal, its own or another. */
export async function moveStep(database: Database, step: Task, to: PlannedGoal, at: number): Promise<Change> {
  const others = to.steps.filter(({ id }) => id !== step.id);
  const { rank, others: moved } = arrange(others, at);
  const tasks: Edited<Task>[] = [
    { before: step, after: await database.tasks.edit(step.id, { rank, goal_id: to.goal.id }) },
  ];
  for (const before of others) {
    const fresh = moved.find(({ id }) => id === before.id)?.rank;
    if (fresh) tasks.push({ before, after: await database.tasks.edit(before.id, { rank: fresh }) });
  }
  return { goals: [], tasks };
}

/** Puts a goal at a place of its plan. */
export async function moveGoal(
  database: Database,
  goal: Goal,
  plan: readonly PlannedGoal[],
  at: number,
): Promise<Change> {
  const others = plan.map((one) => one.goal).filter(({ id }) => id !== goal.id);
  const { rank, others: moved } = arrange(others, at);
  const goals: Edited<Goal>[] = [{ before: goal, after: await database.goals.edit(goal.id, { rank }) }];
  for (const before of others) {
    const fresh = moved.find(({ id }) => id === before.id)?.rank;
    if (fresh) goals.push({ before, after: await database.goals.edit(before.id, { rank: fresh }) });
  }
  return { goals, tasks: [] };
}

/** Takes a change back, except where somebody wrote since. Answers whether anything of it was left. */
export async function putBack(database: Database, change: Change): Promise<boolean> {
  let isLeft = false;
  for (const { before, after } of change.goals) {
    if (before) isLeft = (await database.goals.undo(before, after)) || isLeft;
    else await database.goals.remove(after.id);
  }
  for (const { before, after } of change.tasks) {
    if (before) isLeft = (await database.tasks.undo(before, after)) || isLeft;
    else await database.tasks.remove(after.id);
  }
  return isLeft || [...change.goals, ...change.tasks].some(({ before }) => !before);
}

/** After the last one that has a rank: those without come last. */
function rankAfter(list: readonly Ranked[]): string {
  return rankBetween(list.findLast(({ rank }) => rank !== undefined)?.rank, undefined);
}

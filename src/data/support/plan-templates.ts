import type { Accessor } from "solid-js";
import type { LibraryItem } from "#domain/library/library-item.ts";
import type { Goal } from "#domain/support/goal.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import {
  type DatedGoal,
  type PlanTemplate,
  parseTemplate,
  writeTemplate,
} from "#domain/support/plan-template.ts";
import { ranksOf } from "#domain/support/rank.ts";
import type { Database } from "../database.ts";
import { useReadTemplates } from "../library/templates.ts";
import type { Change } from "./plans.ts";

/** A template of the team that can be used. */
interface NamedTemplate {
  item: LibraryItem;
  template: PlanTemplate;
}

/** The plan templates of the team, in their order; undefined until known. */
export const usePlanTemplates = (): Accessor<NamedTemplate[] | undefined> =>
  useReadTemplates("plan_template", parseTemplate);

/** Adds the goals and steps of a template, already on the calendar, after those that the plan has. */
export async function applyTemplate(
  database: Database,
  goals: readonly DatedGoal[],
  to: { person_id: string; adviser_id?: string | undefined; plan: readonly PlannedGoal[] },
): Promise<Change> {
  const { person_id, adviser_id, plan } = to;
  const last = plan.findLast(({ goal }) => goal.rank !== undefined)?.goal.rank;
  const ranks = ranksOf(goals.length, last);
  const made: Goal[] = await database.goals.createMany(
    goals.map(({ title, horizon_on }, n) => ({
      title,
      status: "open",
      people: [person_id],
      rank: ranks[n]!,
      ...(horizon_on && { horizon_on }),
      ...(adviser_id && { adviser_id }),
    })),
  );
  const idByRank = new Map(made.map(({ rank, id }) => [rank, id]));
  const tasks = await database.tasks.createMany(
    goals.flatMap(({ steps }, n) => {
      const stepRanks = ranksOf(steps.length);
      return steps.map(({ title, by, due_on }, place) => ({
        title,
        status: "open" as const,
        priority: "normal" as const,
        people: [person_id],
        goal_id: idByRank.get(ranks[n]!)!,
        rank: stepRanks[place]!,
        by_artist: by === "artist",
        ...(due_on && { due_on }),
        ...(by === "team" && adviser_id && { assignee_id: adviser_id }),
      }));
    }),
  );
  return { goals: made.map((after) => ({ after })), tasks: tasks.map((after) => ({ after })) };
}

/** Keeps a plan as a template of the team. */
export function saveTemplate(database: Database, name: string, template: PlanTemplate): Promise<LibraryItem> {
  return database.library.create({ kind: "plan_template", name, body: writeTemplate(template) });
}

export function removeTemplate(database: Database, id: string): Promise<void> {
  return database.library.remove(id);
}

export function restoreTemplate(database: Database, id: string): Promise<void> {
  return database.library.restore(id);
}

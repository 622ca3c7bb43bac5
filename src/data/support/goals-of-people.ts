import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Goal } from "#domain/support/goal.ts";
import { byRank } from "#domain/support/rank.ts";
import type { Task } from "#domain/team/task.ts";
import { aliasesOf } from "../artists/aliases.ts";
import { type Database, useDatabase } from "../database.ts";
import { logger } from "../logger.ts";

/** The goals of some people, in the order of their plans, and the steps of each. */
export interface GoalsOfPeople {
  goals: readonly Goal[];
  stepsOf(goalId: string): readonly Task[];
}

/** The plans of some people, live; undefined until known. */
export function useGoalsOfPeople(ids: () => readonly string[]): Accessor<GoalsOfPeople | undefined> {
  const database = useDatabase();
  const [found, setFound] = createSignal<GoalsOfPeople>();
  const asked = createMemo(() => [...ids()].sort().join(" "));
  createEffect(
    on(asked, (all) => {
      let turn = 0;
      const read = async () => {
        const mine = ++turn;
        try {
          const plans = await readPlans(database, all.split(" ").filter(Boolean));
          // An answer that was overtaken by another question is dropped.
          if (mine === turn) setFound(plans);
        } catch (error) {
          logger.warn("goals could not be read", { error: (error as Error).name });
        }
      };
      setFound(undefined);
      const stops = [
        database.goals.onChange(() => void read()),
        database.tasks.onChange((changed) => changed.some(({ goal_id }) => goal_id) && void read()),
      ];
      void read();
      onCleanup(() => {
        turn = -1;
        for (const stop of stops) stop();
      });
    }),
  );
  return found;
}

async function readPlans(database: Database, people: readonly string[]): Promise<GoalsOfPeople> {
  const ids = (await Promise.all(people.map((id) => aliasesOf(database, id)))).flat();
  const [goals, tasks] = await Promise.all([database.goals.linkedTo(ids), database.tasks.linkedTo(ids)]);
  const steps = [...tasks].sort(byRank);
  return {
    goals: [...goals].sort(byRank),
    stepsOf: (goalId) => steps.filter(({ goal_id }) => goal_id === goalId),
  };
}

import { createContext, useContext } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import {
  type Change,
  editGoal,
  moveGoal,
  moveStep,
  putBack,
  removeGoal,
  removeStep,
  setStepDone,
} from "#data/support/index.ts";
import type { GoalStatus } from "#domain/support/goal.ts";
import type { PlannedGoal } from "#domain/support/plan.ts";
import type { Task } from "#domain/team/task.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** What is done to a plan from its lines: at once, said, with a way back. */
export interface PlanActions {
  /** Runs a change and says what was done; answers whether this device could keep it. */
  change(run: () => Promise<Change>, said: string): Promise<boolean>;
  setGoalStatus(goal: PlannedGoal, status: GoalStatus): void;
  removeGoal(goal: PlannedGoal): void;
  /** Puts a goal at a place of the plan, counted without it. */
  moveGoal(goal: PlannedGoal, at: number): void;
  setDone(step: Task, isDone: boolean): void;
  removeStep(step: Task): void;
  /** Puts a step at a place of a goal, counted without it. */
  moveStep(step: Task, to: PlannedGoal, at: number): Promise<boolean>;
}

const PlanContext = createContext<PlanActions>();
export const PlanActionsProvider = PlanContext.Provider;

/** The actions of the plan in sight. */
export function usePlanActions(): PlanActions {
  const actions = useContext(PlanContext);
  if (!actions) throw new Error("usePlanActions() needs a <PlanActionsProvider> above it.");
  return actions;
}

/** Makes the actions of a plan. */
export function createPlanActions(plan: () => readonly PlannedGoal[]): PlanActions {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();

  async function change(run: () => Promise<Change>, said: string): Promise<boolean> {
    let done: Change | undefined;
    const isKept = await attempt(async () => {
      done = await run();
    });
    if (isKept && done) {
      const made = done;
      toast.show({ text: said, undo: () => undo(() => putBack(database, made)) });
    }
    return isKept;
  }

  const statusSaid = { open: "nowOpen", achieved: "nowAchieved", dropped: "nowDropped" } as const;

  return {
    change,
    setGoalStatus: ({ goal }, status) =>
      void change(() => editGoal(database, goal, { status }), t(`plan.goal.${statusSaid[status]}`)),
    removeGoal: (planned) =>
      void change(
        () => removeGoal(database, planned),
        t("plan.goal.removed", { steps: planned.steps.length }),
      ),
    moveGoal: ({ goal }, at) =>
      void change(
        () => moveGoal(database, goal, plan(), at),
        t("plan.move.said", { title: goal.title, place: at + 1, total: plan().length }),
      ),
    setDone: (step, isDone) =>
      void change(
        () => setStepDone(database, step, isDone, session.workspace()?.member_id),
        t(isDone ? "plan.step.done" : "plan.step.undone", { title: step.title }),
      ),
    removeStep: (step) => void change(() => removeStep(database, step), t("plan.step.removed")),
    moveStep(step, to, at) {
      const isElsewhere = to.goal.id !== step.goal_id;
      const total = to.steps.length + (isElsewhere ? 1 : 0);
      const where = { title: step.title, place: at + 1, total };
      return change(
        () => moveStep(database, step, to, at),
        isElsewhere ? t("plan.move.saidTo", { ...where, goal: to.goal.title }) : t("plan.move.said", where),
      );
    },
  };
}

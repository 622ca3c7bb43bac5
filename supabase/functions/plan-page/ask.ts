// What the page asks, put to the database by the hash of its link.

import { normalizeText } from "../../../src/domain/record/values.ts";
import type { PlanRequest, SharedPlan } from "../../../src/domain/support/plan-page.ts";
import type { CallDatabase } from "../_shared/service.ts";

/** What the calls of the migrations « plan_page » answer. */
export type Entered =
  /** `document`: the one that is kept of a file that was sent. */
  | { state: "open"; plan: SharedPlan; document?: string }
  | { state: "gone" | "busy" | "not_yours" }
  | { state: "ready"; workspace: string; document: string };

/** How a request enters: the hash of its token, and who sends it. */
export interface Door {
  p_hash: string;
  p_address: string;
}

/** Opens, ticks, comments. */
export async function askDatabase(call: CallDatabase, wanted: PlanRequest, door: Door): Promise<Entered> {
  switch (wanted.do) {
    case "open":
      return (await call("open_plan", door)) as Entered;
    case "tick":
      return (await call("tick_plan_step", {
        ...door,
        p_step: wanted.step_id,
        p_done: wanted.done,
      })) as Entered;
    case "comment":
      return (await call("comment_on_plan", {
        ...door,
        p_key: wanted.key,
        p_text: normalizeText(wanted.text),
        p_goal: wanted.goal_id ?? null,
        p_step: wanted.step_id ?? null,
      })) as Entered;
  }
}

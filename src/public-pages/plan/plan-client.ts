import type { PlanRefusal, PlanRequest, SharedPlan } from "../../domain/support/plan-page.ts";

/** Why something failed: the server's word, or no word from it. */
export type PlanFailure = PlanRefusal | "offline";
export type PlanAnswer = { ok: true; plan: SharedPlan } | { ok: false; code: PlanFailure };

const answerWithinMs = 20_000;

/** Asks the function `plan-page`; answers the plan as it became, or why not. */
export async function askPlan(request: PlanRequest): Promise<PlanAnswer> {
  const url = `${import.meta.env.VITE_SUPABASE_URL || location.origin}/functions/v1/plan-page`;
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      credentials: "omit",
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return await readAnswer(answer);
  } catch {
    return { ok: false, code: "offline" };
  }
}

async function readAnswer(answer: Response): Promise<PlanAnswer> {
  const said = (await answer.json().catch(() => ({}))) as {
    plan?: SharedPlan;
    error?: { code?: PlanRefusal };
  };
  if (answer.ok && said.plan) return { ok: true, plan: said.plan };
  return { ok: false, code: said.error?.code ?? "server_error" };
}

import type { PlanRefusal, PlanRequest, SharedPlan } from "../../domain/support/plan-page.ts";

/** Why something failed: the server's word, or no word from it. */
export type PlanFailure = PlanRefusal | "offline";
export type PlanAnswer = { ok: true; plan: SharedPlan } | { ok: false; code: PlanFailure };

const answerWithinMs = 20_000;
const address = `${import.meta.env.VITE_SUPABASE_URL || location.origin}/functions/v1/plan-page`;

/** Asks the function `plan-page`; answers the plan as it became, or why not. */
export async function askPlan(request: PlanRequest): Promise<PlanAnswer> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      credentials: "omit",
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return readAnswer(answer.status, await answer.text());
  } catch {
    return { ok: false, code: "offline" };
  }
}

/** A file on its way. */
export interface PlanFile {
  token: string;
  /** Made once for this file: sent twice, it is kept once. */
  key: string;
  goal_id?: string | undefined;
  file: File;
  /** From 0 to 1. */
  onProgress(part: number): void;
}

/** Sends a document, by the one way of browsers to say how much of it has left. */
export function sendPlanFile({ token, key, goal_id, file, onProgress }: PlanFile): Promise<PlanAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${address}/file`);
    request.setRequestHeader("x-plan-token", token);
    request.setRequestHeader("x-plan-key", key);
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.toWellFormed().slice(-200)));
    if (goal_id) request.setRequestHeader("x-plan-goal", goal_id);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, code: "offline" });
    request.send(file);
  });
}

function readAnswer(status: number, text: string): PlanAnswer {
  let said: { plan?: SharedPlan; error?: { code?: PlanRefusal } } = {};
  try {
    said = JSON.parse(text);
  } catch {
    // A proxy answered in its own words.
  }
  if (status === 200 && said.plan) return { ok: true, plan: said.plan };
  return { ok: false, code: said.error?.code ?? "server_error" };
}

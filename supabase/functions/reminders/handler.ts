// Reminders as time goes by: puts in the queue the messages of the mornings that begin, which `tick` sends, and
// reminds devices of what is due.

import { failure } from "../_shared/failure.ts";
import type { Pusher, PushResult } from "../_shared/push/send.ts";
import { type PushFacts, writePush } from "../_shared/push/write-push.ts";
import { isSameSecret } from "../_shared/secret.ts";
import type { CallDatabase } from "../_shared/service.ts";

export interface RemindersDeps {
  secret: string;
  call: CallDatabase;
  /** Absent where the server has no key to sign with: devices are then not reminded. */
  push?: Pusher | undefined;
  /** After this time no further reminder is begun; the next turn goes on. */
  budgetMs?: number;
}

/** How many push services are waited for at once. */
const atOnce = 5;

/** Several calls at once are harmless: each morning is begun by one of them, and each reminder claimed by one. */
export function makeRemindersHandler(deps: RemindersDeps): (request: Request) => Promise<Response> {
  const { secret, call, push, budgetMs = 40_000 } = deps;
  return async (request) => {
    if (request.method !== "POST") return failure(405, "method_not_allowed");
    if (!(await isSameSecret(request.headers.get("x-tick-secret") ?? "", secret)))
      return failure(401, "secret_wrong");
    const until = Date.now() + budgetMs;
    const digests = Number(await call("queue_digests", {}));
    const counts = { sent: 0, later: 0, refused: 0, gone: 0 };
    if (push) {
      await call("queue_pushes", {});
      await Promise.all(Array.from({ length: atOnce }, () => remind(call, push, until, counts)));
    }
    return Response.json({ reminders: { digests, push: counts } });
  };
}

async function remind(
  call: CallDatabase,
  push: Pusher,
  until: number,
  counts: Record<PushResult["outcome"], number>,
): Promise<void> {
  while (Date.now() < until) {
    const facts = (await call("claim_push", {})) as PushFacts | null;
    if (!facts) return;
    const { outcome, wait, error } = await tell(push, facts);
    await call("finish_push", {
      p_id: facts.push_id,
      p_outcome: outcome,
      p_wait: wait ?? null,
      p_error: error ?? null,
    });
    counts[outcome]++;
  }
}

/** A reminder that cannot be written is given up: it holds up no other. */
async function tell(push: Pusher, facts: PushFacts): Promise<PushResult> {
  try {
    return await push(facts, writePush(facts));
  } catch (error) {
    return { outcome: "refused", error: error instanceof Error ? error.message : String(error) };
  }
}

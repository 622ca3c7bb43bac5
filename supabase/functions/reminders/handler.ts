// Reminders as time goes by: puts in the queue the messages of the mornings that begin.

import { isSameSecret } from "../_shared/secret.ts";
import type { CallDatabase } from "../_shared/service.ts";

export interface RemindersDeps {
  secret: string;
  call: CallDatabase;
}

/** Several at once are harmless: each morning is begun by one of them. */
export function makeRemindersHandler({
  secret,
  call,
}: RemindersDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "POST") return failure(405, "method_not_allowed");
    if (!(await isSameSecret(request.headers.get("x-tick-secret") ?? "", secret)))
      return failure(401, "secret_wrong");
    const digests = Number(await call("queue_digests", {}));
    return Response.json({ reminders: { digests } });
  };
}

function failure(status: number, code: string): Response {
  return Response.json({ error: { code } }, { status });
}

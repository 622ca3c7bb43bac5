import type { MailQueue } from "../_shared/mail-queue.ts";
import { composeMail } from "../_shared/messages/compose.ts";
import { isSameSecret } from "../_shared/secret.ts";
import type { Sender } from "../_shared/smtp.ts";

export interface TickDeps {
  secret: string;
  /** Where the application is, for the links in messages. */
  siteUrl: string;
  queue: MailQueue;
  send: Sender;
  /** After this time no further message is begun; the next tick goes on. */
  budgetMs?: number;
}

/** Sends the mail that is due. Several at once are harmless: each message is claimed by one of them. */
export function makeTickHandler(deps: TickDeps): (request: Request) => Promise<Response> {
  const { budgetMs = 40_000 } = deps;
  return async (request) => {
    if (request.method !== "POST") return failure(405, "method_not_allowed");
    if (!(await isSameSecret(request.headers.get("x-tick-secret") ?? "", deps.secret)))
      return failure(401, "secret_wrong");
    const until = Date.now() + budgetMs;
    const counts = { sent: 0, later: 0, refused: 0, unknown: 0 };
    while (Date.now() < until) {
      const mail = await deps.queue.claim();
      if (!mail) break;
      const message = composeMail(mail, deps.siteUrl);
      const result = message
        ? await deps.send({ ...message, id: mail.id, to: mail.recipient })
        : ({ outcome: "refused", error: `No message is called "${mail.template}".` } as const);
      await deps.queue.finish(mail.id, result.outcome, result.error);
      counts[result.outcome]++;
    }
    return Response.json({ mail: counts });
  };
}

function failure(status: number, code: string): Response {
  return Response.json({ error: { code } }, { status });
}

import { failure } from "../_shared/failure.ts";
import type { MailQueue, QueuedMail } from "../_shared/mail-queue.ts";
import { composeMail, type Words } from "../_shared/messages/compose.ts";
import { isSameSecret } from "../_shared/secret.ts";
import type { Outcome, Sender } from "../_shared/smtp.ts";

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
      const result = await deliver(mail, deps);
      await deps.queue.finish(mail.id, result.outcome, result.error);
      if (result.outcome !== "nothing") counts[result.outcome]++;
    }
    return Response.json({ mail: counts });
  };
}

async function deliver(
  mail: QueuedMail,
  { queue, siteUrl, send }: TickDeps,
): Promise<{ outcome: Outcome | "nothing"; error?: string }> {
  let message: Words | "nothing" | undefined;
  try {
    message = await composeMail(mail, siteUrl, queue);
  } catch (error) {
    // What it is written from could not be read: nothing has left.
    return { outcome: "later", error: error instanceof Error ? error.message : String(error) };
  }
  if (message === "nothing") return { outcome: message };
  if (!message) return { outcome: "refused", error: `No message is called "${mail.template}".` };
  return send({ ...message, id: mail.id, to: mail.recipient });
}

// The queue of private.mail_queue, through the two calls that only the service may make.

import type { Outcome } from "./smtp.ts";

export interface QueuedMail {
  id: string;
  recipient: string;
  template: string;
  locale: string;
  data: Record<string, string | null>;
  attempts: number;
}

export interface MailQueue {
  /** Takes the next message that is due; nobody else gets it. */
  claim(): Promise<QueuedMail | undefined>;
  /** Says what became of it. */
  finish(id: string, outcome: Outcome, error?: string): Promise<void>;
}

/** The queue behind PostgREST. */
export function makeMailQueue(options: { url: string; key: string }): MailQueue {
  // The newer keys are not tokens: they go in `apikey` alone.
  const headers: Record<string, string> = { apikey: options.key, "content-type": "application/json" };
  if (!options.key.startsWith("sb_")) headers.authorization = `Bearer ${options.key}`;

  async function call(name: string, args: object): Promise<unknown> {
    const answer = await fetch(`${options.url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers,
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 200)}`);
    return text === "" ? null : JSON.parse(text);
  }

  return {
    async claim() {
      return ((await call("claim_mail", {})) as QueuedMail | null) ?? undefined;
    },
    async finish(id, outcome, error) {
      await call("finish_mail", { p_id: id, p_outcome: outcome, p_error: error ?? null });
    },
  };
}

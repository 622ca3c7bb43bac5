// The queue of private.mail_queue, through the two calls that only the service may make.

import { makeCallDatabase, type ServiceOptions } from "./service.ts";
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
export function makeMailQueue(options: ServiceOptions): MailQueue {
  const call = makeCallDatabase(options);
  return {
    async claim() {
      return ((await call("claim_mail", {})) as QueuedMail | null) ?? undefined;
    },
    async finish(id, outcome, error) {
      await call("finish_mail", { p_id: id, p_outcome: outcome, p_error: error ?? null });
    },
  };
}

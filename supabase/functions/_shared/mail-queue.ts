// The queue of private.mail_queue, through the two calls that only the service may make.

import type { DigestFacts } from "./messages/digest-facts.ts";
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
  /** What a morning's message is written from, as it is now; nothing when it is not to leave any more. */
  digest(memberId: string, day: string): Promise<DigestFacts | undefined>;
  /** Says what became of it; `nothing`: there was nothing to say, and it is forgotten. */
  finish(id: string, outcome: Outcome | "nothing", error?: string): Promise<void>;
}

/** The queue behind PostgREST. */
export function makeMailQueue(options: ServiceOptions): MailQueue {
  const call = makeCallDatabase(options);
  return {
    async claim() {
      return ((await call("claim_mail", {})) as QueuedMail | null) ?? undefined;
    },
    async digest(memberId, day) {
      const facts = await call("read_digest", { p_member: memberId, p_day: day });
      return (facts as DigestFacts | null) ?? undefined;
    },
    async finish(id, outcome, error) {
      await call("finish_mail", { p_id: id, p_outcome: outcome, p_error: error ?? null });
    },
  };
}

import type { MailQueue, QueuedMail } from "../mail-queue.ts";
import type { PushWords } from "../push/write-push.ts";
import { readDay } from "./day-read.ts";
import { type DigestWords, writeDigest } from "./digest.ts";
import { enCa } from "./en-ca.ts";
import { frCa } from "./fr-ca.ts";
import { oneLine } from "./one-line.ts";

/** What a message says. */
export interface Words {
  subject: string;
  text: string;
  html?: string;
}

/** The words of each message, in one language. */
export interface Messages {
  digest: DigestWords;
  push: PushWords;
  invitation(parts: {
    name: string;
    workspace: string;
    invitedBy: string;
    address: string;
    url: string;
  }): Words;
}

/** The words of a queued message; `nothing` when there is nothing to say any more, none when it is not known. */
export async function composeMail(
  mail: QueuedMail,
  siteUrl: string,
  queue: Pick<MailQueue, "digest">,
): Promise<Words | "nothing" | undefined> {
  const messages = mail.locale.startsWith("en") ? enCa : frCa;
  const part = (name: string) => oneLine(mail.data[name] ?? "");
  switch (mail.template) {
    case "invitation":
      return messages.invitation({
        name: part("display_name"),
        workspace: part("workspace"),
        invitedBy: part("invited_by"),
        address: mail.recipient,
        url: siteUrl,
      });
    case "digest": {
      const facts = await queue.digest(part("member_id"), part("day"));
      const day = facts && readDay(facts);
      return day ? writeDigest(day, messages.digest, siteUrl) : "nothing";
    }
    default:
      return undefined;
  }
}

import type { QueuedMail } from "../mail-queue.ts";
import { enCa } from "./en-ca.ts";
import { frCa } from "./fr-ca.ts";

/** The words of each message, in one language. */
export interface Messages {
  invitation(parts: { name: string; workspace: string; invitedBy: string; address: string; url: string }): {
    subject: string;
    text: string;
  };
}

/** The words of a queued message; nothing when it is not known. */
export function composeMail(
  mail: QueuedMail,
  siteUrl: string,
): { subject: string; text: string } | undefined {
  const messages = mail.locale.startsWith("en") ? enCa : frCa;
  const part = (name: string) => (mail.data[name] ?? "").replace(/\p{Cc}+/gu, " ").trim();
  switch (mail.template) {
    case "invitation":
      return messages.invitation({
        name: part("display_name"),
        workspace: part("workspace"),
        invitedBy: part("invited_by"),
        address: mail.recipient,
        url: siteUrl,
      });
    default:
      return undefined;
  }
}

// A message as it travelled (.eml) → one shape. Messages inside of it stay attachments: each can be opened by itself,
// and a hundred of them, one in another, cost no more than one.

import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import type { Result } from "../errors.ts";
import { makeAttachment } from "./attachment.ts";
import { textOfHtml } from "./html-text.ts";
import {
  instantOf,
  type Mail,
  type MailAddress,
  mailAddress,
  maxAttachments,
  maxMailBytes,
  messageId,
  oneLine,
} from "./mail.ts";

/** Parts inside of parts; real messages have six or seven levels at the most. */
const maxDepth = 40;

/** Reads the bytes of an .eml. */
export async function readEml(bytes: Uint8Array): Promise<Result<{ mail: Mail }>> {
  if (bytes.length > maxMailBytes) return { ok: false, code: "mail_too_large" };
  let email: Email;
  try {
    email = await PostalMime.parse(withoutEnvelope(bytes), {
      forceRfc822Attachments: true,
      maxNestingDepth: maxDepth,
      maxHeadersSize: 1_000_000,
    });
  } catch (error) {
    const isDeep = error instanceof Error && /nesting/i.test(error.message);
    return { ok: false, code: isDeep ? "mail_too_deep" : "mail_unreadable" };
  }
  if (
    !email.headers.some(({ key }) =>
      /^(from|to|subject|date|message-id|received|sender|mime-version|content-type)$/.test(key),
    )
  )
    return { ok: false, code: "mail_unreadable" };
  return { ok: true, mail: mailOf(email) };
}

/** Mailboxes (mbox) put « From somebody, date » above a message, and some programs a blank line. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32) at++;
  if (String.fromCharCode(...bytes.subarray(at, at + 5)) === "From ") {
    const end = bytes.indexOf(10, at);
    at = end < 0 ? at : end + 1;
  }
  return bytes.subarray(at);
}

function mailOf(email: Email): Mail {
  const from = addresses([email.from ?? email.sender])[0];
  const message_id = messageId(email.messageId);
  const in_reply_to = messageId(email.inReplyTo);
  const date = instantOf(email.date);
  const html = email.html?.toWellFormed();
  return {
    ...(from && { from }),
    to: addresses(email.to),
    cc: addresses(email.cc),
    bcc: addresses(email.bcc),
    ...(date && { date }),
    subject: oneLine(email.subject),
    text: (email.text ?? (html ? textOfHtml(html) : ""))
      .replaceAll("\0", "")
      .replace(/\r\n?/g, "\n")
      .toWellFormed()
      .trim(),
    ...(html && { html }),
    ...(message_id && { message_id }),
    ...(in_reply_to && { in_reply_to }),
    attachments: email.attachments.slice(0, maxAttachments).map(attachmentOf),
    left_out: Math.max(0, email.attachments.length - maxAttachments),
  };
}

/** Groups are opened; an address twice counts once. */
function addresses(list: readonly (Address | undefined)[] = []): MailAddress[] {
  const flat = list.flatMap((each) => each?.group ?? each ?? []);
  const found = flat
    .map(({ name, address }) => mailAddress(name, address))
    .filter((each) => each.address || each.name);
  const known = new Set<string>();
  return found.filter(({ address }) => !address || (!known.has(address) && known.add(address)));
}

function attachmentOf(part: Attachment, index: number) {
  const bytes =
    typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
  return makeAttachment({
    name: part.filename ?? "",
    declared: part.mimeType,
    bytes,
    contentId: part.contentId,
    isInline: part.related === true || (part.disposition === "inline" && part.contentId !== undefined),
    index,
  });
}

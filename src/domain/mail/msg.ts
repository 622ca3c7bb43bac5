// A message saved by Outlook (.msg) → the same shape as an .eml.

import type { Result } from "../errors.ts";
import { failureOf, UnreadableFile } from "../import/unreadable.ts";
import { makeAttachment } from "./attachment.ts";
import { type CompoundFolder, openCompoundFile } from "./compound-file.ts";
import { textOfHtml } from "./html-text.ts";
import {
  instantOf,
  type Mail,
  type MailAddress,
  type MailAttachment,
  mailAddress,
  maxAttachments,
  maxMailBytes,
  messageId,
  oneLine,
} from "./mail.ts";
import { charsetIn, charsetOf, decodeText, type Properties, readProperties } from "./mapi.ts";
import { readRtf, unpackRtf } from "./rtf.ts";

const table = "__properties_version1.0";

/** Reads the bytes of a .msg: a message, and what Outlook saves like one (appointment, contact, task). */
export function readMsg(bytes: Uint8Array): Result<{ mail: Mail }> {
  if (bytes.length > maxMailBytes) return { ok: false, code: "mail_too_large" };
  try {
    const root = openCompoundFile(bytes);
    if (!root.streams.has(table)) throw new UnreadableFile("mail_unreadable");
    return { ok: true, mail: mailOf(root) };
  } catch (error) {
    const failure = failureOf(error);
    return failure.code === "file_unreadable" ? { ok: false, code: "mail_unreadable" } : failure;
  }
}

function mailOf(root: CompoundFolder): Mail {
  const charset = charsetIn(readProperties(root, 32));
  const properties = readProperties(root, 32, charset);
  const headers = headersOf(properties.text(0x007d));
  const people = recipientsOf(root, charset);
  const from = senderOf(properties, headers);
  const message_id = messageId(properties.text(0x1035) ?? headers("message-id"));
  const in_reply_to = messageId(properties.text(0x1042) ?? headers("in-reply-to"));
  const date =
    instantOf(headers("date")) ??
    properties.instant(0x0039) ??
    properties.instant(0x0e06) ??
    properties.instant(0x3007);
  const body = bodyOf(properties, charset);
  const attached = [...root.folders].filter(([name]) => name.startsWith("__attach_version1.0_"));
  return {
    ...(from && { from }),
    to: people(1),
    cc: people(2),
    bcc: people(3),
    ...(date && { date }),
    subject: oneLine(properties.text(0x0037)),
    ...body,
    ...(message_id && { message_id }),
    ...(in_reply_to && { in_reply_to }),
    attachments: attached
      .slice(0, maxAttachments)
      .map(([, folder], index) => attachmentOf(folder, charset, index)),
    left_out: Math.max(0, attached.length - maxAttachments),
  };
}

/** The headers the message travelled with, when Outlook kept them. */
function headersOf(text: string | undefined): (name: string) => string | undefined {
  const found = new Map<string, string>();
  for (const line of (text ?? "")
    .slice(0, 500_000)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return (name) => found.get(name);
}

/** Within one organisation, Outlook writes addresses of its own (« /O=… »): the real one stands elsewhere. */
function senderOf(
  properties: Properties,
  headers: (name: string) => string | undefined,
): MailAddress | undefined {
  const written = [0x5d01, 0x5d02, 0x0c1f, 0x0065]
    .map((id) => properties.text(id))
    .find((text) => text?.includes("@"));
  const travelled = headers("from")?.slice(0, 1000) ?? "";
  const bracketed = /<([^<>]+@[^<>]+)>/.exec(travelled)?.[1] ?? /^\S+@\S+$/.exec(travelled)?.[0];
  const from = mailAddress(properties.text(0x0c1a) ?? properties.text(0x0042), written ?? bracketed);
  return from.address || from.name ? from : undefined;
}

function recipientsOf(root: CompoundFolder, charset: string | undefined): (type: number) => MailAddress[] {
  const people = [...root.folders]
    .filter(([name]) => name.startsWith("__recip_version1.0_"))
    .map(([, folder]) => {
      const properties = readProperties(folder, 8, charset);
      const address = [0x39fe, 0x3003, 0x403e]
        .map((id) => properties.text(id))
        .find((text) => text?.includes("@"));
      return {
        type: (properties.integer(0x0c15) ?? 1) & 15,
        person: mailAddress(properties.text(0x3001), address),
      };
    });
  return (type) => people.filter((each) => each.type === type).map((each) => each.person);
}

function bodyOf(properties: Properties, charset: string | undefined): { text: string; html?: string } {
  const bytes = properties.bytes(0x1013);
  let html = bytes
    ? decodeText(bytes, charsetOf(properties.integer(0x3fde)) ?? charset)
    : properties.text(0x1013);
  let text = properties.text(0x1000) ?? "";
  const rtf = properties.bytes(0x1009);
  if (rtf && (!html || text.trim() === "")) {
    const read = readRtf(unpackRtf(rtf), charset);
    html ??= read.html;
    if (text.trim() === "") text = read.text;
  }
  if (text.trim() === "" && html) text = textOfHtml(html);
  return {
    text: text.replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed().trim(),
    ...(html && { html: html.replaceAll("\0", "").toWellFormed() }),
  };
}

const embeddedMessage = 5;

function attachmentOf(folder: CompoundFolder, charset: string | undefined, index: number): MailAttachment {
  const properties = readProperties(folder, 8, charset);
  const within = folder.folders.get("__substg1.0_3701000D");
  const name = properties.text(0x3707) ?? properties.text(0x3704) ?? properties.text(0x3001) ?? "";
  const contentId = properties.text(0x3712);
  if (properties.integer(0x3705) === embeddedMessage && within)
    return messageWithin(within, name, charset, index);
  return makeAttachment({
    name,
    declared: properties.text(0x370e) ?? "application/octet-stream",
    bytes: properties.bytes(0x3701) ?? new Uint8Array(),
    contentId,
    isInline: contentId !== undefined && ((properties.integer(0x3714) ?? 0) & 4) !== 0,
    index,
  });
}

/** A message in a message has no bytes of its own: what it says is kept as a text under its subject. */
function messageWithin(
  folder: CompoundFolder,
  name: string,
  charset: string | undefined,
  index: number,
): MailAttachment {
  const properties = readProperties(folder, 24, charset);
  const subject = oneLine(properties.text(0x0037) ?? name, 150);
  const from = senderOf(properties, () => undefined);
  const people = recipientsOf(folder, charset)(1);
  const written = (each: MailAddress) => (each.address ? `${each.name} <${each.address}>`.trim() : each.name);
  const date = properties.instant(0x0039) ?? properties.instant(0x0e06);
  const lines = [
    ["From", from && written(from)],
    ["To", people.map(written).join(", ")],
    ["Date", date && new Date(date).toUTCString()],
    ["Subject", subject],
  ].flatMap(([header, value]) => (value ? [`${header}: ${value}`] : []));
  const text = [
    ...lines,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    bodyOf(properties, charset).text,
  ];
  return makeAttachment({
    name: `${subject || `message-${index + 1}`}.eml`,
    declared: "message/rfc822",
    bytes: new TextEncoder().encode(text.join("\r\n")),
    isInline: false,
    index,
  });
}

// One shape for every e-mail that is archived, whatever program saved it.

import type { FileDoubt } from "./file-type.ts";

export interface MailAddress {
  name: string;
  /** Lower case; empty when the message gives none. */
  address: string;
}

export interface MailAttachment {
  /** Safe to write anywhere. */
  name: string;
  /** By its bytes when they tell, else as declared. */
  type: string;
  bytes: Uint8Array;
  /** Shown inside of the text, by its `content_id`. */
  inline: boolean;
  content_id?: string;
  doubts: FileDoubt[];
}

/** An e-mail, read. Nothing in it has been run, fetched or trusted: `html` must be sanitised before it is shown. */
export interface Mail {
  from?: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  bcc: MailAddress[];
  /** ISO 8601 in UTC. */
  date?: string;
  subject: string;
  text: string;
  html?: string;
  /** With its angle brackets. */
  message_id?: string;
  in_reply_to?: string;
  attachments: MailAttachment[];
  /** What was left out of a message too full. */
  left_out: number;
}

/** Bytes beyond which an e-mail is refused: servers carry 25 MB of attachments, a third more as they travel. */
export const maxMailBytes = 36_000_000;

/** Attachments beyond which the rest is left out and counted. */
export const maxAttachments = 200;

/** One line without control characters, for what is a header: nothing in it can pretend to be another. */
export function oneLine(text: string | undefined, longest = 1000): string {
  const line = (text ?? "")
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ");
  return [...line.trim()].slice(0, longest).join("").toWellFormed().normalize("NFC");
}

/** An address as written in a header, or one without an address when what is written is none. */
export function mailAddress(name: string | undefined, address: string | undefined): MailAddress {
  const written = oneLine(address, 254).toLowerCase();
  const isAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(written);
  const shown = oneLine(name, 160).replace(/^["'](.*)["']$/, "$1");
  return {
    name: shown.toLowerCase() === written ? "" : shown || (isAddress ? "" : written),
    address: isAddress ? written : "",
  };
}

/** A Message-ID with its brackets, or nothing for what is none. */
export function messageId(text: string | undefined): string | undefined {
  const id =
    /<([^<>\s]{1,500})>/.exec(oneLine(text, 2000))?.[1] ?? /^[^<>\s]{1,500}$/.exec(oneLine(text, 600))?.[0];
  return id && `<${id}>`;
}

/** An instant in ISO form, or nothing. */
export function instantOf(text: string | number | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const time = new Date(text).getTime();
  // Before e-mail, or far ahead: a clock that was never set.
  return time > Date.UTC(1971, 0, 1) && time < Date.UTC(2100, 0, 1)
    ? new Date(time).toISOString()
    : undefined;
}

// What a file is, by its bytes: its name says what somebody called it.

import type { ErrorCode } from "../errors.ts";
import { isCompoundFile, openCompoundFile } from "../mail/compound-file.ts";
import { sniffType } from "../mail/file-type.ts";

/** What can be read as tables; « text » is what separators make one. */
export type ReadableKind = "workbook" | "cards" | "list" | "text";

/** Says how to read a file, or why it is not one to import. */
export function sniffFile(bytes: Uint8Array): { kind: ReadableKind } | { code: ErrorCode } {
  if (isCompoundFile(bytes)) return { code: oleCode(bytes) };
  const type = sniffType(bytes);
  if (type === "application/zip") return { kind: "workbook" };
  if (type === "text/vcard") return { kind: "cards" };
  if (type === "text/calendar") return { code: "file_is_calendar" };
  if (type !== undefined) return { code: "file_other_kind" };
  const start = startOf(bytes);
  if (/^begin:vcard\s/i.test(start)) return { kind: "cards" };
  if (/^[[{]/.test(start)) return { kind: "list" };
  if (isMail(start)) return { code: "file_is_mail" };
  return { kind: "text" };
}

/** The first characters of a text, whatever its width, without its mark. */
function startOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  let text = "";
  for (const byte of bytes.subarray(0, 4096)) if (!isWide || byte !== 0) text += String.fromCharCode(byte);
  return text.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart();
}

/** An old workbook, one locked by a password, or a message of Outlook. */
function oleCode(bytes: Uint8Array): ErrorCode {
  try {
    const { streams } = openCompoundFile(bytes);
    if (streams.has("EncryptedPackage") || streams.has("EncryptionInfo")) return "file_protected";
    if (streams.has("Workbook") || streams.has("Book")) return "file_old_excel";
    return streams.has("__properties_version1.0") ? "file_is_mail" : "file_other_kind";
  } catch {
    return "file_truncated";
  }
}

const header =
  /^(from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|content-transfer-encoding|reply-to|sender|in-reply-to|references|list-[a-z]+|dkim-signature|authentication-results|x-[\w-]+|user-agent|thread-[a-z]+|importance):/i;

/** A message begins with headers: two known ones at least before its first blank line, and nothing else. */
function isMail(start: string): boolean {
  const head = start.replace(/^From [^\n]*\n/, "").split(/\r?\n\r?\n/)[0] ?? "";
  const lines = head.split(/\r?\n/).filter((line) => !/^\s/.test(line));
  const known = lines.filter((line) => header.test(line)).length;
  const isMultipart = /^content-type:\s*(multipart|message)\//im.test(head);
  return known > 0 && (known > 1 || isMultipart) && lines.slice(0, -1).every((line) => /^[\w-]+:/.test(line));
}

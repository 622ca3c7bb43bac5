import { safeFileName } from "./file-name.ts";
import { endingOf, judgeFile } from "./file-type.ts";
import { type MailAttachment, oneLine } from "./mail.ts";

/** An attachment under a safe name, its type told by its bytes. */
export function makeAttachment(part: {
  name: string;
  declared: string;
  bytes: Uint8Array;
  contentId?: string | undefined;
  isInline: boolean;
  index: number;
}): MailAttachment {
  const ending = part.declared === "message/rfc822" ? ".eml" : endingOf(part.declared);
  const name = safeFileName(part.name, `attachment-${part.index + 1}${ending}`);
  const contentId = oneLine(part.contentId, 300).replace(/^<|>$/g, "");
  return {
    name,
    ...judgeFile(name, part.declared, part.bytes),
    bytes: part.bytes,
    inline: part.isInline,
    ...(contentId !== "" && { content_id: contentId }),
  };
}

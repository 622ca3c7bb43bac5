// Bytes of a file → text. Spreadsheets write UTF-8, UTF-16 (« Texte Unicode ») or, in Québec more often than
// anything else, Windows-1252 without saying so.

import type { Result } from "../errors.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes beyond which a file is refused: a hundred times the largest list a team keeps. */
export const maxFileBytes = 10_000_000;

/** Reads a file's bytes as text: a byte order mark, else strict UTF-8, else Windows-1252; never a picture or a workbook. */
export function decodeBytes(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }> {
  if (bytes.length > maxFileBytes) return { ok: false, code: "file_too_large" };
  const encoding = encodingOf(bytes);
  if (!encoding) return { ok: false, code: "file_unreadable" };
  const text = new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) return { ok: false, code: "file_unreadable" };
  if (text.trim() === "") return { ok: false, code: "file_empty" };
  return { ok: true, text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    // Windows-1252 accepts any byte, so it must be the last guess; a NUL says that the file is no text at all.
    return bytes.includes(0) ? undefined : "windows-1252";
  }
}

/** A text holds tabs and line ends, hardly any other control character. */
function isBinary(text: string): boolean {
  let controls = 0;
  const looked = Math.min(text.length, 20_000);
  for (let i = 0; i < looked; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return true;
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || (unit > 126 && unit < 160))
      controls++;
  }
  return controls > 0 && controls * 50 > looked;
}

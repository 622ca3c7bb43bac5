// What may be kept as a document: the same answer on the device, before anything is kept, as in the bucket of Storage
// (supabase/migrations/20261128120000_document_files.sql). A file is known by its ending and by its first bytes, which
// must agree: an executable sent as « cv.pdf » is refused for what it is. Nothing is opened, run or inflated.

import type { ErrorCode, Result } from "../errors.ts";
import { listParts } from "../import/workbook/zip.ts";
import { safeFileName } from "../mail/file-name.ts";
import { judgeFile, sniffType } from "../mail/file-type.ts";

/** The bucket of Storage that holds the bytes. */
export const filesBucket = "documents";

/** 50 MB, in the bucket as here. */
export const maxFileBytes = 52_428_800;

/** Where a document's bytes are in the bucket. */
export const storagePath = (workspaceId: string, documentId: string) => `${workspaceId}/${documentId}`;

/** What a file is to those who look at a list of them. */
export type FileFamily = "pdf" | "image" | "word" | "sheet" | "slides" | "text" | "mail" | "sound" | "film";

interface FileType {
  media_type: string;
  family: FileFamily;
  /** The first is the usual one. */
  endings: readonly string[];
  /** What the first bytes may say; `text` when they say nothing. */
  sniffed: readonly string[];
  /** Of a .zip: what it must hold to be what it says. */
  holds?: RegExp;
}

const ole = "application/x-ole-storage";
const zip = "application/zip";
const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

const type = (
  media_type: string,
  family: FileFamily,
  endings: string,
  sniffed: readonly string[] = [media_type],
  holds?: RegExp,
): FileType => ({ media_type, family, endings: endings.split(" "), sniffed, ...(holds && { holds }) });

/** Everything that may be kept. No page (HTML), no drawing that can carry a script (SVG), no archive, no program. */
export const fileTypes: readonly FileType[] = [
  type("application/pdf", "pdf", "pdf"),
  type("image/jpeg", "image", "jpg jpeg jfif"),
  type("image/png", "image", "png"),
  type("image/gif", "image", "gif"),
  type("image/webp", "image", "webp"),
  type("image/heic", "image", "heic heif"),
  type("image/avif", "image", "avif"),
  type("image/tiff", "image", "tiff tif"),
  type(`${office}.wordprocessingml.document`, "word", "docx", [zip], /^word\//),
  type("application/msword", "word", "doc", [ole, "application/rtf"]),
  type(`${open}.text`, "word", "odt", [zip], /^mimetype$/),
  type("application/rtf", "word", "rtf"),
  type(`${office}.spreadsheetml.sheet`, "sheet", "xlsx", [zip], /^xl\//),
  type("application/vnd.ms-excel", "sheet", "xls", [ole]),
  type(`${open}.spreadsheet`, "sheet", "ods", [zip], /^mimetype$/),
  type("text/csv", "sheet", "csv", ["text"]),
  type(`${office}.presentationml.presentation`, "slides", "pptx", [zip], /^ppt\//),
  type("application/vnd.ms-powerpoint", "slides", "ppt", [ole]),
  type(`${open}.presentation`, "slides", "odp", [zip], /^mimetype$/),
  type("text/plain", "text", "txt", ["text"]),
  type("text/markdown", "text", "md", ["text"]),
  type("message/rfc822", "mail", "eml", ["text"]),
  type("application/vnd.ms-outlook", "mail", "msg", [ole]),
  type("audio/mpeg", "sound", "mp3"),
  type("audio/mp4", "sound", "m4a", ["video/mp4"]),
  type("audio/wav", "sound", "wav"),
  type("video/mp4", "film", "mp4 m4v"),
  type("video/quicktime", "film", "mov", ["video/mp4"]),
];

/** The types that the bucket takes. */
export const mediaTypes: readonly string[] = fileTypes.map(({ media_type }) => media_type);

/** What a picker of files proposes. */
export const pickedEndings: string = fileTypes
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** What a stored type is to those who look at it; `text` for a type of a later version. */
export function familyOf(media_type: string): FileFamily {
  return fileTypes.find((one) => one.media_type === media_type)?.family ?? "text";
}

/** A file that may be kept. */
export interface AcceptedFile {
  /** Safe to write anywhere, with the ending of what it is. */
  name: string;
  media_type: string;
  family: FileFamily;
}

/** Says what a file is to be kept as, or why it is not kept. `bytes`: all of them. */
export function acceptFile(name: string, bytes: Uint8Array): Result<AcceptedFile> {
  const clean = safeFileName(name, "document");
  const no = (code: ErrorCode): Result<AcceptedFile> => ({ ok: false, code, at: { file: clean } });
  const tooLarge = sizeProblem(bytes.length);
  if (tooLarge) return no(tooLarge);

  const sniffed = sniffedIn(bytes);
  const ending = endingIn(clean);
  const found = fileTypes.find(({ endings }) => endings.includes(ending));
  if (judgeFile(clean, "", bytes).doubts.includes("program")) return no("document_program");
  if (!found) {
    // Pictures come from a clipboard or a camera without an ending.
    const told = ending === "" ? fileTypes.find(({ sniffed: [only] }) => only === sniffed) : undefined;
    if (!told || told.sniffed[0] === "text" || told.sniffed[0] === zip || told.sniffed[0] === ole)
      return no("document_kind");
    return { ok: true, name: `${clean}.${told.endings[0]}`, ...keptAs(told) };
  }
  if (!found.sniffed.includes(sniffed)) return no("document_disguised");
  const inside = found.holds && zipProblem(bytes, found.holds);
  return inside ? no(inside) : { ok: true, name: clean, ...keptAs(found) };
}

/** Why a file of this size is not kept; asked before it is read. */
export function sizeProblem(bytes: number): ErrorCode | undefined {
  if (bytes === 0) return "document_empty";
  return bytes > maxFileBytes ? "document_too_large" : undefined;
}

const keptAs = ({ media_type, family }: FileType) => ({ media_type, family });

/** The ending of a name, without its dot, in small letters. */
export const endingIn = (name: string) => /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** A name without its ending. */
export const baseName = (name: string) => name.replace(/(?!^)\.[^.\s]{1,8}$/, "");

function sniffedIn(bytes: Uint8Array): string {
  const told = sniffType(bytes);
  if (told) return told;
  // Sound without a title begins with its first frame.
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) return "audio/mpeg";
  return isText(bytes) ? "text" : "unknown";
}

/** A text has no byte that only programs write, unless its mark says that its letters take two. */
function isText(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide || !bytes.subarray(0, 8_192).includes(0);
}

/** Beyond this, what a .zip says it holds is not for documents; beyond a hundred times its size, not for anybody. */
const mostInflated = 1_000_000_000;
const fewInflated = 100_000_000;

function zipProblem(bytes: Uint8Array, holds: RegExp): ErrorCode | undefined {
  let parts: ReturnType<typeof listParts>;
  try {
    parts = listParts(bytes);
  } catch {
    return "file_truncated";
  }
  let [inflated, packed] = [0, 0];
  for (const { size, compressed } of parts.values()) {
    inflated += size;
    packed += compressed;
  }
  // Parts that share their bytes count more of them than there are.
  const isBomb = packed > bytes.length || inflated > mostInflated;
  if (isBomb || (inflated > fewInflated && inflated > bytes.length * 100)) return "file_inflates";
  const names = [...parts.keys()];
  if (names.some((name) => /(^|\/)vbaproject\.bin$/i.test(name))) return "document_program";
  return names.some((name) => holds.test(name)) ? undefined : "document_disguised";
}

// What a file is by its first bytes. Its name and the type it declares are only what somebody says of it: an
// executable sent as « cv.pdf » must be known for what it is.

/** Types told by their bytes, with the endings that go with them; the first ending is the usual one. */
const endings: Record<string, readonly string[]> = {
  "application/pdf": ["pdf", "ai"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "image/heic": ["heic", "heif"],
  "image/avif": ["avif"],
  "image/tiff": ["tif", "tiff"],
  "image/bmp": ["bmp"],
  "image/svg+xml": ["svg"],
  "video/mp4": ["mp4", "m4v", "mov", "m4a"],
  "audio/mpeg": ["mp3"],
  "audio/wav": ["wav"],
  "audio/ogg": ["ogg", "oga"],
  "application/zip": ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "pages", "numbers", "key"],
  "application/x-ole-storage": ["doc", "xls", "ppt", "msg", "pub"],
  "application/rtf": ["rtf", "doc"],
  "application/gzip": ["gz", "tgz"],
  "application/x-7z-compressed": ["7z"],
  "application/vnd.rar": ["rar"],
  "text/html": ["html", "htm", "xls"],
  "text/calendar": ["ics"],
  "text/vcard": ["vcf"],
  "application/x-executable": ["exe"],
};

const programs = new Set(
  "exe com bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh scr msi msp lnk hta jar apk app dmg iso img vhd reg scf cpl dll sys sh command url pif gadget xll docm xlsm pptm".split(
    " ",
  ),
);

type Signature = [bytes: string, type: string, at?: number];

const signatures: Signature[] = [
  ["%PDF-", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["WEBP", "image/webp", 8],
  ["WAVE", "audio/wav", 8],
  ["ftypheic", "image/heic", 4],
  ["ftypheix", "image/heic", 4],
  ["ftypmif1", "image/heic", 4],
  ["ftypavif", "image/avif", 4],
  ["ftyp", "video/mp4", 4],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
  ["ID3", "audio/mpeg"],
  ["OggS", "audio/ogg"],
  ["PK\x03\x04", "application/zip"],
  ["PK\x05\x06", "application/zip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"],
  ["{\\rtf", "application/rtf"],
  ["\x1f\x8b", "application/gzip"],
  ["7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"],
  ["Rar!\x1a\x07", "application/vnd.rar"],
  ["MZ", "application/x-executable"],
  ["\x7fELF", "application/x-executable"],
  ["\xfe\xed\xfa", "application/x-executable"],
  ["\xcf\xfa\xed\xfe", "application/x-executable"],
  ["\xca\xfe\xba\xbe", "application/x-executable"],
  ["#!", "application/x-executable"],
  ["L\0\0\0\x01\x14\x02\0", "application/x-executable"],
  ["MSCF", "application/x-executable"],
];

/** The type told by the first bytes, or nothing for a text or what is not known. */
export function sniffType(bytes: Uint8Array): string | undefined {
  let start = "";
  for (const byte of bytes.subarray(0, 1024)) start += String.fromCharCode(byte);
  for (const [mark, type, at = 0] of signatures) if (start.startsWith(mark, at)) return type;
  // A few writers put a line before the mark of their PDF.
  if (start.includes("%PDF-")) return "application/pdf";
  const text = start.replace(/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?/s, "").toLowerCase();
  if (text.startsWith("<svg") || text.startsWith("<!doctype svg")) return "image/svg+xml";
  if (/^<(!doctype html|html|head|body|script|iframe|table)\b/.test(text)) return "text/html";
  if (text.startsWith("begin:vcalendar")) return "text/calendar";
  if (text.startsWith("begin:vcard")) return "text/vcard";
  return undefined;
}

/** What makes a file doubtful: it is a program, or its bytes are not what its name says. */
export type FileDoubt = "program" | "disguised";

/** The type to treat a file as, and what makes it doubtful. */
export function judgeFile(
  name: string,
  declared: string,
  bytes: Uint8Array,
): { type: string; doubts: FileDoubt[] } {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? "";
  const sniffed = sniffType(bytes);
  const doubts: FileDoubt[] = [];
  if (sniffed === "application/x-executable" || programs.has(ending)) doubts.push("program");
  const expected = Object.entries(endings).filter(([, names]) => names.includes(ending));
  const isKnownEnding = expected.length > 0;
  if (isKnownEnding && bytes.length > 0 && !expected.some(([type]) => type === sniffed))
    doubts.push("disguised");
  else if (sniffed === "application/x-executable" && ending !== "" && !programs.has(ending))
    doubts.push("disguised");
  if (sniffed && sniffed !== "application/zip" && sniffed !== "application/x-ole-storage")
    return { type: sniffed, doubts };
  const isOffice = doubts.length === 0 && /^[a-z]+\/[\w.+-]+$/i.test(declared);
  return { type: isOffice ? declared.toLowerCase() : (sniffed ?? "application/octet-stream"), doubts };
}

/** The usual ending of a type, with its dot; nothing when it has none here. */
export const endingOf = (type: string): string => (endings[type]?.[0] ? `.${endings[type][0]}` : "");

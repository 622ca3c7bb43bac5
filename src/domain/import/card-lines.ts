// The lines of a .vcf → properties with their values decoded. Cards come from phones of every age: 2.1 names its
// charset line by line and writes accents as « =C3=A9 », 3.0 and 4.0 fold their lines, and photographs fill most of it.

export interface CardProperty {
  /** Upper case, without its group: « item1.TEL » → « TEL ». */
  name: string;
  group: string;
  parameters: ReadonlySet<string>;
  value: string;
}

export interface CardLine extends CardProperty {
  /** Where it begins in the file, from 1. */
  line: number;
}

/** Not read: what they hold is no text. */
const ignored = /^([\w-]+\.)?(PHOTO|LOGO|SOUND|KEY|X-ABCROP-RECTANGLE|X-MS-CARDPICTURE|X-PHOTO-ID)[;:]/i;

/** Reads the properties of a file in order, `BEGIN` and `END` included; a line that is no property is passed over. */
export function* cardLines(bytes: Uint8Array): Generator<CardLine> {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "be" : "";
  const source = utf16 ? new TextEncoder().encode(new TextDecoder(`utf-16${utf16}`).decode(bytes)) : bytes;
  let at = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf ? 3 : 0;
  let number = 0;
  let parts: Uint8Array[] = [];
  let first = 0;
  let isQuoted = false;
  let isIgnored = false;

  while (at < source.length) {
    const end = endOfLine(source, at);
    let line = source.subarray(at, end);
    number++;
    at = end + (source[end] === 13 && source[end + 1] === 10 ? 2 : 1);
    const isFolded = line[0] === 32 || line[0] === 9;
    const isSoft = isQuoted && parts.length > 0 && parts.at(-1)?.at(-1) === 61;
    if (parts.length > 0 && (isFolded || isSoft)) {
      if (isIgnored) continue;
      if (isSoft) parts.push((parts.pop() as Uint8Array).subarray(0, -1));
      // Folding adds one space; quoted-printable may carry one of its own.
      else line = line.subarray(1);
      parts.push(line);
      continue;
    }
    if (parts.length > 0 && !isIgnored) yield* propertyOf(parts, first);
    parts = [line];
    first = number;
    const start = asciiOf(line.subarray(0, 200));
    isIgnored = ignored.test(start);
    isQuoted = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(start);
  }
  if (parts.length > 0 && !isIgnored) yield* propertyOf(parts, first);
}

function endOfLine(source: Uint8Array, from: number): number {
  for (let i = from; i < source.length; i++) if (source[i] === 10 || source[i] === 13) return i;
  return source.length;
}

const asciiOf = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function* propertyOf(parts: readonly Uint8Array[], line: number): Generator<CardLine> {
  const whole = joined(parts);
  const colon = colonOf(whole);
  if (colon < 0) return;
  const [path = "", ...parameters] = splitUnquoted(new TextDecoder().decode(whole.subarray(0, colon)), ";");
  const dot = path.lastIndexOf(".");
  const name = path
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (name === "") return;
  const named = new Map<string, string>();
  const words = new Set<string>();
  for (const parameter of parameters) {
    const equal = parameter.indexOf("=");
    const key = equal < 0 ? "TYPE" : parameter.slice(0, equal).trim().toUpperCase();
    const value = parameter
      .slice(equal + 1)
      .replaceAll('"', "")
      .trim();
    named.set(key, value);
    // 2.1 writes « ;HOME;QUOTED-PRINTABLE » where 3.0 writes « ;TYPE=home ».
    for (const word of value.split(",")) words.add(word.trim().toUpperCase());
  }
  if (words.has("BASE64") || words.has("B")) return;
  const raw = whole.subarray(colon + 1);
  const isQuoted = words.has("QUOTED-PRINTABLE");
  yield {
    line,
    name,
    group: path.slice(0, Math.max(0, dot)).toUpperCase(),
    parameters: words,
    value: decode(isQuoted ? unquote(raw) : raw, named.get("CHARSET")),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The colon that ends the name; one between quotes belongs to a parameter. */
function colonOf(line: Uint8Array): number {
  let quoted = false;
  for (let i = 0; i < Math.min(line.length, 2000); i++) {
    if (line[i] === 34) quoted = !quoted;
    else if (line[i] === 58 && !quoted) return i;
  }
  return line.indexOf(58);
}

/** Splits at a mark that stands outside of quotes. */
function splitUnquoted(text: string, mark: string): string[] {
  return text.match(new RegExp(`(?:"[^"]*"|[^${mark}"])+`, "g")) ?? [];
}

/** « =C3=A9 » → its bytes; an equal sign that stands for itself stays. */
function unquote(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] === 61 ? /^[\da-f]{2}$/i.exec(asciiOf(bytes.subarray(i + 1, i + 3))) : null;
    if (!code) out.push(bytes[i] ?? 0);
    else {
      out.push(Number.parseInt(code[0], 16));
      i += 2;
    }
  }
  return Uint8Array.from(out);
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? "utf-8", { fatal: charset === undefined }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The parts of a value between marks that nothing escapes, unescaped. */
export function cardParts(value: string, mark: ";" | ","): string[] {
  const parts: string[] = [""];
  for (let i = 0; i < value.length; i++) {
    const letter = value[i] as string;
    if (letter === "\\" && i + 1 < value.length) {
      const next = value[++i] as string;
      parts[parts.length - 1] +=
        next === "n" || next === "N" ? "\n" : /[,;:\\]/.test(next) ? next : `\\${next}`;
    } else if (letter === mark) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** A value without its escapes. */
export const cardText = (value: string): string => cardParts(value.replaceAll(";", "\\;"), ";").join(";");

// The XML of a workbook, in pieces: tags and texts, without prefixes. It knows the five named entities and numbers;
// a document that declares its own (the « billion laughs ») is refused.

import { UnreadableFile } from "../unreadable.ts";

export interface XmlHandler {
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Longest tag or text held at once; a cell holds 32,767 characters at most. */
const maxToken = 2_000_000;

/** Walks a document given in pieces of bytes. */
export async function walkXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  part: string,
): Promise<void> {
  let decoder: TextDecoder | undefined;
  let rest = "";
  let depth = 0;
  for await (const piece of pieces) {
    decoder ??= decoderOf(piece);
    rest = walk(rest + decoder.decode(piece, { stream: true }));
    if (rest.length > maxToken) throw new UnreadableFile("file_unreadable", { part });
  }
  rest = walk(rest);
  if (depth !== 0 || rest.trim() !== "") throw new UnreadableFile("file_truncated", { part });

  /** Reads every whole token, gives back what is left. */
  function walk(xml: string): string {
    let at = 0;
    for (;;) {
      const start = xml.indexOf("<", at);
      if (start < 0) return xml.slice(at);
      if (start > at && depth > 0) handler.text?.(unescapeXml(xml.slice(at, start)));
      // Text before the tag is done with, whether or not the tag is whole.
      at = start;
      const next = xml.startsWith("<!--", start)
        ? endOf(xml, "-->", start + 4)
        : xml.startsWith("<![CDATA[", start)
          ? endOf(xml, "]]>", start + 9)
          : xml.startsWith("<!D", start)
            ? refuse()
            : tagEnd(xml, start);
      if (next < 0) return xml.slice(at);
      if (xml[start + 1] === "!") {
        if (xml[start + 2] === "[") handler.text?.(xml.slice(start + 9, next - 3));
        else if (xml[start + 2] !== "-") refuse();
      } else if (xml[start + 1] === "/") {
        depth--;
        handler.close?.(nameOf(xml.slice(start + 2, next - 1)));
      } else if (xml[start + 1] !== "?") {
        const isEmpty = xml[next - 2] === "/";
        const inside = xml.slice(start + 1, next - (isEmpty ? 2 : 1));
        const name = nameOf(inside);
        handler.open?.(name, () => attributesOf(inside));
        if (isEmpty) handler.close?.(name);
        else depth++;
      }
      at = next;
    }
  }

  function refuse(): never {
    throw new UnreadableFile("file_unsafe", { part });
  }
}

function decoderOf(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder("utf-16le");
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder();
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where a tag ends; a « > » between quotes is part of a value. */
function tagEnd(xml: string, start: number): number {
  let quote = "";
  for (let i = start + 1; i < xml.length; i++) {
    const character = xml[i] as string;
    if (quote) {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return i + 1;
  }
  return -1;
}

/** The name of a tag, without its prefix: « x:row » → « row ». */
function nameOf(inside: string): string {
  const name = /^[^\s/>]*/.exec(inside)?.[0] ?? "";
  return name.slice(name.indexOf(":") + 1);
}

const attribute = /\s*([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function attributesOf(inside: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  // Sticky: each attribute is looked for where the one before ends, never further.
  attribute.lastIndex = /^\S*/.exec(inside)?.[0].length ?? 0;
  for (let found = attribute.exec(inside); found; found = attribute.exec(inside)) {
    const [, name = "", double, single] = found;
    attributes[name.slice(name.indexOf(":") + 1)] = unescapeXml(double ?? single ?? "");
  }
  return attributes;
}

const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

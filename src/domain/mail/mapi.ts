// The properties of an Outlook item inside of its compound file: a stream for each text, the short ones in a table.

import type { CompoundFolder } from "./compound-file.ts";

/** Reads the properties of one folder: a message, a recipient or an attachment. */
export interface Properties {
  text(id: number): string | undefined;
  bytes(id: number): Uint8Array | undefined;
  integer(id: number): number | undefined;
  /** ISO 8601. */
  instant(id: number): string | undefined;
}

const codePages: Record<number, string> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  10000: "macintosh",
  20866: "koi8-r",
  21866: "koi8-u",
  50220: "iso-2022-jp",
  50221: "iso-2022-jp",
  50222: "iso-2022-jp",
  51932: "euc-jp",
  51949: "euc-kr",
  54936: "gb18030",
  65001: "utf-8",
};

/** The name of a Windows code page for a `TextDecoder`, when it has one. */
export function charsetOf(codePage: number | undefined): string | undefined {
  if (codePage === undefined) return undefined;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage > 28590 && codePage < 28607) return `iso-8859-${codePage - 28590}`;
  return codePages[codePage];
}

const localePages: Record<number, number> = {
  1: 1256,
  2: 1251,
  4: 936,
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  25: 1251,
  31: 1254,
};

/** The charset of the texts that are not Unicode: as the item says, else as its language writes. */
export function charsetIn(properties: Properties): string | undefined {
  const codePage = properties.integer(0x3ffd);
  const locale = properties.integer(0x3ff1);
  return charsetOf(codePage ?? (locale === undefined ? undefined : (localePages[locale & 0x3ff] ?? 1252)));
}

/** Text of an unknown code page: UTF-8 when it is, else Windows'. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? "utf-8", { fatal: charset === undefined }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const integerType = 0x0003;
const instantType = 0x0040;

/** `header` is how many bytes stand before the table: 32 on top, 24 in a message within, 8 in the others. */
export function readProperties(folder: CompoundFolder, header: 8 | 24 | 32, charset?: string): Properties {
  const table = folder.streams.get("__properties_version1.0")?.() ?? new Uint8Array();
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const places = new Map<number, number>();
  for (let at = header; at + 16 <= table.length; at += 16) places.set(view.getUint32(at, true), at + 8);
  const place = (id: number, type: number) => places.get(((id << 16) | type) >>> 0);
  const stream = (id: number, type: string) =>
    folder.streams.get(`__substg1.0_${id.toString(16).padStart(4, "0").toUpperCase()}${type}`)?.();

  return {
    text(id) {
      const wide = stream(id, "001F");
      const text = wide ? new TextDecoder("utf-16le").decode(wide) : undefined;
      const narrow = text === undefined ? stream(id, "001E") : undefined;
      return (text ?? (narrow && decodeText(narrow, charset)))?.replace(/\0+$/, "");
    },
    bytes: (id) => stream(id, "0102"),
    integer(id) {
      const at = place(id, integerType);
      return at === undefined ? undefined : view.getInt32(at, true);
    },
    instant(id) {
      const at = place(id, instantType);
      if (at === undefined) return undefined;
      // Tenths of microseconds since 1601.
      const time = Number(view.getBigUint64(at, true) / 10_000n) - 11_644_473_600_000;
      return time > 0 && time < Date.UTC(2100, 0, 1) ? new Date(time).toISOString() : undefined;
    },
  };
}

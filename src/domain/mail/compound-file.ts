// The compound file of Microsoft: folders and streams in one file (.msg, .xls, workbooks locked by a password).
// Every chain is counted: a file whose chains turn in circles ends as a damaged one.

import { UnreadableFile } from "../import/unreadable.ts";

/** A folder of a compound file. */
export interface CompoundFolder {
  streams: ReadonlyMap<string, () => Uint8Array>;
  folders: ReadonlyMap<string, CompoundFolder>;
}

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

const lastSector = 0xfffffffa;
const entryBytes = 128;
const maxEntries = 50_000;
const maxDepth = 40;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const damaged = () => new UnreadableFile("file_truncated");

/** Opens a compound file at its root. Throws `UnreadableFile`. */
export function openCompoundFile(bytes: Uint8Array): CompoundFolder {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isCompoundFile(bytes) || bytes.length < 512) throw damaged();
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectorSize = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorSize);

  const sector = (index: number): Uint8Array => {
    const from = (index + 1) * sectorSize;
    if (from >= bytes.length) throw damaged();
    return bytes.subarray(from, from + sectorSize);
  };
  const wordsOf = (part: Uint8Array): number[] => {
    const words = new DataView(part.buffer, part.byteOffset, part.byteLength);
    return Array.from({ length: part.byteLength >> 2 }, (_, i) => words.getUint32(i * 4, true));
  };
  const table = readTable();
  const read = (start: number, size: number): Uint8Array => {
    if (size > bytes.length) throw damaged();
    return gather(table, start, size, sectors, sector, sectorSize);
  };

  const entries = readEntries(
    gather(table, view.getUint32(48, true), undefined, sectors, sector, sectorSize),
  );
  const root = entries[0];
  if (root?.type !== 5) throw damaged();
  const cutoff = view.getUint32(56, true);
  const miniTable = wordsOf(gather(table, view.getUint32(60, true), undefined, sectors, sector, sectorSize));
  const miniStream = root.size > 0 ? read(root.start, root.size) : new Uint8Array();
  const miniSector = (index: number) => {
    if (index * 64 >= miniStream.length) throw damaged();
    return miniStream.subarray(index * 64, index * 64 + 64);
  };
  const streamOf = (entry: Entry): Uint8Array =>
    entry.size === 0
      ? new Uint8Array()
      : entry.size >= cutoff
        ? read(entry.start, entry.size)
        : gather(miniTable, entry.start, entry.size, miniTable.length, miniSector, 64);

  const taken = new Set<number>([0]);
  return folderOf(root, 0);

  /** The table of sectors: 109 of its parts are named in the header, the others in a chain. */
  function readTable(): number[] {
    const places = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true));
    let next = view.getUint32(68, true);
    for (let i = 0; next < lastSector && i <= sectors; i++) {
      const words = wordsOf(sector(next));
      next = words.pop() ?? lastSector;
      places.push(...words);
    }
    return places
      .filter((place) => place < lastSector)
      .slice(0, sectors)
      .flatMap((place) => wordsOf(sector(place)));
  }

  function folderOf(entry: Entry, depth: number): CompoundFolder {
    if (depth > maxDepth) throw new UnreadableFile("mail_too_deep");
    const streams = new Map<string, () => Uint8Array>();
    const folders = new Map<string, CompoundFolder>();
    const waiting = [entry.child];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const child = entries[index];
      if (!child || taken.has(index)) continue;
      taken.add(index);
      waiting.push(child.left, child.right);
      if (child.type === 2) streams.set(child.name, () => streamOf(child));
      else if (child.type === 1) folders.set(child.name, folderOf(child, depth + 1));
    }
    return { streams, folders };
  }
}

/** Follows a chain of sectors: to its end, or to `size` bytes. */
function gather(
  table: readonly number[],
  start: number,
  size: number | undefined,
  sectors: number,
  sector: (index: number) => Uint8Array,
  sectorSize: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const wanted = size === undefined ? sectors : Math.ceil(size / sectorSize);
  for (let at = start; at < lastSector && parts.length < wanted; at = table[at] ?? lastSector)
    parts.push(sector(at));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (size !== undefined && length < size) throw damaged();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return size === undefined ? whole : whole.subarray(0, size);
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.min(Math.floor(directory.length / entryBytes), maxEntries);
  return Array.from({ length: count }, (_, i) => {
    const at = i * entryBytes;
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + nameBytes)),
      type: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

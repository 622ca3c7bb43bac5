// The folder of a .zip and its parts, one at a time. A part is inflated in pieces under a budget, because what a zip
// says of itself is not to be believed: a file of 40 kB can claim, or hold, gigabytes.

import { UnreadableFile } from "../unreadable.ts";
import { crc32 } from "./crc32.ts";

export interface ZipPart {
  name: string;
  /** As declared; checked while inflating. */
  size: number;
  compressed: number;
  crc: number;
  method: number;
  isEncrypted: boolean;
  /** Of its local header in the file. */
  offset: number;
}

/** What may still be inflated of a file, all parts together, in bytes. */
export interface InflateBudget {
  left: number;
}

const maxParts = 20_000;
const stored = 0;
const deflated = 8;

/** Lists the parts of a zip by name. A file without its closing directory was cut on the way. */
export function listParts(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > maxParts) throw new UnreadableFile("file_too_large");
  const parts = new Map<string, ZipPart>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new UnreadableFile("file_truncated");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const part: ZipPart = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/"),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    readWideSizes(view, at + 46 + nameLength, extraLength, part);
    // Two parts of one name: the first counts, as in Excel; which one is shown must not depend on the reader.
    if (!parts.has(part.name)) parts.set(part.name, part);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number {
  // A comment of 64 kB at most may follow the end record.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new UnreadableFile("file_truncated");
}

/** Writers that stream give their sizes in 64 bits, even small ones. */
function readWideSizes(view: DataView, from: number, length: number, part: ZipPart): void {
  let at = from;
  const end = Math.min(from + length, view.byteLength);
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const key of ["size", "compressed", "offset"] as const) {
        if (part[key] !== 0xffffffff || field + 8 > Math.min(at + 4 + size, end)) continue;
        part[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + size;
  }
}

/** The bytes of a part, in pieces; refused as soon as they exceed what it declared or what the budget leaves. */
export async function* inflatePart(
  bytes: Uint8Array,
  part: ZipPart,
  budget: InflateBudget,
): AsyncGenerator<Uint8Array> {
  if (part.isEncrypted) throw new UnreadableFile("file_protected", { part: part.name });
  if (part.size > budget.left) throw new UnreadableFile("file_inflates", { part: part.name });
  let read = 0;
  let crc = 0;
  for await (const piece of piecesOf(rawBytes(bytes, part), part)) {
    read += piece.length;
    budget.left -= piece.length;
    if (read > part.size || budget.left < 0) throw new UnreadableFile("file_inflates", { part: part.name });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (read !== part.size || crc !== part.crc) throw new UnreadableFile("file_truncated", { part: part.name });
}

function rawBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > view.byteLength || view.getUint32(part.offset, true) !== 0x04034b50)
    throw new UnreadableFile("file_truncated", { part: part.name });
  const from =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  if (from + part.compressed > bytes.length) throw new UnreadableFile("file_truncated", { part: part.name });
  return bytes.subarray(from, from + part.compressed);
}

/** Small enough that the worst piece (1,032 times larger) fits in memory before it is counted. */
const fed = 16_384;

async function* piecesOf(raw: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  if (part.method === stored) {
    yield raw;
    return;
  }
  if (part.method !== deflated) throw new UnreadableFile("file_unreadable", { part: part.name });
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (at >= raw.length) return controller.close();
        controller.enqueue(raw.slice(at, at + fed));
        at += fed;
      },
    },
    { highWaterMark: 0 },
  );
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw new UnreadableFile("file_truncated", { part: part.name });
  } finally {
    // Whoever stops listening stops the inflating too.
    await reader.cancel().catch(() => undefined);
  }
}

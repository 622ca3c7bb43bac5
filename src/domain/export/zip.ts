// A zip of a few parts, deflated by the platform. Its reader is import/workbook/zip.ts.

import { crc32 } from "../import/workbook/crc32.ts";

export interface NewPart {
  name: string;
  /** In pieces, so that a long one is never one string. */
  content: Iterable<string>;
}

const deflated = 8;
/** Names are written in UTF-8. */
const utf8 = 0x0800;
/** 1 January 1980, the first day that a zip can tell: files made of the same rows are the same. */
const day = (1 << 5) | 1;

/** The bytes of a zip of these parts, in their order. */
export async function writeZip(parts: readonly NewPart[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const bytes = new TextEncoder().encode(name);
    const { data, size, crc } = await deflate(content);
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, utf8, true);
    common.setUint16(4, deflated, true);
    common.setUint16(8, day, true);
    common.setUint32(10, crc, true);
    common.setUint32(14, data.length, true);
    common.setUint32(18, size, true);
    common.setUint16(22, bytes.length, true);
    const shared = new Uint8Array(common.buffer);
    pieces.push(signed(0x04034b50), shared, bytes, data);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, offset, true);
    directory.push(signed(0x02014b50), new Uint8Array([20, 0]), shared, new Uint8Array(tail.buffer), bytes);
    offset += 30 + bytes.length + data.length;
  }
  const listed = directory.reduce((total, { length }) => total + length, 0);
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, parts.length, true);
  end.setUint16(6, parts.length, true);
  end.setUint32(8, listed, true);
  end.setUint32(12, offset, true);
  return joined([...pieces, ...directory, signed(0x06054b50), new Uint8Array(end.buffer)]);
}

async function deflate(content: Iterable<string>) {
  const encoder = new TextEncoder();
  let size = 0;
  let crc = 0;
  const pieces = content[Symbol.iterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) return controller.close();
      const bytes = encoder.encode(value);
      size += bytes.length;
      crc = crc32(bytes, crc);
      controller.enqueue(bytes);
    },
  });
  const reader = source.pipeThrough(new CompressionStream("deflate-raw")).getReader();
  const squeezed: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { data: joined(squeezed), size, crc };
    squeezed.push(value as Uint8Array<ArrayBuffer>);
  }
}

function signed(signature: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, signature, true);
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

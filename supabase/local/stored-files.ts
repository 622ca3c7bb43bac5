// Where the files of Storage lie on this machine. lite asks for an adapter and exports none: each object
// is one file, named by the hash of its path, with what is known of it beside.

import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { App } from "@supabase/lite";

type StorageAdapter = NonNullable<App["_storageAdapter"]>;
type Metadata = Awaited<ReturnType<StorageAdapter["uploadObject"]>>;

/** Keeps the objects in a folder. */
export function storedFiles(folder: string): StorageAdapter {
  /** A hash: no path that a client makes up can lead out of the folder. */
  const fileOf = (bucket: string, key: string) =>
    join(folder, createHash("sha256").update(`${bucket}\n${key}`).digest("hex"));

  async function metadataOf(file: string): Promise<Metadata> {
    const kept: Metadata = JSON.parse(await readFile(`${file}.json`, "utf8"));
    return { ...kept, ...(kept.lastModified ? { lastModified: new Date(kept.lastModified) } : {}) };
  }

  async function remove(bucket: string, key: string): Promise<void> {
    const file = fileOf(bucket, key);
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
  }

  return {
    driver: folder,
    async uploadObject(bucket, key, _version, body, mimetype, cacheControl) {
      await mkdir(folder, { recursive: true });
      const bytes = await bytesOf(body);
      const metadata: Metadata = {
        cacheControl,
        mimetype,
        contentLength: bytes.length,
        size: bytes.length,
        lastModified: new Date(),
        eTag: `"${createHash("md5").update(bytes).digest("hex")}"`,
      };
      const file = fileOf(bucket, key);
      await writeFile(file, bytes);
      await writeFile(`${file}.json`, JSON.stringify(metadata));
      return metadata;
    },
    async getObject(bucket, key, _version, headers) {
      const file = fileOf(bucket, key);
      const metadata = await metadataOf(file);
      if (headers?.ifNoneMatch === metadata.eTag) return { metadata, httpStatusCode: 304 };
      const bytes = await readFile(file);
      const range = rangeOf(headers?.range, bytes.length);
      if (!range) return { metadata, httpStatusCode: 200, body: bytes };
      const part = bytes.subarray(range.from, range.to + 1);
      const contentRange = `bytes ${range.from}-${range.to}/${bytes.length}`;
      return {
        metadata: { ...metadata, contentLength: part.length, contentRange },
        httpStatusCode: 206,
        body: part,
      };
    },
    headObject: (bucket, key) => metadataOf(fileOf(bucket, key)),
    deleteObject: remove,
    async deleteObjects(bucket, keys) {
      for (const key of keys) await remove(bucket, key);
    },
    async copyObject(bucket, key, _version, toBucket, toKey) {
      const [from, to] = [fileOf(bucket, key), fileOf(toBucket, toKey)];
      const metadata = { ...(await metadataOf(from)), lastModified: new Date() };
      await copyFile(from, to);
      await writeFile(`${to}.json`, JSON.stringify(metadata));
      return { httpStatusCode: 200, eTag: metadata.eTag, lastModified: metadata.lastModified };
    },
    privateAssetUrl: async (bucket, key) => `file://${fileOf(bucket, key)}`,
  };
}

async function bytesOf(body: Parameters<StorageAdapter["uploadObject"]>[3]): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(await new Response(body as ReadableStream).arrayBuffer());
}

/** The one range of « bytes=from-to »; nothing when there is none that can be served. */
function rangeOf(header: string | undefined, length: number): { from: number; to: number } | undefined {
  const [, first = "", last = ""] = /^bytes=(\d+)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "") return undefined;
  const from = Number(first);
  const to = Math.min(last === "" ? length - 1 : Number(last), length - 1);
  return from <= to ? { from, to } : undefined;
}

// The database and its files as the service has them, whose key opens everything: it never leaves the function.

import { filesBucket } from "../../../src/domain/documents/file-rules.ts";

export interface ServiceOptions {
  url: string;
  key: string;
}

/** Calls a function of the database; throws with what it answered when it refuses. */
export type CallDatabase = (name: string, args: object) => Promise<unknown>;

export function makeCallDatabase({ url, key }: ServiceOptions): CallDatabase {
  return async (name, args) => {
    const answer = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: { ...serviceHeaders(key), "content-type": "application/json" },
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 200)}`);
    return text === "" ? null : JSON.parse(text);
  };
}

/** The newer keys are not tokens: they go in `apikey` alone. */
function serviceHeaders(key: string): Record<string, string> {
  return key.startsWith("sb_") ? { apikey: key } : { apikey: key, authorization: `Bearer ${key}` };
}

/** Puts a file in the bucket « documents », in the place of one that did not arrive whole. */
export type StoreFile = (path: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string) => Promise<void>;

export function makeStoreFile({ url, key }: ServiceOptions): StoreFile {
  return async (path, bytes, mediaType) => {
    const answer = await fetch(`${url}/storage/v1/object/${filesBucket}/${path}`, {
      method: "POST",
      headers: { ...serviceHeaders(key), "content-type": mediaType, "x-upsert": "true" },
      body: bytes,
      signal: AbortSignal.timeout(120_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Storage answered ${answer.status}: ${text.slice(0, 200)}`);
  };
}

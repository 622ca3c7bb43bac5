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
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${reasonIn(text)}`);
    return text === "" ? null : JSON.parse(text);
  };
}

/** Why the database refuses, without its details, which quote the row: what is thrown here ends in a log. */
function reasonIn(text: string): string {
  try {
    const { code, message } = JSON.parse(text);
    return `${code} ${message}`.slice(0, 200);
  } catch {
    return "what it said is not its own";
  }
}

/** The newer keys are not tokens: they go in `apikey` alone. */
function serviceHeaders(key: string): Record<string, string> {
  return key.startsWith("sb_") ? { apikey: key } : { apikey: key, authorization: `Bearer ${key}` };
}

/** The bucket « documents ». */
export interface FileShelf {
  /** Puts a file in a place where there is none. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export function makeFileShelf({ url, key }: ServiceOptions): FileShelf {
  async function ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<void> {
    const answer = await fetch(`${url}/storage/v1/object/${filesBucket}${path}`, {
      ...init,
      headers: { ...serviceHeaders(key), ...init.headers },
      signal: AbortSignal.timeout(120_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Storage answered ${answer.status}: ${text.slice(0, 200)}`);
  }
  return {
    put: (path, body, mediaType) =>
      ask(`/${path}`, { method: "POST", headers: { "content-type": mediaType }, body }),
    remove: (path) =>
      ask("", {
        method: "DELETE",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ prefixes: [path] }),
      }),
  };
}

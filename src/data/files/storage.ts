// The bytes of documents to and from Storage. supabase-js sends a file without a word of how far it is, and reads it
// under the patience meant for rows: here a file takes the time it needs as long as something moves.

import { filesBucket } from "#domain/documents/file-rules.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { RemoteError } from "../sync/remote.ts";

export interface SendOptions {
  media_type: string;
  /** In the place of one that did not arrive whole. */
  replace?: boolean;
  signal?: AbortSignal;
  /** Bytes that left. */
  onProgress?(sent: number): void;
}

/** Storage, as the data layer uses it. Failures are `RemoteError`s; what is refused has an error code for reason. */
export interface FileStore {
  send(as: string, path: string, file: Blob, options: SendOptions): Promise<void>;
  fetch(as: string, path: string, signal?: AbortSignal): Promise<Blob>;
}

export interface FileStoreOptions {
  url: string;
  key: string;
  /** In place of the browser's own, in tests; then nothing is told of the progress. */
  fetch?: typeof fetch;
  /** A token of that person, renewed when asked. */
  token(as: string, isStale: boolean): Promise<string>;
  /** Longest silence, in milliseconds. */
  silenceMs?: number;
}

interface Answer {
  status: number;
  type: string;
  text: string;
}

const longestSilenceMs = 45_000;

export function makeFileStore(options: FileStoreOptions): FileStore {
  const { url, key, token, silenceMs = longestSilenceMs } = options;
  const address = (path: string) => `${url}/storage/v1/object/${filesBucket}/${path}`;
  const headersOf = (bearer: string) => ({ apikey: key, authorization: `Bearer ${bearer}` });

  /** A token that expired on the way is renewed once. */
  async function authorized<T>(as: string, attempt: (bearer: string) => Promise<T>): Promise<T> {
    try {
      return await attempt(await token(as, false));
    } catch (error) {
      if (!(error instanceof RemoteError) || error.problem !== "session") throw error;
      return attempt(await token(as, true));
    }
  }

  return {
    send(as, path, file, { media_type, replace = false, signal, onProgress }) {
      return authorized(as, async (bearer) => {
        const headers = {
          ...headersOf(bearer),
          "content-type": media_type,
          // What stands between must not answer with what it kept of an earlier sending.
          "cache-control": "no-cache",
          "x-upsert": String(replace),
        };
        const request: Sending = { address: address(path), headers, file, signal, onProgress, silenceMs };
        const isBrowser = typeof XMLHttpRequest !== "undefined" && !options.fetch;
        const answer = await (isBrowser ? sendByXhr(request) : sendByFetch(request, options.fetch ?? fetch));
        if (answer.status < 200 || answer.status >= 300) throw problemOf(answer);
      });
    },
    fetch(as, path, signal) {
      return authorized(as, async (bearer) => {
        const send = options.fetch ?? fetch;
        const headers = headersOf(bearer);
        const init = { headers, cache: "no-store" as const, ...(signal && { signal }) };
        const response = await send(address(path), init).catch((error: unknown) => {
          throw signal?.aborted ? error : new RemoteError("offline");
        });
        if (!response.ok)
          throw problemOf({
            status: response.status,
            type: response.headers.get("content-type") ?? "",
            text: await response.text().catch(() => ""),
          });
        return response.blob().catch((error: unknown) => {
          throw signal?.aborted ? error : new RemoteError("offline");
        });
      });
    },
  };
}

interface Sending {
  address: string;
  headers: Record<string, string>;
  file: Blob;
  signal: AbortSignal | undefined;
  onProgress: ((sent: number) => void) | undefined;
  silenceMs: number;
}

async function sendByFetch(sending: Sending, send: typeof fetch): Promise<Answer> {
  const { address, headers, file, signal } = sending;
  const init = { method: "POST", headers, body: file, ...(signal && { signal }) };
  const response = await send(address, init).catch((error: unknown) => {
    throw signal?.aborted ? error : new RemoteError("offline");
  });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    text: await response.text().catch(() => ""),
  };
}

/** The one way of browsers to say how much of a body has left. */
function sendByXhr({ address, headers, file, signal, onProgress, silenceMs }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout> | undefined;
    let isSilent = false;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        isSilent = true;
        request.abort();
      }, silenceMs);
    };
    const stop = () => request.abort();
    const end = (settle: () => void) => {
      clearTimeout(silence);
      signal?.removeEventListener("abort", stop);
      settle();
    };
    request.upload.onprogress = ({ loaded }) => {
      listen();
      onProgress?.(Math.min(loaded, file.size));
    };
    request.onload = () =>
      end(() =>
        resolve({
          status: request.status,
          type: request.getResponseHeader("content-type") ?? "",
          text: request.responseText,
        }),
      );
    request.onerror = () => end(() => reject(new RemoteError("offline")));
    request.onabort = () =>
      end(() => reject(isSilent ? new RemoteError("silent") : new DOMException("Stopped.", "AbortError")));
    if (signal?.aborted) return reject(new DOMException("Stopped.", "AbortError"));
    signal?.addEventListener("abort", stop);
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    listen();
    request.send(file);
  });
}

/** What Storage answered. Its own status stands in the body: around it, hosted says 400 of nearly everything. */
export function problemOf({ status, type, text }: Answer): RemoteError {
  // What stands before the server answers with a page of its own.
  if (status < 500 && type.startsWith("text/html")) return new RemoteError("blocked");
  const { statusCode, error = "", message = "" } = parsed(text);
  const code = Number(statusCode) || status;
  const words = `${error} ${message}`.toLowerCase();
  const refused = (reason: ErrorCode) => new RemoteError("refused", reason);
  if (code === 401 || /jw[ts]|"exp" claim|token is expired|invalid signature/.test(words))
    return new RemoteError("session");
  if (code === 409 || /duplicate|already exists/.test(words)) return refused("duplicate");
  if (code === 429) return new RemoteError("busy");
  if (code === 507 || /quota|storage (size|limit)|insufficient storage/.test(words))
    return refused("files_full");
  if (code === 413 || /too large|maximum allowed size/.test(words)) return refused("document_too_large");
  if (code === 415 || /mime type/.test(words)) return refused("document_kind");
  if (code === 403 || /row-level security|unauthorized|access ?denied/.test(words))
    return refused("forbidden");
  // An installation whose bucket is not made yet.
  if (/bucket not found/.test(words)) return new RemoteError("behind");
  if (code === 404) return refused("document_missing");
  return new RemoteError("server", String(code));
}

function parsed(text: string): { statusCode?: string; error?: string; message?: string } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}

// The built application as any static host would serve it.

import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { cacheControl, pageFor, securityHeaders } from "../../deploy/headers.ts";
import type { Route } from "./gateway.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".map": "application/json",
  ".wasm": "application/wasm",
};

const compressible = /^(text|application\/(json|manifest)|image\/svg)/;

type Encoding = "br" | "gzip";
type StoredFile = { bytes: Buffer; packed: Map<Encoding, Buffer>; type: string; modified: number };

/** Serves a folder; a path of the application that is no file answers with its page. */
export function staticFiles(folder: string): Route {
  const kept = new Map<string, StoredFile>();
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const path = decodePath(new URL(request.url).pathname);
    if (path === undefined) return new Response("Bad request", { status: 400 });
    const name = findFile(folder, path);
    if (!name) return new Response("Not found", { status: 404, headers: { "content-type": "text/plain" } });
    return respond(request, name, readStored(kept, join(folder, name)));
  };
}

function decodePath(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    return path.includes("\0") || path.split(sep).includes("..") ? undefined : path;
  } catch {
    return undefined;
  }
}

function findFile(folder: string, path: string): string | undefined {
  const file = path === "/" ? "index.html" : path.slice(1);
  if (existsSync(join(folder, file)) && statSync(join(folder, file)).isFile()) return file;
  // A missing script must fail as one, not arrive as a page.
  if (extname(path)) return undefined;
  const page = pageFor(path);
  return existsSync(join(folder, page)) ? page : undefined;
}

function readStored(kept: Map<string, StoredFile>, path: string): StoredFile {
  const modified = statSync(path).mtimeMs;
  const before = kept.get(path);
  if (before?.modified === modified) return before;
  const type = types[extname(path).toLowerCase()] ?? "application/octet-stream";
  const stored: StoredFile = { bytes: readFileSync(path), packed: new Map(), type, modified };
  kept.set(path, stored);
  return stored;
}

/** The file as the browser would rather have it, packed once for each way. */
function encode(file: StoredFile, accepted: string): { body: Buffer; encoding?: Encoding } {
  const encoding = (["br", "gzip"] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
  if (!encoding || !compressible.test(file.type)) return { body: file.bytes };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const body =
    file.packed.get(encoding) ??
    (encoding === "br" ? brotliCompressSync(file.bytes, quality) : gzipSync(file.bytes));
  file.packed.set(encoding, body);
  return { body, encoding };
}

function respond(request: Request, name: string, file: StoredFile): Response {
  const etag = `"${Math.round(file.modified).toString(36)}-${file.bytes.length.toString(36)}"`;
  const headers = new Headers({
    ...securityHeaders(),
    "content-type": file.type,
    "cache-control": cacheControl(`/${name}`),
    etag,
    vary: "accept-encoding",
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const { body, encoding } = encode(file, request.headers.get("accept-encoding") ?? "");
  if (encoding) headers.set("content-encoding", encoding);
  headers.set("content-length", String(body.length));
  return new Response(new Uint8Array(body), { headers });
}

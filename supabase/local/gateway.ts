// One origin for the browser: a small router in front of every part, as Kong is on hosted Supabase.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

/** Answers a request, or nothing when the path is not its own. */
export type Route = (request: Request) => Promise<Response | undefined> | Response | undefined;

/** Anything that speaks Node's own request and response, such as the Vite development server. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

export type GatewayOptions = {
  /** Asked in order; the first answer wins. */
  routes: readonly Route[];
  /** Asked before all others: tests cut, slow or garble the network here. */
  intercept?: () => Route | undefined;
  /** Gets what no route answered. */
  otherwise?: NodeHandler;
  port: number;
  host: string;
  say: (line: string) => void;
};

export type Gateway = { server: Server; stop(): Promise<void> };

/** Opens the port and answers until stopped. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const server = createServer((incoming, outgoing) => {
    void answer(options, incoming, outgoing);
  });
  server.keepAliveTimeout = 30_000;
  await listen(server, options);
  return {
    server,
    stop() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, { port, host }: GatewayOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(
  options: GatewayOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const request = toRequest(incoming);
    const path = new URL(request.url).pathname;
    const isOurs = /^\/(rest|auth|storage|functions|_mail|_calendly)(\/|$)/.test(path);
    // Vite wants the body and the stream for itself.
    if (options.otherwise && !isOurs) return options.otherwise(incoming, outgoing);
    const response = await firstAnswer([options.intercept?.(), ...options.routes], request);
    await send(response ?? new Response("Not found", { status: 404 }), incoming, outgoing);
  } catch (error) {
    options.say(
      `${incoming.method} ${incoming.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    if (outgoing.headersSent) return void outgoing.destroy();
    outgoing
      .writeHead(500, { "content-type": "application/json" })
      .end('{"message":"Internal error of the local stack"}');
  }
}

async function firstAnswer(
  routes: readonly (Route | undefined)[],
  request: Request,
): Promise<Response | undefined> {
  for (const route of routes) {
    const response = await route?.(request);
    if (response) return response;
  }
  return undefined;
}

function toRequest(incoming: IncomingMessage): Request {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  // As on hosted, functions learn who calls from here; what the caller claims about it is dropped.
  headers.set("x-forwarded-for", incoming.socket.remoteAddress ?? "127.0.0.1");
  const gone = new AbortController();
  incoming.once("aborted", () => gone.abort());
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const body = hasBody ? (Readable.toWeb(incoming) as ReadableStream) : undefined;
  return new Request(url, {
    method: incoming.method,
    headers,
    body,
    duplex: "half",
    signal: gone.signal,
  } as RequestInit);
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  outgoing.writeHead(response.status, headers);
  if (!response.body || incoming.method === "HEAD") return void outgoing.end();
  try {
    await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
  } catch {
    // The browser went away before the end: nobody is left to tell.
    outgoing.destroy();
  }
}

// The faults of wire.ts done to real HTTP: a request that never leaves or leaves twice, an answer cut at any byte.

import type { Call, Wire } from "./wire.ts";

const calls: Record<string, Call> = {
  "rpc/workspace_state": "state",
  "rpc/first_counts": "state",
  "rpc/pull": "pull",
  "rpc/push": "push",
  "rpc/first_tasks": "pull",
  "rpc/recent_interactions": "pull",
  "rpc/register_node": "register",
  "rpc/my_workspaces": "member",
};

/** A `fetch` whose line is this wire. */
export function fetchOver(wire: Wire, send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const fault = wire.take(callOf(request));
    // A body can be read once: each hearing has a copy of its own. A late one is no longer anybody's to give up.
    const once = () => send(request.clone());
    const late = (copy: Request) => () => send(new Request(copy, { signal: null })).then(drain);
    switch (fault?.kind) {
      case undefined:
        return send(request);
      case "unheard":
        throw new TypeError("Failed to fetch");
      case "cut":
        return cutAt(await once(), fault.at, true);
      case "truncated":
        return cutAt(await once(), fault.at, false);
      case "silent":
        await drain(await once());
        // Not the request's own signal: Node lets it be collected with the request, and then it never tells.
        return untilGivenUp(init?.signal ?? request.signal);
      case "twice": {
        const answer = await once();
        await wire.repeat(() => once().then(drain));
        return answer;
      }
      case "later":
        wire.keep(late(request.clone()), false);
        throw new TypeError("Failed to fetch");
      case "again_later":
        wire.keep(late(request.clone()), true);
        return send(request);
      case "failed_after":
        await drain(await once());
        return page(502);
      case "failed":
        return page(500);
      case "busy":
        return page(429);
      case "session":
        return Response.json({ code: "PGRST301", message: "JWT expired" }, { status: 401 });
      case "denied":
        return Response.json({ code: "CS002", message: "Not a member of this workspace." }, { status: 400 });
    }
  };
}

function callOf(request: Request): Call {
  const path = new URL(request.url).pathname.replace("/rest/v1/", "");
  return calls[path] ?? "fetch";
}

/** The server's own body as far as a byte; then the line drops, or ends as if all had been said. */
async function cutAt(response: Response, at: number, drops: boolean): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const told = whole.subarray(0, Math.floor(at * whole.length));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (told.length > 0) controller.enqueue(told);
      if (drops) controller.error(new TypeError("network error"));
      else controller.close();
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

/** What a proxy in front of the server answers: no JSON. */
const page = (status: number) => new Response("<html>Something went wrong</html>", { status });

const drain = (response: Response) => response.arrayBuffer();

function untilGivenUp(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

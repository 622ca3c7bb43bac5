// Where Calendly delivers. What is signed is kept and acknowledged at once; it is understood afterwards, from the inbox.
// Who is not Calendly hears nothing, not even why.

import type { AccountDeps, Connection } from "../_shared/calendly/account.ts";
import { drainInbox } from "../_shared/calendly/drain.ts";
import { parseStorable } from "../_shared/calendly/storable.ts";
import { readAtMost } from "../_shared/read-body.ts";
import { isSigned } from "./signature.ts";

export interface WebhookDeps extends Pick<AccountDeps, "call" | "sealer"> {
  /** Runs something once the answer has left. */
  after(work: () => Promise<unknown>): void;
  say(line: string): void;
  now?: () => number;
}

/** An invitee with ten long answers takes a tenth of it. */
const mostBytes = 262_144;
/** What is left after it is for the next turn of `calendly-sync`. */
const drainMs = 10_000;

export function makeWebhookHandler(deps: WebhookDeps): (request: Request) => Promise<Response> {
  const { call, sealer, after, say, now = Date.now } = deps;
  const drain = inTurn(() => drainInbox(deps, Date.now() + drainMs));
  return async (request) => {
    if (request.method !== "POST") return new Response(null, { status: 405 });
    const id = /\/calendly-webhook\/([\da-f-]{36})\/?$/i.exec(new URL(request.url).pathname)?.[1];
    const signature = request.headers.get("calendly-webhook-signature") ?? "";
    if (!id || !signature) return new Response(null, { status: 401 });
    const bytes = await readAtMost(request, mostBytes);
    if (!bytes) return new Response(null, { status: 413 });
    try {
      const connection = (await call("calendly_connection", { p_connection: id })) as Connection | null;
      const key = connection?.signing_key ? await sealer.open(connection.signing_key) : undefined;
      if (!key || !(await isSigned(signature, bytes, key, now()))) return new Response(null, { status: 401 });
      const isTaken = await call("take_calendly_delivery", { p_connection: id, p_body: readDelivery(bytes) });
      if (!isTaken) return new Response(null, { status: 401 });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return new Response(null, { status: 500 });
    }
    after(() => drain().catch((error: unknown) => say(String(error))));
    return new Response(null, { status: 200 });
  };
}

/** What was delivered; what is no JSON is kept as it came. */
function readDelivery(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return parseStorable(text);
  } catch {
    return { raw: text.replaceAll("\0", "") };
  }
}

/** The work, by one at a time: asked for while it is done, it is done once more, however often it was asked for. */
function inTurn(work: () => Promise<unknown>): () => Promise<void> {
  let isWorking = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isWorking) return;
    isWorking = true;
    try {
      while (isAsked) {
        isAsked = false;
        await work();
      }
    } finally {
      isWorking = false;
    }
  };
}

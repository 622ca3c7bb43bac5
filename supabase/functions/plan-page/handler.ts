// The artist's own page, without an account. Only POST does anything, so that a mail scanner that follows a link changes
// nothing, and the token is never in an address, so that no journal holds it. Whatever is wrong with a link, the answer is
// the same to the byte.

import { type PlanRefusal, parsePlanRequest } from "../../../src/domain/support/plan-page.ts";
import { clientAddress } from "../_shared/client-address.ts";
import { sha256OfText } from "../_shared/hash.ts";
import { readAtMost } from "../_shared/read-body.ts";
import type { CallDatabase, FileShelf } from "../_shared/service.ts";
import { askDatabase, type Entered } from "./ask.ts";
import { takeFile } from "./take-file.ts";

export interface PlanPageDeps {
  /** Where the page is served from, the one other origin that may ask. */
  siteUrl: string;
  /** Makes of an address what the database counts by, which tells nothing of the address. */
  secret: string;
  /** The header in which the gateway says who calls, where it is not that of hosted Supabase. */
  addressHeader?: string | undefined;
  call: CallDatabase;
  files: FileShelf;
  say: (line: string) => void;
}

/** A comment at its longest, every letter of it escaped, and the rest. */
const mostBytes = 64_000;

const statusOf: Record<PlanRefusal, number> = {
  link_gone: 404,
  step_gone: 404,
  rate_limited: 429,
  too_large: 413,
  file_refused: 415,
  invalid: 400,
  method_not_allowed: 405,
  server_error: 500,
};

const refusalOf = { gone: "link_gone", busy: "rate_limited", not_yours: "step_gone" } as const;

export function makePlanPageHandler(deps: PlanPageDeps): (request: Request) => Promise<Response> {
  const headers = {
    "access-control-allow-origin": new URL(deps.siteUrl).origin,
    "access-control-allow-headers": "content-type, x-plan-token, x-plan-key, x-plan-goal, x-file-name",
    "access-control-allow-methods": "POST",
    "cache-control": "no-store",
    vary: "origin",
  };
  const refuse = (code: PlanRefusal) =>
    Response.json(
      { error: { code } },
      {
        status: statusOf[code],
        headers: { ...headers, ...(code === "rate_limited" && { "retry-after": "60" }) },
      },
    );

  return async (request) => {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
    if (request.method !== "POST") return refuse("method_not_allowed");
    try {
      const isFile = new URL(request.url).pathname.endsWith("/file");
      const address = await addressKey(deps, request);
      const answer = await (isFile ? takeFile(deps, request, address) : takeWords(deps, request, address));
      if ("refused" in answer) return refuse(answer.refused);
      if (answer.state === "open") return Response.json({ plan: answer.plan }, { headers });
      return refuse(answer.state === "ready" ? "server_error" : refusalOf[answer.state]);
    } catch (error) {
      deps.say(error instanceof Error ? error.message : String(error));
      return refuse("server_error");
    }
  };
}

async function takeWords(
  { call }: PlanPageDeps,
  request: Request,
  p_address: string,
): Promise<Entered | { refused: PlanRefusal }> {
  const body = await readAtMost(request, mostBytes);
  if (!body) return { refused: "too_large" };
  const wanted = parsePlanRequest(parseJson(body));
  if (!wanted) return { refused: "invalid" };
  return askDatabase(call, wanted, { p_hash: await sha256OfText(wanted.token), p_address });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function addressKey({ secret, addressHeader }: PlanPageDeps, request: Request): Promise<string> {
  return sha256OfText(`${secret} ${clientAddress(request.headers, addressHeader)}`);
}

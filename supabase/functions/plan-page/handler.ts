// The artist's own page, without an account. Only POST does anything, so that a mail scanner that follows a link changes
// nothing, and the token is in the body, so that no journal of addresses holds it. Whatever is wrong with a link, the
// answer is the same to the byte.

import { normalizeText } from "../../../src/domain/record/values.ts";
import {
  type PlanRefusal,
  type PlanRequest,
  parsePlanRequest,
  type SharedPlan,
} from "../../../src/domain/support/plan-page.ts";
import { readAtMost } from "../_shared/read-body.ts";
import type { CallDatabase } from "../_shared/service.ts";

export interface PlanPageDeps {
  /** Where the page is served from, the one other origin that may ask. */
  siteUrl: string;
  /** Makes of an address what the database counts by, which tells nothing of the address. */
  secret: string;
  call: CallDatabase;
  say: (line: string) => void;
}

/** What the calls of the migration « plan_page » answer. */
type Entered = { state: "open"; plan: SharedPlan } | { state: "gone" | "busy" | "not_yours" };

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

export function makePlanPageHandler(deps: PlanPageDeps): (request: Request) => Promise<Response> {
  const headers = {
    "access-control-allow-origin": new URL(deps.siteUrl).origin,
    "access-control-allow-headers": "content-type",
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
      const body = await readAtMost(request, mostBytes);
      if (!body) return refuse("too_large");
      const wanted = parsePlanRequest(parseJson(body));
      if (!wanted) return refuse("invalid");
      const entered = await ask(deps, wanted, await addressKey(deps, request));
      if (entered.state === "open") return Response.json({ plan: entered.plan }, { headers });
      const refusals = { gone: "link_gone", busy: "rate_limited", not_yours: "step_gone" } as const;
      return refuse(refusals[entered.state]);
    } catch (error) {
      deps.say(error instanceof Error ? error.message : String(error));
      return refuse("server_error");
    }
  };
}

async function ask({ call }: PlanPageDeps, wanted: PlanRequest, p_address: string): Promise<Entered> {
  const door = { p_hash: await sha256(wanted.token), p_address };
  switch (wanted.do) {
    case "open":
      return (await call("open_plan", door)) as Entered;
    case "tick":
      return (await call("tick_plan_step", {
        ...door,
        p_step: wanted.step_id,
        p_done: wanted.done,
      })) as Entered;
    case "comment":
      return (await call("comment_on_plan", {
        ...door,
        p_key: wanted.key,
        p_text: normalizeText(wanted.text),
        p_goal: wanted.goal_id ?? null,
        p_step: wanted.step_id ?? null,
      })) as Entered;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Who asks, as the gateway in front says it. */
function addressKey({ secret }: PlanPageDeps, request: Request): Promise<string> {
  const address = (request.headers.get("x-forwarded-for") ?? "").split(",")[0]!.trim().slice(0, 60);
  return sha256(`${secret} ${address}`);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

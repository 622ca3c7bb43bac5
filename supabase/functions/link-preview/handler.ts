import { answer, crossOrigin, failure } from "../_shared/for-members.ts";
import { readAtMost } from "../_shared/read-body.ts";
import { lookAt, type Network, type Preview } from "./look-at.ts";
import { pageAddress } from "./page-address.ts";

/** What the database says before a page is fetched. */
export type Beginning =
  | { outcome: "known"; preview: Preview }
  | { outcome: "fetch" }
  /** Not a member, a session that ended, too many pages in an hour: the HTTP status that says so. */
  | { outcome: "refused"; status: number; code: string };

export interface LinkPreviewDeps {
  /** Asks as the person whose token it is; the database decides who is a member. */
  begin(authorization: string, workspace: string, url: string): Promise<Beginning>;
  keep(workspace: string, url: string, preview: Preview): Promise<void>;
  network: Network;
  withinMs?: number;
}

const longestUrl = 500;
/** In bytes: an address of letters that take several each, and the rest. */
const longestBody = 4_000;

/** Answers with the title and the small picture of a page, for members. A page that gives none answers {}. */
export function makeLinkPreviewHandler(deps: LinkPreviewDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: crossOrigin });
    if (request.method !== "POST") return failure(405, "method_not_allowed");
    const authorization = request.headers.get("authorization") ?? "";
    if (!/^Bearer \S+$/.test(authorization)) return failure(401, "session_expired");
    const asked = await readBody(request);
    if (!asked) return failure(400, "invalid");
    const beginning = await deps.begin(authorization, asked.workspace, asked.url);
    if (beginning.outcome === "refused") return failure(beginning.status, beginning.code);
    if (beginning.outcome === "known") return answer(beginning.preview);
    const preview = await lookAt(asked.url, deps.network, deps.withinMs);
    // Not kept, it is looked at again the next time.
    await deps.keep(asked.workspace, asked.url, preview).catch(() => undefined);
    return answer(preview);
  };
}

async function readBody(request: Request): Promise<{ workspace: string; url: string } | undefined> {
  const bytes = await readAtMost(request, longestBody);
  if (!bytes) return undefined;
  try {
    const { workspace, url } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    if (typeof workspace !== "string" || !/^[\da-f-]{36}$/i.test(workspace)) return undefined;
    if (typeof url !== "string" || url.length > longestUrl || !pageAddress(url)) return undefined;
    return { workspace, url };
  } catch {
    return undefined;
  }
}

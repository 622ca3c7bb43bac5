// What is kept of pages, and who may ask for one, through the two calls of the database.

import type { Beginning, LinkPreviewDeps } from "./handler.ts";
import type { Preview } from "./look-at.ts";

export function makePreviewStore(options: {
  url: string;
  anonKey: string;
  serviceKey: string;
}): Pick<LinkPreviewDeps, "begin" | "keep"> {
  function call(name: string, headers: Record<string, string>, args: object): Promise<Response> {
    return fetch(`${options.url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(10_000),
    });
  }

  return {
    async begin(authorization, workspace, url): Promise<Beginning> {
      const answer = await call(
        "begin_link_preview",
        { apikey: options.anonKey, authorization },
        { p_workspace: workspace, p_url: url },
      );
      if (answer.status === 401) return { outcome: "refused", status: 401, code: "session_expired" };
      if (answer.status >= 500) return { outcome: "refused", status: 503, code: "server_error" };
      if (!answer.ok) return { outcome: "refused", status: 403, code: "access_lost" };
      const { preview, wait } = (await answer.json()) as { preview?: Preview; wait?: boolean };
      if (wait) return { outcome: "refused", status: 429, code: "rate_limited" };
      return preview ? { outcome: "known", preview } : { outcome: "fetch" };
    },
    async keep(workspace, url, preview) {
      const key = options.serviceKey;
      // The newer keys are not tokens: they go in `apikey` alone.
      const headers = { apikey: key, ...(key.startsWith("sb_") ? {} : { authorization: `Bearer ${key}` }) };
      await call("keep_link_preview", headers, {
        p_workspace: workspace,
        p_url: url,
        p_title: preview.title ?? null,
        p_image: preview.image ?? null,
      });
    },
  };
}

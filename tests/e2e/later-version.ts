import { readFileSync } from "node:fs";
import { join } from "node:path";
import { distFolder } from "../../supabase/local/build.ts";
import type { Route } from "../../supabase/local/gateway.ts";

/** Answers as a server on which a later build was put: the service worker differs, and one file with it. */
export function laterVersion(name: string): Route {
  const read = (file: string) => readFileSync(join(distFolder, file), "utf8");
  const script = { "content-type": "text/javascript", "cache-control": "no-cache" };
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/theme.js")
      return new Response(`${read("theme.js")}\ndocument.documentElement.dataset.version = "${name}";`, {
        headers: script,
      });
    if (pathname !== "/sw.js") return undefined;
    const worker = read("sw.js");
    const revised = worker.replace(/"revision":"\w+"(,"url":"theme\.js")/, `"revision":"${name}"$1`);
    if (revised === worker)
      throw new Error("The precache of sw.js no longer lists theme.js with a revision.");
    return new Response(revised, { headers: script });
  };
}

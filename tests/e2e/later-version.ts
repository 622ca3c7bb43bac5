import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { distFolder } from "../../supabase/local/build.ts";
import type { Route } from "../../supabase/local/gateway.ts";

const read = (file: string) => readFileSync(join(distFolder, file), "utf8");
const answer = (text: string, type: string) =>
  new Response(text, { headers: { "content-type": type, "cache-control": "no-cache" } });
const script = "text/javascript";

/** Marks the pages that a build drew. */
const signed = (name: string) =>
  answer(`${read("theme.js")}\ndocument.documentElement.dataset.version = "${name}";`, script);

/** Gives files of the precache another revision, as they have in another build. */
function revise(worker: string, name: string, files: readonly string[]): string {
  return files.reduce((text, file) => {
    const revised = text.replace(new RegExp(`"revision":"\\w+"(,"url":"${file}")`), `"revision":"${name}"$1`);
    if (revised === text) throw new Error(`The precache of sw.js no longer lists ${file} with a revision.`);
    return revised;
  }, worker);
}

/** Answers as a server on which a later build was put: the service worker differs, and one file with it. */
export function laterVersion(name: string): Route {
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/theme.js") return signed(name);
    if (pathname !== "/sw.js") return undefined;
    return answer(revise(read("sw.js"), name, ["theme.js"]), script);
  };
}

/** A later build that keeps people in another file of the device: every script has another name, as after a change. */
export function laterRelease(name: string): Route {
  const scripts = readdirSync(join(distFolder, "assets")).filter((file) => file.endsWith(".js"));
  const anyScript = new RegExp(scripts.map((file) => file.replaceAll(".", "\\.")).join("|"), "g");
  const renamed = (text: string) => text.replace(anyScript, (file) => file.replace(/js$/, `${name}.js`));
  let isRaised = false;
  const raised = (text: string) =>
    text.replace(/(table:.people.,version:)0/, (_, start) => {
      isRaised = true;
      return `${start}1`;
    });
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/theme.js") return signed(name);
    if (pathname === "/sw.js") {
      for (const file of scripts) raised(read(`assets/${file}`));
      if (!isRaised) throw new Error("No script of the build defines the record of people at version 0.");
      return answer(renamed(revise(read("sw.js"), name, ["theme.js", "index.html", "public.html"])), script);
    }
    if (pathname.endsWith(`.${name}.js`))
      return answer(renamed(raised(read(pathname.replace(`.${name}.js`, ".js")))), script);
    const page = pathname.endsWith(".html") && pathname.slice(1);
    return page ? answer(renamed(read(page)), "text/html") : undefined;
  };
}

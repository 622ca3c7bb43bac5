import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { localPublishableKey } from "./keys.ts";

const root = join(import.meta.dirname, "../..");

/** What the application reads at build time to find its backend; here, the origin that serves it. */
export const localBuildEnvironment = { VITE_SUPABASE_URL: "", VITE_SUPABASE_KEY: localPublishableKey };

/** Where the production build is. */
export const distFolder = join(root, "dist");

/** Builds the application when there is no build, or when something it is made of is newer. */
export function buildWhenStale(say: (line: string) => void): void {
  const built = join(distFolder, "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  say("Building the application…");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...localBuildEnvironment },
  });
}

function newestSource(): number {
  const files = ["index.html", "public.html", "package-lock.json", "vite.config.ts"];
  const folders = ["src", "public", "deploy"].flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
  });
  const times = [...files, ...folders].map((file) => {
    const path = join(root, file);
    return existsSync(path) ? statSync(path).mtimeMs : 0;
  });
  return Math.max(0, ...times);
}

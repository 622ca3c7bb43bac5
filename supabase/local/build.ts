import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { localPublishableKey } from "./keys.ts";

const root = join(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/coulisses");

/** What the application reads at build time to find its backend; here, the origin that serves it. */
export const localBuildEnvironment = { VITE_SUPABASE_URL: "", VITE_SUPABASE_KEY: localPublishableKey };

/** The production build for this machine; `dist/` is for the one that is deployed, which knows another backend. */
export const distFolder = join(cache, "app");

/** Builds the application when there is no build, or when something it is made of is newer. */
export function buildWhenStale(say: (line: string) => void): void {
  const built = join(distFolder, "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  say("Building the application…");
  buildApplication();
}

/** Builds beside the folder in use, then swaps: whoever reads the former build is not left with half of it. */
export function buildApplication(): void {
  mkdirSync(cache, { recursive: true });
  const draft = join(cache, `app-${process.pid}`);
  const former = join(cache, `app-former-${process.pid}`);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  try {
    execFileSync(
      process.execPath,
      [vite, "build", "--logLevel", "warn", "--outDir", draft, "--emptyOutDir"],
      {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit"],
        // Vitest runs with NODE_ENV=test, under which Vite would build an application that registers no worker.
        env: { ...process.env, NODE_ENV: "production", ...localBuildEnvironment },
      },
    );
    if (existsSync(distFolder)) renameSync(distFolder, former);
    renameSync(draft, distFolder);
  } finally {
    for (const folder of [draft, former]) rmSync(folder, { recursive: true, force: true });
  }
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

// npm test: all that a change must pass, in the order in which it fails fastest.
//
//   npm test                     everything
//   npm test -- --project unit   only vitest, with these arguments

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildApplication } from "../supabase/local/build.ts";
import { ensureBrowser } from "./fixtures/browser-install.ts";

const root = join(import.meta.dirname, "..");
const bin = (name: string) => join(root, "node_modules/.bin", name);
const askedFor = process.argv.slice(2);

type Step = { name: string; run: () => boolean };

const steps: Step[] =
  askedFor.length > 0
    ? [{ name: "vitest", run: () => command("vitest", "run", ...askedFor) }]
    : [
        { name: "biome", run: () => command("biome", "check", ".") },
        { name: "types", run: () => command("tsc", "-b") },
        { name: "knip", run: () => command("knip") },
        { name: "build", run: build },
        { name: "browser", run: ensureBrowser },
        { name: "vitest", run: () => command("vitest", "run", "--project", "!fuzz") },
      ];

const startedAt = Date.now();
const failed: string[] = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  if (!step.run()) failed.push(step.name);
}

const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(
  failed.length === 0
    ? `\nAll checks passed in ${minutes} min: ${steps.map(({ name }) => name).join(", ")}.`
    : `\nFAILED after ${minutes} min: ${failed.join(", ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function command(name: string, ...args: string[]): boolean {
  const { status, error } = spawnSync(bin(name), args, { cwd: root, stdio: "inherit" });
  if (error) console.error(error.message);
  return status === 0;
}

function build(): boolean {
  try {
    buildApplication();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

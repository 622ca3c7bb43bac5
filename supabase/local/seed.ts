import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Stack } from "./stack.ts";

export type DemoAccount = { email: string; password: string; role: string };
type DemoSeed = { demoAccounts: readonly DemoAccount[]; seedDemo(stack: Stack): Promise<void> };

const demoFile = join(import.meta.dirname, "../seed/demo.ts");

/** Puts the demo organisation in the database, once for a data folder; answers who may sign in. */
export async function seedDemoOnce(stack: Stack, folder?: string): Promise<readonly DemoAccount[]> {
  if (!existsSync(demoFile)) return [];
  const demo: DemoSeed = await import(/* @vite-ignore */ pathToFileURL(demoFile).href);
  const mark = folder && join(folder, "seeded");
  if (!mark || !existsSync(mark)) {
    await demo.seedDemo(stack);
    if (mark) writeFileSync(mark, `${new Date().toISOString()}\n`);
  }
  return demo.demoAccounts;
}

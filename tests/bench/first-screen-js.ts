import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright";

/**
 * Opens an address and weighs, gzipped, every script that the browser fetched until the screen is there, whatever
 * asked for it: the page, a module, a preload.
 */
export async function firstScreenJs(page: Page, path: string, visible: () => Promise<void>): Promise<number> {
  const scripts: Response[] = [];
  const collect = (response: Response) => {
    if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(response);
  };
  page.on("response", collect);
  await page.goto(path);
  await visible();
  page.off("response", collect);
  const weights = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** What the budgets of docs/architecture.md allow, in bytes. */
export const jsBudgets = { team: 200_000, publicPages: 40_000 };

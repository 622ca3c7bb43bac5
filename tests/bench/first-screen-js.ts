import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright";

/** What the budgets of docs/architecture.md allow, in bytes. */
export const jsBudgets = { team: 200_000, publicPages: 40_000 };

/**
 * Opens an address and weighs, gzipped, every script that the browser asked for before the title of the screen was
 * painted, whatever asked for it: the page, a module, a preload. The page itself notes the moment: seen from
 * outside, it comes late by what the machine is busy with.
 */
export async function firstScreenJs(page: Page, path: string, visible: () => Promise<void>): Promise<number> {
  const scripts: Response[] = [];
  const collect = (response: Response) => {
    if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(response);
  };
  page.on("response", collect);
  await page.addInitScript(noteFirstTitle);
  await page.goto(path);
  await visible();
  await page.waitForFunction(() => performance.getEntriesByName("first-title").length > 0);
  page.off("response", collect);

  const asked = await page.evaluate(() => {
    const [title] = performance.getEntriesByName("first-title");
    return performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime <= (title?.startTime ?? 0))
      .map((entry) => entry.name);
  });
  const needed = scripts.filter((script) => asked.includes(script.url()));
  const weights = await Promise.all(needed.map(async (script) => gzipSync(await script.body()).length));
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Runs in the page: marks the first frame that shows a title. */
function noteFirstTitle(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector("h1")) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark("first-title"));
  });
  observer.observe(document, { childList: true, subtree: true });
}

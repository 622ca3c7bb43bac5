import type { Page } from "playwright";

/** From a press on a link of the navigation, the home being open, to the frame that shows something: milliseconds. */
export async function fromPress(page: Page, href: string, drawn: string): Promise<number> {
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/"]')?.click());
  await page.locator(".home").waitFor();
  return page.evaluate(
    async ([link, selector]) => {
      const start = performance.now();
      document.querySelector<HTMLAnchorElement>(`a[href="${link}"]`)?.click();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!document.querySelector(selector)) await frame();
      await frame();
      return performance.now() - start;
    },
    [href, drawn] as const,
  );
}

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect } from "vitest";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a theme changes: the rest of the page is the same. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Fails on anything axe finds on the page as it is now. */
export async function expectAccessible(page: Page, where: string, isColourOnly = false): Promise<void> {
  // Colours in the middle of a fade are nobody's contrast. What is paused, or never ends, is not waited for; nor what
  // is paused meanwhile, as the time left of a message under the finger. Fades to come last a millisecond.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime),
      );
    const ended = Promise.allSettled(ending.map((animation) => animation.finished));
    return Promise.race([
      ended.then(() => undefined),
      new Promise<void>((resolve) => setTimeout(resolve, 2_000)),
    ]);
  });
  // The app has no frames: asking without a page of their own to join them in loses nothing.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (isColourOnly ? axe.withRules(rulesOfColour) : axe.withTags(tags)).analyze();
  await page.emulateMedia({ reducedMotion: null });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 160)).join("\n  ")}`,
  );
  expect(found, `axe on ${where}`).toEqual([]);
}

/** Runs axe in both themes. */
export async function expectAccessibleInBothThemes(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${where}, ${colorScheme}`, colorScheme === "dark");
  }
}

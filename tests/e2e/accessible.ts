import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect } from "vitest";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails on anything axe finds on the page as it is now. */
export function expectAccessible(page: Page, where: string): Promise<void> {
  return expectNothingFound(page, where, (axe) => axe.withTags(rules));
}

async function expectNothingFound(
  page: Page,
  where: string,
  among: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
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
  // The app has no frame of another origin, for which axe would open a page at each call.
  const { violations } = await among(new AxeBuilder({ page }).setLegacyMode()).analyze();
  await page.emulateMedia({ reducedMotion: null });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html.slice(0, 160)).join("\n  ")}`,
  );
  expect(found, `axe on ${where}`).toEqual([]);
}

/** Runs axe in both themes: all of it in the light one, and what depends on colours in the dark one. */
export async function expectAccessibleInBothThemes(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNothingFound(page, `${where}, dark`, (axe) =>
    axe.withRules(["color-contrast", "link-in-text-block"]),
  );
}

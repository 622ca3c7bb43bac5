// Text at twice its size: the sizes to read the screens at, and what must not happen there.
import type { Page } from "playwright";

export const sizes = {
  "letters at 200 %": { width: 390, height: 844, letters: "200%" },
  "a zoom of 200 %": { width: 195, height: 422, letters: "" },
  "320 px": { width: 320, height: 568, letters: "" },
};
export type Size = (typeof sizes)[keyof typeof sizes];

/** Sets the letters to the size. */
export const enlarge = (page: Page, { letters }: Size) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, letters);

/** How far the page scrolls sideways, in pixels. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a finger on its middle does not reach, once scrolled to. */
export const unreachable = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((parts) =>
    parts
      .filter((part) => part.getClientRects().length > 0)
      .filter((part) => {
        part.scrollIntoView({ block: "center", inline: "nearest" });
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return left < -1 || right > window.innerWidth + 1 || !met || !part.contains(met);
      })
      .map((part) => part.getAttribute("aria-label") ?? part.textContent ?? part.className),
  );

/** What sticks out of the sheet on either side; strips that scroll on their own may. */
export const wideParts = (page: Page) =>
  page
    .locator(".sheet__body *:not(.scroller *, .visually-hidden)")
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
        .map((part) => `${part.className}: ${part.textContent?.slice(0, 40)}`),
    );

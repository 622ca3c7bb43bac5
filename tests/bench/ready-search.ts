import type { Locator, Page } from "playwright";
import { french } from "../../src/i18n/fr-ca/catalog.ts";

/** Opens ⌘K and waits until all that is on the device is in its index; gives the field. */
export async function openReadySearch(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: french.search.title });
  await field.fill("a");
  await page
    .getByText(french.search.preparing({ part: "" }).split("\u00a0")[0]!)
    .waitFor({ state: "detached", timeout: 120_000 });
  return field;
}

/** Waits until the device has made its index: a new one takes a processor for it, for some seconds. */
export async function indexMade(page: Page): Promise<void> {
  const field = await openReadySearch(page);
  await field.fill("");
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
}

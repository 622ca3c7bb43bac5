// What one does with the app, in the words of its screens.
import type { Locator, Page } from "playwright";
import { english } from "../../src/i18n/en-ca/catalog.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { Stack } from "../../supabase/local/stack.ts";

const sentences = { "fr-CA": french, "en-CA": english };

/** Signs in with the code received by e-mail, and waits for the home page. */
export async function signIn(
  page: Page,
  stack: Stack,
  email: string,
  locale: Locale = "fr-CA",
): Promise<void> {
  const { session, shell } = sentences[locale];
  await page.goto("/");
  await page.getByRole("textbox", { name: session.email }).fill(email);
  await page.getByRole("button", { name: session.sendCode }).click();
  const { code } = await stack.mail.waitFor(email);
  await page.getByRole("textbox", { name: session.code }).fill(code ?? "");
  await page.getByRole("navigation", { name: shell.nav }).waitFor();
}

/** Waits until everything was exchanged once. */
export async function upToDate(page: Page): Promise<void> {
  await page.locator(".lamp[data-state=ok]").first().waitFor({ state: "attached" });
}

/** Waits until everything has arrived and the service worker serves this page: it can do without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page
    .locator('.lamp[data-state="ok"], .lamp[data-state="refused"]')
    .first()
    .waitFor({ state: "attached" });
  const isControlled = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return true;
    const taken = new Promise<void>((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true }),
    );
    await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, 20_000))]);
    return navigator.serviceWorker.controller !== null;
  });
  // A worker that is ready answers from the next navigation on, whatever became of its claim.
  if (!isControlled) await page.reload();
}

/** Goes to a place by the navigation in French: at hand on a wide screen, in the menu of phones. */
export async function goTo(page: Page, place: string): Promise<void> {
  const { nav, menu } = french.shell;
  const bar = page.getByRole("navigation", { name: nav });
  const there = bar.getByRole("link", { name: place, exact: true });
  if (await there.isVisible()) return there.click();
  await bar.getByRole("link", { name: menu }).click();
  await page.getByRole("main").getByRole("link", { name: place }).click();
}

/** Opens « Synchronisation » by the lamp; the sheet stays until `Escape`. */
export async function openSync(page: Page, locale: Locale = "fr-CA") {
  const sheet = page.getByRole("dialog", { name: sentences[locale].sync.title });
  if (!(await sheet.isVisible())) await page.locator('a[href="/synchronisation"]:visible').first().click();
  await sheet.waitFor();
  return sheet;
}

/** Closes the sheet in front. */
export async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await sheetGone(page);
}

/** Waits until the sheet that was closed has left the history: it goes back there, and would cancel what comes next. */
export async function sheetGone(page: Page): Promise<void> {
  await page.waitForFunction(() => !(history.state as { sheet?: string } | null)?.sheet);
}

/** Presses a button again before what the first press asks for can be done. */
export async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
}

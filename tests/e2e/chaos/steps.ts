// What one does, and reads, while things go wrong; in the words of both languages.

import type { Page } from "playwright";
import { expect } from "vitest";
import { english } from "../../../src/i18n/en-ca/catalog.ts";
import { french } from "../../../src/i18n/fr-ca/catalog.ts";
import type { Locale } from "../../../src/i18n/locale.ts";

/** The sentences of a device, by its language. */
export const words = { "fr-CA": french, "en-CA": english } as const;

/** What the lamp says, to eyes or to a screen reader. */
export async function lampOf(page: Page): Promise<string> {
  return (await page.locator("a.lamp").first().getAttribute("aria-label")) ?? "";
}

/** Logs a call in two taps. */
export async function logCall(page: Page, locale: Locale, name: string): Promise<void> {
  const { interactions, shell } = words[locale];
  await page.getByRole("navigation", { name: shell.nav }).getByRole("button", { name: shell.log }).click();
  const sheet = page.getByRole("dialog", { name: interactions.log });
  await sheet.waitFor();
  const change = sheet.getByRole("button", { name: interactions.change, exact: true });
  const chosen = sheet.getByRole("button", { name: interactions.remove({ name }) });
  const choose = async () => {
    if (await chosen.isVisible()) return true;
    if (await change.isVisible()) {
      if (await sheet.getByText(name, { exact: true }).first().isVisible()) return true;
      await change.click({ timeout: 2_000 });
    }
    await sheet.getByRole("combobox").fill(name, { timeout: 2_000 });
    await sheet.getByRole("option", { name }).first().click({ timeout: 2_000 });
    return true;
  };
  // Whom the sheet proposes comes a moment after it, in place of the field.
  await expect.poll(() => choose().catch(() => false)).toBe(true);
  await sheet.getByRole("button", { name: interactions.kind.call, exact: true }).click();
  await sheet.waitFor({ state: "detached" });
}

/** Imports people by name, from a file, as many as wanted. */
export async function importPeople(page: Page, locale: Locale, names: readonly string[]): Promise<void> {
  const importing = words[locale].import;
  await page.goto("/importer");
  await page.locator("input[type=file]").setInputFiles({
    name: "noms.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`nom\n${names.join("\n")}\n`),
  });
  await page.getByText(importing.outcome.create.people({ count: names.length })).waitFor();
  await page.getByRole("button", { name: importing.check.start, exact: true }).click();
  await page.getByRole("heading", { name: importing.done.title.people({ count: names.length }) }).waitFor();
}

/** Leaves a picture of a state in the folder that LOOK names, when it names one. */
export async function look(page: Page, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
}

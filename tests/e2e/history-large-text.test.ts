// Versions, a lost value, a settled conflict and a refusal, at twice the size and on a narrow screen.
import type { Page } from "playwright";
import { afterEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { openSync } from "./app.ts";
import { changeCity, openVersions, said, useFile } from "./file-steps.ts";
import { enlarge, overflow, type Size, sizes, unreachable, wideParts } from "./sizes.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const file = useFile(stack, devices);

afterEach(async () => {
  await stack().sql`alter table public.people drop constraint if exists not_in_zurich`;
});

async function expectFits(page: Page, where: string, buttons: string): Promise<void> {
  expect(await overflow(page), `${where} scrolls sideways`).toBeLessThanOrEqual(0);
  // A sheet that is still rising has its buttons elsewhere.
  await expect.poll(() => unreachable(page, buttons), { message: `${where}, its buttons` }).toEqual([]);
  expect(await wideParts(page), `${where}, what sticks out`).toEqual([]);
}

test.each(Object.entries(sizes))("[P0.10] with %s, all of it is in reach", async (_, size: Size) => {
  const { page, context } = await file.open(file.team().noe, "phone");
  await page.setViewportSize(size);
  const sheet = await openVersions(page);
  await enlarge(page, size);
  await page.keyboard.press("Escape");
  await context.setOffline(true);
  await changeCity(page, "Sainte-Marguerite-du-Lac-Masson");
  await stack().sql`update public.people set city = 'Sainte-Anne-de-la-Pocatière' where id = ${file.id()}`;
  await context.setOffline(false);
  await said(page).getByText("votre valeur n’a pas été retenue").waitFor({ timeout: 40_000 });
  await expectFits(page, "a lost value", ".toast button");
  await said(page).getByRole("button", { name: "Fermer" }).click();

  await openVersions(page);
  await sheet.getByRole("button", { name: /^Rétablir Laval/ }).waitFor();
  await expectFits(page, "versions", "dialog button");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });

  await stack()
    .sql`alter table public.people add constraint not_in_zurich check (city is distinct from 'Zurich') not valid`;
  await changeCity(page, "Zurich");
  await page
    .locator(".fiche__refused")
    .getByRole("button", { name: /^Réessayer/ })
    .waitFor();
  await said(page).waitFor({ state: "detached", timeout: 20_000 });
  await expectFits(page, "a refused file", ".fiche__refused button");
  await openSync(page);
  await page.locator(".refusal").waitFor();
  await expectFits(page, "a refusal", "dialog button");
});

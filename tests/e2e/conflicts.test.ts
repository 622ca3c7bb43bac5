// Two people change the same field: the one whose value was not kept hears of it, once, and can have it back.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { openSync, readyForOffline } from "./app.ts";
import { changeCity, said, useFile } from "./file-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const file = useFile(stack, devices);

const city = async () => (await file.stored()).city;
const lost = "Amara Diallo, Ville : votre valeur n’a pas été retenue";
const settlement = /^Conservée\s: Verdun · Mireille Kassab, \d+\sh.*\. La vôtre\s: Lachine\.$/;
const settled = (page: Page) =>
  page.getByRole("dialog", { name: "Synchronisation" }).getByRole("heading", { name: /Conflits réglés/ });

/** Noé writes Lachine without a network, Mireille writes Verdun after him: hers is kept. */
async function disagree(kind: "phone" | "desktop") {
  const noe = await file.open(file.team().noe, kind);
  await readyForOffline(noe.page);
  const mireille = await file.open(file.team().mireille);
  await noe.context.setOffline(true);
  await changeCity(noe.page, "Lachine");
  await changeCity(mireille.page, "Verdun");
  await expect.poll(city).toBe("Verdun");
  return { noe, mireille };
}

test("[P0.3] [S4] a value that lost is told with what was kept and by whom, listed, and taken back for all", async () => {
  const { noe, mireille } = await disagree("phone");
  await noe.context.setOffline(false);
  await said(noe.page).getByText(lost).waitFor({ timeout: 40_000 });
  await said(noe.page).getByText(settlement).waitFor();
  await expectAccessibleInBothThemes(noe.page, "a lost value");
  await said(noe.page).getByRole("button", { name: "Fermer" }).click();
  await said(noe.page).waitFor({ state: "detached" });

  await openSync(noe.page);
  await settled(noe.page).waitFor();
  const sheet = noe.page.getByRole("dialog", { name: "Synchronisation" });
  await sheet.getByText("Conservée, Mireille Kassab").waitFor();
  await expectAccessibleInBothThemes(noe.page, "settled conflicts");
  await sheet.getByRole("button", { name: "Reprendre la mienne : Amara Diallo, Ville" }).click();
  await settled(noe.page).waitFor({ state: "detached" });
  await expect.poll(city).toBe("Lachine");
  await mireille.page.getByText("Lachine").first().waitFor();
  // Mireille’s value was replaced by somebody who knew of it: hers is no news of a conflict that was lost unseen.
  await said(noe.page).getByRole("button", { name: "Annuler" }).click();
  await expect.poll(city).toBe("Verdun");
  await mireille.page.getByText("Verdun").first().waitFor();
});

test("[P0.3] it is taken back from what is said, without opening anything", async () => {
  const { noe } = await disagree("desktop");
  await noe.context.setOffline(false);
  await said(noe.page).getByText(lost).waitFor({ timeout: 40_000 });
  await said(noe.page).getByRole("button", { name: "Reprendre la mienne" }).click();
  await said(noe.page).getByText("Votre valeur est de retour").waitFor();
  await expect.poll(city).toBe("Lachine");
  await noe.page.reload();
  await noe.page.getByText("Lachine").first().waitFor();
  await noe.page.waitForTimeout(1_500);
  expect(await said(noe.page).count()).toBe(0);
});

test("[P0.3] nobody is interrupted in a sheet: it is said once the sheet is closed, and once only", async () => {
  const { noe } = await disagree("desktop");
  const { page } = noe;
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /^Consigner/ })
    .click();
  const sheet = page.getByRole("dialog", { name: "Consigner" });
  await sheet.waitFor();
  await noe.context.setOffline(false);
  await expect.poll(() => page.getByText("Verdun").count(), { timeout: 40_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  expect(await page.getByText(lost).count()).toBe(0);
  await page.keyboard.press("Escape");
  await said(page).getByText(lost).waitFor();
  await page.reload();
  await page.getByText("Verdun").first().waitFor();
  await page.waitForTimeout(1_500);
  expect(await said(page).count()).toBe(0);
});

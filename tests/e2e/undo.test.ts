// « Annuler »: an ordinary edit that puts back what one edit changed, by its button or by the keyboard, offline too.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { readyForOffline } from "./app.ts";
import { changeContact, said, useFile } from "./file-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const file = useFile(stack, devices);

const ctrlZ = (page: Page) => page.keyboard.press("Control+z");

test("[P0.12] an edit of a file is undone by Ctrl+Z, without a network too", async () => {
  const { page, context } = await file.open(file.team().noe);
  await readyForOffline(page);
  await context.setOffline(true);
  await changeContact(page, { Ville: "Verdun", Adresse: "12, rue Rachel" });
  await page.getByRole("definition").filter({ hasText: "12, rue Rachel, Verdun" }).waitFor();
  await ctrlZ(page);
  await page
    .getByRole("definition")
    .filter({ hasText: /^Laval$/ })
    .waitFor();
  await said(page).waitFor({ state: "detached" });
  await page
    .getByRole("status")
    .getByText(french.shell.undone({ what: french.artists.saved }), { exact: true })
    .waitFor();
  await context.setOffline(false);
  await expect
    .poll(async () => Object.keys((await file.stored()).clock as object).sort())
    .toContain("address");
  expect(await file.stored()).toMatchObject({ city: "Laval", address: null });
});

test("[P0.12] what a colleague wrote since is spared, the rest is put back", async () => {
  const { page } = await file.open(file.team().noe);
  await changeContact(page, { Ville: "Verdun", Adresse: "12, rue Rachel" });
  // Under the pointer, what is said stays.
  await said(page).hover();
  await expect.poll(async () => (await file.stored()).city).toBe("Verdun");
  await stack().sql`update public.people set city = 'Lachine' where id = ${file.id()}`;
  await page.getByText("12, rue Rachel, Lachine").first().waitFor();
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await expect.poll(async () => (await file.stored()).address).toBeNull();
  expect((await file.stored()).city).toBe("Lachine");
});

test("[P0.12] an undo that finds nothing left says so", async () => {
  const { page } = await file.open(file.team().noe);
  await changeContact(page, { Ville: "Verdun" });
  await said(page).hover();
  await expect.poll(async () => (await file.stored()).city).toBe("Verdun");
  await stack().sql`update public.people set city = 'Lachine' where id = ${file.id()}`;
  await page.getByText("Lachine").first().waitFor();
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await said(page).getByText("Rien à annuler : l’équipe a tout changé depuis.").waitFor();
  expect(await page.getByText(/^Annulé/).count()).toBe(0);
  expect((await file.stored()).city).toBe("Lachine");
});

test("[P0.12] a deleted file comes back by Ctrl+Z", async () => {
  const { page } = await file.open(file.team().noe, "desktop");
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Supprimer la fiche" }).click();
  await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
  await ctrlZ(page);
  await page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();
});

test("[P0.12] a task that was ticked is open again, by Ctrl+Z", async () => {
  const { workspace, noe } = file.team();
  await stack().sql`insert into public.tasks ${stack().sql({
    workspace_id: workspace,
    title: "Relire la démarche",
    assignee_id: noe.id,
    people: [file.id()],
  })}`;
  const { page } = await file.open(noe);
  await page.goto("/");
  const tick = page.getByRole("checkbox", { name: "Terminer : Relire la démarche" });
  // Pressed rather than looked at again: its line leaves.
  await tick.click({ force: true });
  await tick.waitFor({ state: "detached" });
  await ctrlZ(page);
  await tick.waitFor();
  expect(await tick.isChecked()).toBe(false);
});

test("[P0.12] what was logged is taken back by Ctrl+Z, and that is taken back too", async () => {
  const { page } = await file.open(file.team().noe, "desktop", { tab: "/historique" });
  await page.getByRole("button", { name: "Consigner" }).first().click();
  await page.getByRole("dialog", { name: "Consigner" }).getByRole("button", { name: "Appel" }).click();
  const call = page.getByRole("listitem").filter({ hasText: /^Appel/ });
  await call.waitFor();
  await ctrlZ(page);
  await call.waitFor({ state: "detached" });
  await said(page).getByText("Interaction retirée").waitFor();
  await ctrlZ(page);
  await call.waitFor();
});

test("[P0.12] an import is undone by Ctrl+Z from where it ended", async () => {
  const { page } = await file.open(file.team().noe);
  await page.goto("/importer");
  await page.locator("input[type=file]").setInputFiles({
    name: "membres.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Nom;Ville\nAna Roy;Laval\nBao Lê;Sorel\n"),
  });
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  await page.getByRole("heading", { name: "2 personnes ajoutées" }).waitFor();
  await ctrlZ(page);
  await page.getByRole("heading", { name: "Importation annulée" }).waitFor();
});

// A new file: its warnings, its draft, what it lacks.
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import { row, useArtists } from "./artists-base.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { open, team } = useArtists(stack, devices);

test("[P1.10] says at once, offline too, that the person may already be here", async () => {
  const { page, context } = await open("phone", "/artistes");
  // Whom the device has not received yet, it cannot warn of.
  await row(page, "Amara Diallo").first().waitFor();
  await page.goto("/artistes/nouveau");
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Nom", exact: true }).fill("Amara Dialo");
  const warning = page.getByRole("status").filter({ hasText: "Cette personne est peut-être déjà ici" });
  await warning.getByText("nom très proche").waitFor();
  await page.getByRole("textbox", { name: "Nom", exact: true }).fill("Quelqu’un d’autre");
  await warning.waitFor({ state: "hidden" });
  await page.getByRole("textbox", { name: "Courriel" }).fill("AMARA@exemple.ca");
  await page.getByText("même courriel").waitFor();
  await page.getByRole("textbox", { name: "Courriel" }).fill("");
  await page.getByRole("textbox", { name: "Téléphone" }).fill("+1 (514) 555-0142");
  await page.getByText("même téléphone").waitFor();
  await expectAccessibleInBothThemes(page, "a new file with a likely duplicate");
  await page.getByRole("link", { name: "Amara Diallo" }).click();
  await page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();
});

test("[P0.2] made offline, its draft survives a killed app, and it reaches Postgres once", async () => {
  const device = await open("phone", "/artistes/nouveau");
  await readyForOffline(device.page);
  await device.context.setOffline(true);
  await device.page.getByRole("textbox", { name: "Nom", exact: true }).fill("Yasmine Ouédraogo");
  await device.page.getByRole("textbox", { name: "Ville" }).fill("Québec");
  await device.page.waitForTimeout(400);
  const page = await device.reopen("/artistes/nouveau");
  await page.getByText("Brouillon repris où vous l’aviez laissé.").waitFor();
  expect(await page.getByRole("textbox", { name: "Ville" }).inputValue()).toBe("Québec");
  expect(await page.getByRole("textbox", { name: "Nom de famille" }).inputValue()).toBe("Ouédraogo");
  await page.getByRole("button", { name: "Effacer" }).click();
  const name = page.getByRole("textbox", { name: "Nom", exact: true });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("Yasmine Ouédraogo");
  expect(await page.getByRole("textbox", { name: "Ville" }).inputValue()).toBe("");
  await page.getByRole("textbox", { name: "Ville" }).fill("Québec");
  await page.getByRole("textbox", { name: "Nom", exact: true }).press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: "Yasmine Ouédraogo" }).waitFor();
  await device.context.setOffline(false);
  await expect
    .poll(async () => {
      const found = await stack().sql`select city from public.people
        where workspace_id = ${team().workspace} and display_name = 'Yasmine Ouédraogo'`;
      return found.map(({ city }) => city);
    })
    .toEqual(["Québec"]);
});

test("[P1.1] a file without a name is not made, and says what is missing", async () => {
  const { page } = await open("phone", "/artistes/nouveau");
  await page.getByRole("textbox", { name: "Courriel" }).fill("amara@");
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.getByText("Il manque le nom de la personne.").waitFor();
  await page.getByText("Il manque une partie de l’adresse").waitFor();
  await expectAccessibleInBothThemes(page, "a new file with mistakes");
});

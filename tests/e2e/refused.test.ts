// What Postgres itself refuses: told on the record and in the synchronisation, with its ways out; the rest goes on.
import type { Download, Page } from "playwright";
import { afterEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { openSync, readyForOffline } from "./app.ts";
import { changeCity, said, useFile } from "./file-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const file = useFile(stack, devices);

const city = async () => (await file.stored()).city;

/** A rule of the server that no device knows, for what is written from now on: nobody may live in Zurich. */
const refuseZurich = () =>
  stack()
    .sql`alter table public.people add constraint not_in_zurich check (city is distinct from 'Zurich') not valid`;
const acceptZurich = () => stack().sql`alter table public.people drop constraint if exists not_in_zurich`;

afterEach(async () => {
  await acceptZurich();
});

const refusal = (page: Page) => page.locator("main").getByText("Un changement à cette fiche a été refusé");
const lamp = (page: Page) => page.getByRole("navigation").getByRole("link", { name: /refusés?/ });
const syncSheet = (page: Page) => page.getByRole("dialog", { name: "Synchronisation" });

async function refusedCity() {
  await refuseZurich();
  const device = await file.open(file.team().noe);
  await changeCity(device.page, "Zurich");
  await refusal(device.page).waitFor();
  return device;
}

test("[P0.4] [S10] the file says what was refused and why; once the cause is gone, it is sent again from there", async () => {
  const { page } = await refusedCity();
  const main = page.locator("main");
  await main.getByText("Il manque quelque chose, ou une valeur n’a pas la forme attendue").waitFor();
  await expectAccessibleInBothThemes(page, "a refused file");
  const answered = page.waitForResponse((response) => response.url().includes("/rest/v1/rpc/push"));
  await main.getByRole("button", { name: "Réessayer" }).click();
  expect((await answered).status()).toBe(400);
  await main.getByRole("button", { name: "Réessayer", disabled: false }).waitFor();
  expect(await city()).toBe("Laval");
  await acceptZurich();
  await main.getByRole("button", { name: "Réessayer" }).click();
  await refusal(page).waitFor({ state: "detached", timeout: 20_000 });
  await expect.poll(city).toBe("Zurich");
  await lamp(page).waitFor({ state: "detached" });
});

test("[P0.4] an interaction that was refused says so in the history, and in the synchronisation why", async () => {
  await stack().sql`alter table public.interactions add constraint no_call check (kind <> 'call') not valid`;
  try {
    const { page } = await file.open(file.team().noe, "phone", { tab: "/historique" });
    await page.getByRole("navigation").getByRole("button", { name: "Consigner" }).click();
    await page.getByRole("dialog", { name: "Consigner" }).getByRole("button", { name: "Appel" }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: /^Appel/ })
      .getByText("Envoi refusé")
      .waitFor();
    await expectAccessibleInBothThemes(page, "a history with a refused call");
    await openSync(page);
    await syncSheet(page).getByRole("button", { name: "Abandonner mon changement" }).click();
    const ask = page.getByRole("alertdialog");
    await ask.getByText(/l’équipe ne l’a jamais reçu/).waitFor();
    await ask.getByRole("button", { name: "Abandonner mon changement" }).click();
    await syncSheet(page).locator(".refusal").waitFor({ state: "detached" });
  } finally {
    await stack().sql`alter table public.interactions drop constraint no_call`;
  }
});

test("[P0.4] it is kept in a file, whole", async () => {
  const { page } = await refusedCity();
  const downloading = page.waitForEvent("download");
  await page.locator("main").getByRole("button", { name: "Exporter" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(
    `Coulisses - changement refusé - Amara Diallo - ${file.id().slice(0, 8)}.json`,
  );
  expect(JSON.parse(await textOf(download))).toMatchObject({
    table: "people",
    id: file.id(),
    refused: { code: "invalid" },
    record: { display_name: "Amara Diallo", city: "Zurich" },
  });
});

test("[P0.4] given up, the team’s version comes back; the undo brings one’s own again, refused as before", async () => {
  const { page } = await refusedCity();
  await page.locator("main").getByRole("button", { name: "Abandonner mon changement" }).click();
  const ask = page.getByRole("alertdialog", { name: "Abandonner ce changement?" });
  await ask.getByText("Amara Diallo").waitFor();
  await ask.getByRole("button", { name: "Abandonner mon changement" }).click();
  await refusal(page).waitFor({ state: "detached" });
  await page.getByText("Laval").first().waitFor();
  expect(await page.getByText("Zurich").count()).toBe(0);
  // What was said of the edit may still be there.
  await said(page)
    .filter({ hasText: "Changement abandonné" })
    .getByRole("button", { name: "Annuler" })
    .click();
  await page.getByText("Zurich").first().waitFor();
  await refusal(page).waitFor();
});

test("[P0.4] [P0.5] whose role was lowered keeps the change, refused; with the role back, it is sent", async () => {
  const { noe } = file.team();
  const setRole = (role: string) =>
    stack().sql`update public.members set role = ${role} where id = ${noe.id}`;
  const { page, context } = await file.open(noe, "phone");
  await readyForOffline(page);
  await context.setOffline(true);
  await changeCity(page, "Verdun");
  await setRole("reader");
  await context.setOffline(false);
  await refusal(page).waitFor({ timeout: 40_000 });
  await page.locator("main").getByText("Votre rôle ne permet pas ce changement").waitFor();
  await expectAccessibleInBothThemes(page, "a file refused to a reader");
  expect(await city()).toBe("Laval");
  await setRole("adviser");
  await page.locator("main").getByRole("button", { name: "Réessayer" }).click();
  await expect.poll(city).toBe("Verdun");
  await refusal(page).waitFor({ state: "detached", timeout: 20_000 });
});

test("[P0.4] [S10] three refused among five hundred: the others arrive, and the three are listed", async () => {
  await refuseZurich();
  const device = await file.open(file.team().noe, "phone");
  const { page, context } = device;
  await page.goto("/importer");
  await readyForOffline(page);
  await context.setOffline(true);
  const rows = Array.from({ length: 500 }, (_, n) => {
    const name = `${first[n % 25]} ${last[Math.floor(n / 25)]}`;
    return `${name};${[7, 250, 499].includes(n) ? "Zurich" : "Laval"}`;
  });
  await page.locator("input[type=file]").setInputFiles({
    name: "membres.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Nom;Ville\n${rows.join("\n")}\n`),
  });
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  await page.getByRole("heading", { name: /500 personnes ajoutées/ }).waitFor();
  await context.setOffline(false);
  const arrived = async () => {
    const [row] = await stack().sql<{ count: number }[]>`select count(*)::int from public.people
      where workspace_id = ${file.team().workspace}`;
    return row?.count;
  };
  await expect.poll(arrived, { timeout: 40_000 }).toBe(498);
  await page.goto("/");
  await page.getByText("3 changements ont été refusés.").waitFor();
  await expectAccessibleInBothThemes(page, "home, three refused");
  await page.getByRole("link", { name: "Voir la synchronisation" }).click();
  const cards = syncSheet(page).locator(".refusal");
  await expect.poll(() => cards.count()).toBe(3);
  await expectAccessibleInBothThemes(page, "three refused");
  await acceptZurich();
  await cards
    .first()
    .getByRole("button", { name: /^Réessayer/ })
    .click();
  await expect.poll(() => cards.count()).toBe(0);
  await expect.poll(arrived).toBe(501);
});

const first =
  "Ana Bao Clio Dina Ezra Fadi Gita Hugo Inès Jude Kofi Lila Mona Nils Oumy Paul Quyn Rima Saul Téa Udo Vera Wim Xeni Yara".split(
    " ",
  );
const last =
  "Aubin Blais Caron Dubé Émond Forget Giroux Huard Isnard Joly Kirouac Lavoie Morin Nadon Ouellet Picard Quirion Roy Savard Tardif".split(
    " ",
  );

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

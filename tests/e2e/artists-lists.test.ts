// The list of people by any field: filtered, kept, in columns, many changed at once, put in a file or on paper.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { readSheets } from "../../src/domain/import/workbook/read-workbook.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { pressTwice, readyForOffline } from "./app.ts";
import { row, useArtists } from "./artists-base.ts";
import { said } from "./file-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);

beforeAll(async () => {
  const { workspace } = base.team();
  await stack().sql`update public.people set city = 'Laval', membership = 'Active', disciplines = '{Théâtre}'
    where workspace_id = ${workspace} and display_name in ('Farid Aït-Kaci', 'Soraya Benkirane')`;
  await stack().sql`update public.people set city = 'Québec', tags = '{=jury}', verified_on = '2020-02-29'
    where workspace_id = ${workspace} and display_name = 'Léa Cœurdacier'`;
  await base.addInteraction(base.amara(), { kind: "call", note: "Bilan", daysAgo: 2 });
});

const menu = async (page: Page, item: string) => {
  await page.getByRole("button", { name: "Affichage et actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const selection = (page: Page) => page.getByRole("region", { name: "Sélection" });

test("[P1.8] a list by any field is narrowed, kept, opened again and put aside, without a network", async () => {
  const { page, context } = await base.open("desktop", "/artistes");
  await row(page, "Farid").waitFor();
  await readyForOffline(page);
  await context.setOffline(true);

  await page.getByRole("button", { name: "Filtres" }).click();
  const sheet = page.getByRole("dialog", { name: "Filtrer" });
  await sheet.getByRole("button", { name: "Voir 5 personnes" }).waitFor();
  await expectAccessibleInBothThemes(page, "the filters");
  await sheet
    .getByRole("group", { name: "Dernier contact" })
    .getByRole("button", { name: "Jamais 4" })
    .click();
  await sheet.getByRole("button", { name: "Voir 4 personnes" }).waitFor();
  await sheet.getByRole("combobox", { name: "Ajouter un filtre" }).selectOption({ label: "Ville" });
  await sheet.getByRole("textbox", { name: "Texte cherché" }).fill("QUEBEC");
  await sheet.getByRole("button", { name: "Voir 1 personne" }).click();
  await row(page, "Léa Cœurdacier").waitFor();
  await page.getByText("1 sur 5 personnes").first().waitFor();

  await menu(page, "Enregistrer comme liste");
  await page.getByRole("textbox", { name: "Nom de la liste" }).fill("À joindre");
  await page.getByText("Toute l’équipe").click();
  await pressTwice(page.getByRole("button", { name: "Enregistrer", exact: true }));
  await said(page).getByText("Liste « À joindre » enregistrée").waitFor();

  // A chip says each filter, and takes it away.
  const city = page.getByRole("button", { name: "Retirer le filtre : Ville avec « QUEBEC »" });
  await city.click();
  await page.getByText("4 sur 5 personnes").first().waitFor();
  await menu(page, "Listes enregistrées");
  const views = page.getByRole("dialog", { name: "Listes enregistrées" });
  await views.getByRole("button", { name: "À joindre", exact: true }).click();
  await page.getByText("1 sur 5 personnes").first().waitFor();
  await page.reload();
  await page.getByText("1 sur 5 personnes").first().waitFor();
  await city.waitFor();

  await menu(page, "Listes enregistrées");
  await views.getByRole("button", { name: "Actions : À joindre" }).click();
  await views.getByRole("menuitem", { name: "Archiver" }).click();
  await views.getByText("Archivées (1)").waitFor();
  await views.getByRole("button", { name: "Annuler" }).click();
  await views.getByText("Archivées (1)").waitFor({ state: "detached" });
  await views.getByRole("button", { name: "À joindre", exact: true }).waitFor();
  await expectAccessibleInBothThemes(page, "the kept lists");

  await context.setOffline(false);
  const kept = async () => [
    ...(await stack().sql`select name, scope, owner_id, archived from public.library
      where workspace_id = ${base.team().workspace} and kind = 'saved_view'`),
  ];
  await expect.poll(kept).toEqual([{ name: "À joindre", scope: "people", owner_id: null, archived: false }]);
});

test("[P1.8] many are changed at once without a network, and one press puts them back as they were", async () => {
  const { page, context } = await base.open("phone", "/artistes");
  await row(page, "Diallo").waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await menu(page, "Sélectionner");
  await selection(page).getByRole("button", { name: "Tout sélectionner (5)" }).click();
  await row(page, "Diallo").getByRole("checkbox").uncheck();
  await selection(page).getByText("4 sélectionnées").waitFor();
  await expectAccessibleInBothThemes(page, "people being chosen");
  await selection(page).getByRole("button", { name: "Étiqueter" }).click();
  const sheet = page.getByRole("dialog", { name: "Étiqueter" });
  await sheet.getByRole("combobox", { name: "Étiquettes à ajouter" }).fill("gala, =jury");
  await sheet.getByRole("button", { name: "Ajouter à 4 fiches" }).click();
  await said(page).getByText("4 fiches étiquetées").waitFor();
  await said(page).hover();

  const tags = async () => {
    const rows = await stack()
      .sql`select tags from public.people where workspace_id = ${base.team().workspace}`;
    return rows.flatMap((one) => one.tags as string[]).sort();
  };
  await context.setOffline(false);
  await expect.poll(tags).toEqual([...Array(4).fill("=jury"), ...Array(4).fill("gala")]);
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await said(page).getByText("4 fiches remises comme avant").waitFor();
  await expect.poll(tags).toEqual(["=jury"]);
});

test("[P1.8] a finger held on a row begins a selection, and many that were deleted come back", async () => {
  const { page, context } = await base.open("phone", "/artistes");
  const link = row(page, "Benkirane").getByRole("link");
  await link.waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  const box = (await link.boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  const at = [{ x: box.x + 20, y: box.y + 10 }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at });
  await selection(page).getByText("1 sélectionnée").waitFor();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  expect(await row(page, "Benkirane").getByRole("checkbox").isChecked()).toBe(true);
  expect(new URL(page.url()).pathname).toBe("/artistes");
  await row(page, "Diallo").getByRole("checkbox").check();
  await selection(page).getByRole("button", { name: "Autres actions sur la sélection" }).click();
  await page.getByRole("menuitem", { name: "Supprimer" }).click();
  await said(page).getByText("2 fiches supprimées").waitFor();
  await row(page, "Diallo").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await row(page, "Diallo").waitFor();
  await row(page, "Benkirane").waitFor();
});

test("[P1.8] in columns: any field, sorted both ways, chosen by range", async () => {
  const { page } = await base.open("desktop", "/artistes?vue=tableau");
  const table = page.getByRole("table", { name: "Artistes" });
  const cities = () => table.getByRole("row").locator("[role=cell]:nth-child(4)").allInnerTexts();
  // By family name: Aït-Kaci, Benkirane, Châu, Cœurdacier, Diallo.
  await expect.poll(cities).toEqual(["Laval", "Laval", "", "Québec", "Montréal"]);
  const header = (name: string) => table.getByRole("columnheader", { name });
  await header("Ville").getByRole("button").click();
  await expect.poll(cities).toEqual(["Laval", "Laval", "Montréal", "Québec", ""]);
  await header("Ville").getByRole("button").click();
  await expect.poll(cities).toEqual(["Québec", "Montréal", "Laval", "Laval", ""]);
  expect(await header("Ville").getAttribute("aria-sort")).toBe("descending");
  await header("Dernier contact").getByRole("button").click();
  await expect.poll(() => table.getByRole("link").first().textContent()).toBe("Amara Diallo");

  await menu(page, "Colonnes");
  const columns = page.getByRole("dialog", { name: "Colonnes" });
  await columns.getByRole("checkbox", { name: "Étiquettes" }).click();
  await columns.getByRole("checkbox", { name: "Suivi par" }).click();
  await page.keyboard.press("Escape");
  await header("Étiquettes").waitFor();
  await header("Suivi par").waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.get("colonnes")).toBe(
    "disciplines,city,membership,last_contact,tags",
  );
  await expectAccessibleInBothThemes(page, "the table");

  const boxes = table.getByRole("checkbox", { name: /^Sélectionner/ });
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ["Shift"] });
  await selection(page).getByText("4 sélectionnées").waitFor();
  await page.keyboard.press("Escape");
  await selection(page).waitFor({ state: "detached" });
});

test("[P1.11] a reader takes away what they see: as filtered and sorted, in text and in Excel", async () => {
  const amaraLivesIn = (city: string) =>
    stack().sql`update public.people set city = ${city} where id = ${base.amara()}`;
  await amaraLivesIn("Montréal");
  const { page } = await base.open("desktop", "/artistes?vue=tableau&tri=-display_name&filtres=city:filled", {
    who: base.team().odile,
  });
  await page.getByRole("table").getByText("Laval").first().waitFor();
  const sheet = page.getByRole("dialog", { name: "Exporter" });
  const taken = async () => {
    const saved = page.waitForEvent("download");
    await sheet.getByRole("button", { name: "Exporter 4 fiches" }).click();
    const file = await saved;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  await menu(page, "Exporter");
  await sheet.getByText("Texte (.csv)").click();
  const csv = await taken();
  expect(csv.name).toMatch(/^artistes-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = csv.bytes.toString("utf8").split("\r\n");
  expect(lines[0]).toBe("\uFEFFNom complet;Disciplines;Ville;Adhésion;Responsable;Dernier contact");
  expect(lines.slice(1, 5).map((line) => line.split(";").slice(0, 3))).toEqual([
    ["Amara Diallo", "Danse contemporaine", "Montréal"],
    ["Léa Cœurdacier", "", "Québec"],
    ["Soraya Benkirane", "Théâtre", "Laval"],
    ["Farid Aït-Kaci", "Théâtre", "Laval"],
  ]);

  await menu(page, "Exporter");
  await sheet.getByText("Tous les champs").click();
  // What arrives meanwhile changes the rows behind, not what was chosen.
  await amaraLivesIn("Longueuil");
  await page.locator("[role=table]").getByText("Longueuil").waitFor();
  expect(await sheet.getByRole("radio", { name: "Tous les champs" }).isChecked()).toBe(true);
  await expectAccessibleInBothThemes(page, "the export");
  const workbook = await taken();
  const [table] = await readSheets(new Uint8Array(workbook.bytes));
  const column = (header: string) =>
    table!.rows.map(({ cells }) => cells[table!.headers.indexOf(header)] ?? "");
  expect(column("Étiquettes")).toEqual(["", "=jury", "", ""]);
  expect(column("Responsable")).toEqual(["Noé Tremblay", "", "", ""]);
  expect(column("Vérifiée le")[1]).toBe("2020-02-29");
  expect(workbook.bytes.toString("latin1")).not.toContain("Bilan");
});

test("[P1.11] a file is put on paper from its menu, without what the team notes", async () => {
  await base.addInteraction(base.amara(), {
    kind: "note",
    note: "À ne pas dire",
    confidential: true,
    daysAgo: 1,
  });
  const { page } = await base.open("desktop", `/artistes/${base.amara()}`);
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Imprimer la fiche" }).click();
  await page.getByRole("button", { name: "Imprimer ou enregistrer en PDF" }).waitFor();
  await page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();
  await page.getByText("amara@exemple.ca").waitFor();
  await expectAccessibleInBothThemes(page, "a file to print");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("À ne pas dire").count()).toBe(0);
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
});

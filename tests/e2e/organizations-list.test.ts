// The list of organisations by any field, as that of people; the roles of people in them in a file and back.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import { row, useArtists } from "./artists-base.ts";
import { said } from "./file-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);

beforeAll(async () => {
  const { workspace } = base.team();
  for (const [name, kind, city, tags] of [
    ["Réseau Rive-Sud", "presenter", "Longueuil", "{réseau}"],
    ["La Cale sèche", "venue", "Montréal", "{}"],
    ["Maison de l’Ouest", "venue", "Laval", "{}"],
    ["Éditions du Sel", "media", null, "{}"],
  ])
    await stack().sql`insert into public.organizations (workspace_id, name, kind, city, tags)
      values (${workspace}, ${name!}, ${kind!}, ${city!}, ${tags!})`;
  await stack().sql`update public.people set organization_role = 'Programmation', organization_id =
      (select id from public.organizations where workspace_id = ${workspace} and name = 'Réseau Rive-Sud')
    where id = ${base.amara()}`;
});

const menu = async (page: Page, item: string) => {
  await page.getByRole("button", { name: "Affichage et actions" }).click();
  await page.getByRole("menuitem", { name: item }).click();
};
const selection = (page: Page) => page.getByRole("region", { name: "Sélection" });
const stored = () => stack().sql`
  select name, kind, tags from public.organizations
  where workspace_id = ${base.team().workspace} and not deleted order by name`;

test("[P7.3] [P1.8] narrowed by any field, kept for oneself and opened again, without a network", async () => {
  const { page, context } = await base.open("desktop", "/organismes");
  await row(page, "Réseau Rive-Sud").getByText("1 personne").waitFor();
  await readyForOffline(page);
  await context.setOffline(true);

  // The first press chooses, and shows beside.
  await row(page, "Réseau Rive-Sud").getByRole("link").click();
  const peek = page.getByRole("complementary", { name: "Aperçu de l’organisme" });
  await peek.getByRole("link", { name: "Amara Diallo" }).waitFor();
  await expectAccessibleInBothThemes(page, "the list of organisations and a glance at one");

  await page
    .getByRole("group", { name: "Genres d’organismes" })
    .getByRole("button", { name: "Lieux" })
    .click();
  await page.getByText("2 sur 4 organismes").first().waitFor();
  await page.getByRole("button", { name: /^Filtres/ }).click();
  const sheet = page.getByRole("dialog", { name: "Filtrer" });
  await sheet.getByRole("group", { name: "Ville" }).getByRole("button", { name: "Laval 1" }).click();
  await sheet.getByRole("button", { name: "Voir 1 organisme" }).click();
  await row(page, "Maison de l’Ouest").waitFor();
  await row(page, "La Cale sèche").waitFor({ state: "detached" });

  await menu(page, "Enregistrer comme liste");
  await page.getByRole("textbox", { name: "Nom de la liste" }).fill("Lieux de Laval");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await said(page).getByText("Liste « Lieux de Laval » enregistrée").waitFor();
  await page.goto("/organismes");
  await page.getByText("4 organismes").first().waitFor();
  await menu(page, "Listes enregistrées");
  const views = page.getByRole("dialog", { name: "Listes enregistrées" });
  await views.getByText("Moi seulement · Genre : Lieu · Ville : Laval").waitFor();
  await views.getByRole("button", { name: "Lieux de Laval", exact: true }).click();
  await page.getByText("1 sur 4 organismes").first().waitFor();

  // A colleague's device is not given it; the people's list does not show it.
  await context.setOffline(false);
  const kept = async () => [
    ...(await stack().sql`select scope, owner_id from public.library
      where workspace_id = ${base.team().workspace} and name = 'Lieux de Laval'`),
  ];
  await expect.poll(kept).toEqual([{ scope: "organizations", owner_id: base.team().noe.id }]);
  const other = await base.open("desktop", "/organismes", { who: base.team().mireille });
  await row(other.page, "La Cale sèche").waitFor();
  await menu(other.page, "Listes enregistrées");
  await other.page.getByText("Filtrez la liste, puis enregistrez-la pour la retrouver ici.").waitFor();
});

test("[P7.3] [P1.8] many are changed at once on a phone without a network, and put back by one press", async () => {
  const { page, context } = await base.open("phone", "/organismes");
  await row(page, "La Cale sèche").waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await menu(page, "Sélectionner");
  await selection(page).getByRole("button", { name: "Tout sélectionner (4)" }).click();
  await row(page, "Éditions du Sel").getByRole("checkbox").uncheck();
  await selection(page).getByRole("button", { name: "Changer le genre" }).click();
  const sheet = page.getByRole("dialog", { name: "Changer le genre" });
  await sheet.getByRole("radio", { name: "Partenaire" }).check();
  await expectAccessibleInBothThemes(page, "the kind of many organisations");
  await sheet.getByRole("button", { name: "Appliquer à 3 fiches" }).click();
  await said(page).getByText("3 fiches modifiées").waitFor();
  await said(page).hover();
  const kinds = async () => (await stored()).map(({ kind }) => kind).sort();
  await context.setOffline(false);
  await expect.poll(kinds).toEqual(["media", "partner", "partner", "partner"]);
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await said(page).getByText("3 fiches remises comme avant").waitFor();
  await expect.poll(kinds).toEqual(["media", "presenter", "venue", "venue"]);
});

test("[P7.3] [P1.11] in columns, sorted, and taken away as a file that says who is where", async () => {
  const { page } = await base.open("desktop", "/organismes?vue=tableau", { who: base.team().odile });
  const table = page.getByRole("table", { name: "Organismes" });
  const names = () => table.getByRole("link").allInnerTexts();
  await expect
    .poll(names)
    .toEqual(["Éditions du Sel", "La Cale sèche", "Maison de l’Ouest", "Réseau Rive-Sud"]);
  await table.getByRole("columnheader", { name: "Ville" }).getByRole("button").click();
  await expect
    .poll(names)
    .toEqual(["Maison de l’Ouest", "Réseau Rive-Sud", "La Cale sèche", "Éditions du Sel"]);
  await table.getByRole("cell", { name: "Amara Diallo" }).waitFor();
  await expectAccessibleInBothThemes(page, "the table of organisations");

  await menu(page, "Exporter");
  const sheet = page.getByRole("dialog", { name: "Exporter" });
  await sheet.getByText("Texte (.csv)").click();
  await sheet.getByText("Tous les champs").click();
  const saved = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Exporter 4 fiches" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^organismes-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = readFileSync(await file.path(), "utf8").split("\r\n");
  const [headers = [], ...rows] = lines.map((line) => line.replace("\uFEFF", "").split(";"));
  const column = (header: string) => rows.map((cells) => cells[headers.indexOf(header)] ?? "").slice(0, 4);
  expect(column("Nom de l’organisme")[1]).toBe("Réseau Rive-Sud");
  expect(column("Type d’organisme")).toEqual(["Lieu", "Diffuseur", "Lieu", "Média"]);
  expect(column("Personnes")).toEqual(["", "Amara Diallo", "", ""]);
});

test("[P1.9] [P7.3] a file brings people with their roles in organisations, and one press takes them back", async () => {
  const { page } = await base.open("desktop", "/organismes");
  // What is here can be found: the organisations have come.
  await row(page, "La Cale sèche").waitFor();
  await page.goto("/importer");
  const csv = [
    "Nom;Organisme;Rôle;Rôle depuis;Rôle jusqu’à",
    "Ève Nolin;la cale seche;Direction;2019-09;",
    "Bao Lê;Studio du Nord;Régie;2012;2014",
  ].join("\n");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "gens.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  const roles = async () => {
    const people = await stack().sql`
      select display_name, organization_role, affiliations from public.people
      where workspace_id = ${base.team().workspace} and not deleted
        and display_name in ('Ève Nolin', 'Bao Lê') order by display_name`;
    return people.map(({ affiliations, organization_role }) => [
      organization_role,
      (affiliations as string[]).map((text) => text.slice(37)),
    ]);
  };
  await expect.poll(roles).toEqual([
    [null, ["2012/2014 Régie"]],
    ["Direction", ["2019-09/ Direction"]],
  ]);
  await expect.poll(async () => (await stored()).length).toBe(5);
  await page
    .getByRole("button", { name: /^Annuler/ })
    .first()
    .click();
  await expect.poll(roles).toEqual([]);
  await expect.poll(async () => (await stored()).length).toBe(4);
});

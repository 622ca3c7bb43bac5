// People from a file, on the device, without a network; then the network returns.

import type { Page } from "playwright";
import { beforeEach, describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { isPushOf } from "../fixtures/faults.ts";
import { hasSharedData, sharedDataNote, sharedFile } from "../fixtures/shared-data.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { workbookOf } from "../unit/import/workbooks.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";
import { chooseFile, importButton } from "./import-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  stack().onRequest = undefined;
});

async function phone(locale: "fr-CA" | "en-CA" = "fr-CA", who = team.noe) {
  const device = await devices.phone({ baseURL: stack().url, locale });
  await signIn(device.page, stack(), who.email, locale);
  return device;
}

async function peopleInPostgres(where = "not deleted"): Promise<number> {
  const [row] = await stack().sql<{ count: number }[]>`
    select count(*)::int from public.people where workspace_id = ${team.workspace} and ${stack().sql.unsafe(where)}`;
  return row?.count ?? 0;
}

/** The list of artists ends by saying this length. */
async function expectCountOnScreen(page: Page, expected: string): Promise<void> {
  await page.goto("/artistes");
  const count = page.getByText(/^\d[\d\s]*\spersonnes?$/).first();
  await expect.poll(async () => (await count.textContent())?.replace(/\s/g, " ")).toBe(expected);
}

describe("[P1.9] on a phone", () => {
  test("a file is checked, imported without a network, sent when it returns, and can be undone the day after", async () => {
    await addArtists(stack(), team, ["Amara Diallo"]);
    const device = await phone();
    const { page, context } = device;
    await page.goto("/importer");
    await readyForOffline(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Importer" }).waitFor();
    await expectAccessibleInBothThemes(page, "choosing a file");
    await chooseFile(
      page,
      "membres.csv",
      "Nom;Courriel;Ville;Discipline;Genre\n" +
        '"Roy, Ana";ana@roy.exemple;Laval;danse, théâtre;F\n' +
        "Bao Lê;bao.le.exemple;Sorel;conte;M\n" +
        "diallo amara;;Montréal;danse;F\n" +
        ";anonyme@roy.exemple;Laval;;\n",
    );
    await page.getByText("2 personnes à ajouter").waitFor();
    await page.getByText("1 doublon probable").waitFor();
    await page.getByText("1 ligne sans nom lisible").waitFor();
    await page.getByText("1 ligne à compléter").waitFor();
    await page.getByText(/Genre\s: ces renseignements appartiennent/).waitFor();
    expect(await page.getByRole("combobox", { name: "Champ rempli par la colonne Nom" }).inputValue()).toBe(
      "display_name",
    );
    await expectAccessibleInBothThemes(page, "checking a file");

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger 2 lignes à corriger" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("membres - à corriger.csv");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString("utf8")).toBe(
      [
        "\uFEFFNom;Courriel;Ville;Discipline;Genre;Ligne;Raison",
        "Bao Lê;bao.le.exemple;Sorel;conte;M;3;Adresse de courriel mal écrite et laissée de côté\u00a0: bao.le.exemple.",
        ";anonyme@roy.exemple;Laval;;;5;Il manque le nom.",
        "",
      ].join("\r\n"),
    );

    await importButton(page).click();
    await page.getByRole("heading", { name: "2 personnes ajoutées" }).waitFor();
    await page.getByText("partiront au retour du réseau").waitFor();
    await page.getByText(/4 lignes lues\s: 2 ajoutées, 1 doublon laissé de côté et 1 à corriger\./).waitFor();
    await expectAccessibleInBothThemes(page, "an import done");
    await expectCountOnScreen(page, "3 personnes");
    expect(await peopleInPostgres()).toBe(1);

    await device.restart("/importer", { offline: true });
    await device.page.getByText("membres.csv").waitFor();
    await device.context.setOffline(false);
    await expect.poll(() => peopleInPostgres()).toBe(3);
    const [ana] = await stack().sql`select * from public.people where display_name = 'Ana Roy'`;
    expect(ana).toMatchObject({
      family_name: "Roy",
      emails: ["ana@roy.exemple"],
      // As the list of the workspace spells them.
      disciplines: ["Danse", "Théâtre"],
    });

    await device.page.getByRole("button", { name: "Annuler", exact: true }).click();
    await device.page.getByRole("heading", { name: "Importation annulée" }).waitFor();
    await expect.poll(() => peopleInPostgres()).toBe(1);
    await expectCountOnScreen(device.page, "1 personne");
  });

  test("a column is corrected by hand, and the preview follows", async () => {
    const { page } = await phone();
    await page.goto("/importer");
    await chooseFile(page, "liste.csv", "Qui,Quoi\nAna Roy,danse\nBao Lê,conte\n");
    await page.getByText("Aucune colonne ne donne le nom des personnes").waitFor();
    expect(await importButton(page).isDisabled()).toBe(true);
    await page
      .getByRole("combobox", { name: "Champ rempli par la colonne Qui" })
      .selectOption({ label: "Nom complet" });
    await page.getByText("2 personnes à ajouter").waitFor();
    await page.getByText(/Laissé de côté dans ce fichier\s: Quoi/).waitFor();
    await page
      .getByRole("combobox", { name: "Champ rempli par la colonne Quoi" })
      .selectOption({ label: "Disciplines" });
    await page.getByRole("listitem").filter({ hasText: "Bao Lê" }).getByText("conte").first().waitFor();
    await page.getByText("Des contacts").click();
    await importButton(page).click();
    await page.getByRole("heading", { name: "2 personnes ajoutées" }).waitFor();
    await expect.poll(() => peopleInPostgres("kind = 'contact' and disciplines <> '{}'")).toBe(2);

    // A stage that no word says exactly is chosen among the stages.
    await page.getByRole("button", { name: "Importer un autre fichier" }).click();
    await chooseFile(
      page,
      "suivi.csv",
      "Artiste;Projet;Programme;Résultat\nAna Roy;Racines;Vivacité;Pas envoyé\nBao Lê;Duo;Vivacité;Pas retenu\n",
    );
    const stage = page.getByRole("combobox", { name: "Ce que devient la valeur Pas envoyé" });
    await stage.selectOption({ label: "En cours" });
    await importButton(page).click();
    await page.getByRole("heading", { name: "2 candidatures ajoutées" }).waitFor();
    await expect
      .poll(async () => [
        ...(await stack().sql`
          select title, stage from public.applications
          where workspace_id = ${team.workspace} order by title`),
      ])
      .toEqual([
        { title: "Duo", stage: "refused" },
        { title: "Racines", stage: "preparing" },
      ]);
  });

  test("files that cannot be read say so and what to do, in both languages", async () => {
    const { page } = await phone();
    await page.goto("/importer");
    for (const [name, content, sentence] of [
      ["vide.csv", "", "Ce fichier ne contient aucune ligne."],
      ["titres.csv", "nom,ville\n", "Ce fichier ne contient aucune ligne."],
      [
        "classeur.xlsx",
        Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0, 0xff, 0x9c),
        "Ce fichier est incomplet ou abîmé.",
      ],
      ["énorme.csv", new Uint8Array(10_000_001).fill(97), "trop lourd"],
    ] as const) {
      await chooseFile(page, name, content);
      await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
    }
    await expectAccessibleInBothThemes(page, "a file that cannot be read");
    await chooseFile(page, "bon.csv", "nom\nAna Roy\n");
    await page.getByText("1 personne à ajouter").waitFor();

    const english = await phone("en-CA", team.mireille);
    await english.page.goto("/importer");
    await chooseFile(english.page, "empty.csv", "");
    await english.page.getByRole("alert").waitFor();
    await chooseFile(english.page, "list.csv", "name,ethnicity\nAna Roy,x\n");
    await english.page.getByText("1 person to add").waitFor();
    await english.page.getByText("Self-identification left out").waitFor();
  });

  test("a workbook and an address book, their numbers and the organisations they name, undone together", async () => {
    const { page } = await phone();
    await page.goto("/importer");
    await chooseFile(
      page,
      "équipe.xlsx",
      workbookOf([
        { name: "Lisez-moi", rows: [["Bonjour"]] },
        {
          name: "Membres",
          rows: [
            ["Membres 2026"],
            ["Nom", "Téléphone", "Organisme"],
            ["Ana Roy", "(514) 555-0142 poste 12", "Théâtre X"],
            ["Bao Lê", 4385550117, "theatre x"],
          ],
        },
      ]),
    );
    await page.getByText("2 personnes à ajouter").waitFor();
    await page.getByText("2 lignes · Excel · feuille Membres").waitFor();
    await importButton(page).click();
    await page.getByRole("heading", { name: "2 personnes ajoutées" }).waitFor();
    await expect.poll(() => peopleInPostgres()).toBe(2);
    // The organisation is sent in a request of its own.
    const ana = async () => {
      const [row] = await stack().sql`
        select phones, (select name from public.organizations o where o.id = organization_id) as organization
        from public.people where display_name = 'Ana Roy' and workspace_id = ${team.workspace}`;
      return row;
    };
    await expect.poll(ana).toEqual({ phones: ["+15145550142;ext=12"], organization: "Théâtre X" });
    await page.getByRole("button", { name: "Annuler l’importation" }).click();
    await page.getByRole("heading", { name: "Importation annulée" }).waitFor();
    await expect.poll(() => peopleInPostgres()).toBe(0);
    const left = () =>
      stack()
        .sql`select name from public.organizations where workspace_id = ${team.workspace} and not deleted`;
    await expect.poll(async () => (await left()).length).toBe(0);

    await page.getByRole("button", { name: "Importer un autre fichier" }).click();
    await chooseFile(
      page,
      "carnet.vcf",
      "BEGIN:VCARD\r\nFN:Cam Anjou\r\nTEL:514 555-014\r\nNOTE:Vue au gala\r\nEND:VCARD\r\n",
    );
    await page.getByText("1 ligne · Carnet d’adresses").waitFor();
    await page.getByText("1 personne à ajouter").waitFor();
    await page.getByText("1 note à ajouter").waitFor();
    await page.getByRole("button", { name: /^À compléter/ }).click();
    await page.getByText(/Téléphone incomplet ou inconnu mais gardé tel quel\s: 514 555-014\./).waitFor();
    await importButton(page).click();
    await page.getByText("1 note ajoutée.").waitFor();
    const notes = () => stack().sql`
      select i.kind, i.note, p.display_name, p.phones from public.interactions i
      join public.people p on p.id = any (i.people)
      where i.workspace_id = ${team.workspace} and not i.deleted`;
    await expect
      .poll(async () => [...(await notes())])
      .toEqual([{ kind: "note", note: "Vue au gala", display_name: "Cam Anjou", phones: ["514 555-014"] }]);
    await page.getByRole("button", { name: "Annuler l’importation" }).click();
    await page.getByText("1 personne retirée. 1 interaction retirée.").waitFor();
    await expect.poll(async () => (await notes()).length).toBe(0);
  });

  test("[P0.4] a full disk stops the import, says what was kept, and it can be undone", async () => {
    const { page, context } = await phone();
    await page.goto("/importer");
    // What still arrives would fill the disk before the import does.
    await readyForOffline(page);
    const rows = Array.from({ length: 600 }, (_, i) => `Personne ${i}`).join("\n");
    await chooseFile(page, "longue.csv", `nom\n${rows}\n`);
    await page.getByText("600 personnes à ajouter").waitFor();
    await context.setOffline(true);
    await page.evaluate(() => {
      let left = 400;
      const { put, add } = IDBObjectStore.prototype;
      const limited = (write: typeof put): typeof put =>
        function (this: IDBObjectStore, ...args) {
          if (left-- <= 0) throw new DOMException("The disk is full.", "QuotaExceededError");
          return write.apply(this, args);
        };
      Object.assign(IDBObjectStore.prototype, { put: limited(put), add: limited(add) });
      Object.assign(globalThis, { freeTheDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    });
    await importButton(page).click();
    await page.getByRole("alert").filter({ hasText: "L’appareil n’a plus de place" }).waitFor();
    await page.getByRole("heading", { name: "250 personnes ajoutées" }).waitFor();
    await page.getByText(/L’importation s’est arrêtée avant la fin, il reste 350 lignes/).waitFor();
    await expectAccessibleInBothThemes(page, "an import stopped by a full disk");

    await page.evaluate("freeTheDisk()");
    await page.getByRole("button", { name: "Importer le reste" }).click();
    await page.getByText("250 doublons probables").waitFor();
    await importButton(page).click();
    await page.getByRole("heading", { name: "600 personnes ajoutées" }).waitFor();
    await page.getByRole("button", { name: "Annuler l’importation" }).click();
    await page.getByRole("heading", { name: "Importation annulée" }).waitFor();
    await context.setOffline(false);
    await expect.poll(() => peopleInPostgres("deleted")).toBe(600);
    expect(await peopleInPostgres()).toBe(0);
  });

  test("[P0.7] a reader is told that importing is for others", async () => {
    const { page } = await phone("fr-CA", team.odile);
    await page.goto("/importer");
    await page.getByText("Votre accès est en lecture seule").waitFor();
    expect(await page.locator("input[type=file]").count()).toBe(0);
  });
});

describe.skipIf(!hasSharedData)(`[P1.9] real lists${sharedDataNote}`, () => {
  test("44 then 3,532 artists, without a network; then in Postgres exactly once, in under 10 requests", async () => {
    const { page, context } = await phone();
    await page.goto("/importer");
    await readyForOffline(page);
    await context.setOffline(true);
    for (const [path, sentence, done] of [
      [
        "artists/mona-wikidata-artistes-travail-qc_44-rows.csv",
        "41 personnes à ajouter",
        "41 personnes ajoutées",
      ],
      ["artists/tate-artist_data.csv", /^3\s532 personnes à ajouter$/, /^3\s532 personnes ajoutées$/],
    ] as const) {
      await chooseFile(page, path.split("/").at(-1) ?? "", sharedFile(path));
      await page.getByText(sentence).waitFor();
      await importButton(page).click();
      await page.getByRole("heading", { name: done }).waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Importer un autre fichier" }).click();
    }
    await page.reload();
    await expectCountOnScreen(page, "3 573 personnes");

    let pushes = 0;
    stack().onRequest = async (request) => {
      if (await isPushOf("people", request)) pushes++;
      return undefined;
    };
    await context.setOffline(false);
    await expect.poll(() => peopleInPostgres(), { timeout: 60_000, interval: 500 }).toBe(3573);
    expect(pushes).toBeLessThan(10);

    await page.goto("/importer");
    await chooseFile(page, "tate-artist_data.csv", sharedFile("artists/tate-artist_data.csv"));
    await page.getByText(/^3\s532 déjà importées$/).waitFor();
    await page.getByText("Rien à ajouter").waitFor();
    expect(await importButton(page).isDisabled()).toBe(true);
  });
});

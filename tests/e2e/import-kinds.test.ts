// What else a file may hold than a plain list of people: several sheets, organisations, what happened; values and
// duplicates to settle; files that mean no good.

import type { Page } from "playwright";
import { beforeEach, describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { partsOf, workbookOf, zipOf } from "../unit/import/workbooks.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";
import { chooseFile, importButton } from "./import-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
});

async function open(kind: "phone" | "desktop" = "phone") {
  const device = await devices[kind]({ baseURL: stack().url });
  await signIn(device.page, stack(), team.noe.email);
  await device.page.goto("/importer");
  return device;
}

const subject = (page: Page, name: string) =>
  page.getByRole("radiogroup", { name: "Le fichier contient" }).getByRole("radio", { name });

async function another(page: Page, done: string): Promise<void> {
  await page.getByRole("heading", { name: done }).waitFor();
  await page.getByRole("button", { name: "Importer un autre fichier" }).click();
}

const sheetsBack = (page: Page) => page.getByText("L’annulation reprend les 2 feuilles importées.");

const book = workbookOf([
  { name: "Lisez-moi", rows: [["Base de l’équipe"]] },
  {
    name: "Membres",
    rows: [
      ["Nos membres en 2026"],
      ["Nom", "Nom légal", "Pays", "Autres langues", "Téléphone"],
      ["Ana Roy", "Anne-Marie Roy", "Canada", "Espagnol; innu", "(514) 555-0142 poste 12"],
    ],
  },
  {
    name: "Partenaires",
    rows: [
      ["Nom de l’organisme", "Type", "Ville", "Site web"],
      ["Théâtre X", "Diffuseur", "Laval", "x.exemple"],
      ["Fondation Y", "Bailleur de fonds", "Sorel", ""],
    ],
  },
  {
    name: "Suivis",
    rows: [
      ["Date", "Heure", "Artiste", "Type", "Durée", "Note", "Organisme"],
      ["2026-01-12", "14 h 30", "Roy, Ana", "Appel", "1 h 15", "Suivi du dossier", "Théâtre X"],
      ["2026-01-13", "", "Sékou Camara", "Rencontre", "45", "Premier contact", ""],
      ["jadis", "", "Ana Roy", "Note", "", "Sans date", ""],
    ],
  },
]);

describe("[P1.9] people, organisations and interactions", () => {
  test("of one workbook, sheet after sheet, without a network; then in Postgres; and undone", async () => {
    const { page, context } = await open();
    await readyForOffline(page);
    await context.setOffline(true);
    const sheet = page.getByRole("combobox", { name: "Feuille du classeur" });

    await chooseFile(page, "équipe.xlsx", book);
    await page.getByText("1 personne à ajouter").waitFor();
    expect(await subject(page, "Personnes").isChecked()).toBe(true);
    await importButton(page).click();
    await page.getByRole("heading", { name: "1 personne ajoutée" }).waitFor();

    await page.getByRole("button", { name: "Importer la feuille Partenaires" }).click();
    await page.getByText("2 organismes à ajouter").waitFor();
    expect(await subject(page, "Organismes").isChecked()).toBe(true);
    await expectAccessibleInBothThemes(page, "checking organisations");
    await importButton(page).click();
    await page.getByRole("heading", { name: "2 organismes ajoutés" }).waitFor();

    await sheetsBack(page).waitFor();
    await page.getByRole("button", { name: "Importer la feuille Suivis" }).click();
    expect(await sheet.locator("option:checked").textContent()).toBe("Suivis (3 lignes)");
    await page.getByText("1 interaction à ajouter").waitFor();
    await page.getByText("1 interaction avec des personnes absentes de la base").waitFor();
    await page.getByText("1 ligne sans date ou sans personne").waitFor();
    await page.getByText("Créer une fiche provisoire pour ces personnes").click();
    await page.getByText("2 interactions à ajouter").waitFor();
    await expectAccessibleInBothThemes(page, "checking interactions");
    await importButton(page).click();
    await page.getByRole("heading", { name: "2 interactions ajoutées" }).waitFor();
    await page.getByText("1 personne ajoutée avec une fiche provisoire").waitFor();

    await context.setOffline(false);
    const remaining = async () => {
      const [row] = await stack().sql<{ count: number }[]>`
        select (select count(*) from public.people where workspace_id = ${team.workspace} and not deleted)::int +
               (select count(*) from public.organizations where workspace_id = ${team.workspace} and not deleted)::int
               as count`;
      return row?.count;
    };
    const logged = () => stack().sql`
      select i.kind, i.minutes, i.note, i.occurred_at, o.name as organization, p.display_name, p.provisional,
             p.legal_name, p.country, p.languages, p.phones
      from public.interactions i
      join public.people p on p.id = any (i.people)
      left join public.organizations o on o.id = i.organization_id
      where i.workspace_id = ${team.workspace} and not i.deleted order by i.occurred_at`;
    await expect.poll(async () => (await logged()).length).toBe(2);
    expect(await logged()).toMatchObject([
      {
        kind: "call",
        minutes: 75,
        note: "Suivi du dossier",
        occurred_at: new Date("2026-01-12T19:30:00.000Z"),
        organization: "Théâtre X",
        display_name: "Ana Roy",
        legal_name: "Anne-Marie Roy",
        country: "Canada",
        languages: ["es", "innu"],
        phones: ["+15145550142;ext=12"],
      },
      { kind: "meeting", display_name: "Sékou Camara", provisional: true },
    ]);

    await page.getByRole("button", { name: "Annuler l’importation" }).click();
    // One undoing takes back all that the sheets brought.
    await page.getByText("2 personnes retirées. 2 organismes retirés. 2 interactions retirées.").waitFor();
    await expect.poll(async () => (await logged()).length).toBe(0);
    await expect.poll(remaining).toBe(0);
  });

  test("values are held to the workspace’s lists, duplicates settled by rule and row by row, choices remembered", async () => {
    const { page } = await open("desktop");
    const columns = "Qui;Courriel;Discipline;Ville\n";
    const map = () => page.getByRole("combobox", { name: "Champ rempli par la colonne Qui" });
    await chooseFile(
      page,
      "avant.csv",
      `${columns}Ana Roy;ana@roy.exemple;Danse;\nBao Lê;bao@le.exemple;;\n`,
    );
    await map().selectOption({ label: "Nom complet" });
    await page.getByText("2 personnes à ajouter").waitFor();
    await importButton(page).click();
    await another(page, "2 personnes ajoutées");

    await chooseFile(
      page,
      "après.csv",
      `${columns}Anne Roy;ana@roy.exemple;Danse contemporaine;Laval\nBao Le;bao@le.exemple;clown;Sorel\nCam Anjou;;Danse/Théâtre;\n` +
        "Ana Roy;ana@ailleurs.exemple;;Sorel\n",
    );
    // The column was mapped by hand, and once was enough.
    await page.getByText("Les choix faits pour un fichier aux mêmes colonnes sont repris.").waitFor();
    expect(await map().inputValue()).toBe("display_name");
    await page.getByText("2 doublons probables").waitFor();
    const value = (name: string) => page.getByRole("combobox", { name: `Ce que devient la valeur ${name}` });
    expect(await value("Danse contemporaine").locator("option:checked").textContent()).toBe("Danse");
    await value("clown").selectOption({ label: "Arts du cirque" });
    expect(await value("Danse/Théâtre").locator("option:checked").textContent()).toBe("Danse et Théâtre");

    // Two people may have one name: it is said, and added unless somebody decides otherwise.
    const rule = page.getByRole("combobox", { name: /^Ce que deviennent les lignes/ });
    const namesakes = page.getByRole("combobox", {
      name: "Ce que deviennent les lignes : Même nom, courriels différents",
    });
    expect(await namesakes.locator("option:checked").textContent()).toBe("Créer quand même");
    await page.getByText("2 personnes à ajouter").waitFor();
    await page.getByText("Décider ligne par ligne").click();
    await page.getByText("ligne 5 · Comme Ana Roy, déjà là · même nom, courriels différents").waitFor();
    await page
      .getByRole("combobox", { name: "Ce que devient Ana Roy, ligne 5" })
      .selectOption({ label: "Laisser de côté" });
    await page.getByText("1 personne à ajouter").waitFor();
    for (let n = 0; n < (await rule.count()); n++)
      await rule.nth(n).selectOption({ label: "Compléter la fiche" });
    await page.getByText("2 fiches à compléter").first().waitFor();
    await page.getByText(/ligne 2 · Comme Ana Roy, déjà là · même courriel/).waitFor();
    await page
      .getByRole("combobox", { name: "Ce que devient Bao Le, ligne 3" })
      .selectOption({ label: "Laisser de côté" });
    await page.getByText("1 fiche à compléter").first().waitFor();
    await expectAccessibleInBothThemes(page, "settling duplicates and values");
    await importButton(page).click();
    await page.getByRole("heading", { name: "1 personne ajoutée" }).waitFor();
    await page.getByText("1 fiche complétée.").waitFor();

    const people = async () => [
      ...(await stack().sql`
        select display_name, city, disciplines from public.people
        where workspace_id = ${team.workspace} and not deleted order by display_name`),
    ];
    await expect.poll(people).toEqual([
      { display_name: "Ana Roy", city: "Laval", disciplines: ["Danse"] },
      { display_name: "Bao Lê", city: null, disciplines: [] },
      { display_name: "Cam Anjou", city: null, disciplines: ["Danse", "Théâtre"] },
    ]);
    await page.getByRole("button", { name: "Annuler l’importation" }).click();
    await page.getByRole("heading", { name: "Importation annulée" }).waitFor();
    await expect.poll(people).toEqual([
      { display_name: "Ana Roy", city: null, disciplines: ["Danse"] },
      { display_name: "Bao Lê", city: null, disciplines: [] },
    ]);

    await page.getByRole("button", { name: "Importer un autre fichier" }).click();
    await chooseFile(page, "encore.csv", `${columns}Dao Minh;;clown;\n`);
    await page.getByText("1 personne à ajouter").waitFor();
    expect(await value("clown").locator("option:checked").textContent()).toBe("Arts du cirque");
  });

  test("an import is stopped midway, the screen stays alive, and what was written can be taken back", async () => {
    const { page } = await open();
    const names = Array.from({ length: 4000 }, (_, n) => `Personne ${n}`).join("\n");
    await chooseFile(page, "longue.csv", `nom\n${names}\n`);
    await page.getByText(/^4\s000 personnes à ajouter$/).waitFor();
    await importButton(page).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Arrêter" }).click();
    await page.getByText(/L’importation s’est arrêtée avant la fin, il reste/).waitFor();
    await page.getByRole("button", { name: "Annuler l’importation" }).click();
    await page.getByRole("heading", { name: "Importation annulée" }).waitFor();
    const left = async () => {
      const [row] = await stack().sql<{ count: number }[]>`
        select count(*)::int from public.people where workspace_id = ${team.workspace} and not deleted`;
      return row?.count;
    };
    await expect.poll(left).toBe(0);

    // A reload in the middle says nothing to the import: what was written is counted, and goes too.
    await page.getByRole("button", { name: "Importer un autre fichier" }).click();
    await chooseFile(page, "coupée.csv", `nom\n${names}\n`);
    await page.getByText(/^4\s000 personnes à ajouter$/).waitFor();
    await importButton(page).click();
    await page
      .getByRole("status")
      .filter({ hasText: /^[1-9].* sur 4\s000/ })
      .waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Dernière importation" }).waitFor();
    const said = await page.getByText(/^[\d\s]+ personnes · /).textContent();
    const written = Number(said?.split(" personnes")[0]?.replace(/\s/g, ""));
    expect(written).toBeGreaterThan(0);
    await expect.poll(left).toBe(written);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByRole("heading", { name: "Importation annulée" }).waitFor();
    await expect.poll(left).toBe(0);
  });
});

describe("[P1.9] files that mean no good, on a phone", () => {
  test("are refused with their cause and their place; nothing runs, and the app goes on", async () => {
    const { page, complaints } = await open();
    const sheet = "xl/worksheets/sheet1.xml";
    const rows = [
      ["nom", "ville"],
      ["Ana Roy", "Laval"],
    ];
    const spoiled = (change: { content?: string | Uint8Array; size?: number }) =>
      zipOf(
        partsOf([{ name: "Membres", rows }]).map((part) =>
          part.name === sheet ? { ...part, ...change } : part,
        ),
      );
    const whole = workbookOf([{ name: "Membres", rows }]);
    for (const [name, content, sentence] of [
      ["coupé.xlsx", whole.subarray(0, whole.length / 2), "Ce fichier est incomplet ou abîmé."],
      [
        "bombe.xlsx",
        spoiled({ content: new Uint8Array(80_000_001), size: 500 }),
        "Feuille Membres. Ce fichier se déplie",
      ],
      ["géant.xlsx", spoiled({ size: 1_000_000_000 }), "Feuille Membres. Ce fichier se déplie"],
      ["programme.csv", "MZ\u0090\u0000\u0003nom,ville", "n’est ni un tableau ni un carnet d’adresses"],
      ["page.xls", "<html><body><script>document.title='x'</script></body></html>", "n’est ni un tableau"],
      ["liste.json", '[{"nom": "Ana"},\n{"nom": ', "Ligne 2. Ce fichier .json n’est pas une liste"],
      [
        "externe.xlsx",
        spoiled({ content: `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet/>` }),
        "Feuille Membres. Ce fichier contient des instructions",
      ],
    ] as const) {
      await chooseFile(page, name, content);
      const alert = page.getByRole("alert").filter({ hasText: sentence });
      await alert.filter({ hasText: name }).waitFor();
    }
    await expectAccessibleInBothThemes(page, "a file that means no good");

    const script = '<img src=x onerror="window.ran=1"><script>window.ran=1</script> Roy';
    await chooseFile(
      page,
      "noms.csv",
      `nom;note\n${script.replaceAll(";", "")};=HYPERLINK("http://a.exemple")\n`,
    );
    await page.getByText("1 personne à ajouter").waitFor();
    await page.getByText(script).first().waitFor();
    await importButton(page).click();
    await page.getByRole("heading", { name: "1 personne ajoutée" }).waitFor();
    await page.goto("/artistes");
    await page
      .getByText(/onerror/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});

// Opportunities: from a file and from a pasted call, by when they close, without a network, from one edition to the next.
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { addDays } from "#domain/days.ts";
import { writeDeadline } from "#domain/opportunities/deadline.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { goTo, readyForOffline } from "./app.ts";
import { row, useArtists } from "./artists-base.ts";
import { said } from "./file-steps.ts";
import { chooseFile, importButton } from "./import-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);

const zone = "America/Toronto";
const inDays = (days: number) => addDays(wallClock(new Date(), zone)[0], days);
const due = (days: number) =>
  writeDeadline({
    kind: "submission",
    day: inDays(days),
    zone,
    isPostmarked: false,
    isToConfirm: false,
  });
const stored = () => stack().sql`
  select title, kind, funder, deadlines, previous_id, amount_max_cents, documents_asked
  from public.opportunities where workspace_id = ${base.team().workspace} and not deleted order by title`;
const titleOf = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

beforeAll(async () => {
  await stack().sql`insert into public.opportunities ${stack().sql({
    workspace_id: base.team().workspace,
    title: "Résidence d’automne 2025",
    kind: "residency",
    status: "confirmed",
    funder: "Studio de la Rotonde",
    deadlines: [due(-20)],
    recurrence: "yearly",
  })}`;
});

test("[P2.1] a list of objects comes in, is narrowed by its deadlines, and a deadline moves without a network", async () => {
  const { page, context } = await base.open("desktop", "/importer");
  await readyForOffline(page);
  await context.setOffline(true);
  const list = [
    { titre: "Vivacité Montréal", bailleur: "CALQ", date_limite: inDays(3), montant: "jusqu’à 20 000 $" },
    { titre: "Explorer et créer", bailleur: "CAC", date_limite: inDays(60), discipline: "Danse" },
    { titre: "Bourse de déplacement", bailleur: "CALQ", date_limite: "en tout temps" },
  ];
  await chooseFile(page, "appels.json", JSON.stringify(list));
  await page.getByText("3 opportunités à ajouter").waitFor();
  await importButton(page).click();
  await page.getByRole("heading", { name: "3 opportunités ajoutées" }).waitFor();
  await page.getByRole("link", { name: "Voir les opportunités" }).click();

  await page.getByText("3 ouvertes").waitFor();
  await row(page, "Vivacité Montréal").getByText("3 jours").waitFor();
  await page.getByText("En tout temps", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Filtres/ }).click();
  const sheet = page.getByRole("dialog", { name: "Filtrer" });
  await sheet
    .getByRole("group", { name: "Clôture" })
    .getByRole("button", { name: "D’ici 7 jours 1" })
    .click();
  await sheet.getByRole("button", { name: "Voir 1 opportunité" }).click();
  await row(page, "Explorer et créer").waitFor({ state: "detached" });
  await row(page, "Vivacité Montréal").getByRole("link").click();
  await page.getByRole("complementary", { name: "Aperçu de l’opportunité" }).getByText("20 000 $").waitFor();
  await expectAccessibleInBothThemes(page, "the list of opportunities and a glance at one");

  await row(page, "Vivacité Montréal").getByRole("link").click();
  await titleOf(page, "Vivacité Montréal").waitFor();
  await page.getByRole("button", { name: "Modifier : Dates limites" }).click();
  const line = page.getByRole("group", { name: "Date limite 1" });
  await line.getByLabel("Jour").fill(inDays(10));
  await line.getByLabel("Heure").fill("17:00");
  await line.getByRole("switch", { name: "À confirmer" }).check();
  await expectAccessibleInBothThemes(page, "an opportunity, its deadlines being edited");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await page.getByText("10 jours").first().waitFor();
  await context.setOffline(false);
  const deadlines = async () => (await stored()).map((one) => one.deadlines);
  await expect
    .poll(deadlines)
    .toEqual([[], [due(60)], [due(-20)], [`${inDays(10)} 17:00 ${zone} submission to_confirm`]]);
});

test("[P2.1] a pasted call fills the form on a phone, is corrected, and the next edition is made once", async () => {
  const { page } = await base.open("phone", "/");
  await goTo(page, "Opportunités");
  await page.getByRole("link", { name: "Nouvelle opportunité" }).first().click();
  await page
    .getByRole("textbox", { name: /^Coller l’appel/ })
    .fill(
      [
        "Appel de projets : Nuits de la Cale",
        "La Fondation Lumière offre jusqu’à 5 000 $.",
        `Date limite : ${inDays(40).split("-").reverse().join("/")} à 17 h`,
        "Documents à fournir :",
        "- Démarche, 1 page",
        "- Budget",
      ].join("\n"),
    );
  await page.getByText(/champs proposés\. Relisez-les/).waitFor();
  await page.getByText("Lu dans l’appel : « Documents à fournir : »").waitFor();
  await expectAccessibleInBothThemes(page, "a pasted call and the form it fills");
  await page.getByRole("textbox", { name: "Titre" }).fill("Nuits de la Cale");
  await page.getByRole("combobox", { name: "Bailleur ou organisateur" }).fill("Fondation Lumière");
  await page.getByRole("button", { name: "Créer l’opportunité" }).click();
  await titleOf(page, "Nuits de la Cale").waitFor();
  const made = async () => (await stored()).find(({ title }) => title === "Nuits de la Cale");
  await expect.poll(made).toMatchObject({
    kind: "call",
    funder: "Fondation Lumière",
    deadlines: [`${inDays(40)} 17:00 ${zone} submission`],
    amount_max_cents: 500_000,
    documents_asked: "Démarche, 1 page\nBudget",
  });

  await page.goto("/opportunites?q=automne");
  await row(page, "Résidence d’automne 2025").getByRole("link").click();
  await page.getByText("Toutes les dates sont passées").waitFor();
  await page.getByRole("button", { name: "Préparer la prochaine édition" }).click();
  await titleOf(page, "Résidence d’automne 2026").waitFor();
  await page.getByText("À confirmer").first().waitFor();
  await page.getByRole("link", { name: "Résidence d’automne 2025" }).click();
  await page.getByRole("link", { name: "Voir la prochaine édition" }).waitFor();

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Archiver" }).click();
  await page.getByText("Archivée : elle ne paraît plus dans la liste.").waitFor();
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await page.getByText("Archivée : elle ne paraît plus dans la liste.").waitFor({ state: "detached" });
});

test("[P2.1] a reader reads, in English, and changes nothing", async () => {
  const { page } = await base.open("desktop", "/opportunites", {
    who: base.team().odile,
    locale: "en-CA",
  });
  await row(page, "Nuits de la Cale").getByText("40 days").waitFor();
  await page.getByRole("link", { name: "New opportunity" }).waitFor({ state: "detached" });
  await row(page, "Nuits de la Cale").getByRole("link").click();
  await page.getByRole("complementary").getByText("Up to $5,000").waitFor();
  await row(page, "Nuits de la Cale").getByRole("link").click();
  await titleOf(page, "Nuits de la Cale").waitFor();
  expect(await page.getByRole("button", { name: /^Edit/ }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Create an application" }).count()).toBe(0);
  await page.goto("/opportunites/nouvelle");
  await page.getByText("Your role lets you read opportunities, not create them.").waitFor();
});

// The lists of the workspace: what changes in them changes in every file, without a network and between devices.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { emptyState, readView, writeView } from "../../src/domain/lists/list-state.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  const people = [
    { display_name: "Amara Diallo", disciplines: ["Danse"], tags: ["relève"] },
    { display_name: "Nour El-Hachem", disciplines: ["Conte", "Danse"], tags: ["Releve", "jury"] },
    { display_name: "Trésor Kabongo", disciplines: [], tags: [] },
  ].map((person) => ({ kind: "artist", workspace_id: team.workspace, ...person }));
  for (const person of people) await stack().sql`insert into public.people ${stack().sql(person)}`;
});

async function open(who: Member, kind: "phone" | "desktop", path: string): Promise<Page> {
  const { page } = await devices[kind]({ baseURL: stack().url });
  await signIn(page, stack(), who.email);
  await page.goto(path);
  await readyForOffline(page);
  return page;
}
const said = (page: Page) => page.locator(".toast");
const line = (page: Page, name: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Actions : ${name}`, exact: true }) });

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions : ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}
async function rename(page: Page, from: string, to: string): Promise<void> {
  await choose(page, from, "Renommer");
  await page.getByRole("textbox", { name: "Nouveau nom" }).fill(to);
  await page.getByRole("dialog").getByRole("button", { name: "Renommer" }).click();
}
/** What the server holds of a field, by person. */
async function held(field: "disciplines" | "tags"): Promise<Record<string, string[]>> {
  const rows = await stack().sql<{ display_name: string; held: string[] }[]>`
    select display_name, ${stack().sql(field)} as held from public.people where workspace_id = ${team.workspace}`;
  return Object.fromEntries(rows.map((row) => [row.display_name, row.held]));
}

test("[P1.1] renamed offline on one device while another, offline too, uses the old name: both end right", async () => {
  const noe = await open(team.noe, "desktop", "/reglages/listes/disciplines");
  const mireille = await open(team.mireille, "phone", "/artistes");
  await line(noe, "Danse").getByText("2 fiches").waitFor();
  await noe.context().setOffline(true);
  await mireille.context().setOffline(true);

  await rename(noe, "Danse", "Danse actuelle");
  await said(noe).getByText("2 fiches ont suivi").waitFor();
  await line(noe, "Danse actuelle").getByText("aussi : Danse").waitFor();

  await mireille.getByRole("link", { name: "Trésor Kabongo" }).click();
  await mireille.getByRole("button", { name: "Modifier : Parcours artistique" }).click();
  const field = mireille.getByRole("main").getByLabel("Disciplines");
  await field.fill("Danse");
  await field.press("Enter");
  await mireille.getByRole("button", { name: "Enregistrer" }).click();
  await said(mireille).getByText("Fiche enregistrée").waitFor();

  await mireille.context().setOffline(false);
  await expect.poll(async () => (await held("disciplines"))["Trésor Kabongo"]).toEqual(["Danse"]);
  await noe.context().setOffline(false);
  await expect
    .poll(() => held("disciplines"))
    .toEqual({
      "Amara Diallo": ["Danse actuelle"],
      "Nour El-Hachem": ["Conte", "Danse actuelle"],
      "Trésor Kabongo": ["Danse actuelle"],
    });
  await mireille.getByRole("main").getByText("Danse actuelle").first().waitFor();
  // The term, and the name that leads to it: the old one is the term's own.
  const terms = () => stack().sql`select name, deleted from public.library
    where workspace_id = ${team.workspace} and scope = 'disciplines'`;
  await expect.poll(terms).toEqual(Array(2).fill({ name: "Danse actuelle", deleted: false }));
  await line(noe, "Danse actuelle").getByText("3 fiches").waitFor();
});

test("[P0.12] add, order, archive and merge, each with a way back, without a network", async () => {
  const asked = { field: "tags", operator: "one_of", values: ["jury"] } as const;
  const body = writeView({ ...emptyState, conditions: [asked] });
  const view = { workspace_id: team.workspace, kind: "saved_view", scope: "people", name: "Jury", body };
  await stack().sql`insert into public.library ${stack().sql(view)}`;
  const chosen = async () => {
    const [row] = await stack().sql<{ body: string }[]>`select body from public.library
      where workspace_id = ${team.workspace} and kind = 'saved_view'`;
    return readView(row?.body).conditions.flatMap(({ values }) => values);
  };
  const page = await open(team.noe, "desktop", "/reglages");
  await page.getByRole("link", { name: "Listes", exact: true }).click();
  await page.getByRole("link", { name: "Étiquettes", exact: true }).click();
  const listed = page.getByRole("list", { name: "Proposées" }).getByRole("listitem");
  const unlisted = page.getByRole("list", { name: "Utilisées, hors de la liste" });
  // Two spellings of one word are one.
  await unlisted.getByText("2 fiches").waitFor();
  await expectAccessibleInBothThemes(page, "a list of the workspace");
  await page.context().setOffline(true);

  for (const name of ["Mentorat", "Jumelage"]) {
    await page.getByRole("textbox", { name: "Nouvelle étiquette" }).fill(name);
    await page.keyboard.press("Enter");
    await line(page, name).waitFor();
  }
  await page.getByRole("textbox", { name: "Nouvelle étiquette" }).fill("mentorat");
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await page.getByText("« Mentorat » est déjà dans la liste.").waitFor();
  await expect.poll(() => listed.count()).toBe(2);
  const last = /Jumelage/.test((await listed.last().textContent()) ?? "") ? "Jumelage" : "Mentorat";
  await choose(page, last, "Monter");
  await listed.first().getByText(last).waitFor();
  await choose(page, "Jumelage", "Archiver");
  await said(page).getByText("« Jumelage » n’est plus proposé").waitFor();
  await page.getByRole("list", { name: "Archivées" }).getByText("Jumelage").waitFor();
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => listed.count()).toBe(2);

  await choose(page, "jury", "Fusionner avec…");
  await page.getByRole("combobox", { name: "Avec quel terme?" }).selectOption({ label: "Mentorat" });
  await expectAccessibleInBothThemes(page, "merging a term");
  await page.getByRole("button", { name: "Fusionner", exact: true }).click();
  await said(page).getByText("1 fiche a suivi").waitFor();
  // The way back waits as long as the pointer is on it.
  await said(page).hover();
  await page.context().setOffline(false);
  await expect.poll(async () => (await held("tags"))["Nour El-Hachem"]).toEqual(["Mentorat", "Releve"]);
  await expect.poll(chosen).toEqual(["Mentorat"]);
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await expect.poll(async () => (await held("tags"))["Nour El-Hachem"]).toEqual(["Releve", "jury"]);
  await expect.poll(chosen).toEqual(["jury"]);
});

test("[P0.7] a reader reads the lists and the templates, and changes nothing", async () => {
  const page = await open(team.odile, "phone", "/reglages/listes/regions");
  await page.getByRole("list", { name: "Proposées" }).getByText("Gaspésie–Îles-de-la-Madeleine").waitFor();
  expect(await page.getByRole("button", { name: /^(Actions|Ajouter)/ }).count()).toBe(0);
  await page.goto("/reglages/modeles-de-notes");
  await page.getByText("L’équipe n’en a pas encore écrit.").waitFor();
  expect(await page.getByRole("button", { name: "Nouveau modèle" }).count()).toBe(0);
});

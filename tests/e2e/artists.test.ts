// The people of a base: their list, their files, their history; on a phone and on a desktop, with and without network.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;
let amara: string;

const secret = "Préfère que l’on n’appelle pas le matin.";

beforeAll(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, [
    "Farid Aït-Kaci",
    "Soraya Benkirane",
    "Léa Cœurdacier",
    "Nguyễn Minh Châu",
  ]);
  amara = await addAmara();
  const oldest = { kind: "meeting", minutes: 45, note: "Objectif retenu : déposer en novembre." };
  await addInteraction(amara, { ...oldest, daysAgo: 40 });
  await addInteraction(amara, { kind: "call", minutes: 12, note: "Studio confirmé pour mars.", daysAgo: 3 });
  await addInteraction(amara, { kind: "note", note: secret, confidential: true, daysAgo: 20 });
});

async function addAmara(display_name = "Amara Diallo"): Promise<string> {
  const id = randomUUID();
  await stack().sql`insert into public.people ${stack().sql({
    id,
    workspace_id: team.workspace,
    kind: "artist",
    display_name,
    pronouns: "Elle",
    disciplines: ["Danse contemporaine"],
    city: "Montréal",
    emails: ["amara@exemple.ca"],
    phones: ["514 555-0142"],
    adviser_id: team.noe.id,
  })}`;
  return id;
}

async function addInteraction(
  person: string,
  what: { kind: string; note: string; minutes?: number; confidential?: boolean; daysAgo: number },
): Promise<void> {
  const { daysAgo, ...fields } = what;
  await stack().sql`insert into public.interactions ${stack().sql({
    ...fields,
    workspace_id: team.workspace,
    people: [person],
    member_id: team.noe.id,
    occurred_at: new Date(Date.now() - daysAgo * 86_400_000),
  })}`;
}

async function open(
  kind: "phone" | "desktop",
  path: string,
  { who = team.noe, locale = "fr-CA" }: { who?: Team["noe"]; locale?: "fr-CA" | "en-CA" } = {},
) {
  const device = await devices[kind]({ baseURL: stack().url, locale });
  await signIn(device.page, stack(), who.email, locale);
  await device.page.goto(path);
  return device;
}

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });
const stored = async (id: string) => {
  const [person] = await stack().sql`select * from public.people where id = ${id}`;
  return person;
};

describe("the list", () => {
  test("[P1.8] people stand by family name, under their letters, and the search ignores accents", async () => {
    const { page } = await open("phone", "/artistes");
    await page.getByText("5 personnes").first().waitFor();
    const links = page.getByRole("listitem").getByRole("link");
    const familyNames = async () => (await links.allInnerTexts()).map((name) => name.split(" ").at(-1));
    await expect
      .poll(familyNames, { timeout: 20_000 })
      .toEqual(["Aït-Kaci", "Benkirane", "Châu", "Cœurdacier", "Diallo"]);
    const search = page.getByRole("searchbox", { name: "Rechercher une personne" });
    await search.pressSequentially("coeur");
    await row(page, "Léa Cœurdacier").waitFor();
    expect(await page.getByRole("listitem").count()).toBe(1);
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.waitForURL(/\?q=coeur$/);
    await page.reload();
    await row(page, "Léa Cœurdacier").waitFor();
    expect(await search.inputValue()).toBe("coeur");
    await expectAccessibleInBothThemes(page, "the list");
  });

  test("[P1.8] a filter says how many it would show, and stays in the address", async () => {
    const { page } = await open("phone", "/artistes");
    const mine = page.getByRole("button", { name: /^Mes suivis/ });
    await mine.click();
    await page.getByText("1 sur 5 personnes").first().waitFor();
    await row(page, "Amara Diallo").waitFor();
    expect(await mine.getAttribute("aria-pressed")).toBe("true");
    expect(new URL(page.url()).search).toBe("?suivis=1");
  });

  test("[P0.10] J and K choose, the address follows, Enter opens the file", async () => {
    const { page } = await open("desktop", "/artistes");
    await row(page, "Farid").waitFor();
    await page.keyboard.press("j");
    await page.getByRole("heading", { level: 2, name: "Farid Aït-Kaci" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.getByRole("heading", { level: 2, name: "Soraya Benkirane" }).waitFor();
    expect(page.url()).toContain("choix=");
    await expectAccessibleInBothThemes(page, "the list with a person beside it");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Soraya Benkirane" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "Soraya Benkirane" }).waitFor();
    // By the mouse: a first press chooses, a second one opens.
    await row(page, "Farid").getByRole("link").click();
    await page.getByRole("heading", { level: 2, name: "Farid Aït-Kaci" }).waitFor();
    await row(page, "Farid").getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: "Farid Aït-Kaci" }).waitFor();
  });

  test("[P1.8] the letters bring to a letter, by keyboard too", async () => {
    const { page } = await open("phone", "/artistes");
    const rail = page.getByRole("slider", { name: "Aller à une lettre" });
    await row(page, "Diallo").waitFor();
    await rail.press("ArrowDown");
    await rail.press("ArrowDown");
    await expect.poll(() => rail.getAttribute("aria-valuetext")).toBe("C");
  });

  test("[P1.8] a name that nobody has becomes a file", async () => {
    const { page } = await open("phone", "/artistes");
    await page.getByRole("searchbox").fill("Widline Dorcé");
    await page.getByRole("heading", { name: "Personne ne répond à « Widline Dorcé »" }).waitFor();
    await expectAccessibleInBothThemes(page, "a search without an answer");
    await page.getByRole("link", { name: "Créer la fiche « Widline Dorcé »" }).click();
    await page.getByRole("button", { name: "Créer la fiche" }).click();
    await page.getByRole("heading", { level: 1, name: "Widline Dorcé" }).waitFor();
    // Undone: the base is as it was for the other tests.
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
  });

  test("[P0.9] an empty base invites to begin, in English too", async () => {
    const alone = await makeTeam(stack(), "Nouvel espace");
    const { page } = await open("phone", "/artistes", { who: alone.noe, locale: "en-CA" });
    await page.getByRole("heading", { name: "No files yet" }).waitFor();
    await page.getByRole("link", { name: "New file" }).first().waitFor();
    await page.getByRole("link", { name: "Import", exact: true }).waitFor();
    await expectAccessibleInBothThemes(page, "an empty base");
  });
});

describe("a new file", () => {
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
    await page.getByRole("textbox", { name: "Nom", exact: true }).press("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "Yasmine Ouédraogo" }).waitFor();
    await device.context.setOffline(false);
    await expect
      .poll(
        async () => {
          const found = await stack().sql`select city from public.people
          where workspace_id = ${team.workspace} and display_name = 'Yasmine Ouédraogo'`;
          return found.map(({ city }) => city);
        },
        { timeout: 20_000 },
      )
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
});

describe("a file", () => {
  test("[P0.3] saving a section stamps what was touched, and a colleague’s change passes through", async () => {
    const id = await addAmara("Aïcha Benmoussa");
    const { page } = await open("desktop", `/artistes/${id}`);
    await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
    await page.getByRole("textbox", { name: "Ville" }).fill("Laval");
    // Meanwhile, somebody changes the name and the address.
    await stack().sql`update public.people set display_name = 'Aïcha B. Benmoussa', address = '12, rue Rachel'
      where id = ${id}`;
    await page.getByRole("heading", { level: 1, name: "Aïcha B. Benmoussa" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Ville" }).inputValue()).toBe("Laval");
    expect(await page.getByRole("textbox", { name: "Adresse" }).inputValue()).toBe("12, rue Rachel");
    await page.getByRole("button", { name: "Ajouter un courriel" }).click();
    await page.getByRole("textbox", { name: "Courriel 2" }).fill("Aicha@Exemple.ca");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("link", { name: "aicha@exemple.ca" }).waitFor();
    await expect.poll(async () => (await stored(id))?.city, { timeout: 20_000 }).toBe("Laval");
    const saved = await stored(id);
    expect(saved).toMatchObject({
      display_name: "Aïcha B. Benmoussa",
      address: "12, rue Rachel",
      emails: ["aicha@exemple.ca", "amara@exemple.ca"],
    });
    expect(Object.keys(saved?.clock).sort()).toEqual(["_", "address", "city", "display_name", "emails"]);
  });

  test("[P0.3] a change to the very field being typed in is told, never written over", async () => {
    const id = await addAmara("Tomás Echeverría");
    const { page } = await open("desktop", `/artistes/${id}`);
    await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
    const city = page.getByRole("textbox", { name: "Ville" });
    await city.fill("Laval");
    await stack().sql`update public.people set city = 'Verdun' where id = ${id}`;
    await page.getByText("Changé entre-temps sur la fiche : Verdun").waitFor();
    expect(await city.inputValue()).toBe("Laval");
  });

  test("[P0.2] a section half typed survives a killed tab; giving it up can be undone", async () => {
    const id = await addAmara("Sékou Camara");
    const device = await open("phone", `/artistes/${id}`);
    await device.page.getByRole("button", { name: "Modifier : Parcours artistique" }).click();
    await device.page.getByRole("textbox", { name: "Démarche" }).fill("La marche et le poids.");
    await device.page.waitForTimeout(400);
    const page = await device.reopen(`/artistes/${id}`);
    await page.getByText("Brouillon repris où vous l’aviez laissé.").waitFor();
    const practice = page.getByRole("textbox", { name: "Démarche" });
    expect(await practice.inputValue()).toBe("La marche et le poids.");
    await expectAccessibleInBothThemes(page, "a section being edited");
    await practice.press("Escape");
    await practice.waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    expect(await practice.inputValue()).toBe("La marche et le poids.");
    const disciplines = page.getByLabel("Disciplines");
    await disciplines.fill("Chorégraphie");
    await disciplines.press("Enter");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("La marche et le poids.").waitFor();
    await expect
      .poll(async () => (await stored(id))?.disciplines, { timeout: 20_000 })
      .toEqual(["Chorégraphie", "Danse contemporaine"]);
  });

  test("[P1.1] an address without its end is told under the field, until it is mended", async () => {
    const { page } = await open("phone", `/artistes/${amara}`);
    await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
    const email = page.getByRole("textbox", { name: "Courriel" });
    await email.fill("amara@exemple");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    const problem = page.getByText("Il manque une partie de l’adresse");
    await problem.waitFor();
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    await email.fill("amara@exemple.ca");
    await problem.waitFor({ state: "detached" });
  });

  test("[P1.1] a tag still being typed is saved with the others, by one press", async () => {
    const id = await addAmara("Oluwaseun Adeyemi");
    const { page } = await open("desktop", `/artistes/${id}`);
    await page.getByRole("button", { name: "Modifier : Étiquettes" }).click();
    const field = page.locator("form").getByLabel("Étiquettes", { exact: true });
    for (const tag of ["Médiation culturelle", "Résidence de création"]) {
      await field.fill(tag);
      await field.press("Enter");
    }
    await field.fill("Atelier de démarche");
    // Where the button is now: it must still be there when the finger lifts.
    const save = page.getByRole("button", { name: "Enregistrer" });
    await save.scrollIntoViewIfNeeded();
    const box = await save.boundingBox();
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2, { delay: 80 });
    await expect
      .poll(async () => (await stored(id))?.tags)
      .toEqual(["Atelier de démarche", "Médiation culturelle", "Résidence de création"]);
  });

  test("[P0.12] what was just saved can be put back as it was", async () => {
    const id = await addAmara("Mamadou Sow");
    const { page } = await open("desktop", `/artistes/${id}`);
    await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
    await page.getByRole("textbox", { name: "Ville" }).fill("Laval");
    await page.getByRole("textbox", { name: "Adresse" }).fill("12, rue Rachel");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("definition").filter({ hasText: "12, rue Rachel, Laval" }).waitFor();
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await page
      .getByRole("definition")
      .filter({ hasText: /^Montréal$/ })
      .waitFor();
  });

  test("[P7.1] « Vérifier » stamps today and who, and can be undone", async () => {
    const id = await addAmara("Lina Haddadi");
    const { page } = await open("desktop", `/artistes/${id}`);
    const never = page.getByText("Jamais vérifiée").filter({ visible: true });
    await never.waitFor();
    await page.getByRole("button", { name: "Vérifier" }).click();
    await page
      .getByText(/^Vérifiée le .* par Noé Tremblay$/)
      .filter({ visible: true })
      .waitFor();
    await expect.poll(async () => (await stored(id))?.verified_by, { timeout: 20_000 }).toBe(team.noe.id);
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await never.waitFor();
  });

  test("[P0.12] a deleted file leaves the list, comes back by « Annuler », or from its own address", async () => {
    const id = await addAmara("Rafael Quintero");
    const { page } = await open("phone", `/artistes/${id}`);
    const remove = async () => {
      await page.getByRole("button", { name: "Autres actions" }).click();
      await page.getByRole("menuitem", { name: "Supprimer la fiche" }).click();
      await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
    };
    await remove();
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await page.getByRole("heading", { level: 1, name: "Rafael Quintero" }).waitFor();
    await remove();
    await page.goto(`/artistes/${id}`);
    await page.getByRole("heading", { name: "Cette fiche a été supprimée" }).waitFor();
    await expectAccessibleInBothThemes(page, "a deleted file");
    await page.getByRole("button", { name: "Rétablir la fiche" }).click();
    await page.getByRole("heading", { level: 1, name: "Rafael Quintero" }).waitFor();
  });

  test("[P0.7] a link of another workspace says so, and gives a way out", async () => {
    const other = await makeTeam(stack(), "Autre espace");
    const elsewhere = randomUUID();
    await stack().sql`insert into public.people (id, workspace_id, kind, display_name)
      values (${elsewhere}, ${other.workspace}, 'artist', 'Quelqu’un ailleurs')`;
    const { page } = await open("phone", `/artistes/${elsewhere}`);
    await page.getByRole("heading", { name: "Cette fiche n’est pas dans cet espace" }).waitFor();
    expect(await page.getByText("Quelqu’un ailleurs").count()).toBe(0);
    await expectAccessibleInBothThemes(page, "a file that is not here");
    await page.getByRole("link", { name: "Voir les artistes" }).click();
    await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
  });
});

describe("confidential notes", () => {
  test("[P1.2] are not in the page until touched, and hide again", async () => {
    const { page } = await open("phone", `/artistes/${amara}`);
    const notes = page.getByRole("region", { name: "Notes confidentielles" });
    await notes.waitFor();
    expect(await page.content()).not.toContain(secret);
    await expectAccessibleInBothThemes(page, "the profile");
    await notes.getByRole("button", { name: "Afficher pendant 30 s" }).click();
    await notes.getByText(secret).waitFor();
    await notes.getByRole("button", { name: "Masquer" }).click();
    await notes.getByText(secret).waitFor({ state: "detached" });
    await page.getByRole("link", { name: /^Historique/ }).click();
    await page.getByText("Note confidentielle", { exact: true }).waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  test("[P1.2] never reach a reader, who changes nothing either", async () => {
    const { page } = await open("phone", `/artistes/${amara}/historique`, { who: team.odile });
    await page.getByText("Studio confirmé pour mars.").waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(await page.getByText("Note confidentielle").count()).toBe(0);
    await page.getByRole("link", { name: "Profil" }).click();
    await page.getByRole("region", { name: "Coordonnées" }).waitFor();
    expect(
      await page.getByRole("button", { name: /^(Modifier|Vérifier|Consigner|Autres actions)/ }).count(),
    ).toBe(0);
    await page.goto("/artistes");
    await row(page, "Amara Diallo").waitFor();
    expect(await page.getByRole("link", { name: "Nouvelle fiche" }).count()).toBe(0);
  });
});

describe("the history", () => {
  test("[P1.3] goes by month, filters by kind, deletes with a way back", async () => {
    const id = await addAmara("Nour El-Hachem");
    await addInteraction(id, { kind: "meeting", minutes: 45, note: "Dossier relu.", daysAgo: 40 });
    await addInteraction(id, { kind: "call", minutes: 12, note: "Studio trouvé.", daysAgo: 3 });
    const { page } = await open("phone", `/artistes/${id}/historique`);
    await page.getByText("Appel, 12 min").waitFor();
    await expectAccessibleInBothThemes(page, "the history");
    const items = page.getByRole("listitem").filter({ has: page.getByRole("time") });
    await page.getByRole("button", { name: /^Rencontres/ }).click();
    await page.getByText("Appel, 12 min").waitFor({ state: "detached" });
    await page.getByText("Rencontre, 45 min").waitFor();
    expect(await items.count()).toBe(1);
    await page.getByRole("button", { name: /^Tout/ }).click();
    await page.getByRole("button", { name: "Actions : Appel, 12 min" }).click();
    await page.getByRole("menuitem", { name: "Supprimer" }).click();
    await page.getByText("Appel, 12 min").waitFor({ state: "detached" });
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await page.getByText("Appel, 12 min").waitFor();
  });

  test("[P1.3] reads on as one scrolls, fifty at a time", async () => {
    const id = await addAmara("Trésor Kabongo");
    for (let n = 1; n <= 60; n++)
      await addInteraction(id, { kind: "call", note: `Suivi ${n}.`, daysAgo: n * 3 });
    const { page } = await open("phone", `/artistes/${id}/historique`);
    await page.getByText("Suivi 1.", { exact: true }).waitFor();
    expect(await page.getByText(/^Suivi \d+\.$/).count()).toBe(50);
    await page.getByText("Suivi 50.", { exact: true }).scrollIntoViewIfNeeded();
    await page.getByText("Suivi 60.", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Historique 60" }).waitFor();
  });

  test("[P0.9] reads in English", async () => {
    const { page } = await open("desktop", `/artistes/${amara}/historique`, { locale: "en-CA" });
    await page.getByText("Call, 12 min").waitFor();
    await page.getByText("Confidential note", { exact: true }).waitFor();
    await expectAccessibleInBothThemes(page, "the history in English");
  });
});

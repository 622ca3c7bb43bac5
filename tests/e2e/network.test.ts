// Organisations, the roles people have in them over time, and a profile that saves itself as one leaves each section.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../../supabase/local/stack.ts";
import { startStack } from "../../supabase/local/stack.ts";
import { useDevices } from "../fixtures/browser.ts";
import { onePoint, openSmallWeb, pageOf, type SmallWeb } from "../fixtures/small-web.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import { useArtists } from "./artists-base.ts";

let web: SmallWeb;
let running: Stack;
const stack = () => running;
const devices = useDevices();

beforeAll(async () => {
  web = await openSmallWeb({
    "porter.exemple": pageOf("Porter, extrait", "https://images.exemple/porter.png"),
    "images.exemple": (response) => response.writeHead(200, { "content-type": "image/png" }).end(onePoint),
  });
  running = await startStack({ serve: "dist", functionSettings: { LINK_PREVIEW_STAGE: web.stage } });
});
afterAll(async () => {
  await running?.stop();
  await web?.stop();
});

const { addArtist, addInteraction, open, stored, team } = useArtists(stack, devices);

const section = (page: Page, name: string) => page.getByRole("region", { name });
const edit = (page: Page, name: string) => page.getByRole("button", { name: `Modifier : ${name}` }).click();

async function addOrganization(name: string, kind: string): Promise<string> {
  const id = randomUUID();
  await stack().sql`insert into public.organizations ${stack().sql({
    id,
    workspace_id: team().workspace,
    name,
    kind,
    city: "Longueuil",
  })}`;
  return id;
}

test("[P1.1] a section saves itself when it is left; what is wrong stays with its sentence", async () => {
  const id = await addArtist("Aïcha Benmoussa");
  const { page } = await open("desktop", `/artistes/${id}`);
  await edit(page, "Coordonnées");
  await page.getByRole("textbox", { name: "Téléphone" }).fill("(438) 555-0199 x12");
  await page.getByRole("textbox", { name: "Code postal" }).fill("H7V 1X9");
  await page.getByRole("button", { name: "Région proposée : Laval" }).click();
  await page.getByRole("combobox", { name: "Autres langues" }).fill("wolof");
  // A press on what takes no focus is enough.
  await page.getByRole("heading", { level: 1, name: "Aïcha Benmoussa" }).click();
  const contact = section(page, "Coordonnées");
  await contact.getByRole("link", { name: "438 555-0199, poste 12" }).waitFor();
  await contact.getByText("Enregistré").waitFor();
  await expectAccessibleInBothThemes(page, "a section that saved itself");
  await expect
    .poll(() => stored(id))
    .toMatchObject({ phones: ["+14385550199;ext=12"], region: "Laval", languages: ["wo"] });

  await edit(page, "Coordonnées");
  await page.getByRole("textbox", { name: "Téléphone" }).fill("418 555-0107");
  await page.getByRole("heading", { level: 1, name: "Aïcha Benmoussa" }).click();
  await contact.getByRole("button", { name: "Annuler" }).click();
  await contact.getByRole("link", { name: "438 555-0199, poste 12" }).waitFor();

  await edit(page, "Coordonnées");
  await page.getByRole("textbox", { name: "Ville" }).fill("Verdun");
  await page.getByRole("textbox", { name: "Courriel" }).fill("aicha@exemple");
  await edit(page, "Parcours artistique");
  await page.getByText("Il manque une partie de l’adresse").waitFor();
  await expect.poll(async () => (await stored(id))?.city).toBe("Verdun");
  // Two sections are open, and one is left for another page: nothing is lost.
  await page.getByRole("textbox", { name: "Démarche" }).fill("La marche et le poids.");
  await page.getByRole("link", { name: "Historique" }).click();
  await page.getByRole("link", { name: "Profil" }).click();
  await page.getByText("La marche et le poids.").waitFor();
  await page.getByText("Brouillon repris où vous l’aviez laissé.").waitFor();
  expect(await page.getByRole("textbox", { name: "Courriel" }).inputValue()).toBe("aicha@exemple");
  await page.getByRole("textbox", { name: "Courriel" }).press("Escape");
  await contact.getByRole("link", { name: "amara@exemple.ca" }).waitFor();
  expect(await stored(id)).toMatchObject({ emails: ["amara@exemple.ca"] });
});

test("[P7.3] on a phone without a network: an organisation, somebody's roles in it, what was said to it", async () => {
  const id = await addArtist("Sylvie Abran");
  const { page, context } = await open("phone", `/artistes/${id}`);
  await page.getByRole("heading", { level: 1, name: "Sylvie Abran" }).waitFor();
  await readyForOffline(page);
  await context.setOffline(true);

  const roles = section(page, "Organismes et rôles");
  await roles.getByRole("button", { name: "Ajouter un rôle" }).click();
  await roles.getByLabel("Organisme", { exact: true }).fill("Théâtre du Phare bleu");
  await roles.getByText("Nouvel organisme : il sera créé.").waitFor();
  await roles.getByRole("textbox", { name: "Rôle", exact: true }).fill("Direction artistique");
  await roles.getByRole("textbox", { name: "Depuis" }).fill("hier");
  await page.getByRole("heading", { level: 1 }).click();
  await roles.getByText("Écrivez une année").waitFor();
  await expectAccessibleInBothThemes(page, "a role being edited");
  await roles.getByRole("textbox", { name: "Depuis" }).fill("9/2021");
  await roles.getByRole("button", { name: "Enregistrer" }).click();
  await roles.getByText("Direction artistique · depuis septembre 2021").waitFor();

  await roles.getByRole("link", { name: "Théâtre du Phare bleu" }).click();
  await page.getByRole("heading", { level: 1, name: "Théâtre du Phare bleu" }).waitFor();
  await edit(page, "Identité");
  await page.getByRole("combobox", { name: "Genre" }).selectOption("Diffuseur");
  await page.getByRole("combobox", { name: "Genre" }).press("Control+Enter");
  await section(page, "Identité").getByText("Diffuseur").waitFor();
  await page.getByRole("link", { name: "Personnes" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Sylvie Abran" })
    .getByText("Direction artistique")
    .waitFor();

  await page.getByRole("link", { name: "Échanges" }).click();
  const empty = page.getByRole("heading", { name: "Rien de consigné avec Théâtre du Phare bleu encore" });
  await empty.waitFor();
  await page.getByRole("main").getByRole("button", { name: "Consigner" }).last().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("Théâtre du Phare bleu").waitFor();
  await sheet.getByRole("button", { name: /^Appel/ }).click();
  await page.getByText("Appel consigné avec Théâtre du Phare bleu").waitFor();
  const exchanges = page.getByRole("list", { name: "Échanges" });
  await exchanges.getByRole("listitem").getByText("Appel").waitFor();

  // The role ends: the person stays on the file of the organisation, among those of before.
  await page.goto(`/artistes/${id}`);
  await roles.getByRole("button", { name: /^Modifier/ }).click();
  await roles.getByRole("textbox", { name: "Jusqu’à" }).fill("2024");
  await roles.getByRole("textbox", { name: "Jusqu’à" }).press("Control+Enter");
  await roles.getByText("de septembre 2021 à 2024").waitFor();
  await roles.getByText("Terminé").waitFor();
  await roles.getByRole("link", { name: "Théâtre du Phare bleu" }).click();
  await page.getByRole("link", { name: "Personnes" }).click();
  await page.getByRole("heading", { name: "Auparavant" }).waitFor();

  await context.setOffline(false);
  await expect
    .poll(async () => {
      const [made] = await stack().sql`select id, kind from public.organizations
        where workspace_id = ${team().workspace} and name = 'Théâtre du Phare bleu'`;
      const [call] = await stack().sql`select organization_id, people from public.interactions
        where organization_id = ${made?.id ?? randomUUID()}`;
      const person = await stored(id);
      return {
        kind: made?.kind,
        roles: person?.affiliations,
        main: person?.organization_id,
        about: call?.people,
      };
    })
    .toEqual({
      kind: "presenter",
      roles: [expect.stringMatching(/ 2021-09\/2024 Direction artistique$/)],
      main: null,
      about: [],
    });
});

test("[P7.3] the list by kind and by name; a file removed comes back; what was said to its people is marked", async () => {
  const rive = await addOrganization("Réseau Rive-Sud", "presenter");
  await addOrganization("La Cale sèche", "venue");
  await addOrganization("Éditions du Sel", "media");
  const denis = await addArtist("Denis Rancourt");
  await stack().sql`update public.people set organization_id = ${rive}, organization_role = 'Programmateur'
    where id = ${denis}`;
  await addInteraction(denis, { kind: "meeting", note: "Vitrine de décembre.", daysAgo: 3 });
  await addInteraction(denis, { kind: "note", note: "Ne jamais le dire.", confidential: true, daysAgo: 2 });

  const { page } = await open("desktop", "/organismes");
  const list = page.getByRole("list", { name: "Organismes, par nom" });
  await list.getByRole("listitem").filter({ hasText: "Réseau Rive-Sud" }).getByText("1 personne").waitFor();
  await expectAccessibleInBothThemes(page, "the list of organisations");
  await page.getByRole("button", { name: "Lieux" }).click();
  await list.getByRole("link", { name: "La Cale sèche" }).waitFor();
  await list.getByRole("link", { name: "Réseau Rive-Sud" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Lieux" }).click();
  await page.getByRole("searchbox", { name: "Rechercher un organisme" }).fill("reseau");
  await list.getByRole("link", { name: "La Cale sèche" }).waitFor({ state: "detached" });
  await list.getByRole("link", { name: "Réseau Rive-Sud" }).click();
  await page.getByRole("link", { name: "Ouvrir la fiche" }).click();

  await page.getByRole("heading", { level: 1, name: "Réseau Rive-Sud" }).waitFor();
  await page.getByRole("link", { name: "Échanges" }).click();
  const meeting = page.getByRole("listitem").filter({ hasText: "Vitrine de décembre." });
  await meeting.getByText("Avec ses gens").waitFor();
  await page.getByText("Note masquée").waitFor();
  expect(await page.getByText("Ne jamais le dire.").count()).toBe(0);
  await page.getByRole("button", { name: "Afficher pendant 30 s" }).click();
  await page.getByText("Ne jamais le dire.").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Ne jamais le dire.").isVisible()).toBe(false);
  expect(await page.getByText("Vitrine de décembre.").isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await expectAccessibleInBothThemes(page, "the exchanges of an organisation");

  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Supprimer la fiche" }).click();
  await page.getByRole("heading", { level: 1, name: "Organismes" }).waitFor();
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await page.getByRole("heading", { level: 1, name: "Réseau Rive-Sud" }).waitFor();
  await page.getByText("Programmateur").first().waitFor();

  const reader = await open("phone", `/organismes/${rive}/echanges`, { who: team().odile });
  await reader.page.getByText("Vitrine de décembre.").waitFor();
  expect(await reader.page.getByText("Note confidentielle").count()).toBe(0);
  expect(await reader.page.getByRole("button", { name: "Autres actions" }).count()).toBe(0);
});

test("[P1.1] a portfolio link shows its title and picture, without a network too, and its address in any case", async () => {
  const id = await addArtist("Nour El-Hachem");
  await stack().sql`update public.people
    set links = array['https://porter.exemple/video', 'https://inconnu.exemple/photos'] where id = ${id}`;
  const { page, context } = await open("desktop", `/artistes/${id}`);
  const portfolio = section(page, "Portfolio");
  await portfolio
    .getByRole("link", { name: /Porter, extrait/ })
    .locator("img")
    .waitFor();
  await portfolio.getByRole("link", { name: "inconnu.exemple/photos" }).waitFor();
  await expectAccessibleInBothThemes(page, "a portfolio");
  await readyForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await portfolio
    .getByRole("link", { name: /Porter, extrait/ })
    .locator("img")
    .waitFor();
});

// The file of a person: its sections, edited in place, deleted, found again.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { useArtists } from "./artists-base.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { addArtist, amara, open, stored, team } = useArtists(stack, devices);

test("[P0.3] saving a section stamps what was touched, and a colleague’s change passes through", async () => {
  const id = await addArtist("Aïcha Benmoussa");
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
  await expect.poll(async () => (await stored(id))?.city).toBe("Laval");
  const saved = await stored(id);
  expect(saved).toMatchObject({
    display_name: "Aïcha B. Benmoussa",
    address: "12, rue Rachel",
    emails: ["aicha@exemple.ca", "amara@exemple.ca"],
  });
  expect(Object.keys(saved?.clock).sort()).toEqual(["_", "address", "city", "display_name", "emails"]);
});

test("[P0.3] a change to the very field being typed in is told, never written over", async () => {
  const id = await addArtist("Tomás Echeverría");
  const { page } = await open("desktop", `/artistes/${id}`);
  await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
  const city = page.getByRole("textbox", { name: "Ville" });
  await city.fill("Laval");
  await stack().sql`update public.people set city = 'Verdun' where id = ${id}`;
  await page.getByText("Changé entre-temps sur la fiche : Verdun").waitFor();
  expect(await city.inputValue()).toBe("Laval");
});

test("[P0.2] a section half typed survives a killed tab; giving it up can be undone", async () => {
  const id = await addArtist("Sékou Camara");
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
    .poll(async () => (await stored(id))?.disciplines)
    .toEqual(["Chorégraphie", "Danse contemporaine"]);
});

test("[P1.1] giving up the identity gives the keyboard back to its pencil", async () => {
  const id = await addArtist("Imane Bensalem");
  const { page } = await open("desktop", `/artistes/${id}`);
  const pencil = page.getByRole("button", { name: "Modifier : Identité" });
  await pencil.press("Enter");
  const name = page.getByRole("textbox", { name: "Nom", exact: true });
  await name.press("Escape");
  await name.waitFor({ state: "detached" });
  await expect.poll(() => pencil.evaluate((button) => button === document.activeElement)).toBe(true);
});

test("[P1.1] the word being typed in a list is kept: by a link, by Back, when the section saves itself, by a killed tab", async () => {
  const id = await addArtist("Inès Belkacem");
  const device = await open("desktop", `/artistes/${id}`);
  const { page } = device;
  const edit = (section: string) => page.getByRole("button", { name: `Modifier : ${section}` }).click();
  const kept = (field: string) => expect.poll(async () => (await stored(id))?.[field], { timeout: 20_000 });

  await edit("Parcours artistique");
  await page.getByLabel("Disciplines").pressSequentially("Marionnette");
  await page.getByRole("navigation").getByRole("link", { name: "Organismes" }).click();
  await page.waitForURL("**/organismes");
  await kept("disciplines").toEqual(["Danse contemporaine", "Marionnette"]);

  await page.goBack();
  await page.waitForURL(`**/artistes/${id}`);
  await edit("Étiquettes");
  await page.getByLabel("Étiquettes", { exact: true }).last().pressSequentially("résidence, relève");
  await page.goForward();
  await page.waitForURL("**/organismes");
  await kept("tags").toEqual(["relève", "résidence"]);

  await page.goto(`/artistes/${id}`);
  await edit("Coordonnées");
  await page.getByLabel("Autres langues").pressSequentially("espagnol");
  await page.getByRole("heading", { level: 1 }).click();
  await page.getByRole("textbox", { name: "Ville" }).waitFor({ state: "detached" });
  await kept("languages").toEqual(["es"]);

  await edit("Parcours artistique");
  await page.getByLabel("Disciplines").pressSequentially("Cirq");
  await expect.poll(() => page.evaluate(hasDraftOf, "Cirq")).toBe(true);
  const again = await device.reopen(`/artistes/${id}`);
  await again.getByText("Brouillon repris où vous l’aviez laissé.").waitFor();
  const disciplines = again.getByLabel("Disciplines");
  expect(await disciplines.inputValue()).toBe("Cirq");
  // It is still the word being typed: it can be finished.
  await disciplines.press("End");
  await disciplines.pressSequentially("ue");
  await again.getByRole("button", { name: "Enregistrer" }).click();
  await kept("disciplines").toEqual(["Cirque", "Danse contemporaine", "Marionnette"]);
});

/** Whether a form keeps a word on this device. */
async function hasDraftOf(word: string): Promise<boolean> {
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const isThere =
      database.objectStoreNames.contains("drafts") &&
      (await new Promise<boolean>((resolve) => {
        const reading = database.transaction("drafts").objectStore("drafts").getAll();
        reading.onsuccess = () => resolve(JSON.stringify(reading.result).includes(word));
        reading.onerror = () => resolve(false);
      }));
    database.close();
    if (isThere) return true;
  }
  return false;
}

test("[P1.1] an address without its end is told under the field, until it is mended", async () => {
  const { page } = await open("phone", `/artistes/${amara()}`);
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

test("[P1.1] who leaves with a wrong address is told that it is not saved, and finds it again", async () => {
  const id = await addArtist("Béatrice Wabano");
  const { page } = await open("desktop", `/artistes/${id}`);
  await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
  await page.getByRole("textbox", { name: "Ville" }).fill("Laval");
  await page.getByRole("textbox", { name: "Courriel" }).fill("pas-un-courriel");
  await page.getByRole("navigation").getByRole("link", { name: "Organismes" }).click();
  await page.getByText("Fiche enregistrée, sauf un champ").waitFor();
  await expect.poll(async () => (await stored(id))?.city).toBe("Laval");
  await page.goBack();
  await page.getByText("Brouillon repris où vous l’aviez laissé.").waitFor();
  expect(await page.getByRole("textbox", { name: "Courriel" }).inputValue()).toBe("pas-un-courriel");
});

test("[P1.1] a tag still being typed is saved with the others, by one press", async () => {
  const id = await addArtist("Oluwaseun Adeyemi");
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
  const id = await addArtist("Mamadou Sow");
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
  const id = await addArtist("Lina Haddadi");
  const { page } = await open("desktop", `/artistes/${id}`);
  const never = page.getByText("Jamais vérifiée").filter({ visible: true });
  await never.waitFor();
  await page.getByRole("button", { name: "Vérifier" }).click();
  await page
    .getByText(/^Vérifiée le .* par Noé Tremblay$/)
    .filter({ visible: true })
    .waitFor();
  await expect.poll(async () => (await stored(id))?.verified_by).toBe(team().noe.id);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await never.waitFor();
});

test("[P0.12] a deleted file leaves the list, comes back by « Annuler », or from its own address", async () => {
  const id = await addArtist("Rafael Quintero");
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

// What happened with a person: its history, and the notes kept in confidence.
import { beforeAll, describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { row, useArtists } from "./artists-base.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { addArtist, addInteraction, amara, open, team } = useArtists(stack, devices);

const secret = "Préfère que l’on n’appelle pas le matin.";

beforeAll(async () => {
  const oldest = { kind: "meeting", minutes: 45, note: "Objectif retenu : déposer en novembre." };
  await addInteraction(amara(), { ...oldest, daysAgo: 40 });
  const call = { kind: "call", minutes: 12, note: "Studio confirmé pour mars." };
  await addInteraction(amara(), { ...call, daysAgo: 3 });
  await addInteraction(amara(), { kind: "note", note: secret, confidential: true, daysAgo: 20 });
});

describe("confidential notes", () => {
  test("[P1.2] are not in the page until touched, and hide again", async () => {
    const { page } = await open("phone", `/artistes/${amara()}`);
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

  test.each(["phone", "desktop"] as const)(
    "[P1.2] whose words are masked say by whom and when, on a %s, beside the button that shows them",
    async (kind) => {
      const id = await addArtist("Soraya Benkirane");
      const [first, second] = ["N’aime pas le téléphone.", "Cherche un logement."];
      await addInteraction(id, { kind: "note", note: first, confidential: true, daysAgo: 3 });
      await addInteraction(id, { kind: "note", note: second, confidential: true, daysAgo: 9 });
      const { page } = await open(kind, `/artistes/${id}`);
      const notes = page.getByRole("region", { name: "Notes confidentielles" });
      const shows = notes.getByRole("button", { name: "Afficher pendant 30 s" });
      await notes.waitFor();
      const facts = notes.getByText("Noé Tremblay");
      expect(await facts.count()).toBe(2);
      const button = (await shows.boundingBox())!;
      for (const fact of await facts.all()) {
        const words = (await fact.boundingBox())!;
        expect(words.y + words.height <= button.y || words.y >= button.y + button.height).toBe(true);
      }
      await shows.click();
      await notes.getByText(first).waitFor();
      await notes.getByText(second).waitFor();
    },
  );

  test("[P1.2] never reach a reader, who changes nothing either", async () => {
    const { page } = await open("phone", `/artistes/${amara()}/historique`, { who: team().odile });
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
    const id = await addArtist("Nour El-Hachem");
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
    const id = await addArtist("Trésor Kabongo");
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
    const { page } = await open("desktop", `/artistes/${amara()}/historique`, { locale: "en-CA" });
    await page.getByText("Call, 12 min").waitFor();
    await page.getByText("Confidential note", { exact: true }).waitFor();
    await expectAccessibleInBothThemes(page, "the history in English");
  });
});

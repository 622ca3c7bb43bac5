// The list of people: in order, searched, filtered, by touch and by keyboard.
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { row, useArtists } from "./artists-base.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { open } = useArtists(stack, devices);

test("[P1.8] people stand by family name, under their letters, and the search ignores accents", async () => {
  const { page } = await open("phone", "/artistes");
  await page.getByText("5 personnes").first().waitFor();
  const links = page.getByRole("listitem").getByRole("link");
  const familyNames = async () => (await links.allInnerTexts()).map((name) => name.split(" ").at(-1));
  await expect.poll(familyNames).toEqual(["Aït-Kaci", "Benkirane", "Châu", "Cœurdacier", "Diallo"]);
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
  expect(new URL(page.url()).searchParams.get("filtres")).toBe("adviser_id:one_of:me");
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

// Two files of one person: found and explained, merged with choices, merged twice far from each other, taken apart.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";
import { keep, mergeNow } from "./duplicate-steps.ts";
import { note, openDetails, openSheet, said, save } from "./logging-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;
let amara: string;
let dialo: string;

beforeEach(async () => {
  team = await makeTeam(stack());
  [amara, dialo] = [randomUUID(), randomUUID()];
  const person = (id: string, fields: object) =>
    stack()
      .sql`insert into public.people ${stack().sql({ id, workspace_id: team.workspace, kind: "artist", ...fields })}`;
  await person(amara, {
    display_name: "Amara Diallo",
    city: "Laval",
    pronouns: "Elle",
    emails: ["amara@exemple.ca"],
  });
  await person(dialo, {
    display_name: "Amara Dialo",
    city: "Montréal",
    emails: ["amara@exemple.ca", "studio@exemple.ca"],
    phones: ["514 555-0142"],
    provisional: true,
  });
  await person(randomUUID(), { display_name: "Farid Aït-Kaci", phones: ["438 555-0117"] });
  await person(randomUUID(), { display_name: "Soraya Benkirane", phones: ["438 555-0117"] });
});

async function open(kind: "phone" | "desktop", path: string, who: Member = team.noe) {
  const device = await devices[kind]({ baseURL: stack().url, locale: "fr-CA" });
  await signIn(device.page, stack(), who.email);
  await readyForOffline(device.page);
  await device.page.goto(path);
  return device;
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

/** What the server holds of the two files. */
async function stored() {
  const rows = await stack().sql`select id, display_name, city, pronouns, emails, phones, merged_into
    from public.people where id in (${amara}, ${dialo})`;
  return { amara: rows.find(({ id }) => id === amara)!, dialo: rows.find(({ id }) => id === dialo)! };
}

test("[P1.10] likely pairs say why; two people are told apart for the team; one is made, by keyboard, on a phone", async () => {
  const { page, context } = await open("phone", "/doublons");
  await context.setOffline(true);
  const likeliest = page.getByRole("listitem").filter({ hasText: "Amara Dialo" });
  await likeliest.getByText("même courriel : amara@exemple.ca").waitFor();
  await likeliest.getByText("noms semblables").waitFor();
  await page.getByText("1 paire à regarder").waitFor();
  await expectAccessibleInBothThemes(page, "likely duplicates");

  await page.getByRole("button", { name: "Ce sont deux personnes : Amara Diallo et Amara Dialo" }).click();
  await page.getByRole("heading", { name: "Aucun doublon en vue" }).waitFor();
  // Under the pointer, the way back stays.
  await said(page).hover();
  await context.setOffline(false);
  const mireille = await open("desktop", "/doublons", team.mireille);
  await mireille.page.getByRole("heading", { name: "Aucun doublon en vue" }).waitFor();
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await likeliest.waitFor();
  await mireille.page.getByText("1 paire à regarder").waitFor();

  await page.getByRole("link", { name: "Comparer Amara Diallo et Amara Dialo" }).click();
  await keep(page, "Amara Diallo");
  await page
    .getByRole("group", { name: /^Adresse/ })
    .getByRole("radio", { name: "Laval" })
    .press("ArrowRight");
  await expectAccessibleInBothThemes(page, "two files compared");
  await page.keyboard.press("Control+Enter");
  await heading(page, "Amara Diallo").waitFor();
  await said(page).hover();
  await page.getByText("Montréal").first().waitFor();
  await expect.poll(async () => (await stored()).dialo.merged_into).toBe(amara);
  expect((await stored()).amara).toMatchObject({
    city: "Montréal",
    pronouns: "Elle",
    emails: ["amara@exemple.ca", "studio@exemple.ca"],
    phones: ["514 555-0142"],
  });
  await mireille.page.getByRole("heading", { name: "Aucun doublon en vue" }).waitFor();

  await said(page).getByRole("button", { name: "Annuler" }).click();
  await expect.poll(async () => (await stored()).dialo.merged_into).toBeNull();
  expect((await stored()).amara).toMatchObject({ city: "Laval", emails: ["amara@exemple.ca"], phones: [] });
});

test("[P1.10] merged offline in opposite directions, a pair ends in one state; taken apart, both have what they had", async () => {
  const noe = await open("desktop", `/doublons/${amara}/${dialo}`);
  const mireille = await open("phone", `/doublons/${amara}/${dialo}`, team.mireille);
  for (const { page, context } of [noe, mireille]) {
    await page.getByRole("heading", { name: "Réunir deux fiches" }).waitFor();
    await context.setOffline(true);
  }
  await keep(noe.page, "Amara Diallo");
  await mergeNow(noe.page);
  await heading(noe.page, "Amara Diallo").waitFor();
  await keep(mireille.page, "Amara Dialo");
  await mergeNow(mireille.page);
  await heading(mireille.page, "Amara Dialo").waitFor();

  // Mireille was the last to decide: hers is followed, on Noé's device too.
  for (const { context } of [noe, mireille]) await context.setOffline(false);
  await heading(noe.page, "Amara Dialo").waitFor();
  expect(new URL(noe.page.url()).pathname).toBe(`/artistes/${dialo}`);
  await heading(mireille.page, "Amara Dialo").waitFor();
  const survivors = await stack().sql`select * from private.survivors(${team.workspace})`;
  expect([...survivors]).toEqual([{ person_id: amara, survivor_id: dialo }]);
  await noe.page.goto("/artistes");
  await noe.page.getByRole("link", { name: "Amara Dialo" }).waitFor();
  expect(await noe.page.getByRole("link", { name: "Amara Diallo" }).count()).toBe(0);

  await noe.page.goto(`/artistes/${dialo}`);
  await noe.page.getByText(/Amara Diallo.* réunie à cette fiche le .* par Mireille Kassab/).waitFor();
  await expectAccessibleInBothThemes(noe.page, "a file that took another in");
  await noe.page.getByRole("button", { name: "Séparer la fiche d’Amara Diallo" }).click();
  await said(noe.page).getByText("La fiche d’Amara Diallo est de nouveau à part").waitFor();
  await expect.poll(stored).toMatchObject({
    amara: { merged_into: null, city: "Laval", pronouns: "Elle", emails: ["amara@exemple.ca"], phones: [] },
    dialo: { merged_into: null, city: "Montréal", pronouns: null, phones: ["514 555-0142"] },
  });
  await mireille.page.goto("/artistes");
  await mireille.page.getByText("Amara Diallo").first().waitFor();
  await mireille.page.getByText("Amara Dialo").first().waitFor();
});

test("[P1.10] what an offline device writes with the file that was merged is with the one that stands", async () => {
  const noe = await open("phone", `/artistes/${dialo}`);
  await heading(noe.page, "Amara Dialo").waitFor();
  await noe.context.setOffline(true);
  const mireille = await open("desktop", `/artistes/${dialo}`, team.mireille);
  await mireille.page.getByRole("button", { name: "Autres actions" }).click();
  await mireille.page.getByRole("menuitem", { name: "Réunir avec une autre fiche…" }).click();
  await mireille.page.getByRole("link", { name: "Amara Diallo" }).click();
  await keep(mireille.page, "Amara Diallo");
  await mergeNow(mireille.page);
  await heading(mireille.page, "Amara Diallo").waitFor();
  await expect.poll(async () => (await stored()).dialo.merged_into).toBe(amara);

  await openSheet(noe.page);
  await openDetails(noe.page);
  await note(noe.page).fill("Parlé du studio.");
  await save(noe.page);
  await said(noe.page).waitFor();
  await noe.context.setOffline(false);
  await heading(noe.page, "Amara Diallo").waitFor();
  await mireille.page.getByRole("link", { name: "Historique" }).click();
  await mireille.page.getByText("Parlé du studio.").waitFor();

  await mireille.page.goto(`/artistes/${dialo}/historique`);
  await said(mireille.page).getByText("« Amara Dialo » a été réunie à la fiche d’Amara Diallo").waitFor();
  expect(new URL(mireille.page.url()).pathname).toBe(`/artistes/${amara}/historique`);
  await mireille.page.getByText("Parlé du studio.").waitFor();
});

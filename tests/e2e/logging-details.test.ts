// « Consigner » with all its details: nothing typed is ever lost, with or without a network.
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import {
  note,
  openDetails,
  openSheet,
  openSheetOfDraft,
  pick,
  said,
  save,
  sheet,
  useLoggingTeam,
} from "./logging-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { team, open, openFile, interactions } = useLoggingTeam(stack, devices);

test("[P1.4] a draft survives a killed tab, offline, and is saved whole", async () => {
  const device = await open();
  await openFile(device.page, "Amara Diallo");
  await readyForOffline(device.page);
  await device.context.setOffline(true);
  await openSheet(device.page);
  await sheet(device.page).getByText("Hors ligne : enregistré sur cet appareil").waitFor();
  await openDetails(device.page);
  await note(device.page).fill("Budget revu ligne par ligne.");
  await sheet(device.page).getByText("45 min").click();
  await device.page.waitForTimeout(500);
  const page = await device.reopen("/");
  await openSheetOfDraft(page);
  await sheet(page).getByText("Brouillon repris").waitFor();
  await expectAccessibleInBothThemes(page, "logging, details");
  const field = note(page);
  expect(await field.inputValue()).toBe("Budget revu ligne par ligne.");
  await sheet(page).getByText("Amara Diallo").waitFor();
  await save(page);
  await said(page).getByText("consignée avec Amara Diallo").waitFor();
  await openSheet(page);
  await device.context.setOffline(false);
  await expect
    .poll(async () => (await interactions()).map(({ note, minutes }) => [note, minutes]))
    .toEqual([["Budget revu ligne par ligne.", 45]]);
});

test("[P1.4] several people, one of them unknown, and a follow-up that becomes my task", async () => {
  const { page } = await open();
  await openSheet(page);
  await pick(page, "cele", "Marie-Ève Célestin");
  await pick(page, "Xavier Inconnu", /Créer la fiche provisoire «\s?Xavier Inconnu\s?»/);
  await openDetails(page);
  await sheet(page).getByRole("button", { name: "Ajouter une tâche" }).click();
  await sheet(page)
    .getByRole("textbox", { name: "Ce qu’il faut faire" })
    .fill("Obtenir la lettre du diffuseur");
  await sheet(page).getByRole("button", { name: "Demain" }).click();
  await save(page);
  await said(page)
    .getByText(/consignée avec .*Marie-Ève Célestin/)
    .waitFor();
  await said(page).getByText("1 tâche ajoutée").waitFor();
  await expect
    .poll(async () => (await interactions()).map(({ names }) => names))
    .toEqual([["Marie-Ève Célestin", "Xavier Inconnu"]]);
  const tomorrow = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(
    Date.now() + 86_400_000,
  );
  await expect
    .poll(
      () => stack().sql`
    select t.title, t.due_on::text, t.assignee_id, t.status, cardinality(t.people) as people,
      t.interaction_id = i.id as follows
    from public.tasks t join public.interactions i on i.workspace_id = t.workspace_id
    where t.workspace_id = ${team().workspace}`,
    )
    .toEqual([
      {
        title: "Obtenir la lettre du diffuseur",
        due_on: tomorrow,
        assignee_id: team().noe.id,
        status: "open",
        people: 2,
        follows: true,
      },
    ]);
  const provisional = await stack().sql`select display_name from public.people
    where workspace_id = ${team().workspace} and provisional`;
  expect(provisional.map(({ display_name }) => display_name)).toEqual(["Xavier Inconnu"]);
});

test("[P0.3] « Préciser » sends only what was touched: a colleague’s change to the rest stands", async () => {
  const { page, context } = await open("desktop");
  await openFile(page, "Amara Diallo");
  await page.keyboard.press("c");
  await sheet(page).getByText("Amara Diallo").first().waitFor();
  await sheet(page).getByRole("button", { name: "Rencontre" }).click();
  await expect.poll(async () => (await interactions()).length).toBe(1);
  await said(page).getByRole("button", { name: "Préciser" }).click();
  const field = note(page);
  await field.fill("Studio confirmé pour mars.");
  await context.setOffline(true);
  await stack().sql`update public.interactions set minutes = 30 where workspace_id = ${team().workspace}`;
  await field.press("Control+Enter");
  await said(page).getByText("Interaction modifiée").waitFor();
  // The way back waits as long as the pointer is on it.
  await said(page).hover();
  await context.setOffline(false);
  await expect
    .poll(async () => (await interactions()).map(({ note, minutes }) => [note, minutes]))
    .toEqual([["Studio confirmé pour mars.", 30]]);
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => (await interactions()).map(({ note, minutes }) => [note, minutes]))
    .toEqual([[null, 30]]);
});

test("[P1.4] deleted by a colleague while one types, it comes back with what was typed", async () => {
  const { page } = await open("desktop");
  await openFile(page, "Amara Diallo");
  await page.keyboard.press("c");
  await sheet(page).getByRole("button", { name: "Rencontre" }).click();
  await expect.poll(async () => (await interactions()).length).toBe(1);
  await said(page).getByRole("button", { name: "Préciser" }).click();
  await note(page).fill("Phrase à ne pas perdre.");
  await stack().sql`update public.interactions set deleted = true where workspace_id = ${team().workspace}`;
  await sheet(page).getByRole("alert").filter({ hasText: "vient d’être supprimée" }).waitFor();
  expect(await note(page).inputValue()).toBe("Phrase à ne pas perdre.");
  await note(page).press("Control+Enter");
  await said(page).getByText("Interaction modifiée").waitFor();
  const kept = () => stack().sql`select note, deleted from public.interactions
    where workspace_id = ${team().workspace}`;
  await expect.poll(kept).toEqual([{ note: "Phrase à ne pas perdre.", deleted: false }]);
});

test("[P1.4] what lacks is said where it lacks, and what was typed stays", async () => {
  const { page } = await open();
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Rencontre" }).click();
  await sheet(page).getByText("Choisissez d’abord la personne.").waitFor();
  await pick(page, "amara", "Amara Diallo");
  await openDetails(page);
  const field = note(page);
  await field.fill("À garder");
  await sheet(page).getByRole("button", { name: "Modifier" }).click();
  await sheet(page).getByLabel("Jour").fill("2099-01-01");
  await save(page);
  await sheet(page).getByText("Cette date est à venir").waitFor();
  await expectAccessibleInBothThemes(page, "logging, with a problem");
  expect(await field.inputValue()).toBe("À garder");
  // Leaving keeps it; « Repartir à neuf » sets it aside, and that can be taken back.
  await page.keyboard.press("Escape");
  await said(page).getByText("Brouillon gardé").waitFor();
  await openSheetOfDraft(page);
  await sheet(page).getByRole("button", { name: "Repartir à neuf" }).click();
  await sheet(page).getByRole("button", { name: "Reprendre" }).click();
  expect(await field.inputValue()).toBe("À garder");
  expect(await interactions()).toHaveLength(0);
});

test("[P1.4] a full disk is said so, and the form is kept", async () => {
  const { page } = await open();
  await openFile(page, "Amara Diallo");
  await openSheet(page);
  await openDetails(page);
  const field = note(page);
  await field.fill("x".repeat(15_000));
  // Chromium looks at the quota twice a minute at most: the answer it would give is given in its place.
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
    Object.assign(window, { freeTheDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });
  await save(page);
  await sheet(page).getByText("L’appareil n’a plus de place").waitFor();
  expect((await field.inputValue()).length).toBe(15_000);
  await page.evaluate(() => (window as unknown as { freeTheDisk(): void }).freeTheDisk());
  await save(page);
  await said(page).getByText("consignée avec Amara Diallo").waitFor();
  await expect.poll(async () => (await interactions()).map(({ note }) => note?.length)).toEqual([15_000]);
});

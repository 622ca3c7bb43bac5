// ⌘K and the search of phones: who, what was written with whom, and what can be done, without a network too.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { addMany } from "../fixtures/many-rows.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";
import { storagesOf } from "./storages.ts";

const { search } = french;
const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;
let amara: string;
let house: string;

beforeEach(async () => {
  team = await makeTeam(stack());
  amara = crypto.randomUUID();
  house = crypto.randomUUID();
  const { sql } = stack();
  const of = { workspace_id: team.workspace };
  const people = (rows: object[]) =>
    sql`insert into public.people ${sql(rows.map((row) => ({ ...of, ...row })))}`;
  const nobody = { emails: [] as string[], phones: [] as string[], disciplines: [] as string[], city: null };
  await people([
    {
      ...nobody,
      id: amara,
      kind: "artist",
      display_name: "Amara Diallo",
      emails: ["amara@exemple.example"],
      phones: ["+15145550142"],
      disciplines: ["danse"],
    },
    { ...nobody, id: crypto.randomUUID(), kind: "artist", display_name: "Mamadou Sow", city: "Gatineau" },
    { ...nobody, id: crypto.randomUUID(), kind: "contact", display_name: "Nguyễn Minh Châu" },
  ]);
  await sql`insert into public.organizations ${sql({ ...of, id: house, name: "Maison Tangente", city: "Laval" })}`;
  await sql`insert into public.goals
    ${sql({ ...of, title: "Une première tournée", status: "open", people: [amara] })}`;
  await sql`insert into public.documents ${sql({
    ...of,
    name: "Budget, version 2.pdf",
    kind: "budget",
    media_type: "application/pdf",
    bytes: 12,
    sha256: "0".repeat(64),
    people: [amara],
  })}`;
  const call = { ...of, kind: "call", people: [amara], occurred_at: new Date() };
  await sql`insert into public.interactions ${sql([
    { ...call, note: "On reprend la scénographie avec l’équipe de la régie.", confidential: false },
    { ...call, note: "Zorglub se confie.", confidential: true },
  ])}`;
});

const field = (page: Page) => page.getByRole("combobox", { name: search.title });
const option = (page: Page, name: string | RegExp, selected?: boolean) =>
  page.getByRole("option", { name, ...(selected === undefined ? {} : { selected }) });
const nothing = (page: Page) => page.getByText(search.empty);

async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await field(page).fill(text);
}

test("[P0.11] at the keyboard: somebody in spite of a slip, their number, a note, and what is done with them", async () => {
  const device = await devices.desktop({ baseURL: stack().url });
  const { page } = device;
  await signIn(page, stack(), team.noe.email);
  await readyForOffline(page);

  await ask(page, "dialo");
  await option(page, /Amara Diallo danse/, true).waitFor();
  await expectAccessibleInBothThemes(page, "what is found");
  // Down to what can be done for them.
  await option(page, search.logWith({ name: "Amara Diallo" })).waitFor();
  await page.keyboard.press("ArrowDown");
  await option(page, search.logWith({ name: "Amara Diallo" }), true).waitFor();
  await page.keyboard.press("Enter");
  const log = page.getByRole("dialog", { name: "Consigner" });
  await log.getByText("Amara Diallo").first().waitFor();
  await page.keyboard.press("Escape");
  await log.waitFor({ state: "detached" });

  await ask(page, "555-01");
  await option(page, /Amara Diallo 514 555-0142/, true).waitFor();
  expect(
    await option(page, /Amara Diallo/)
      .first()
      .locator("mark")
      .allInnerTexts(),
  ).toEqual(["555-01"]);
  await field(page).fill("ra@exem");
  await option(page, /Amara Diallo amara@exemple\.example/, true).waitFor();

  // What is written now is found at once; what is about somebody, by their name.
  await field(page).fill("amara scenog");
  const note = option(page, /Appel Amara Diallo.*scénographie/);
  await note.waitFor();
  expect(await note.locator(".cmd__excerpt mark").allInnerTexts()).toEqual(["scénog"]);
  await field(page).fill("amara budget");
  await option(page, /Budget, version 2\.pdf Amara Diallo/).waitFor();
  await field(page).fill("tournée");
  await option(page, "Une première tournée Amara Diallo").waitFor();
  await field(page).fill("zorglub");
  await nothing(page).waitFor();

  // Enter at once: what was typed is what is opened.
  await field(page).fill("scenographie");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === `/artistes/${amara}/historique`);

  // Without a network, from a cold start, the index is there.
  await expect
    .poll(
      async () =>
        Object.entries((await storagesOf(page)).databases).find(([name]) => name.endsWith("-search"))?.[1],
    )
    .toMatchObject({ segments: expect.toSatisfy((count: number) => count > 0) });
  const again = await device.restart("/", { offline: true });
  await again.getByRole("navigation").first().waitFor();
  await again.keyboard.press("Control+k");
  await option(again, /Amara Diallo/)
    .first()
    .waitFor();
  expect(await again.getByText(search.recent).isVisible()).toBe(true);
  await field(again).fill("regie");
  await option(again, /Appel Amara Diallo.*régie/).waitFor();
  await field(again).fill("Zoé Nouvelle");
  await option(again, search.newFileFor({ name: "Zoé Nouvelle" })).click();
  const name = again.getByRole("textbox", { name: french.artists.field.display_name, exact: true });
  await expect.poll(() => name.inputValue()).toBe("Zoé Nouvelle");
  await again.getByRole("button", { name: french.artists.create.save }).click();
  await again.getByRole("heading", { level: 1, name: "Zoé Nouvelle" }).waitFor();
  await ask(again, "nouvelle zoe");
  await option(again, "Zoé Nouvelle", true).waitFor();
});

test("[P0.11] [P0.12] a task is added from the palette without a network, for somebody or for nobody, and taken back", async () => {
  const device = await devices.desktop({ baseURL: stack().url });
  const { page, context } = device;
  await signIn(page, stack(), team.noe.email);
  await readyForOffline(page);
  await context.setOffline(true);
  const sheet = page.getByRole("dialog", { name: "Nouvelle tâche" });
  const title = sheet.getByLabel("Ce qu’il faut faire");

  await ask(page, "amara");
  await option(page, search.addTaskFor({ name: "Amara Diallo" })).click();
  await sheet.getByRole("list", { name: "Personnes" }).getByText("Amara Diallo").waitFor();
  await sheet.getByRole("button", { name: "Enregistrer" }).click();
  await sheet.getByText("Dites ce qu’il faut faire.").waitFor();
  await title.fill("Relire le budget");
  await sheet.getByRole("button", { name: "Demain" }).click();
  await expectAccessibleInBothThemes(page, "a task being added");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.getByText("Tâche ajoutée : Relire le budget").waitFor();

  // Of nobody; closed and opened again, what was typed is there.
  await ask(page, "tache");
  await option(page, search.addTask).click();
  await title.fill("Réserver la salle");
  await page.keyboard.press("Escape");
  await page.getByText("Brouillon gardé").waitFor();
  await ask(page, "ajouter");
  await option(page, search.addTask).click();
  await expect.poll(() => title.inputValue()).toBe("Réserver la salle");
  await sheet.getByRole("button", { name: "Enregistrer" }).click();
  const todo = page.getByRole("list", { name: "À faire" }).getByRole("listitem");
  await todo.filter({ hasText: "Réserver la salle" }).waitFor();
  await todo.filter({ hasText: "Relire le budget" }).getByText("Amara Diallo").waitFor();
  const said = page.getByRole("status").filter({ hasText: "Tâche ajoutée : Réserver la salle" });
  await said.getByRole("button", { name: "Annuler" }).click();
  await todo.filter({ hasText: "Réserver la salle" }).waitFor({ state: "detached" });

  await context.setOffline(false);
  await expect
    .poll(
      async () =>
        stack().sql`select title, status, priority, people, assignee_id, due_on is not null as dated
          from public.tasks where workspace_id = ${team.workspace} and not deleted`,
      { timeout: 30_000 },
    )
    .toEqual([
      {
        title: "Relire le budget",
        status: "open",
        priority: "normal",
        people: [amara],
        assignee_id: team.noe.id,
        dated: true,
      },
    ]);
});

test("[P0.11] on a phone, a reader finds and opens, and is offered nothing they cannot do", async () => {
  const { page } = await devices.phone({ baseURL: stack().url });
  await signIn(page, stack(), team.odile.email);
  await readyForOffline(page);
  await page.getByRole("link", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Rechercher" }).click();
  await option(page, "Artistes").waitFor();
  expect(await option(page, search.newFile).count()).toBe(0);
  await field(page).fill("regie");
  await option(page, /Appel Amara Diallo.*régie/).waitFor();
  await expectAccessibleInBothThemes(page, "a note that was found");
  await field(page).fill("ama");
  await option(page, /Amara Diallo/)
    .first()
    .waitFor();
  await option(page, /Mamadou Sow/).waitFor();
  expect(await option(page, /Consigner|Nouvelle fiche|Ajouter une tâche/).count()).toBe(0);
  await field(page).fill("tangente");
  await option(page, "Maison Tangente Laval").click();
  await page.waitForURL((url) => url.pathname === `/organismes/${house}`);
});

test("[P0.11] where a device has not all of the history, the search says in what it looks", async () => {
  await stack().sql`update public.workspaces set whole_history_up_to = 200 where id = ${team.workspace}`;
  await addMany(stack(), team, { people: 3, interactions: 60, older: 240 });
  const { page } = await devices.desktop({ baseURL: stack().url });
  await signIn(page, stack(), team.noe.email);
  await readyForOffline(page);
  await ask(page, "échange 57");
  await option(page, /Échange 57/)
    .first()
    .waitFor();
  await page
    .getByText(/On cherche dans ce qui est sur cet appareil\s: les interactions depuis le \d/)
    .waitFor();
  await field(page).fill("archive 0");
  await nothing(page).waitFor();
});

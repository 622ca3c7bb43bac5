// The main job: an adviser logs an interaction without a network; it reaches Postgres once and a colleague's screen.
// Then two people edit the same file offline, and everybody ends with the same.

import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { english } from "../../src/i18n/en-ca/catalog.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import type { Device } from "../fixtures/device.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { readyForOffline, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const catalogs = { "fr-CA": french, "en-CA": english };

async function addAmara(team: Team): Promise<string> {
  const id = randomUUID();
  await stack().sql`insert into public.people ${stack().sql({
    id,
    workspace_id: team.workspace,
    kind: "artist",
    display_name: "Amara Diallo",
    city: "Montréal",
    tags: ["Relève", "Vivacité"],
  })}`;
  return id;
}

describe.each(["fr-CA", "en-CA"] as const)("in %s", (locale) => {
  const { artists, interactions, shell } = catalogs[locale];

  test("[P0.1] [P0.2] [P0.8] [P1.4] what is logged offline survives, is sent once, and a colleague sees it", async () => {
    const team = await makeTeam(stack());
    const amara = await addAmara(team);
    const note = locale === "fr-CA" ? "Budget revu ligne par ligne." : "Budget reviewed line by line.";
    const followUp = locale === "fr-CA" ? "Obtenir la lettre du diffuseur" : "Get the presenter’s letter";

    const colleague = await devices.desktop({ baseURL: stack().url, locale });
    await signIn(colleague.page, stack(), team.mireille.email, locale);
    await colleague.page.goto(`/artistes/${amara}/historique`);
    await colleague.page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();

    const phone = await devices.phone({ baseURL: stack().url, locale });
    await signIn(phone.page, stack(), team.noe.email, locale);
    await readyForOffline(phone.page);
    await phone.context.setOffline(true);
    await phone.page.reload();

    // Find the artist.
    await phone.page.getByRole("link", { name: shell.artists }).click();
    await phone.page.getByRole("searchbox", { name: artists.search }).fill("amara dia");
    await phone.page.getByRole("listitem").getByRole("link", { name: "Amara Diallo" }).click();
    await phone.page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();

    // Log with a follow-up.
    const { page } = phone;
    await page
      .getByRole("navigation", { name: shell.nav })
      .getByRole("button", { name: interactions.log })
      .click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: interactions.preciseBefore }).click();
    await sheet.getByRole("textbox", { name: interactions.note }).fill(note);
    await sheet.getByRole("button", { name: interactions.addTask }).click();
    await sheet.getByRole("textbox", { name: interactions.task }).fill(followUp);
    await sheet.getByRole("button", { name: shell.save }).click();
    await sheet.waitFor({ state: "detached" });

    // Killed, reopened without a network: it is there.
    const reopened = await phone.reopen(`/artistes/${amara}/historique`);
    await reopened.getByText(note).waitFor();
    expect(await stack().sql`select 1 from public.interactions where ${amara} = any (people)`).toEqual([]);

    // Back online: in Postgres once, and on the colleague's screen within two seconds of its arrival there.
    await phone.context.setOffline(false);
    await expect.poll(() => logged(amara), { interval: 50 }).toHaveLength(1);
    const arrivedAt = Date.now();
    await colleague.page.getByText(note).waitFor({ timeout: 10_000 });
    expect(Date.now() - arrivedAt).toBeLessThan(2_000);

    expect(await logged(amara)).toMatchObject([{ note, created_by: await accountOf(team.noe.id) }]);
    const tasks = await stack()
      .sql`select title, status, assignee_id, people, interaction_id from public.tasks
      where ${amara} = any (people)`;
    const [interaction] = await logged(amara);
    expect([...tasks]).toEqual([
      {
        title: followUp,
        status: "open",
        assignee_id: team.noe.id,
        people: [amara],
        interaction_id: interaction?.id,
      },
    ]);
  });
});

async function logged(person: string) {
  return [
    ...(await stack().sql`select * from public.interactions where ${person} = any (people) and not deleted`),
  ];
}

async function accountOf(member: string): Promise<string> {
  const [row] = await stack().sql`select user_id from public.members where id = ${member}`;
  return row?.user_id;
}

test("[P0.3] two people edit the same file offline: all end with the same, and the loser is kept", async () => {
  const team = await makeTeam(stack());
  const amara = await addAmara(team);
  const [noe, mireille] = await Promise.all(
    [team.noe, team.mireille].map(async ({ email }) => {
      const device = await devices.desktop({ baseURL: stack().url });
      await signIn(device.page, stack(), email);
      await device.page.goto(`/artistes/${amara}`);
      await device.page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();
      await readyForOffline(device.page);
      await device.context.setOffline(true);
      return device;
    }),
  );

  // Different fields, the same field, tags on both sides.
  await edit(noe!.page, french.artists.section.contact, async (form) => {
    await form.getByLabel(french.artists.field.city, { exact: true }).fill("Laval");
    await form.getByLabel(french.artists.field.postal_code).fill("H7N 1A1");
  });
  await editTags(noe!.page, { add: "Bourse", remove: "Relève" });
  await edit(mireille!.page, french.artists.section.contact, async (form) => {
    await form.getByLabel(french.artists.field.city, { exact: true }).fill("Verdun");
  });
  await edit(mireille!.page, french.artists.section.membership, async (form) => {
    await form.getByLabel(french.artists.field.source).fill("Salon du livre");
  });
  await editTags(mireille!.page, { add: "Mentorat" });

  await noe!.context.setOffline(false);
  await expect.poll(async () => (await stored(amara)).postal_code).toBe("H7N 1A1");
  await mireille!.context.setOffline(false);
  await expect.poll(async () => (await stored(amara)).source).toBe("Salon du livre");

  const row = await stored(amara);
  expect(row).toMatchObject({
    city: "Verdun",
    postal_code: "H7N 1A1",
    source: "Salon du livre",
    tags: ["Bourse", "Mentorat", "Vivacité"],
  });
  for (const device of [noe, mireille] as Device[]) {
    await device.page.getByText("Salon du livre").waitFor({ timeout: 10_000 });
    await device.page.getByText("Verdun").first().waitFor();
    await expect
      .poll(() => localPerson(device.page, amara))
      .toMatchObject({
        city: row.city,
        postal_code: row.postal_code,
        source: row.source,
        tags: row.tags,
        clock: row.clock,
      });
  }
  const history = await stack().sql`select field, value from public.field_history where row_id = ${amara}`;
  expect([...history]).toContainEqual({ field: "city", value: "Laval" });
});

async function edit(page: Page, section: string, fill: (form: ReturnType<Page["locator"]>) => Promise<void>) {
  await page.getByRole("button", { name: french.artists.edit({ section }) }).click();
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: french.shell.save }) });
  await fill(form);
  await form.getByRole("button", { name: french.shell.save }).click();
  await form.waitFor({ state: "detached" });
}

async function editTags(page: Page, { add, remove }: { add: string; remove?: string }) {
  await edit(page, french.artists.section.tags, async (form) => {
    if (remove) await form.getByRole("button", { name: remove }).click();
    await form.getByLabel(french.artists.field.tags, { exact: true }).fill(add);
    await page.keyboard.press("Enter");
  });
}

async function stored(id: string) {
  const [row] = await stack().sql`select * from public.people where id = ${id}`;
  return row as Record<string, unknown>;
}

/** The person as this device holds them, read from its IndexedDB. */
async function localPerson(page: Page, id: string): Promise<unknown> {
  return page.evaluate(async (wanted) => {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.includes("people")) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      try {
        const found = await new Promise((resolve, reject) => {
          const request = database.transaction("docs").objectStore("docs").get(wanted);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        if (found) return found;
      } finally {
        database.close();
      }
    }
    return undefined;
  }, id);
}

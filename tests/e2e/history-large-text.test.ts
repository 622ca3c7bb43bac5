// Versions, a lost value, a settled conflict and a refusal, at twice the size and on a narrow screen; the history and the
// calendar, with words longer than the screen.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { afterEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { openSync } from "./app.ts";
import { changeCity, openVersions, said, useFile } from "./file-steps.ts";
import { enlarge, overflow, type Size, sizes, unreachable, wideParts } from "./sizes.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const file = useFile(stack, devices);

afterEach(async () => {
  await stack().sql`alter table public.people drop constraint if exists not_in_zurich`;
});

async function expectFits(page: Page, where: string, buttons: string): Promise<void> {
  expect(await overflow(page), `${where} scrolls sideways`).toBeLessThanOrEqual(0);
  // A sheet that is still rising has its buttons elsewhere.
  await expect.poll(() => unreachable(page, buttons), { message: `${where}, its buttons` }).toEqual([]);
  expect(await wideParts(page), `${where}, what sticks out`).toEqual([]);
}

test.each(Object.entries(sizes))("[P0.10] with %s, all of it is in reach", async (_, size: Size) => {
  const { page, context } = await file.open(file.team().noe, "phone");
  await page.setViewportSize(size);
  const sheet = await openVersions(page);
  await enlarge(page, size);
  await page.keyboard.press("Escape");
  await context.setOffline(true);
  await changeCity(page, "Sainte-Marguerite-du-Lac-Masson");
  await stack().sql`update public.people set city = 'Sainte-Anne-de-la-Pocatière' where id = ${file.id()}`;
  await context.setOffline(false);
  await said(page).getByText("votre valeur n’a pas été retenue").waitFor({ timeout: 40_000 });
  await expectFits(page, "a lost value", ".toast button");
  await said(page).getByRole("button", { name: "Fermer" }).click();

  await openVersions(page);
  await sheet.getByRole("button", { name: /^Rétablir Laval/ }).waitFor();
  await expectFits(page, "versions", "dialog button");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });

  await stack()
    .sql`alter table public.people add constraint not_in_zurich check (city is distinct from 'Zurich') not valid`;
  await changeCity(page, "Zurich");
  await page
    .locator(".fiche__refused")
    .getByRole("button", { name: /^Réessayer/ })
    .waitFor();
  await said(page).waitFor({ state: "detached", timeout: 20_000 });
  await expectFits(page, "a refused file", ".fiche__refused button");
  await openSync(page);
  await page.locator(".refusal").waitFor();
  await expectFits(page, "a refusal", "dialog button");
});

/** A history where all that people name is one long word: a goal, a step, a task, two persons, a member. */
async function addLongWords(address: string, name: string): Promise<void> {
  const { sql } = stack();
  const { workspace, noe } = file.team();
  const insert = async (table: string, row: Record<string, unknown>) => {
    const id = randomUUID();
    await sql`insert into ${sql(`public.${table}`)} ${sql({ id, workspace_id: workspace, ...row })}`;
    return id;
  };
  await sql`update public.members set display_name = ${name} where id = ${noe.id}`;
  await sql`update public.people set display_name = ${name} where id = ${file.id()}`;
  const other = await insert("people", { kind: "artist", display_name: `${name}bis` });
  const people = [file.id()];
  const goal_id = await insert("goals", { title: address, people });
  const done = { status: "done", done_at: new Date(), by_artist: true };
  const task_id = await insert("tasks", { title: address, people, goal_id, ...done });
  await insert("goals", { title: address, people, status: "achieved", adviser_id: noe.id });
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "America/Toronto" });
  const interaction = { people, goal_id, task_id, occurred_at: new Date() };
  await insert("interactions", { ...interaction, kind: "note", origin: "artist", note: address });
  const { id: member_id } = noe;
  await insert("tasks", { title: address, people, assignee_id: noe.id, due_on: today });
  const met = { ...interaction, people: [...people, other], kind: "meeting", minutes: 30, member_id };
  await insert("interactions", met);
}

test("[P0.10] words longer than the screen break in the history and in the calendar, and « Modifier » stays in reach", async () => {
  const address = `https://www.exemple.ca/${"programmes/soutien-a-la-creation/".repeat(4)}`;
  const name = "Rakotomalala".repeat(6).slice(0, 66);
  const { page } = await file.open(file.team().noe, "phone");
  await addLongWords(address, name);
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.getByRole("link", { name: /^Historique/ }).click();
  await page.getByText(`Par ${name}`).first().waitFor();
  const isInWidth = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const phone = { width: 390, height: 844, letters: "" };
  for (const [called, size] of Object.entries({ "390 px": phone, ...sizes })) {
    await page.setViewportSize(size);
    await enlarge(page, size);
    expect(await overflow(page), `« Historique » scrolls sideways, ${called}`).toBeLessThanOrEqual(0);
    expect(await isInWidth(), called).toBe(true);
    await page.getByRole("button", { name: "Actions : Rencontre, 30 min" }).click();
    await page.getByRole("menuitem", { name: "Modifier" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "Enregistrer" }).waitFor();
    await expectFits(page, `« Modifier », ${called}`, "dialog button");
    expect(await isInWidth(), called).toBe(true);
    await sheet.getByRole("button", { name: "Fermer" }).click();
    await sheet.waitFor({ state: "detached" });
  }
  await page.goto("/calendrier");
  await page.getByText(address).waitFor();
  for (const [called, size] of Object.entries({ "390 px": phone, ...sizes })) {
    await page.setViewportSize(size);
    await enlarge(page, size);
    expect(await overflow(page), `the calendar scrolls sideways, ${called}`).toBeLessThanOrEqual(0);
  }
});

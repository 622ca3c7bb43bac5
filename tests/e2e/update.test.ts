// New versions, of the app and of the server, in the middle of somebody's work: told in a sentence, and nothing typed or
// saved is lost.
import type { Page } from "playwright";
import { afterEach, describe, expect, test } from "vitest";
import { schemaNumber } from "#domain/schema.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import type { Device } from "../fixtures/device.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessible } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";
import { laterRelease, laterVersion } from "./later-version.ts";
import { note, openDetails, openSheet, openSheetOfDraft, pick } from "./logging-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { update, outdated, needed, waiting } = french.pwa;

afterEach(async () => {
  stack().onRequest = undefined;
  await serverIs({ schema: schemaNumber, oldestApp: 1 });
});

/** What migrations to come will say of the server. */
async function serverIs({ schema, oldestApp }: { schema: number; oldestApp: number }): Promise<void> {
  await stack().sql.unsafe(`
    create or replace function private.schema_number() returns int
      language sql immutable set search_path = '' as $$ select ${schema} $$;
    create or replace function private.oldest_app() returns int
      language sql immutable set search_path = '' as $$ select ${oldestApp} $$;`);
}

async function readyPhone(): Promise<Device & { team: Team }> {
  const team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amélie Côté", "Noor Haddad", "Thomas Nguyễn"]);
  const device = await devices.phone({ baseURL: stack().url });
  await signIn(device.page, stack(), team.mireille.email);
  await device.page.goto("/artistes");
  await device.page.getByText("Haddad").waitFor();
  await readyForOffline(device.page);
  return Object.assign(device, { team });
}

const prompt = (page: Page) => page.getByRole("region", { name: update.label });
const nameField = (page: Page) =>
  page.getByRole("textbox", { name: french.artists.field.display_name, exact: true });
const versionOf = (page: Page) => page.locator("html").getAttribute("data-version");
const isVersion = (page: Page, name: string) =>
  expect.poll(() => versionOf(page).catch(() => null)).toBe(name);

async function addArtist(page: Page, name: string): Promise<void> {
  await page.goto("/artistes/nouveau");
  await nameField(page).fill(name);
  await page.getByRole("main").locator("form button[type=submit]").click();
  await page.getByRole("heading", { name }).waitFor();
}

/** What the browser does on its own at a navigation, or the app after an hour. */
async function lookForNews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

const namesIn = async (team: Team) => {
  const rows = await stack()
    .sql`select display_name from public.people where workspace_id = ${team.workspace}`;
  return rows.map(({ display_name }) => display_name as string).sort();
};

test("[P1.4] an update applied in the middle of « Consigner »: the note is there again", async () => {
  const { page } = await readyPhone();
  await openSheet(page);
  await pick(page, "noor", /Noor Haddad/);
  await openDetails(page);
  await note(page).fill("Elle reprend les répétitions lundi.");
  stack().onRequest = laterVersion("deux");
  await lookForNews(page);
  // It waits behind the sheet, and asks once what is being written is put down.
  await page.locator(".prompt").waitFor({ state: "attached" });
  expect(await prompt(page).count(), "nothing is asked over a form").toBe(0);
  await page.keyboard.press("Escape");
  await prompt(page).getByText(update.draft).waitFor();
  await prompt(page).getByRole("button", { name: update.reload }).click();
  await isVersion(page, "deux");
  await openSheetOfDraft(page);
  await expect.poll(() => note(page).inputValue()).toBe("Elle reprend les répétitions lundi.");
});

test("[P1.4] [S29] two tabs of two versions: the earlier steps aside in the middle of a form, and nothing is lost", async () => {
  const { page, context, team } = await readyPhone();
  const later = laterRelease("deux");
  const isData = (request: Request) => new URL(request.url).pathname.startsWith("/rest/");
  const unreachable = () => new Response(null, { status: 503 });
  stack().onRequest = (request) => (isData(request) ? unreachable() : undefined);
  await addArtist(page, "Wanda Vollant");
  await page.goto("/artistes/nouveau");
  await nameField(page).fill("Zoé Picard");

  const other = await context.newPage();
  await other.goto("/artistes");
  await other.getByText("Vollant").waitFor();
  stack().onRequest = (request) => (isData(request) ? unreachable() : later(request));
  await lookForNews(other);
  await prompt(other).getByRole("button", { name: update.reload }).click();
  await isVersion(other, "deux");
  // All of it is on the device, sent or not, without a server.
  for (const name of ["Haddad", "Côté", "Nguyễn", "Vollant"]) await other.getByText(name).waitFor();

  await page.getByRole("heading", { name: outdated.title }).waitFor();
  await page.getByText(outdated.text).waitFor();
  await expectAccessible(page, "the page of an earlier version");
  await page.getByRole("button", { name: update.reload }).click();
  await isVersion(page, "deux");
  await expect
    .poll(() =>
      nameField(page)
        .inputValue()
        .catch(() => ""),
    )
    .toBe("Zoé Picard");

  stack().onRequest = later;
  await page.getByRole("main").locator("form button[type=submit]").click();
  await expect
    .poll(() => namesIn(team), { timeout: 40_000 })
    .toEqual(["Amélie Côté", "Noor Haddad", "Thomas Nguyễn", "Wanda Vollant", "Zoé Picard"]);
  const files = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  expect(files.filter((name) => name.endsWith("--0--people"))).toEqual([]);
  expect(files.filter((name) => name.endsWith("--1--people"))).toHaveLength(1);
});

describe("a server of another version", () => {
  test("[S27] behind the app: it says so, keeps what is written, and takes it once it is up to date", async () => {
    const { page, team } = await readyPhone();
    await serverIs({ schema: 0, oldestApp: 0 });
    await addArtist(page, "Wanda Vollant");
    await page.goto("/synchronisation");
    const sheet = page.getByRole("dialog");
    await sheet.getByText(waiting.server).waitFor();
    await sheet.getByText(french.errors.server_outdated).waitFor();
    await expectAccessible(page, "the sheet while the server is behind");
    expect(await namesIn(team)).toHaveLength(3);
    await serverIs({ schema: schemaNumber, oldestApp: 1 });
    await sheet.getByRole("button", { name: french.sync.now }).click();
    await expect.poll(() => namesIn(team)).toContain("Wanda Vollant");
    await sheet.getByText(french.sync.text.ok).waitFor();
  });

  test("[S28] that no longer serves the app: it asks to reload, and the next version sends what waits", async () => {
    const { page, team } = await readyPhone();
    // A kind that only the next version knows.
    await stack().sql.unsafe(`
      alter table public.interactions drop constraint interactions_kind_check;
      alter table public.people drop constraint people_kind_check;`);
    await stack().sql`update public.people set kind = 'collective' where workspace_id = ${team.workspace}`;
    await page.getByText("Haddad").click();
    await page.getByRole("heading", { name: "Noor Haddad" }).waitFor();

    await serverIs({ schema: schemaNumber + 1, oldestApp: schemaNumber + 1 });
    await page.goto("/artistes/nouveau");
    await nameField(page).fill("Wanda Vollant");
    await prompt(page).getByText(needed.text).waitFor({ timeout: 60_000 });
    await expectAccessible(page, "a version that is needed");
    await page.getByRole("main").locator("form button[type=submit]").click();
    await page.getByRole("heading", { name: "Wanda Vollant" }).waitFor();
    expect(await namesIn(team)).toHaveLength(3);

    stack().onRequest = laterVersion("deux");
    await prompt(page).getByRole("button", { name: update.reload }).click();
    await isVersion(page, "deux");
    // The next version is one that the server serves.
    await serverIs({ schema: schemaNumber, oldestApp: 1 });
    await expect.poll(() => namesIn(team), { timeout: 60_000 }).toContain("Wanda Vollant");
    const rows = await stack().sql`select kind from public.people where workspace_id = ${team.workspace}`;
    expect(rows.filter(({ kind }) => kind === "collective")).toHaveLength(3);
  });
});

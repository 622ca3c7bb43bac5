// The way out: what is lost is said and can be kept, and a device that was left holds nothing any more.
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { english } from "../../src/i18n/en-ca/catalog.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import type { Device } from "../fixtures/device.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, sheetGone, signIn, upToDate } from "./app.ts";
import { note, openDetails } from "./logging-steps.ts";
import { fillStorages, storagesOf, whereKept } from "./storages.ts";

const { out, export: exporting, back } = french.session;
const passphrase = "lampe bleue velours treize";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  stack().onRequest = undefined;
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo", "Bao Lê"]);
});

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });
const wayIn = (page: Page) => page.getByRole("textbox", { name: french.session.email });

/** Somebody's device with the app on it, up to date and ready to be cut. */
async function arrive(kind: "phone" | "desktop", who: Member, locale: "fr-CA" | "en-CA" = "fr-CA") {
  const device = await devices[kind]({ baseURL: stack().url, locale });
  await signIn(device.page, stack(), who.email, locale);
  await upToDate(device.page);
  await readyForOffline(device.page);
  return device;
}

/** A second tab of the same person, behind the first. */
async function openBehind({ page, context }: Device): Promise<Page> {
  const other = await context.newPage();
  await other.goto("/artistes");
  await other
    .getByText(/Amara Diallo|Personne \d/)
    .first()
    .waitFor();
  await page.bringToFront();
  return other;
}

/** Looks for somebody, and waits until the search keeps its index on this device. */
async function searchOnce(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: french.search.title }).fill("amara");
  await page.getByRole("option", { name: "Amara Diallo", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  const index = async () =>
    Object.entries((await storagesOf(page)).databases).find(([name]) => name.endsWith("-search"))?.[1];
  await expect.poll(async () => (await index())?.segments ?? 0).toBeGreaterThan(0);
}

/** Logs a call with somebody, as one does at an event. */
async function logCall(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole("button", { name: "Consigner" }).first().click();
  const log = dialog(page, "Consigner");
  await log.getByRole("combobox").fill(typed);
  await log.getByRole("option", { name }).click();
  await log.getByRole("button", { name: "Appel" }).click();
  await log.waitFor({ state: "detached" });
}

/** Logs a call with the person whom the sheet proposes. */
async function logAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Consigner" }).first().click();
  const log = dialog(page, "Consigner");
  await log.getByText("Amara Diallo").first().waitFor();
  await log.getByRole("button", { name: "Appel" }).click();
  await log.waitFor({ state: "detached" });
}

async function goToSettings(page: Page): Promise<void> {
  await sheetGone(page);
  await page.goto("/reglages");
  await page.getByRole("heading", { level: 1, name: french.settings.title }).waitFor();
}

async function askToLeave(page: Page): Promise<void> {
  await goToSettings(page);
  await page.getByRole("button", { name: french.settings.signOut.action }).click();
}

/** Puts the unsent work in a file, and leaves. Answers where the browser put the file, and its name. */
async function exportAndLeave(page: Page, count: number) {
  const asked = dialog(page, out.unsentTitle({ count }));
  await asked.getByRole("button", { name: out.exportFirst.sign_out }).click();
  const words = dialog(page, exporting.title);
  await words.getByRole("button", { name: exporting.make }).click();
  await words.getByText(exporting.short({ count: 12 })).waitFor();
  await expectAccessibleInBothThemes(page, "the passphrase");
  await words.getByLabel(exporting.passphrase, { exact: true }).fill(passphrase);
  const coming = page.waitForEvent("download");
  await words.getByRole("button", { name: exporting.make }).click();
  const download = await coming;
  const path = await download.path();
  const saved = dialog(page, exporting.savedTitle);
  await saved.waitFor();
  await expectAccessibleInBothThemes(page, "the saved file");
  await saved.getByRole("button", { name: out.confirm.sign_out }).click();
  await wayIn(page).waitFor();
  return { path, name: download.suggestedFilename() };
}

const interactions = () =>
  stack().sql`select kind, created_by from public.interactions where workspace_id = ${team.workspace}`;
const accountOf = async (who: Member) =>
  (await stack().sql`select user_id from public.members where id = ${who.id}`)[0]?.user_id as string;

/** What is of the device rather than of a person may stay. */
async function expectEmptied(page: Page): Promise<void> {
  await expect
    .poll(async () => (await storagesOf(page)).databases, { timeout: 3_000 })
    .toEqual({ "coulisses-device": { settings: expect.any(Number) } });
  const left = await storagesOf(page);
  expect(
    left.local.filter((key) => !/^coulisses\.(theme|locale|shortcuts|install|journal|rounds)$/.test(key)),
  ).toEqual([]);
  expect(left.caches.filter((name) => !/^workbox-precache|^coulisses-on-demand$/.test(name))).toEqual([]);
  // The router notes how far a page was scrolled when it leaves it.
  expect(left.session.filter((key) => key !== "solid-router:scroll")).toEqual([]);
  expect(left.files).toEqual([]);
  expect(left.cookies).toEqual([]);
}

test("[P0.5] signing out leaves nothing in any storage, in less than three seconds, in every tab", async () => {
  await addArtists(
    stack(),
    team,
    Array.from({ length: 10_000 }, (_, n) => `Personne ${n}`),
  );
  const device = await arrive("desktop", team.noe);
  const { page, context } = device;
  const times: Record<string, number> = {};
  await context.exposeBinding("note", (_, what: string, at: number) => (times[what] ??= at));
  const watchWayIn = (tab: string) =>
    addEventListener("DOMContentLoaded", () =>
      new MutationObserver(() => {
        const isReady = document.querySelector("input[type=email]");
        if (isReady) (window as never as { note: (what: string, at: number) => void }).note(tab, Date.now());
      }).observe(document, { childList: true, subtree: true }),
    );
  await page.addInitScript(watchWayIn, "first");
  const other = await openBehind(device);
  await other.addInitScript(watchWayIn, "second");
  await searchOnce(page);
  await fillStorages(page);
  const full = await storagesOf(page);
  for (const kept of [full.local, full.session, full.files, full.caches]) expect(kept).not.toEqual([]);
  expect(Object.values(full.databases).some(({ docs = 0 }) => docs > 10_000)).toBe(true);

  await askToLeave(page);
  const leave = dialog(page, out.title.sign_out).getByRole("button", { name: out.confirm.sign_out });
  await leave.evaluate((button) =>
    button.addEventListener("click", () =>
      (window as never as { note: (what: string, at: number) => void }).note("asked", Date.now()),
    ),
  );
  // A server that does not answer must not keep anything here.
  stack().onRequest = (request) =>
    new URL(request.url).pathname.startsWith("/auth/") ? new Promise<Response>(() => undefined) : undefined;
  await leave.click();
  for (const tab of [page, other]) await wayIn(tab).waitFor();
  await expectEmptied(page);
  expect((await storagesOf(page)).databases["coulisses-device"]).toEqual({ settings: 0 });
  await expectEmptied(other);
  expect(times.first! - times.asked!).toBeLessThan(3_000);
  expect(times.second! - times.asked!).toBeLessThan(3_000);
  expect(await page.evaluate(() => localStorage.getItem("coulisses.theme"))).toBe("dark");

  // Going back finds the way in, not what was on the screen.
  await page.goBack().catch(() => undefined);
  await wayIn(page).waitFor();
  expect(await page.getByText("Amara Diallo").count()).toBe(0);
});

test("[P0.5] unsent work leaves in a sealed file, and comes back once", async () => {
  const device = await arrive("phone", team.noe);
  const { page, context } = device;
  const other = await openBehind(device);
  await context.setOffline(true);
  await logCall(page, "amara", "Amara Diallo");
  await logAgain(page);
  await askToLeave(page);
  const asked = dialog(page, out.unsentTitle({ count: 2 }));
  await asked.getByText("2 interactions").waitFor();
  await expectAccessibleInBothThemes(page, "leaving with unsent work");
  const { path, name } = await exportAndLeave(page, 2);
  expect(name).toMatch(/^coulisses-travail-\d{4}-\d\d-\d\d\.coulisses$/);
  expect(readFileSync(path, "latin1")).not.toMatch(/Amara|Diallo|noe@/);
  await wayIn(other).waitFor();
  await expectEmptied(page);

  await context.setOffline(false);
  await signIn(page, stack(), team.noe.email);
  await upToDate(page);
  expect(await interactions()).toEqual([]);
  await takeBack(page, path, back.taken({ count: 2 }));
  const mine = { kind: "call", created_by: await accountOf(team.noe) };
  await expect.poll(interactions).toEqual([mine, mine]);
  await takeBack(page, path, back.nothingNew);
  await upToDate(page);
  expect(await interactions()).toHaveLength(2);
});

/** Takes a file back from the settings, after wrong words. */
async function takeBack(page: Page, path: string, told: string): Promise<void> {
  await goToSettings(page);
  await page.getByRole("button", { name: french.settings.device.takeBackAction, exact: true }).click();
  const sheet = dialog(page, back.title);
  await sheet.getByLabel(back.choose).setInputFiles({
    name: "horaire.coulisses",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("Heure;Salle"),
  });
  await sheet.getByText(french.errors.work_unreadable).waitFor();
  await sheet.getByLabel(back.choose).setInputFiles(path);
  const words = sheet.getByLabel(exporting.passphrase, { exact: true });
  await words.fill("lampe rouge velours treize");
  await sheet.getByRole("button", { name: back.open }).click();
  await sheet.getByText(french.errors.passphrase_wrong).waitFor();
  await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
  await expectAccessibleInBothThemes(page, "taking work back");
  await words.fill(passphrase);
  await sheet.getByRole("button", { name: back.open }).click();
  await sheet.getByText(told).waitFor();
  await sheet.getByRole("button", { name: french.shell.close }).last().click();
}

test("[P0.5] signing out sends first when asked to, and warns of what it could not send", async () => {
  const { page, context } = await arrive("phone", team.noe);
  await context.setOffline(true);
  await logCall(page, "amara", "Amara Diallo");
  await askToLeave(page);
  const warning = dialog(page, out.unsentTitle({ count: 1 }));
  await warning.getByRole("button", { name: out.send }).click();
  await warning.getByText("Pas de réseau").waitFor({ timeout: 25_000 });
  await context.setOffline(false);
  await warning.getByRole("button", { name: out.send }).click();
  const sent = dialog(page, out.title.sign_out);
  await sent.waitFor({ timeout: 60_000 });
  expect(await interactions()).toHaveLength(1);
  await sent.getByRole("button", { name: out.confirm.sign_out }).click();
  await wayIn(page).waitFor();
  await expectEmptied(page);
});

test("[P0.5] losing unsent work is asked twice, by its number, and again when the number has grown", async () => {
  const device = await arrive("desktop", team.noe);
  const { page, context } = device;
  const other = await openBehind(device);
  await context.setOffline(true);
  await logCall(page, "amara", "Amara Diallo");
  await askToLeave(page);
  const warning = dialog(page, out.unsentTitle({ count: 1 }));
  await warning.getByRole("button", { name: out.lose.sign_out({ count: 1 }) }).click();
  const sure = page.getByRole("alertdialog", { name: out.loseTitle({ count: 1, drafts: 0 }) });
  await expectAccessibleInBothThemes(page, "losing unsent work");
  await sure.getByRole("button", { name: french.shell.cancel }).click();
  await other.bringToFront();
  await logAgain(other);
  await page.bringToFront();
  await warning.getByRole("button", { name: out.lose.sign_out({ count: 1 }) }).click();
  await sure.getByRole("button", { name: out.loseAction({ count: 1, drafts: 0 }) }).click();
  const grown = dialog(page, out.unsentTitle({ count: 2 }));
  await grown.getByText(out.more).waitFor();
  await grown.getByRole("button", { name: out.lose.sign_out({ count: 2 }) }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: out.loseAction({ count: 2, drafts: 0 }) })
    .click();
  for (const tab of [page, other]) await wayIn(tab).waitFor();
  await expectEmptied(page);
  expect(await interactions()).toEqual([]);
});

test("[P0.5] revoked while offline with unsent work: emptied at the first contact, told, and no file offered", async () => {
  const device = await arrive("desktop", team.noe);
  const { page, context } = device;
  const other = await openBehind(device);
  await searchOnce(page);
  await context.setOffline(true);
  await logCall(page, "amara", "Amara Diallo");
  await stack().sql`update public.members set status = 'removed' where id = ${team.noe.id}`;
  const contact = Promise.race(
    [page, other].map((tab) =>
      tab.waitForResponse((response) => response.url().includes("my_workspaces")).catch(() => undefined),
    ),
  );
  await context.setOffline(false);
  await contact;
  const told = Date.now();
  for (const tab of [page, other]) {
    await wayIn(tab).waitFor();
    await tab.getByText(french.errors.access_lost).waitFor();
    await tab.getByText(french.session.dropped({ count: 1 })).waitFor();
    expect(await tab.getByText(/export/i).count()).toBe(0);
  }
  expect(Date.now() - told).toBeLessThan(3_000);
  await expectAccessibleInBothThemes(page, "a lost access");
  await expectEmptied(page);
  expect(await interactions()).toEqual([]);
  // Still said when the app is opened again, until somebody signs in.
  await page.goto("/");
  await page.getByText(french.errors.access_lost).waitFor();
});

test("[P0.5] an adviser who becomes a reader keeps no confidential word, in any tab or store", async () => {
  const [amara] = await stack().sql`select id from public.people
    where workspace_id = ${team.workspace} and display_name = 'Amara Diallo'`;
  const secret = "souffre en silence depuis mars";
  await stack().sql`insert into public.interactions
    (workspace_id, kind, note, confidential, people, occurred_at)
    values (${team.workspace}, 'note', ${secret}, true, array[${amara!.id as string}]::uuid[], now())`;
  const device = await arrive("desktop", team.noe);
  const { page } = device;
  const other = await openBehind(device);
  await expect.poll(() => whereKept(page, secret)).not.toEqual([]);
  // A draft of the same words.
  await page.goto(`/artistes/${amara!.id}`);
  await page.getByRole("button", { name: "Consigner" }).first().click();
  await openDetails(page);
  await note(page).fill(secret);
  await expect
    .poll(() => whereKept(page, secret))
    .toEqual(expect.arrayContaining([expect.stringContaining("drafts")]));
  await stack().sql`update public.members set role = 'reader' where id = ${team.noe.id}`;
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await tab.getByText(french.errors.role_lowered).first().waitFor({ timeout: 45_000 });
  }
  await expect.poll(() => whereKept(page, secret)).toEqual([]);
  expect(await other.getByText(secret).count()).toBe(0);
});

test("[S11] two people on one phone: neither sees nor sends what is the other’s", async () => {
  const device = await arrive("phone", team.noe);
  const { page, context } = device;
  await context.setOffline(true);
  await logCall(page, "amara", "Amara Diallo");
  // The token of the one who was here is no longer accepted.
  stack().onRequest = (request) =>
    /\/(rest|auth)\//.test(new URL(request.url).pathname)
      ? Response.json({ code: "PGRST301", message: "JWT expired" }, { status: 401 })
      : undefined;
  await context.setOffline(false);
  await page.goto("/synchronisation");
  const sheet = page.getByRole("dialog").first();
  await sheet.getByRole("button", { name: french.sync.reconnect }).click({ timeout: 30_000 });
  await dialog(page, french.session.again.title)
    .getByRole("button", { name: french.session.choose.signOut })
    .click();
  const asked = dialog(page, out.unsentTitle({ count: 1 }));
  await asked.waitFor();
  await asked.getByRole("button", { name: out.exportFirst.other_address }).click();
  const words = dialog(page, exporting.title);
  await words.getByLabel(exporting.passphrase, { exact: true }).fill(passphrase);
  const coming = page.waitForEvent("download");
  await words.getByRole("button", { name: exporting.make }).click();
  const path = await (await coming).path();
  await dialog(page, exporting.savedTitle).getByRole("button", { name: out.confirm.other_address }).click();
  await wayIn(page).waitFor();
  stack().onRequest = undefined;
  await expectEmptied(page);

  await signIn(page, stack(), team.mireille.email);
  await upToDate(page);
  expect(await interactions()).toEqual([]);
  await goToSettings(page);
  await page.getByRole("button", { name: french.settings.device.takeBackAction, exact: true }).click();
  await dialog(page, back.title).getByLabel(back.choose).setInputFiles(path);
  await dialog(page, back.title).getByText(french.errors.work_of_another_account).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: french.settings.signOut.action }).click();
  await dialog(page, out.title.sign_out).getByRole("button", { name: out.confirm.sign_out }).click();
  await wayIn(page).waitFor();

  await signIn(page, stack(), team.noe.email);
  await upToDate(page);
  await takeBack(page, path, back.taken({ count: 1 }));
  await expect.poll(interactions).toEqual([{ kind: "call", created_by: await accountOf(team.noe) }]);
});

test("[P0.9] the way out speaks English too", async () => {
  const { page, context } = await arrive("desktop", team.noe, "en-CA");
  await context.setOffline(true);
  await page.goto("/artistes");
  await page.getByRole("button", { name: english.shell.log }).first().click();
  const log = page.getByRole("dialog").first();
  await log.getByRole("combobox").fill("amara");
  await log.getByRole("option", { name: "Amara Diallo" }).click();
  await log.getByRole("button", { name: "Call", exact: true }).click();
  await log.waitFor({ state: "detached" });
  await page.goto("/reglages");
  await page.getByRole("button", { name: english.settings.signOut.action }).click();
  const asked = dialog(page, english.session.out.unsentTitle({ count: 1 }));
  await asked.getByText("1 interaction").waitFor();
  await expectAccessibleInBothThemes(page, "leaving, in English");
  await asked.getByRole("button", { name: english.session.out.exportFirst.sign_out }).click();
  await dialog(page, english.session.export.title).waitFor();
  await expectAccessibleInBothThemes(page, "the passphrase, in English");
});

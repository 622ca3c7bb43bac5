// The documents of a person: added without a network on a tab that dies, stored once and whole, read by a colleague.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { sharedDataNote } from "../fixtures/shared-data.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { closeSheet, readyForOffline } from "./app.ts";
import { useArtists } from "./artists-base.ts";
import {
  asPicked,
  choose,
  documentRow,
  drop,
  type GivenFile,
  heldOf,
  messageOf,
  pdfOf,
  picture,
  savedMessages,
  sha256,
  storedOf,
} from "./document-steps.ts";
import { storagesOf } from "./storages.ts";

const { documents, errors, session } = french;
const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);
let person: string;
let at: string;
beforeEach(async () => {
  stack().onRequest = undefined;
  person = await base.addArtist("Amara Diallo");
  at = `/artistes/${person}/documents`;
});

const tab = (page: Page) => page.getByRole("link", { name: /^Documents/ });

test(`[P1.7] [P1.5] three e-mails and a PDF dropped without a network, the tab killed: stored once, whole${sharedDataNote}`, async () => {
  const device = await base.open("desktop", `/artistes/${person}/historique`);
  let { page } = device;
  await page.getByRole("heading", { name: "Amara Diallo", level: 1 }).waitFor();
  await readyForOffline(page);
  await device.context.setOffline(true);
  const budget = messageOf("le budget", "Amara <amara@exemple.ca>");
  const cv = pdfOf("Bonjour");
  const mails = [budget, ...savedMessages];
  // Anywhere on the file.
  await drop(page, [...mails, cv]);
  await page.waitForURL(`**${at}`);
  await page.getByText(documents.mail.archivedMany({ count: 3 })).waitFor();
  await documentRow(page, "CV Amara Diallo").getByText(documents.state.here).waitFor();
  await documentRow(page, "affiche").first().waitFor();

  page = await device.reopen(at);
  await documentRow(page, "CV Amara Diallo").getByText(documents.state.here).waitFor();
  // Looked at without a network: the bytes are here.
  await page.getByRole("button", { name: "CV Amara Diallo", exact: true }).click();
  await page.locator("canvas[data-drawn]").waitFor();
  await closeSheet(page);
  await page.goto("/synchronisation");
  const waiting = page.getByRole("list", { name: documents.waitingFiles });
  await waiting.getByText("CV Amara Diallo").waitFor();
  const count = await waiting.getByRole("listitem").count();
  expect(count).toBeGreaterThanOrEqual(5);
  expect(await storedOf(stack(), person)).toEqual([]);

  await device.context.setOffline(false);
  await expect
    .poll(async () => (await storedOf(stack(), person)).filter(({ stored_at }) => stored_at).length, {
      timeout: 60_000,
    })
    .toBe(count);
  await waiting.waitFor({ state: "detached" });
  const stored = await storedOf(stack(), person);
  expect(
    await heldOf(
      stack(),
      base.team().workspace,
      stored.map(({ id }) => id),
    ),
  ).toEqual(stored.map((one) => one.sha256));
  for (const file of [...mails, cv])
    expect(
      stored.filter((one) => one.sha256 === sha256(file.bytes)),
      file.name,
    ).toHaveLength(1);
  const interactions = await stack().sql`
    select kind, origin, subject, note from public.interactions
    where people @> array[${person}]::uuid[] order by subject`;
  expect(interactions.map(({ kind, origin }) => [kind, origin])).toEqual(
    Array.from({ length: 3 }, () => ["email", "mail_file"]),
  );
  expect(interactions.find(({ subject }) => subject === "le budget")?.note).toBe("Bonjour, voici le budget.");

  // Dropped again, it is known.
  await page.goto(at);
  await documentRow(page, "CV Amara Diallo").waitFor();
  await drop(page, [budget]);
  await page.getByText(documents.mail.known).waitFor();
  expect(await storedOf(stack(), person)).toHaveLength(count);
  expect(await page.title()).not.toBe("pris");

  // A colleague who may only read looks at them on a device that never had them.
  const odile = await base.open("phone", at, { who: base.team().odile });
  await odile.page.getByRole("button", { name: "CV Amara Diallo", exact: true }).click();
  await odile.page.getByRole("dialog").locator("canvas[data-drawn]").waitFor();
  await odile.page.keyboard.press("Escape");
  await odile.page.getByRole("button", { name: "affiche", exact: true }).first().click();
  const image = odile.page.getByRole("dialog").getByRole("img", { name: "affiche" });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
  await odile.page.keyboard.press("Escape");
  expect(await odile.page.getByRole("button", { name: documents.add.pick }).count()).toBe(0);
});

test("[P1.7] a document is renamed, replaced, kept offline, taken away and brought back", async () => {
  const device = await base.open("desktop", at);
  const { page, context } = device;
  await page.getByText(documents.empty({ name: "Amara Diallo" })).waitFor();
  await page
    .getByLabel(documents.add.pick)
    .last()
    .setInputFiles(asPicked(pdfOf("Un")));
  await documentRow(page, "CV Amara Diallo").waitFor();
  await choose(page, "CV Amara Diallo", documents.act.edit);
  const form = page.getByRole("dialog", { name: documents.edit.title });
  await form.getByRole("textbox", { name: documents.edit.name }).fill("Curriculum");
  // Closed half way, it is found again as it was left.
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await choose(page, "CV Amara Diallo", documents.act.edit);
  await expect
    .poll(() => form.getByRole("textbox", { name: documents.edit.name }).inputValue())
    .toBe("Curriculum");
  await form.getByRole("combobox", { name: documents.edit.kind }).selectOption("portfolio");
  await form.getByRole("button", { name: documents.edit.save }).click();
  await documentRow(page, "Curriculum").getByText("Dossier").waitFor();

  await page
    .getByLabel(documents.act.of({ action: documents.act.replace, what: "Curriculum" }))
    .setInputFiles(asPicked(pdfOf("Deux", "Curriculum 2026.pdf")));
  const second = documents.version({ name: "Curriculum 2026", number: 2 });
  await documentRow(page, second).waitFor();
  await expect
    .poll(async () => (await storedOf(stack(), person)).every(({ stored_at }) => stored_at))
    .toBe(true);
  await choose(page, second, documents.act.versions({ count: 2 }));
  const versions = page.getByRole("dialog", { name: documents.versionsOf({ name: "Curriculum 2026" }) });
  await versions.getByRole("button", { name: documents.versionNumber({ number: 1 }), exact: true }).waitFor();
  await expectAccessibleInBothThemes(page, "versions of a document");
  await page.keyboard.press("Escape");

  await choose(page, second, documents.act.keep);
  await documentRow(page, second).getByText(documents.state.offline).waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: second, exact: true }).click();
  await page.locator("canvas[data-drawn]").waitFor();
  await page.keyboard.press("Escape");
  await choose(page, second, documents.act.remove);
  await page.getByText(documents.empty({ name: "Amara Diallo" })).waitFor();
  await page.getByRole("button", { name: french.shell.undo }).click();
  await documentRow(page, second).waitFor();
  await context.setOffline(false);
});

test("[P1.7] a sending is shown as it goes, is suspended, and goes on", async () => {
  const { page } = await base.open("desktop", at);
  await page.getByText(documents.empty({ name: "Amara Diallo" })).waitFor();
  stack().onRequest = async (request) => {
    const isSending = request.method === "POST" && request.url.includes("/storage/v1/object/");
    if (!isSending) return undefined;
    await request.arrayBuffer().catch(() => undefined);
    return new Promise<never>(() => {});
  };
  await drop(page, [pdfOf("Lent")]);
  await page
    .getByRole("progressbar", { name: documents.state.sendingOf({ name: "CV Amara Diallo" }) })
    .waitFor();
  await choose(page, "CV Amara Diallo", documents.act.pause);
  await documentRow(page, "CV Amara Diallo").getByText(documents.state.paused).waitFor();
  await page.reload();
  await documentRow(page, "CV Amara Diallo").getByText(documents.state.paused).waitFor();
  stack().onRequest = undefined;
  await choose(page, "CV Amara Diallo", documents.act.resume);
  await expect
    .poll(async () => (await storedOf(stack(), person)).some(({ stored_at }) => stored_at))
    .toBe(true);
  await documentRow(page, "CV Amara Diallo").getByText(documents.state.paused).waitFor({ state: "detached" });
});

test("[P1.7] what may not be kept is refused with its reason, and nothing of it stays", async () => {
  const { page } = await base.open("phone", at);
  // The tab in sight is whole, though others stand before it.
  const isWhole = () => tab(page).evaluate((one) => one.getBoundingClientRect().right <= innerWidth);
  await expect.poll(isWhole).toBe(true);
  await page.getByText(documents.empty({ name: "Amara Diallo" })).waitFor();
  const bytes = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  const hostile: [GivenFile, keyof typeof errors][] = [
    [{ name: "facture.pdf", type: "application/pdf", bytes: bytes("MZ\x90\0") }, "document_program"],
    [{ name: "page.html", type: "text/html", bytes: bytes("<script>1</script>") }, "document_kind"],
    [{ name: "cv.pdf", type: "application/pdf", bytes: bytes("<!doctype html>") }, "document_disguised"],
    [{ name: "lourd.eml", type: "message/rfc822", bytes: new Uint8Array(40_000_000) }, "mail_too_large"],
  ];
  await page
    .getByLabel(documents.add.pick)
    .last()
    .setInputFiles([...hostile.map(([file]) => asPicked(file)), asPicked(picture)]);
  await documentRow(page, "Portrait").waitFor();
  const refusal = page.getByRole("alert").filter({ hasText: documents.add.refused({ count: 4 }) });
  for (const [{ name }, code] of hostile)
    await refusal.getByText(documents.add.why({ name, reason: errors[code] })).waitFor();
  await expectAccessibleInBothThemes(page, "refused files");
  await expect
    .poll(async () => (await storedOf(stack(), person)).map(({ name }) => name))
    .toEqual(["Portrait.png"]);
  expect(await tab(page).textContent()).toBe("Documents1");
});

test("[P1.7] [P0.5] leaving says which files were not sent, and leaves none on the device", async () => {
  const { page, context } = await base.open("desktop", at);
  await page.getByText(documents.empty({ name: "Amara Diallo" })).waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await drop(page, [pdfOf("Secret"), picture]);
  await documentRow(page, "Portrait").getByText(documents.state.here).waitFor();
  await page.goto("/reglages");
  await page.getByRole("button", { name: french.settings.signOut.action }).click();
  const leaving = page.getByRole("dialog");
  await leaving.getByText(session.out.files({ count: 2 })).waitFor();
  const saved = page.waitForEvent("download");
  await leaving.getByRole("button", { name: session.out.saveFiles({ count: 2 }) }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.(pdf|png)$/);
  await leaving.getByRole("button", { name: session.out.lose.sign_out({ count: 2 }) }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: session.out.loseAction({ count: 2, drafts: 0, files: 2 }) })
    .click();
  await page.getByRole("textbox", { name: session.email }).waitFor();
  const { databases } = await storagesOf(page);
  expect(Object.keys(databases).filter((name) => /coulisses-[0-9a-f]{8}-/.test(name))).toEqual([]);
});

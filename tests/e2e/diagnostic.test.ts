// The page one copies for support: there when nothing else is, and with nothing of anybody in it.
import type { Page } from "playwright";
import { afterEach, expect, test } from "vitest";
import { english } from "../../src/i18n/en-ca/catalog.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam } from "../fixtures/team.ts";
import { expectAccessible } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { diagnostic } = french;

afterEach(() => {
  stack().onRequest = undefined;
});

const heading = (page: Page, title = diagnostic.title) =>
  page.getByRole("heading", { level: 1, name: title });
/** What is in the clipboard once « Copier pour le soutien » was pressed. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: diagnostic.copy }).click();
  await page.getByText(diagnostic.copied).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("[N3] what is copied says how the device works, and names nobody", async () => {
  const team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amélie Côté", "Noor Haddad", "Thomas Nguyễn"]);
  const { page, context } = await devices.phone({ baseURL: stack().url });
  await signIn(page, stack(), team.mireille.email);
  await page.goto("/artistes");
  await page.getByText("Haddad").waitFor();
  await readyForOffline(page);
  // A server that quotes what it refuses, then fails: what it said must not be found in the journal.
  stack().onRequest = (request) =>
    new URL(request.url).pathname.endsWith("/rpc/workspace_state")
      ? Response.json(
          { code: "XX000", message: "Amélie Côté", details: team.mireille.email },
          { status: 500 },
        )
      : undefined;
  await page.goto("/reglages");
  await page.getByRole("link", { name: diagnostic.title }).click();
  await heading(page).waitFor();
  await page.getByText(diagnostic.table.people, { exact: true }).first().waitFor();
  await expectAccessible(page, "the diagnostic");

  const refresh = page.getByRole("button", { name: diagnostic.refresh });
  await expect
    .poll(async () => {
      await refresh.click();
      return page.getByText("server_error").count();
    })
    .toBeGreaterThan(0);
  const text = await copied(page);
  expect(text).toContain(team.workspace);
  expect(text).toMatch(/people: 3/);
  const people = ["Amélie", "Côté", "Noor", "Haddad", "Thomas", "Nguyễn", "Mireille", team.mireille.email];
  for (const name of people) expect(text.toLowerCase()).not.toContain(name.toLowerCase());

  await context.setOffline(true);
  await page.goto("/diagnostic");
  await heading(page).waitFor();
  expect(await copied(page)).toMatch(/people: 3/);
});

test("[N3] it opens without a session, and in English", async () => {
  const { page } = await devices.desktop({ baseURL: stack().url, locale: "en-CA" });
  await page.goto("/");
  await page.getByRole("link", { name: english.diagnostic.title }).click();
  await heading(page, english.diagnostic.title).waitFor();
  await page.getByText(english.diagnostic.section.versions).waitFor();
  await expectAccessible(page, "the diagnostic without a session");
  await page.getByRole("link", { name: english.diagnostic.back }).click();
  await page.getByRole("textbox", { name: english.session.email }).waitFor();
});

test("[N3] it opens when the device’s data does not", async () => {
  const team = await makeTeam(stack());
  const device = await devices.phone({ baseURL: stack().url });
  await signIn(device.page, stack(), team.mireille.email);
  const { page } = device;
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      if (name.includes("--people")) throw new DOMException("Amélie Côté", "UnknownError");
      return open(name, version);
    };
  });
  await page.goto("/");
  await page.getByText(french.errors.storage_failed).waitFor();
  await page.getByRole("link", { name: diagnostic.title }).click();
  await heading(page).waitFor();
  await page.getByText(diagnostic.section.versions).waitFor();
  const text = await copied(page);
  expect(text).toContain("the device's data could not be opened");
  expect(text).not.toContain("Amélie");
  // What was provoked.
  device.complaints.length = 0;
});

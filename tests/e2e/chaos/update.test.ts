// A new version arrives while one is cut from the network, with unsent work, a form half filled, and a second tab.

import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useDevices } from "../../fixtures/browser.ts";
import { expectSameEverywhere, keptBy, unsentOn } from "../../fixtures/held.ts";
import { useStack } from "../../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../../fixtures/team.ts";
import { readyForOffline, signIn, upToDate } from "../app.ts";
import { laterVersion } from "../later-version.ts";
import { lampOf, logCall, look, words } from "./steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo", "Bao Lê"]);
});
afterEach(() => {
  stack().onRequest = undefined;
});

test("[P1.4] [S7] an update taken offline, with unsent work and a form in another tab, loses none of it", async () => {
  const { pwa, sync, artists } = words["fr-CA"];
  const device = await devices.phone({ baseURL: stack().url });
  const { page, context } = device;
  await signIn(page, stack(), team.noe.email);
  await upToDate(page);
  await readyForOffline(page);
  const other = await context.newPage();
  await other.goto("/artistes/nouveau");
  const typed = other.getByRole("textbox", { name: artists.field.display_name, exact: true });
  await typed.fill("Wanda Vollant");

  // The new version is fetched, then the network goes.
  stack().onRequest = laterVersion("deux");
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const promptIn = (tab: Page) => tab.getByRole("region", { name: pwa.update.label });
  await page.bringToFront();
  await promptIn(page).waitFor();
  await context.setOffline(true);
  await logCall(page, "fr-CA", "Amara Diallo");
  expect(await unsentOn(page)).toBe(1);
  await look(page, "update-offline-prompt");
  await promptIn(page).getByRole("button", { name: pwa.update.reload }).click();
  await expect.poll(() => versionOf(page)).toBe("deux");
  await expect.poll(() => lampOf(page)).toContain(sync.lamp.pending({ count: 1 }));
  await look(page, "update-offline-done");

  // The other tab runs the former version, keeps its form, and still works.
  await other.bringToFront();
  await promptIn(other).getByText(pwa.update.draft).waitFor();
  expect(await typed.inputValue()).toBe("Wanda Vollant");
  await logCall(other, "fr-CA", "Bao Lê");
  for (const tab of [page, other])
    await expect.poll(() => lampOf(tab)).toContain(sync.lamp.pending({ count: 2 }));
  await look(other, "update-offline-other");
  await promptIn(other).getByRole("button", { name: pwa.update.reload }).click();
  await expect.poll(() => versionOf(other)).toBe("deux");
  await expect.poll(() => typed.inputValue()).toBe("Wanda Vollant");

  await context.setOffline(false);
  await expectSameEverywhere(stack(), team, [page, other]);
  expect(await keptBy(stack(), team, "interactions")).toHaveLength(2);
  await typed.press("Enter");
  await expect
    .poll(async () => (await keptBy(stack(), team, "people")).map(({ display_name }) => display_name), {
      timeout: 20_000,
    })
    .toContain("Wanda Vollant");
});

/** Marks which version's files drew the page. */
function versionOf(page: Page): Promise<string | null> {
  return page
    .locator("html")
    .getAttribute("data-version")
    .catch(() => null);
}

// Two tabs, cut from the network, each with its own work; then the one that synchronises is killed in the middle of
// sending. And two tabs of somebody who was removed from the team meanwhile.

import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useDevices } from "../../fixtures/browser.ts";
import { type Device, kill } from "../../fixtures/device.ts";
import { isPushOf, spoil } from "../../fixtures/faults.ts";
import { expectSameEverywhere, keptBy, unsentOn } from "../../fixtures/held.ts";
import { useStack } from "../../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../../fixtures/team.ts";
import { readyForOffline, signIn, upToDate } from "../app.ts";
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

/** A device with two tabs; the first synchronises for both. */
async function openTwo(locale: "fr-CA" | "en-CA", kind: "phone" | "desktop") {
  const device = await devices[kind]({ baseURL: stack().url, locale });
  await signIn(device.page, stack(), team.noe.email, locale);
  await upToDate(device.page);
  await readyForOffline(device.page);
  const other = await device.context.newPage();
  await other.goto("/artistes");
  await other.getByText("Bao Lê").first().waitFor();
  return { device, first: device.page, other };
}

/** The person behind the screen looks at this tab. */
async function lookAt(page: Page): Promise<void> {
  await page.bringToFront();
}

test("[S5] [S23] the tab that sends is killed in the middle: the other finishes, once, and shows it all", async () => {
  const { first, other, device } = await openTwo("fr-CA", "desktop");
  const colleague = await devices.phone({ baseURL: stack().url, locale: "en-CA" });
  await signIn(colleague.page, stack(), team.mireille.email, "en-CA");
  await upToDate(colleague.page);
  await device.context.setOffline(true);
  await logCall(first, "fr-CA", "Amara Diallo");
  await lookAt(other);
  await logCall(other, "fr-CA", "Bao Lê");
  const both = words["fr-CA"].sync.lamp.pending({ count: 2 });
  for (const page of [first, other]) await expect.poll(() => lampOf(page)).toContain(both);
  await look(other, "tabs-two-waiting");

  // The server does its part; the tab is dead when the answer comes.
  let sent = 0;
  const killed = new Promise<void>((resolve, reject) => {
    spoil(stack(), async (request, pass) => {
      if (!(await isPushOf("interactions", request))) return undefined;
      sent++;
      const answer = await pass();
      if (sent === 1) await kill(first).then(resolve, reject);
      return answer;
    });
  });
  await device.context.setOffline(false);
  await killed;
  expect(await keptBy(stack(), team, "interactions")).toHaveLength(2);
  await expect.poll(() => lampOf(other)).toContain("À jour");
  await expectSameEverywhere(stack(), team, [other, colleague.page]);
  expect(await keptBy(stack(), team, "interactions")).toHaveLength(2);
  await lookAt(other);
  await look(other, "tabs-the-other-finished");
});

test("[S11] [S18] removed while offline with unsent work: both tabs are emptied and told, and nothing was sent", async () => {
  for (const [locale, kind] of [
    ["fr-CA", "phone"],
    ["en-CA", "desktop"],
  ] as const) {
    const before = (await keptBy(stack(), team, "interactions")).length;
    const { first, other, device } = await openTwo(locale, kind);
    await device.context.setOffline(true);
    await logCall(first, locale, "Amara Diallo");
    await lookAt(other);
    await logCall(other, locale, "Bao Lê");
    expect(await unsentOn(other)).toBe(2);
    await stack().sql`update public.members set status = 'removed' where id = ${team.noe.id}`;
    let sent = 0;
    spoil(stack(), async (request) => {
      if (await isPushOf("interactions", request)) sent++;
      return undefined;
    });
    await device.context.setOffline(false);
    for (const page of [first, other]) {
      await lookAt(page);
      await page.getByRole("textbox", { name: words[locale].session.email }).waitFor();
      await page.getByText(words[locale].errors.access_lost).waitFor();
      await page.getByText(words[locale].session.dropped({ count: 2 })).waitFor();
    }
    await look(other, `revoked-${locale}`);
    await expect.poll(() => leftBehind(device, other)).toEqual([]);
    expect(sent).toBe(0);
    expect(await keptBy(stack(), team, "interactions")).toHaveLength(before);
    stack().onRequest = undefined;
    await stack().sql`update public.members set status = 'active' where id = ${team.noe.id}`;
  }
});

/** Everything on this device that is of the team or of the person, wherever a page may keep something. */
async function leftBehind({ context }: Device, page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        return (await cache.keys()).map(({ url }) => new URL(url).pathname);
      }),
    );
    const root = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
    return {
      databases: databases.filter((name) => /coulisses-[0-9a-f]{8}-/.test(name)),
      cached: cached.flat().filter((path) => /^\/(rest|auth|storage)\//.test(path)),
      files,
      local: Object.entries(localStorage).map((entry) => entry.join("=")),
      session: Object.entries(sessionStorage).map((entry) => entry.join("=")),
    };
  });
  const personal = new RegExp([team.workspace, team.noe.email, "Amara", "Bao Lê", "auth"].join("|"));
  const texts = [...kept.local, ...kept.session].filter((text) => personal.test(text));
  const cookies = (await context.cookies()).map(({ name }) => name);
  return [...kept.databases, ...kept.cached, ...kept.files, ...texts, ...cookies];
}

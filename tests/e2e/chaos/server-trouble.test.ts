// A server that answers, but not what it should: it fails for a minute, asks to wait, refuses every token, is cut in
// the middle of its sentences, or is not there at all behind the page of a café. Nothing is refused for it, nothing is
// lost, nothing counts twice, and each is told in a sentence.

import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useDevices } from "../../fixtures/browser.ts";
import {
  captivePortal,
  type Fault,
  failing,
  isBackend,
  spoil,
  torn,
  truncated,
} from "../../fixtures/faults.ts";
import { expectSameEverywhere, heldBy, keptBy } from "../../fixtures/held.ts";
import { useStack } from "../../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../../fixtures/team.ts";
import { openSync, signIn, upToDate } from "../app.ts";
import { lampOf, logCall, look, words } from "./steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

/** What each kind of device meets now; nothing when its requests go through. */
const met: { phone?: Fault; desktop?: Fault } = {};

beforeEach(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo"]);
  spoil(stack(), (request, pass) =>
    met[request.headers.get("x-device") as keyof typeof met]?.(request, pass),
  );
});
afterEach(() => {
  stack().onRequest = undefined;
});

/** The calls that reached Postgres from the desktop. */
async function calls(): Promise<number> {
  const [member] = await stack().sql<{ user_id: string }[]>`
    select user_id from public.members where id = ${team.mireille.id}`;
  const kept = await keptBy(stack(), team, "interactions");
  return kept.filter(({ created_by }) => created_by === member?.user_id).length;
}

/** What a device has to send, and what it holds for refused. */
async function waitingOn(page: Page): Promise<{ pending: number; refused: number }> {
  const held = await heldBy(page, "interactions");
  const has = (test: (pending: number) => boolean) =>
    held.filter(({ pending }) => test(pending as number)).length;
  return { pending: has((pending) => pending > 0), refused: has((pending) => pending < 0) };
}

test("[S2] [S5] [S10] [S22] failures, refusals of others and cut answers for a minute: told, nothing lost, nothing twice", {
  timeout: 180_000,
}, async () => {
  const phone = await devices.phone({ baseURL: stack().url, extraHTTPHeaders: { "x-device": "phone" } });
  await signIn(phone.page, stack(), team.noe.email);
  await upToDate(phone.page);
  const desktop = await devices.desktop({
    baseURL: stack().url,
    locale: "en-CA",
    extraHTTPHeaders: { "x-device": "desktop" },
  });
  await signIn(desktop.page, stack(), team.mireille.email, "en-CA");
  await upToDate(desktop.page);

  const minute = failForAMinute(phone.page);
  for (const trouble of troubles) await live(desktop.page, trouble);
  await waitAsAsked(desktop.page);
  await minute;
  await expectSameEverywhere(stack(), team, [phone.page, desktop.page]);
  expect(await calls()).toBe(troubles.length + 2);
  expect(await keptBy(stack(), team, "interactions")).toHaveLength(troubles.length + 4);
});

/** On the phone, in French: two calls logged while every answer is a failure, sent by themselves afterwards. */
async function failForAMinute(page: Page): Promise<void> {
  const { errors, sync } = words["fr-CA"];
  let asked = 0;
  const until = Date.now() + 60_000;
  met.phone = (request) => {
    if (!isBackend(request) || Date.now() > until) return undefined;
    asked++;
    return failing(500);
  };
  await logCall(page, "fr-CA", "Amara Diallo");
  await expect.poll(() => lampOf(page)).toContain(sync.lamp.pending({ count: 1 }));
  const sheet = await openSync(page, "fr-CA");
  await sheet.getByText(errors.server_error).waitFor();
  await sheet.getByText(sync.text.offline).waitFor();
  await look(page, "trouble-500");
  await page.keyboard.press("Escape");
  await logCall(page, "fr-CA", "Amara Diallo");
  await new Promise((resolve) => setTimeout(resolve, until - Date.now()));
  // Later and later: two changes, then the retries of a minute, of which the shortest make a dozen.
  expect(asked).toBeLessThan(20);
  expect(await waitingOn(page)).toEqual({ pending: 2, refused: 0 });
  await expect.poll(() => waitingOn(page), { timeout: 45_000 }).toEqual({ pending: 0, refused: 0 });
}

interface Trouble {
  name: string;
  fault: Fault;
  sentence: string;
  /** Whether the server had done its part though nobody heard so. */
  isDone?: boolean;
}

const english = words["en-CA"];
const cut = english.sync.state.offlineSince({ when: "" });

const troubles: Trouble[] = [
  {
    // A token made a moment before is refused too.
    name: "401",
    fault: (request) => (new URL(request.url).pathname.startsWith("/rest/") ? failing(401) : undefined),
    sentence: english.errors.server_error,
  },
  {
    name: "torn",
    fault: async (request, pass) => (isBackend(request) ? torn(await pass()) : undefined),
    sentence: cut,
    isDone: true,
  },
  {
    name: "truncated",
    fault: async (request, pass) => (isBackend(request) ? truncated(await pass()) : undefined),
    sentence: english.errors.server_error,
    isDone: true,
  },
  { name: "portal", fault: () => captivePortal(), sentence: english.errors.network_blocked },
  {
    name: "firewall",
    fault: (request) => (isBackend(request) ? failing(403) : undefined),
    sentence: english.errors.server_error,
  },
];

/** On the desktop, in English: a call logged, not sent, told; sent once the trouble is over. */
async function live(page: Page, { name, fault, sentence, isDone }: Trouble): Promise<void> {
  const before = await calls();
  met.desktop = fault;
  await logCall(page, "en-CA", "Amara Diallo");
  const sheet = await openSync(page, "en-CA");
  await sheet.getByText(sentence).waitFor();
  await sheet.getByText(english.sync.text.offline).waitFor();
  await look(page, `trouble-${name}`);
  expect(await waitingOn(page), name).toEqual({ pending: 1, refused: 0 });
  expect(await calls(), name).toBe(before + (isDone ? 1 : 0));
  delete met.desktop;
  await sheet.getByRole("button", { name: english.sync.now }).click();
  await sheet.getByText(english.sync.text.ok).waitFor();
  await page.keyboard.press("Escape");
  expect(await calls(), name).toBe(before + 1);
}

/** On the desktop: a server that asks to wait is left alone for as long, whatever one does meanwhile. */
async function waitAsAsked(page: Page): Promise<void> {
  let asked = 0;
  met.desktop = (request) => {
    if (!isBackend(request)) return undefined;
    asked++;
    return failing(429, { "retry-after": "6" });
  };
  await logCall(page, "en-CA", "Amara Diallo");
  const sheet = await openSync(page, "en-CA");
  await sheet.getByText(english.errors.server_busy).waitFor();
  const [toldAt, before] = [Date.now(), asked];
  await look(page, "trouble-429");
  await page.keyboard.press("Escape");
  await logCall(page, "en-CA", "Amara Diallo");
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await page.waitForTimeout(1_000);
  expect(asked).toBe(before);
  expect(await waitingOn(page)).toEqual({ pending: 2, refused: 0 });
  delete met.desktop;
  await expect.poll(() => waitingOn(page), { timeout: 45_000 }).toEqual({ pending: 0, refused: 0 });
  expect(Date.now() - toldAt).toBeGreaterThan(4_000);
}

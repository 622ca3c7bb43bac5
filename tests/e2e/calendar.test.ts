// The calendar of the team: an appointment noted without a network, moved by mouse, keyboard and finger, seen by a
// colleague; one that is over, told of once by two advisers who have no network.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { weekOf } from "../../src/domain/calendar/views.ts";
import { addDays } from "../../src/domain/days.ts";
import { instantAt } from "../../src/domain/zoned-time.ts";
import { english } from "../../src/i18n/en-ca/catalog.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, upToDate } from "./app.ts";
import { useArtists } from "./artists-base.ts";

const words = french.calendar;
const zone = "America/Toronto";
const stack = useStack({ serve: "dist" });
const devices = useDevices();
const base = useArtists(stack, devices);
let today: string;
let [monday, tuesday, wednesday, thursday]: string[] = [];

beforeAll(() => {
  today = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
  [monday, tuesday, wednesday, thursday] = weekOf(addDays(today, 14));
});

const long = (day = "") => {
  const text = new Intl.DateTimeFormat("fr-CA", {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
  }).format(new Date(`${day}T00:00:00Z`));
  return text.replace(/ 1 /, " 1ᵉʳ ").replace(/(\d|ᵉʳ) (?=\p{L})/gu, "$1\u00a0");
};
const column = (page: Page, day: string | undefined) =>
  page.getByRole("list", { name: long(day), exact: true });
const amaraOn = (page: Page, day: string | undefined) =>
  column(page, day).getByRole("link", { name: /^Amara Diallo/ });
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Annuler" }).click();

async function insert(row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const { sql } = stack();
  await sql`insert into public.events ${sql({
    id,
    workspace_id: base.team().workspace,
    kind: "appointment",
    status: "scheduled",
    people: [base.amara()],
    members: [base.team().noe.id],
    ...row,
  })}`;
  return id;
}

test("[P3.2] noted offline, moved by mouse, keys and a finger at the same hour, undone, and seen by a colleague", async () => {
  const { page, context } = await base.open("desktop", `/calendrier?jour=${monday}`);
  await page.getByText(words.keysHint).waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: words.new }).click();
  const form = page.getByRole("dialog", { name: words.new });
  await form.getByRole("button", { name: words.form.create.appointment }).click();
  await form.getByText(words.form.titleMissing).waitFor();
  await form.getByRole("combobox", { name: words.form.people }).fill("Amara");
  await form.getByRole("option", { name: /Amara Diallo/ }).click();
  await form.getByLabel(words.form.place).fill("Bureau 2");
  await form.getByLabel(words.form.from).fill("14:15");
  expect(await form.getByLabel(words.form.to).inputValue()).toBe("15:15");
  await expectAccessibleInBothThemes(page, "a new appointment");
  await form.getByRole("button", { name: words.form.create.appointment }).click();
  await amaraOn(page, monday).getByText("14\u00a0h\u00a015 · Bureau 2").waitFor();

  // By mouse, to another day.
  const from = (await amaraOn(page, monday).boundingBox())!;
  const to = (await column(page, wednesday).boundingBox())!;
  await page.mouse.move(from.x + 30, from.y + 15);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, from.y + 60, { steps: 8 });
  await page.locator("[data-reorder-held]").waitFor();
  await page.mouse.move(to.x + 50, from.y + 30, { steps: 3 });
  await page.mouse.up();
  await amaraOn(page, wednesday).getByText("14\u00a0h\u00a015").waitFor();

  // By keyboard; the focus goes along, and one press takes it back.
  await amaraOn(page, wednesday).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await amaraOn(page, thursday).waitFor();
  await expect
    .poll(() => amaraOn(page, thursday).evaluate((link) => link === document.activeElement))
    .toBe(true);
  await page.keyboard.press("Control+z");
  await amaraOn(page, wednesday).waitFor();
  await expectAccessibleInBothThemes(page, "the week");

  // The month is a grid of one stop.
  await page.getByText(words.views.month, { exact: true }).first().click();
  const square = (day: string | undefined) => page.locator(`[data-day="${day}"]`);
  await square(wednesday)
    .getByRole("link", { name: /Amara Diallo/ })
    .waitFor();
  await square(monday).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => square(tuesday).evaluate((cell) => cell === document.activeElement)).toBe(true);
  await expectAccessibleInBothThemes(page, "the month");
  await page.keyboard.press("Enter");
  // The day, a column for each of the team.
  await page.getByText(words.free.allDay).first().waitFor();
  await expectAccessibleInBothThemes(page, "the day of the team");
  await context.setOffline(false);
  await upToDate(page);

  const phone = await base.open("phone", `/calendrier?jour=${wednesday}`, { who: base.team().mireille });
  const line = column(phone.page, wednesday).getByRole("listitem").filter({ hasText: "Amara Diallo" });
  await line.waitFor();
  await expectAccessibleInBothThemes(phone.page, "the agenda on a phone");
  await dragByFinger(
    phone.page,
    (await line.boundingBox())!,
    async () =>
      (await phone.page
        .getByRole("button", { name: words.dayHolds({ day: long(thursday), count: 0 }), exact: true })
        .boundingBox())!,
  );
  await amaraOn(phone.page, thursday).waitFor();
  await undo(phone.page);
  await amaraOn(phone.page, wednesday).waitFor();
  await phone.page.getByText(words.views.day, { exact: true }).filter({ visible: true }).click();
  await phone.page.getByText(/Libre.*15\s?h\s?15/).waitFor();

  // Called off with a reason, from its sheet; the colleague sees it.
  await amaraOn(phone.page, wednesday).click();
  await phone.page.getByRole("button", { name: words.event.more }).click();
  await phone.page.getByRole("menuitem", { name: words.event.cancel.appointment }).click();
  const cancel = phone.page.getByRole("dialog", { name: words.event.cancel.appointment });
  await cancel.getByLabel(words.cancelling.reason).fill("Grève du métro");
  await cancel.getByRole("button", { name: words.event.cancel.appointment }).click();
  const sheet = phone.page.getByRole("dialog", { name: "Amara Diallo" });
  await sheet.getByText("Grève du métro").waitFor();
  await expectAccessibleInBothThemes(phone.page, "an appointment called off");
  await page.goto(`/calendrier?jour=${wednesday}`);
  await amaraOn(page, wednesday).getByText(words.cancelled).waitFor();

  // From the file of an artist, with her already chosen.
  await page.goto(`/artistes/${base.amara()}/historique`);
  await page.getByRole("listitem").getByText(words.status.cancelled, { exact: true }).waitFor();
  await page.getByRole("button", { name: words.meet, exact: true }).first().click();
  await form.getByRole("list").getByText("Amara Diallo").waitFor();
});

/** A finger that holds a line, takes it to where a place is by then, and lets go. */
async function dragByFinger(
  page: Page,
  line: { x: number; y: number; width: number; height: number },
  target: () => Promise<{ x: number; y: number; width: number; height: number }>,
): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", x?: number, y = 0) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
  await finger("touchStart", x, y);
  await page.locator("[data-reorder-held]").waitFor();
  const to = await target();
  const [toX, toY] = [to.x + to.width / 2, to.y + to.height / 2];
  for (let step = 1; step <= 8; step++)
    await finger("touchMove", x + ((toX - x) * step) / 8, y + ((toY - y) * step) / 8);
  await page.waitForTimeout(100);
  await finger("touchEnd");
}

test("[P3.3] what is over is to be logged, prefilled, and once however many do it offline; a reader in English", async () => {
  const day = addDays(today, -1);
  const event = await insert({
    title: "Budget de tournée",
    starts_at: instantAt(day, "10:00", zone),
    ends_at: instantAt(day, "10:45", zone),
    place: "Bureau 4",
    answers: "Que voulez-vous préparer?\nLe budget",
  });
  const at = `/calendrier?vue=agenda&jour=${day}`;
  const noe = await base.open("desktop", at);
  const mireille = await base.open("phone", at, { who: base.team().mireille });
  for (const { page, context } of [noe, mireille]) {
    await page.getByText(`Budget de tournée · Bureau 4 · ${words.toLog}`).waitFor();
    await readyForOffline(page);
    await context.setOffline(true);
    await amaraOn(page, day).click();
    const sheet = page.getByRole("dialog", { name: "Amara Diallo" });
    await sheet.getByText("Le budget", { exact: false }).last().waitFor();
    await sheet.getByRole("button", { name: words.event.log }).click();
    const log = page.getByRole("dialog", { name: french.interactions.kind.meeting });
    await log.getByText(/, 10\sh$/).waitFor();
    await log.getByRole("button", { name: french.shell.save }).click();
    await sheet.getByText(words.event.logged, { exact: true }).waitFor();
  }
  await expectAccessibleInBothThemes(noe.page, "an appointment that was logged");
  for (const { page, context } of [noe, mireille]) {
    await context.setOffline(false);
    await upToDate(page);
  }
  const told = async () =>
    (
      await stack().sql`select kind, minutes, people from public.interactions
      where event_id = ${event} and not deleted`
    ).map((one) => ({ ...one }));
  await expect.poll(told).toEqual([{ kind: "meeting", minutes: 45, people: [base.amara()] }]);

  const reader = (await base.open("phone", at, { who: base.team().odile, locale: "en-CA" })).page;
  await reader.getByText("Budget de tournée · Bureau 4", { exact: true }).waitFor();
  expect(await reader.getByRole("button", { name: english.calendar.new }).count()).toBe(0);
  await reader.getByRole("link", { name: "Amara Diallo" }).first().click();
  await reader.getByRole("dialog").getByText(english.calendar.event.logged, { exact: true }).waitFor();
  expect(await reader.getByRole("button", { name: english.calendar.event.edit }).count()).toBe(0);
  await expectAccessibleInBothThemes(reader, "an appointment, to a reader");

  // One's own calendar elsewhere.
  await noe.page.goto("/reglages");
  await noe.page.getByRole("button", { name: words.feed.open }).click();
  await noe.page.getByRole("button", { name: words.feed.make }).click();
  const address = await noe.page.getByLabel(words.feed.address).inputValue();
  expect(await (await fetch(address)).text()).toContain(`${event}@coulisses`);
  await expectAccessibleInBothThemes(noe.page, "the address of a calendar");
});

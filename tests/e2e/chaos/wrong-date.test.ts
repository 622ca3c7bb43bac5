// A phone that believes it is 2020, and one that believes it is 2031. What they log keeps its order and is dated of
// the day it happened; a colleague's changes are neither beaten for ever nor lost; and the phone is told.

import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import type { Locale } from "../../../src/i18n/locale.ts";
import { useDevices } from "../../fixtures/browser.ts";
import { expectSameEverywhere, heldBy, keptBy } from "../../fixtures/held.ts";
import { useStack } from "../../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../../fixtures/team.ts";
import { setWrongDate } from "../../fixtures/wrong-date.ts";
import { openSync, readyForOffline, signIn, upToDate } from "../app.ts";
import { logCall, look, words } from "./steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo"]);
});

const minute = 60_000;

/** How far each moment of what Postgres holds is from now, in minutes, whichever the sign. */
async function minutesAway(): Promise<number[]> {
  const away = (value: unknown) => Math.abs(Date.now() - Date.parse(value as string)) / minute;
  const rows = [...(await keptBy(stack(), team, "interactions")), ...(await keptBy(stack(), team, "people"))];
  return rows.flatMap((row) => [row.occurred_at, row.created_at].filter(Boolean).map(away));
}

async function setCity(page: Page, locale: Locale, city: string): Promise<void> {
  const { artists, shell } = words[locale];
  const [person] = await keptBy(stack(), team, "people");
  await page.goto(`/artistes/${person!.id}`);
  await page.getByRole("button", { name: artists.edit({ section: artists.section.contact }) }).click();
  await page.getByRole("textbox", { name: artists.field.city, exact: true }).fill(city);
  await page.getByRole("button", { name: shell.save }).click();
  await page.getByText(city).first().waitFor();
}

const cityOf = async () => (await keptBy(stack(), team, "people"))[0]?.city;

test.each([
  ["2020", "fr-CA", "2020-01-07T09:12:00Z"],
  ["2031", "en-CA", "2031-03-04T09:30:00Z"],
] as const)(
  "[S20] [S21] a phone in %s dates, orders and sends what it holds as the others do, and is told",
  async (year, locale, date) => {
    const { sync } = words[locale];
    const phone = await devices.phone({ baseURL: stack().url, locale });
    await signIn(phone.page, stack(), team.noe.email, locale);
    await upToDate(phone.page);
    await readyForOffline(phone.page);
    const colleague = await devices.desktop({ baseURL: stack().url });
    await signIn(colleague.page, stack(), team.mireille.email);
    await upToDate(colleague.page);

    // The date is lost while the phone is off, far from any network.
    await phone.context.setOffline(true);
    await setWrongDate(phone.context, Date.parse(date) - Date.now());
    await phone.page.reload();
    await logCall(phone.page, locale, "Amara Diallo");
    await logCall(phone.page, locale, "Amara Diallo");
    await setCity(phone.page, locale, "Matane");
    expect(await heldBy(phone.page, "interactions")).toHaveLength(2);

    await phone.context.setOffline(false);
    await expectSameEverywhere(stack(), team, [phone.page, colleague.page]);
    expect(await keptBy(stack(), team, "interactions")).toHaveLength(2);
    for (const away of await minutesAway()) expect(away).toBeLessThan(10);
    expect(await cityOf()).toBe("Matane");
    const sheet = await openSync(phone.page, locale);
    await sheet.getByText(sync.wrongDate({ when: "" }).slice(0, 30)).waitFor();
    await sheet.getByText(year).first().waitFor();
    await look(phone.page, `date-${year}-told`);
    // Closing goes back in the history: what follows would cross it.
    await phone.page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await phone.page.goto("/");
    await phone.page.getByText("Amara Diallo").first().waitFor();
    await look(phone.page, `date-${year}-home`);

    // A colleague writes after; then the phone again, still under its wrong date: each time the last one wins.
    await setCity(colleague.page, "fr-CA", "Sorel");
    await expect.poll(cityOf).toBe("Sorel");
    await expectSameEverywhere(stack(), team, [phone.page, colleague.page]);
    await setCity(phone.page, locale, "Rimouski");
    await expect.poll(cityOf).toBe("Rimouski");
    await expectSameEverywhere(stack(), team, [phone.page, colleague.page]);
    const history = await stack().sql<{ value: string }[]>`
    select value #>> '{}' as value from public.field_history
    where workspace_id = ${team.workspace} and field = 'city' order by stamp`;
    expect(history.map(({ value }) => value)).toEqual(["Matane", "Sorel"]);

    // Put right, it goes on as if nothing had happened.
    await setWrongDate(phone.context, 0);
    await logCall(phone.page, locale, "Amara Diallo");
    await expectSameEverywhere(stack(), team, [phone.page, colleague.page]);
    for (const away of await minutesAway()) expect(away).toBeLessThan(10);
  },
);

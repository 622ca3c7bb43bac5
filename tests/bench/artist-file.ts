import type { Locator, Page } from "playwright";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { atMost, type Bench, percentile } from "./figure.ts";
import { indexMade } from "./ready-search.ts";

const samples = 25;
// No budget was promised for these: ours, so that nothing an adviser does all day is felt.
const openedMs = 200;
const filteredMs = 200;

/** What advisers do all day: a file from the list, its history, and the list narrowed. */
export const artistFile: Bench = {
  name: "artist-file",
  measures: "a file opened from the list, its history, and the list narrowed by a filter",
  async run(theatre) {
    const { page } = await theatre.seat("phone", (team) => team.mireille);
    await indexMade(page);
    const rows = page.locator("main a.row__title");
    const [opened, told]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < samples; turn += 1) {
      opened.push(await fromTap(rows.nth(turn % 5), ".fiche-tabs"));
      told.push(
        await fromTap(page.locator('.fiche-tabs [href$="/historique"]'), ".timeline__item, main .empty"),
      );
      await page.getByRole("navigation").getByRole("link", { name: french.shell.artists }).click();
      await page.locator(".fiche-tabs").waitFor({ state: "detached" });
      await rows.first().waitFor();
    }
    await page
      .getByRole("button", { name: french.listing.openFilters({ count: 0 }) })
      .first()
      .click();
    const sheet = page.getByRole("dialog", { name: french.lists.filter });
    const chips = sheet.getByRole("button", { pressed: false });
    await chips.first().waitFor();
    const narrowed: number[] = [];
    for (let turn = 0; turn < samples; turn += 1) narrowed.push(await countedAfterChip(page, turn % 4));
    const all = { opened, told, narrowed };
    for (const [name, times] of Object.entries(all))
      theatre.say(`  ${name} in ${times.map(Math.round).join(", ")} ms`);
    const figure = (what: string, times: readonly number[], budget: number) =>
      atMost(
        "artist-file",
        `${what}, ${theatre.people} people in ${theatre.rows} rows, p95`,
        percentile(times, 0.95),
        "ms",
        budget,
      );
    return [
      figure("from a row to its file", opened, openedMs),
      figure("from its tab to the history", told, openedMs),
      figure("from a filter to those it leaves", narrowed, filteredMs),
    ];
  },
};

/** From a tap to the frame that shows something else. */
function fromTap(tapped: Locator, drawn: string): Promise<number> {
  return tapped.evaluate(async (element, shown) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    (element as HTMLElement).click();
    while (!document.querySelector(shown)) await frame();
    await frame();
    return performance.now() - start;
  }, drawn);
}

/** From a tap on an answer of the filters to the frame that says how many are left. */
function countedAfterChip(page: Page, place: number): Promise<number> {
  return page.evaluate(async (at) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const foot = () => document.querySelector("dialog .sheet__foot")?.textContent;
    const chip = document.querySelectorAll<HTMLElement>("dialog [aria-pressed]")[at]!;
    const before = foot();
    const start = performance.now();
    chip.click();
    while (foot() === before) await frame();
    await frame();
    const ms = performance.now() - start;
    const after = foot();
    chip.click();
    while (foot() === after) await frame();
    return ms;
  }, place);
}

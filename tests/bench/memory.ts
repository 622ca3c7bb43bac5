import type { Page } from "playwright";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { atMost, type Bench, percentile } from "./figure.ts";

const devices = 3;
/** What one does in ten minutes, without the pauses: a file each twenty seconds, a search in between. */
const files = 30;

/** Scripts' memory once everything is there, and what ten minutes of use add to it. */
export const memory: Bench = {
  name: "memory",
  measures: "memory of the scripts, after the first synchronisation and after ten minutes of use",
  async run(theatre) {
    const { page } = await theatre.seat("phone", (team) => team.odile);
    const before: number[] = [];
    const added: number[] = [];
    for (let turn = 0; turn < devices; turn += 1) {
      const rested = await heap(page);
      await tenMinutes(page);
      before.push(rested);
      added.push((await heap(page)) - rested);
      theatre.say(`  ${Math.round(rested)} MB, ${Math.round(added.at(-1)!)} MB more`);
    }
    const what = `${theatre.people} people in ${theatre.rows} rows`;
    return [
      // The page that synchronised, before it is used: the first time alone.
      atMost("memory", `${what}, synchronised`, before[0]!, "MB", 150),
      // The first time also fetches the code of each screen: the median leaves it out.
      atMost("memory", `${what}, added by ten minutes, median`, percentile(added, 0.5), "MB", 10),
    ];
  },
};

async function tenMinutes(page: Page): Promise<void> {
  const list = page.getByRole("main").getByRole("list", { name: french.artists.listLabel });
  for (let turn = 0; turn < files; turn += 1) {
    await list.getByRole("link").first().waitFor();
    await page
      .getByRole("main")
      .getByRole("searchbox")
      .fill(["tremblay", "diallo", "roy"][turn % 3]!);
    await page.getByRole("main").getByRole("searchbox").fill("");
    await page.evaluate((top) => scrollTo(0, top), turn * 2_000);
    await page.waitForTimeout(200);
    await page.evaluate(() => scrollTo(0, 0));
    await list
      .getByRole("link")
      .nth(turn % 5)
      .click();
    await page.getByRole("main").getByRole("link", { name: french.artists.tab.history }).first().click();
    await page.getByRole("navigation").getByRole("link", { name: french.shell.artists }).click();
  }
}

/** Megabytes that remain once what nobody holds has been collected. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

import type { Page } from "playwright";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { atMost, type Bench, percentile } from "./figure.ts";
import { indexMade } from "./ready-search.ts";

const samples = 20;

/** From the tap on « Enregistrer » to the note drawn in the person's timeline, the file being open behind. */
export const logInteraction: Bench = {
  name: "log-interaction",
  measures: "logging an interaction, tap to timeline",
  async run(theatre) {
    const { page } = await theatre.seat("phone", (team) => team.mireille);
    await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
    const { history } = french.artists.tab;
    await page
      .getByRole("tab", { name: history })
      .or(page.getByRole("link", { name: history }))
      .first()
      .click();
    const onArrival = await logSome(page, "l\u2019arrivée");
    await indexMade(page);
    const times = await logSome(page, "la soirée");
    for (const some of [onArrival, times]) theatre.say(`  ${some.map(Math.round).join(" ")}`);
    return [
      atMost("log-interaction", "tap to timeline, p95", percentile(times, 0.95), "ms", 100),
      atMost("log-interaction", "tap to timeline, median", percentile(times, 0.5), "ms", 100),
      // No budget was promised for it: the index of all there is takes the other processor.
      atMost(
        "log-interaction",
        "on a device that just arrived, median",
        percentile(onArrival, 0.5),
        "ms",
        150,
      ),
    ];
  },
};

async function logSome(page: Page, when: string): Promise<number[]> {
  const { interactions, shell } = french;
  const times: number[] = [];
  for (let turn = 0; turn < samples; turn += 1) {
    const note = `Mesure ${turn} de ${when}`;
    await page.getByRole("navigation").getByRole("button", { name: shell.log }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: interactions.preciseBefore }).click();
    await sheet.getByRole("textbox", { name: interactions.note }).fill(note);
    const drawn = page.evaluate(drawnAfterClick, note);
    await sheet.getByRole("button", { name: shell.save }).click();
    times.push(await drawn);
    await sheet.waitFor({ state: "hidden" });
  }
  return times;
}

/** Runs in the page: how long from the next click until a text is in the page and painted. */
function drawnAfterClick(text: string): Promise<number> {
  return new Promise((resolve) => {
    const main = document.querySelector("main");
    addEventListener(
      "click",
      (click) => {
        const seen = new MutationObserver(() => {
          if (!main?.textContent?.includes(text)) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - click.timeStamp)));
        });
        seen.observe(document.body, { childList: true, characterData: true, subtree: true });
      },
      { capture: true, once: true },
    );
  });
}

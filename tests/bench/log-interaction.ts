import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { atMost, type Bench, percentile } from "./figure.ts";

const samples = 20;

/** From the tap on « Enregistrer » to the note drawn in the person's timeline, the file being open behind. */
export const logInteraction: Bench = {
  name: "log-interaction",
  measures: "logging an interaction, tap to timeline",
  async run(theatre) {
    const { page } = await theatre.seat("phone", (team) => team.mireille);
    const { interactions, shell } = french;
    await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
    await page
      .getByRole("tab", { name: french.artists.tab.history })
      .or(page.getByRole("link", { name: french.artists.tab.history }))
      .first()
      .click();
    const times: number[] = [];
    for (let turn = 0; turn < samples; turn += 1) {
      const note = `Mesure ${turn} de la soirée`;
      await page.getByRole("navigation").getByRole("button", { name: shell.log }).click();
      const sheet = page.getByRole("dialog");
      await sheet.getByRole("button", { name: interactions.preciseBefore }).click();
      await sheet.getByRole("textbox", { name: interactions.note }).fill(note);
      const drawn = page.evaluate(drawnAfterClick, note);
      await sheet.getByRole("button", { name: shell.save }).click();
      times.push(await drawn);
      await sheet.waitFor({ state: "hidden" });
    }
    return [
      atMost("log-interaction", "tap to timeline, p95", percentile(times, 0.95), "ms", 100),
      atMost("log-interaction", "tap to timeline, median", percentile(times, 0.5), "ms", 100),
    ];
  },
};

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

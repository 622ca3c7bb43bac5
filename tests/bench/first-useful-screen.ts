import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { openDevice } from "../fixtures/device.ts";
import { makeTeam } from "../fixtures/team.ts";
import { atMost, type Bench, percentile, seeded } from "./figure.ts";
import { addMixture, mixtureOf } from "./mixture.ts";

const rounds = 3;

/** A new device, from the code typed to people in the list, while the rest is still coming. */
export const firstUsefulScreen: Bench = {
  name: "first-useful-screen",
  measures: "the first people in the list of a new device",
  async run(theatre) {
    const { stack } = await theatre.house();
    const team = await makeTeam(stack, "La première fois");
    theatre.say(`  ${theatre.rows} rows of all kinds…`);
    await addMixture(stack, team, mixtureOf(theatre.rows), seeded(theatre.seed + 2));
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const device = await openDevice("phone", { baseURL: stack.url });
      const { page } = device;
      const { session, shell } = french;
      const { email } = team.mireille;
      await page.goto("/");
      await page.getByRole("textbox", { name: session.email }).fill(email);
      await page.getByRole("button", { name: session.sendCode }).click();
      const { code } = await stack.mail.waitFor(email);
      await stack.mail.clear();
      const shown = page.evaluate(firstPersonShown);
      const typedAt = await page.evaluate(() => performance.now());
      await page.getByRole("textbox", { name: session.code }).fill(code ?? "");
      await page.getByRole("navigation").getByRole("link", { name: shell.artists }).click();
      times.push((await shown) - typedAt);
      await device.throwAway();
    }
    const what = `list begun, ${theatre.rows} rows to come`;
    return [atMost("first-useful-screen", `${what}, median`, percentile(times, 0.5), "ms", 3_000)];
  },
};

/** Runs in the page: when the first person of the list was painted. */
function firstPersonShown(): Promise<number> {
  return new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('main [role="listitem"] a[href^="/artistes/"]')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    seen.observe(document.body, { childList: true, subtree: true });
  });
}

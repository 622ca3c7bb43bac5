import type { Page } from "playwright";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { seenIn } from "../fixtures/seen-in.ts";
import { atMost, type Bench, percentile } from "./figure.ts";
import { indexMade } from "./ready-search.ts";

const samples = 20;

/** From an edit on one device to the same on a colleague's, both online. */
export const propagation: Bench = {
  name: "propagation",
  measures: "an edit on device A, visible on device B",
  async run(theatre) {
    const { page: a } = await theatre.seat("desktop", (team) => team.mireille);
    const { page: b } = await theatre.seat("desktop", (team) => team.noe);
    for (const page of [a, b]) await indexMade(page);
    const times: number[] = [];
    for (let turn = 0; turn < samples; turn += 1) {
      // Each sorts before the one before: the list of the other device draws only what is in sight.
      const name = `Aaa Propagation ${99 - turn}`;
      // Without a reload: what is timed is one edit in an app at rest, not a start.
      await a.getByRole("navigation").getByRole("link", { name: french.shell.artists }).click();
      await a.getByRole("link", { name: french.artists.newPerson }).first().click();
      const field = a.getByRole("textbox", { name: french.artists.field.display_name, exact: true });
      await field.fill(name);
      const pressed = pressedIn(a);
      const seen = seenIn(b, name);
      await Promise.all([pressed.ready, seen.ready]);
      // By the keyboard: the toast of the file before lies over the button for some seconds.
      await field.press("Control+Enter");
      times.push((await seen.at) - (await pressed.at));
    }
    theatre.say(`  ${times.map((ms) => Math.round(ms)).join(" ")}`);
    return [
      atMost("propagation", "A to B on the local stack, p95", percentile(times, 0.95), "ms", 500),
      atMost("propagation", "A to B on the local stack, median", percentile(times, 0.5), "ms", 500),
    ];
  },
};

/** When Enter is next pressed in a page, told by the page itself. */
function pressedIn(page: Page) {
  const ready = page.evaluate(() => {
    const pressed = new Promise((resolve) =>
      addEventListener(
        "keydown",
        function heard(event) {
          if (event.key !== "Enter") return;
          removeEventListener("keydown", heard, true);
          resolve(performance.timeOrigin + event.timeStamp);
        },
        true,
      ),
    );
    Object.assign(window, { pressed });
  });
  return { ready, at: ready.then(() => page.evaluate(() => Reflect.get(window, "pressed") as number)) };
}

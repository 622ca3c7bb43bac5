import type { Locator } from "playwright";
import { atMost, type Bench, percentile } from "./figure.ts";

const queries = ["tremblay", "nguyen", "oztu", "etienne", "amour"];
/** Between two keys: more than an answer may take, so that each is timed alone. */
const pause = 150;

/** From a key pressed in the search of the list to the list drawn anew. */
export const search: Bench = {
  name: "search",
  measures: "a keystroke in search, on the whole list",
  async run(theatre) {
    const { page } = await theatre.seat("desktop", (team) => team.mireille);
    const field = page.getByRole("main").getByRole("searchbox");
    await timeKeystrokes(field);
    for (const query of queries) {
      await field.fill("");
      await page.waitForTimeout(pause);
      await field.pressSequentially(query, { delay: pause });
    }
    await page.waitForTimeout(pause);
    const times = await page.evaluate(() => Reflect.get(window, "keystrokes") as number[]);
    const what = `keystroke on ${theatre.people} people`;
    return [
      atMost("search", `${what}, p95`, percentile(times, 0.95), "ms", 50),
      atMost("search", `${what}, median`, percentile(times, 0.5), "ms", 50),
    ];
  },
};

/** Notes, for each key, how long until the last change it made to the page was painted. */
async function timeKeystrokes(field: Locator): Promise<void> {
  await field.evaluate((input) => {
    const times: number[] = [];
    Object.assign(window, { keystrokes: times });
    let pressedAt: number | undefined;
    const painted = () => {
      const [key, at] = [times.length - 1, pressedAt];
      if (at === undefined) return;
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (pressedAt === at) times[key] = performance.now() - at;
        }),
      );
    };
    new MutationObserver(painted).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    input.addEventListener("input", (event) => {
      // A key, not the emptying of the field between two names.
      pressedAt = (event as InputEvent).inputType === "insertText" ? event.timeStamp : undefined;
      if (pressedAt === undefined) return;
      times.push(0);
      painted();
    });
  });
}

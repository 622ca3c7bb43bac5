import type { Page } from "playwright";
import { atMost, type Bench, percentile } from "./figure.ts";

const rounds = 3;
const longestMs = 50;

/** The whole list scrolled through, a screen and a half at each tenth of a second, as a thumb does. */
export const scroll: Bench = {
  name: "scroll",
  measures: "frames while the list of artists is scrolled from end to end",
  async run(theatre) {
    const { page } = await theatre.seat("phone", (team) => team.mireille);
    const worst: number[] = [];
    const dropped: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const gaps = await framesOfScroll(page);
      worst.push(Math.max(...gaps));
      dropped.push(gaps.filter((gap) => gap > longestMs).length);
      theatre.say(`  ${gaps.length} frames, p95 ${Math.round(percentile(gaps, 0.95))} ms`);
    }
    const what = `list of ${theatre.people}`;
    return [
      atMost("scroll", `${what}, longest frame, median`, percentile(worst, 0.5), "ms", longestMs),
      atMost(
        "scroll",
        `${what}, frames above ${longestMs} ms, median`,
        percentile(dropped, 0.5),
        "frames",
        0,
      ),
    ];
  },
};

/** Milliseconds between frames, from the top of the list to its end in ten seconds. */
function framesOfScroll(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scrollTo(0, 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const gaps: number[] = [];
    const height = document.documentElement.scrollHeight - innerHeight;
    const start = await frame();
    let before = start;
    for (;;) {
      const part = Math.min(1, (before - start) / 10_000);
      scrollTo(0, height * part);
      if (part === 1) return gaps;
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
  });
}

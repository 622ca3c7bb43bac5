import { readyForOffline } from "../e2e/app.ts";
import { atMost, type Bench, percentile } from "./figure.ts";

const starts = 5;
const slowerBy = 4;

/** From the tap on the icon, without a network, on a slow phone, to the list of artists. */
export const coldStart: Bench = {
  name: "cold-start",
  measures: `cold start from the service worker, offline, processor ${slowerBy} times slower`,
  async run(theatre) {
    const device = await theatre.seat("phone", (team) => team.mireille);
    await readyForOffline(device.page);
    const times: number[] = [];
    for (let turn = 0; turn < starts; turn += 1) {
      await device.restart("about:blank", { offline: true });
      const session = await device.context.newCDPSession(device.page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowerBy });
      await device.page.addInitScript(noteFirstRow);
      await device.page.goto("/artistes");
      await device.page.waitForFunction(() => Reflect.has(window, "firstRowAt"));
      times.push(await device.page.evaluate(() => Reflect.get(window, "firstRowAt") as number));
    }
    const what = `list visible, ${theatre.people} people stored`;
    return [
      atMost("cold-start", `${what}, worst of ${starts}`, Math.max(...times), "ms", 2500),
      atMost("cold-start", `${what}, median`, percentile(times, 0.5), "ms", 2500),
    ];
  },
};

/** Runs in the page before its scripts: notes when the first row of the list is painted, from the navigation on. */
function noteFirstRow(): void {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('main a[href^="/artistes/"]:not([href="/artistes/nouveau"])')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { firstRowAt: performance.now() })));
  });
  seen.observe(document, { childList: true, subtree: true });
}

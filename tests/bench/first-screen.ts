import { openDevice } from "../fixtures/device.ts";
import { atMost, type Bench } from "./figure.ts";
import { firstScreenJs, jsBudgets } from "./first-screen-js.ts";

/** Scripts downloaded before the first screen, of the two bundles. */
export const firstScreen: Bench = {
  name: "first-screen",
  measures: "scripts to the first screen, gzipped",
  async run(theatre) {
    const { stack } = await theatre.house();
    const visitor = await openDevice("phone", { baseURL: stack.url });
    const heading = () => visitor.page.getByRole("heading", { level: 1 }).waitFor();
    const publicPages = await firstScreenJs(visitor.page, "/p/abc", heading);
    await visitor.throwAway();

    const { page, context } = await theatre.seat("phone", (team) => team.mireille);
    const fresh = await context.newPage();
    const session = await context.newCDPSession(fresh);
    await session.send("Network.clearBrowserCache");
    await session.send("Network.setBypassServiceWorker", { bypass: true });
    const team = await firstScreenJs(fresh, "/", () => fresh.getByRole("heading", { level: 1 }).waitFor());
    await fresh.close();
    await page.bringToFront();
    return [
      atMost("first-screen", "team app", team / 1000, "kB", jsBudgets.team / 1000),
      atMost("first-screen", "public pages", publicPages / 1000, "kB", jsBudgets.publicPages / 1000),
    ];
  },
};

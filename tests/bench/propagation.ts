import { atMost, type Bench, percentile } from "./figure.ts";

const samples = 15;

/** From an edit on one device to the same on a colleague's, both online. */
export const propagation: Bench = {
  name: "propagation",
  measures: "an edit on device A, visible on device B",
  async run(theatre) {
    const { page: a } = await theatre.seat("desktop", (team) => team.mireille);
    const { page: b } = await theatre.seat("desktop", (team) => team.noe);
    const times: number[] = [];
    for (let turn = 0; turn < samples; turn += 1) {
      const name = `Aaa Propagation ${turn}`;
      await a.goto("/artistes/nouveau");
      await a.getByRole("textbox", { name: "Nom", exact: true }).fill(name);
      const seen = b.getByText(name).first().waitFor();
      await a.getByRole("main").locator("form button[type=submit]").click();
      const savedAt = performance.now();
      await seen;
      times.push(performance.now() - savedAt);
    }
    return [
      atMost("propagation", "A to B on the local stack, p95", percentile(times, 0.95), "ms", 500),
      atMost("propagation", "A to B on the local stack, median", percentile(times, 0.5), "ms", 500),
    ];
  },
};

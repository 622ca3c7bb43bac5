import { makeTeam } from "../fixtures/team.ts";
import { openBenchPage } from "./bench-page.ts";
import { atMost, type Bench, percentile, seeded } from "./figure.ts";
import { addMixture, mixtureOf } from "./mixture.ts";

const rounds = 3;

/** A new device and a large organisation: all of its rows by synchronisation, beside the same put by Dexie alone. */
export const initialSync: Bench = {
  name: "initial-sync",
  measures: "the first synchronisation, beside the same rows put by Dexie alone",
  async run(theatre) {
    const { stack } = await theatre.house();
    const { rows, seed, say } = theatre;
    const team = await makeTeam(stack, "La première fois");
    say(`  ${rows} rows of all kinds…`);
    await addMixture(stack, team, mixtureOf(rows), seeded(seed + 1));
    const page = await openBenchPage(theatre, team, team.mireille);
    const synced: number[] = [];
    const put: number[] = [];
    const ratios: number[] = [];
    try {
      // A first one for the browser to know the code; it also leaves its rows for Dexie.
      await page.call("synchroniseAll", true);
      for (let round = 0; round < rounds; round += 1) {
        const sync = async () => {
          const { ms, rows: arrived, firstRowsMs, waitedMs } = await page.call("synchroniseAll", false);
          if (arrived < rows) throw new Error(`${arrived} rows of ${rows} arrived.`);
          const parts = `first rows ${Math.round(firstRowsMs)} ms, waiting for pages ${Math.round(waitedMs)} ms`;
          say(`  synchronised in ${Math.round(ms)} ms (${parts})`);
          return ms;
        };
        const raw = async () => {
          const { ms } = await page.call("putByDexie");
          say(`  put by Dexie in ${Math.round(ms)} ms`);
          return ms;
        };
        // Each goes first in its turn: what the first leaves behind weighs on the second.
        const isSyncFirst = round % 2 === 0;
        const first = await (isSyncFirst ? sync() : raw());
        const second = await (isSyncFirst ? raw() : sync());
        const [ms, rawMs] = isSyncFirst ? [first, second] : [second, first];
        synced.push(ms);
        put.push(rawMs);
        ratios.push(ms / rawMs);
      }
    } finally {
      await page.close();
    }
    const median = (times: number[]) => percentile(times, 0.5);
    say(`  medians: ${Math.round(median(synced))} ms, by Dexie ${Math.round(median(put))} ms`);
    return [atMost("initial-sync", `${rows} rows, beside Dexie alone`, median(ratios), "times", 2)];
  },
};

import { test, vi } from "vitest";
import { playHistories } from "./world/histories.ts";
import { ModelServer } from "./world/model-server.ts";
import { steadyTime } from "./world/model-time.ts";
import { everyday, stories, team, upheavals } from "./world/story.ts";

// RxDB opens 13 collections at the most: with three of the five tables four devices are on at once. What is left out
// goes the same way as people; the short stories have all five.
vi.mock("#domain/records.ts", async (load) =>
  (await import("./world/fewer-tables.ts")).threeOf(await load()),
);

const makeWorld = async () => new ModelServer(steadyTime());
const runs = Number(process.env.FUZZ_RUNS ?? 100);
const hours = 3 * 3_600_000;

test(
  "[S1] [S2] [S5] [S12] long lives of four devices",
  async () => {
    await playHistories({ stories: stories(team, everyday, 60), runs, makeWorld });
  },
  hours,
);

test(
  "[S17] [S18] [S19] long lives in a workspace that is never quiet",
  async () => {
    await playHistories({ stories: stories(team, upheavals, 60), runs, makeWorld });
  },
  hours,
);

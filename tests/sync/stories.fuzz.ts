import { test, vi } from "vitest";
import { historyRuns, playHistories } from "./world/histories.ts";
import { ModelServer } from "./world/model-server.ts";
import { steadyTime } from "./world/model-time.ts";
import { everyday, stories, team } from "./world/story.ts";

// RxDB opens 13 collections at the most: with three of the tables four devices are on at once. What is left out
// goes the same way as people; the short stories have more.
vi.mock("#domain/records.ts", async (load) =>
  (await import("./world/fewer-tables.ts")).threeOf(await load()),
);

test("[S1] [S2] [S5] [S12] lives of four devices on a bad line", async () => {
  await playHistories({
    stories: stories(team, everyday, 30),
    runs: historyRuns / 2,
    makeWorld: async () => new ModelServer(steadyTime()),
  });
}, 10_800_000);

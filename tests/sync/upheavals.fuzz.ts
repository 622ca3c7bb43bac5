import { test, vi } from "vitest";
import { historyRuns, playHistories } from "./world/histories.ts";
import { ModelServer } from "./world/model-server.ts";
import { steadyTime } from "./world/model-time.ts";
import { stories, team, upheavals } from "./world/story.ts";

// See stories.fuzz.ts.
vi.mock("#domain/records.ts", async (load) =>
  (await import("./world/fewer-tables.ts")).threeOf(await load()),
);

test("[S4] [S10] [S11] [S14] [S17] [S18] [S19] lives of four devices in a workspace that is never quiet", async () => {
  await playHistories({
    stories: stories(team, upheavals, 30),
    runs: historyRuns / 2,
    makeWorld: async () => new ModelServer(steadyTime()),
  });
}, 10_800_000);

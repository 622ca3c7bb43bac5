import { test, vi } from "vitest";
import { playHistories } from "./world/histories.ts";
import { ModelServer } from "./world/model-server.ts";
import { steadyTime } from "./world/model-time.ts";
import { stories, team, upheavals } from "./world/story.ts";

// See stories.fuzz.ts.
vi.mock("#domain/records.ts", async (load) =>
  (await import("./world/fewer-tables.ts")).threeOf(await load()),
);

test("[S4] [S10] [S11] [S14] [S17] [S18] [S19] roles, removals, restores and wrong dates lose nothing", async () => {
  await playHistories({
    stories: stories(team, upheavals, 25),
    runs: Number(process.env.STORIES ?? 60),
    makeWorld: async () => new ModelServer(steadyTime()),
  });
}, 300_000);

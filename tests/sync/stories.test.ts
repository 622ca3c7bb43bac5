import fc from "fast-check";
import { test } from "vitest";
import { ModelServer } from "./world/model-server.ts";
import { play, stories } from "./world/story.ts";

test("[S1] [S2] [S5] [S12] whatever happens to two devices, all end alike and no lone edit is lost", async () => {
  await fc.assert(
    fc.asyncProperty(stories(2, 40), (story) => play(new ModelServer(), story, 2)),
    { numRuns: 20 },
  );
}, 120_000);

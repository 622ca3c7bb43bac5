import fc from "fast-check";
import { test } from "vitest";
import { ModelServer } from "./world/model-server.ts";
import { play, stories } from "./world/story.ts";

test("[S1] [S2] [S5] [S12] long lives of four devices", async () => {
  await fc.assert(
    fc.asyncProperty(stories(4, 120), (story) => play(new ModelServer(), story, 4)),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 60), endOnFailure: false },
  );
});

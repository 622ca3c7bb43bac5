import fc from "fast-check";
import { test } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";
import { play, stories } from "../../sync/world/story.ts";

const stack = useStack();

test("[S1] [S2] [S5] random lives of three devices on the real stack", async () => {
  await fc.assert(
    fc.asyncProperty(stories(3, 50), async (story) => play(await StackWorld.make(stack()), story, 3)),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 40), endOnFailure: true },
  );
});

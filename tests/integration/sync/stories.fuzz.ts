import { test } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { playHistories } from "../../sync/world/histories.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";
import { everyday, stories, team } from "../../sync/world/story.ts";

const stack = useStack();

test("[S1] [S2] [S5] random lives of three devices on the real stack", async () => {
  await playHistories({
    stories: stories(team.slice(0, 3), everyday, 30),
    runs: Number(process.env.FUZZ_RUNS ?? 40),
    makeWorld: () => StackWorld.make(stack()),
  });
}, 3_600_000);

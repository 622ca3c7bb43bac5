import { test, vi } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { playHistories } from "../../sync/world/histories.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";
import { everyday, stories, team, upheavals } from "../../sync/world/story.ts";

// With three tables, four devices are on at once, in the one page that a test is.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("../../sync/world/fewer-tables.ts")).threeOf(await load()),
);

const stack = useStack();
const makeWorld = () => StackWorld.make(stack());
/** Of each kind. */
const runs = Number(process.env.FUZZ_STACK_RUNS ?? 150);
const hour = 3_600_000;

test(
  "[S1] [S2] [S5] [S12] three devices and the real stack, over a line cut at any byte",
  async () => {
    await playHistories({
      stories: stories(team.slice(0, 3), everyday, 30),
      runs,
      makeWorld,
      areIdsRandom: true,
    });
  },
  hour,
);

test(
  "[S10] [S14] [S17] [S18] [S19] three devices and a real workspace that is never quiet",
  async () => {
    await playHistories({
      stories: stories(team.slice(0, 3), upheavals, 30),
      runs,
      makeWorld,
      areIdsRandom: true,
    });
  },
  hour,
);

// Plays many stories, seeded and shrunk. A story that fails is printed as plain data, ready for ../regressions/.

import fc from "fast-check";
import { play } from "./play.ts";
import { withSeededIds } from "./seeded-ids.ts";
import type { World } from "./server.ts";
import type { Story } from "./story.ts";

export interface Histories {
  stories: fc.Arbitrary<Story>;
  runs: number;
  makeWorld(): Promise<World>;
  /** Ids are random where stories share a database. */
  areIdsRandom?: boolean;
  /** Stop looking for a shorter story after so long. */
  shrinkMs?: number;
}

/** A story takes a tenth of a second, a few on a busy machine. In seconds during which this process was let run. */
const stuckAfter = 60;

/** Whatever was stuck still holds what the next stories need. */
class StuckStory extends Error {
  override name = "StuckStory";
}

/** Histories on the model, in two files that run side by side; on the real stack FUZZ_STACK_RUNS says. */
export const historyRuns = Number(process.env.FUZZ_RUNS ?? 10_000);
/** How often a long run says how far it is. */
const tellEvery = 500;

/** `FUZZ_SEED` plays the same stories again. */
export async function playHistories(histories: Histories): Promise<void> {
  const { stories, runs, makeWorld, areIdsRandom = false, shrinkMs = 30_000 } = histories;
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() & 0x7fffffff);
  const startedAt = Date.now();
  let played = 0;
  let shrinkUntil = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(stories, async (story) => {
    if (Date.now() > shrinkUntil) return;
    try {
      await playStory(story, makeWorld, areIdsRandom);
      if (++played % tellEvery === 0)
        console.info(
          `${played} of ${runs} histories, ${Math.round((Date.now() - startedAt) / played)} ms each (seed ${seed})`,
        );
    } catch (error) {
      // At once: the report comes when all files have ended, and a run may be stopped before.
      if (shrinkUntil === Number.POSITIVE_INFINITY)
        console.error(`FUZZ_SEED=${seed}, run ${played + 1}: ${error}\n${JSON.stringify(story)}`);
      if (error instanceof StuckStory) shrinkUntil = 0;
      else if (shrinkUntil === Number.POSITIVE_INFINITY) shrinkUntil = Date.now() + shrinkMs;
      throw error;
    }
  });
  const result = await fc.check(property, { numRuns: runs, seed });
  if (!result.failed) return;
  const [story] = result.counterexample ?? [];
  const cause = result.errorInstance;
  throw new Error(
    `A story breaks a rule (FUZZ_SEED=${seed}, run ${result.numRuns}, shrunk ${result.numShrinks} times):\n` +
      `${JSON.stringify(story)}\n${cause}`,
    { cause },
  );
}

/** Plays one story, with the same ids each time unless they have to be random. */
export async function playStory(
  story: Story,
  makeWorld: () => Promise<World>,
  areIdsRandom = false,
): Promise<void> {
  let ticks = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const stuck = new Promise<never>((_, reject) => {
    ticking = setInterval(() => {
      if (++ticks >= stuckAfter) reject(new StuckStory("The story is stuck."));
    }, 1_000);
  });
  const act = async () => play(await makeWorld(), story);
  const played = areIdsRandom ? act() : withSeededIds(act);
  await Promise.race([played, stuck]).finally(() => clearInterval(ticking));
}

import { test } from "vitest";
import { playHistories } from "./world/histories.ts";
import { ModelServer } from "./world/model-server.ts";
import { steadyTime } from "./world/model-time.ts";
import { everyday, stories, team } from "./world/story.ts";

const makeWorld = async () => new ModelServer(steadyTime());
const runs = Number(process.env.STORIES ?? 60);

test("[S1] [S2] [S3] [S5] [S7] [S8] [S12] whatever happens to two devices, all end alike and no lone edit is lost", async () => {
  await playHistories({ stories: stories(team.slice(0, 2), everyday, 30), runs, makeWorld });
}, 300_000);

// Stories that once broke a rule, found by the histories and shrunk.

import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "vitest";
import { playStory } from "./world/histories.ts";
import { ModelServer } from "./world/model-server.ts";
import { steadyTime } from "./world/model-time.ts";
import type { Story } from "./world/story.ts";

interface Regression extends Story {
  /** The rules that it broke. */
  rules: string[];
}

const files = globSync(`${import.meta.dirname}/regressions/*.json`).sort();

test.each(files.map((file) => ({ file, name: basename(file, ".json").replaceAll("-", " ") })))(
  "$name",
  async ({ file }) => {
    const story = JSON.parse(readFileSync(file, "utf8")) as Regression;
    await playStory(story, async () => new ModelServer(steadyTime()));
  },
);

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mutants } from "./mutants/mutants.ts";
import { root } from "./mutants/mutate.ts";

test.each(mutants)("[$rule] a mutant still finds its place: $name", ({ file, find }) => {
  expect(readFileSync(root + file, "utf8").split(find)).toHaveLength(2);
});

test("each rule that the engine keeps has a mutant, and mutants have names of their own", () => {
  const rules = new Set(mutants.map(({ rule }) => rule));
  const engine = Array.from({ length: 24 }, (_, n) => `S${n + 1}`);
  expect(engine.filter((rule) => !rules.has(rule))).toEqual([]);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

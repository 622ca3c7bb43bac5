import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

test("each rule of synchronisation is cited by a test", () => {
  const spec = readFileSync(`${root}src/data/sync/SPEC.md`, "utf8");
  const rules = [...spec.matchAll(/\*\*(S\d+)\*\*/g)].map(([, rule]) => rule);
  const tests = globSync("tests/**/*.ts", { cwd: root }).map((file) => readFileSync(root + file, "utf8"));
  const cited = new Set(tests.join("\n").match(/\[S\d+\]/g));
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((rule) => !cited.has(`[${rule}]`))).toEqual([]);
});

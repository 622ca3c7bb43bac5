import { test } from "vitest";
import { recordOf, tableNames } from "#domain/records.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";
import { casesOf, compareMerges } from "./differential.ts";
import { live } from "./life.ts";

const stack = useStack();
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

test.each(tableNames.filter((table) => table !== "members"))(
  `[P0.3] thousands of merges of %s agree (FUZZ_SEED=${seed})`,
  async (table) => {
    const { workspace } = await makeTeam(stack());
    for (let round = 0; round < 10; round++)
      await compareMerges(
        stack().sql,
        recordOf(table),
        casesOf(recordOf(table), workspace, 500, seed + round),
      );
  },
);

test.each(tableNames.filter((table) => table !== "members"))(
  `[P0.3] long lives of %s end in one state (FUZZ_SEED=${seed})`,
  async (table) => {
    const { workspace } = await makeTeam(stack());
    const world = { sql: stack().sql, record: recordOf(table), workspace_id: workspace };
    for (let round = 0; round < 20; round++)
      await live({ ...world, records: 30, steps: 120, seed: seed + round });
  },
);

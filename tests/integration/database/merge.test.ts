import { describe, expect, test } from "vitest";
import { compareBytes } from "#domain/record/values.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";
import { casesOf, compareMerges } from "./differential.ts";
import { live } from "./life.ts";

const stack = useStack();
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
const written = tableNames.filter((table): table is Exclude<TableName, "members"> => table !== "members");

describe("[P0.3] Postgres merges as devices do", () => {
  test.each(written)("%s: values, sets, clocks, history, replays", async (table) => {
    const { workspace } = await makeTeam(stack());
    const cases = casesOf(recordOf(table), workspace, 150, seed);
    await compareMerges(stack().sql, recordOf(table), cases);
  });

  test.each(written)("%s: three devices and the server live through the same, and agree", async (table) => {
    const { workspace } = await makeTeam(stack());
    const world = { sql: stack().sql, record: recordOf(table), workspace_id: workspace };
    await live({ ...world, records: 15, steps: 40, seed });
  });

  test("strings and stamps are ordered by Postgres as by devices", async () => {
    const words = ["", "a", "ab", "Z", "é", "\uE000", "\uFFFD", "🎭", "\u{10400}", '"', " "];
    const [row] = await stack().sql<{ sorted: string[] }[]>`
      select array_agg(word order by word collate "C") as sorted from unnest(${words}::text[]) word`;
    expect(row?.sorted).toEqual([...words].sort(compareBytes));
  });
});

// Who stands for whom is decided twice, on devices and in Postgres: both must name the same.

import type { SupabaseClient } from "@supabase/supabase-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeSurvivors } from "#domain/duplicates/survivors.ts";
import { makeActors } from "../../fixtures/actors.ts";
import { anyMergedFiles, arrowsOf, isHereIn, type MergedFile } from "../../fixtures/arrows.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
const seed = Number(process.env.FUZZ_SEED ?? 20_261_128);

const store = (workspace_id: string, files: readonly MergedFile[]) =>
  stack().sql`insert into public.people ${stack().sql(
    files.map(({ merged_into = null, merged_at = null, ...file }) => ({
      ...file,
      merged_into,
      merged_at,
      workspace_id,
      kind: "artist",
      display_name: "Amara Diallo",
    })),
  )}`;

test("[P1.10] Postgres finds the same survivors as devices, in generated chains, circles and gaps", async () => {
  const { workspace } = await makeTeam(stack());
  const bases = Array.from({ length: 120 }, (_, n) => {
    const prefix = n.toString(16).padStart(8, "0");
    return fc.sample(anyMergedFiles(prefix), { seed: seed + n, numRuns: 1 })[0]!;
  });
  const files = bases.flat();
  for (let from = 0; from < files.length; from += 500) await store(workspace, files.slice(from, from + 500));

  const found = await stack().sql<{ person_id: string; survivor_id: string }[]>`
    select * from private.survivors(${workspace})`;
  const inPostgres = new Map(found.map(({ person_id, survivor_id }) => [person_id, survivor_id]));
  const { survivorOf } = makeSurvivors(arrowsOf(files), isHereIn(files));
  for (const { id } of files) expect([id, inPostgres.get(id) ?? id]).toEqual([id, survivorOf(id)]);
  expect(found.length).toBeGreaterThan(300);
});

test("[P0.5] nobody learns of another workspace's merges, and no file stands for one of another workspace", async () => {
  const actors = await makeActors(stack());
  const [own, other] = [actors.team.workspace, actors.otherTeam.workspace];
  const [a, b, c] = ["a", "b", "c"].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`) as [
    string,
    string,
    string,
  ];
  await store(other, [{ id: a, deleted: false }]);
  await store(own, [
    { id: b, deleted: false, merged_into: a },
    { id: c, deleted: false, merged_into: b },
  ]);
  const { sql } = stack();
  const found = await sql`select * from private.survivors(${own})`;
  expect([...found]).toEqual([{ person_id: c, survivor_id: b }]);
  const seenBy = async (member: SupabaseClient) => {
    const { data } = await member.auth.getUser();
    const sub = data.user?.id ?? "";
    return sql.begin(async (held) => {
      await held`select set_config('request.jwt.claims', ${JSON.stringify({ sub, role: "authenticated" })}, true),
        set_config('request.jwt.claim.sub', ${sub}, true)`;
      await held`set local role authenticated`;
      return [...(await held`select * from private.survivors(${own})`)];
    });
  };
  expect(await seenBy(actors.reader)).toEqual([{ person_id: c, survivor_id: b }]);
  expect(await seenBy(actors.stranger)).toEqual([]);
});

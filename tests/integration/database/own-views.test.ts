import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyMigrations } from "../../../supabase/local/migrations.ts";
import { makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const all = new URL("../../../supabase/migrations/", import.meta.url).pathname;
/** The database as it was when every device was given every view. */
const before = mkdtempSync(join(tmpdir(), "coulisses-own-views-"));
for (const file of readdirSync(all))
  if (file < "20261129020000") copyFileSync(join(all, file), join(before, file));

const stack = useStack({ migrations: before });

test("[P1.8] [S33] views of one's own that devices were given leave them when the database learns whose they are", async () => {
  const actors = await makeActors(stack());
  const { workspace, noe } = actors.team;
  const [owner] = await stack().sql`
    select id from public.members where workspace_id = ${workspace} and email = ${noe.email}`;
  const [own, shared] = [randomUUID(), randomUUID()];
  for (const [id, owner_id] of [
    [own, owner?.id],
    [shared, null],
  ])
    await stack().sql`insert into public.library ${stack().sql({
      id,
      workspace_id: workspace,
      kind: "saved_view",
      name: "À joindre",
      owner_id,
    })}`;
  const page = { p_workspace: workspace, p_table: "library", p_limit: 1000 };
  const given = await actors.admin.rpc("pull", page);
  const last = given.data.rows.at(-1);
  expect(given.data.rows).toHaveLength(2);
  const state = async () => (await actors.admin.rpc("workspace_state", { p_workspace: workspace })).data;
  const { tables } = await state();

  await applyMigrations(stack().sql, all);
  expect((await state()).tables.library).toBeGreaterThan(tables.library);
  const after = { ...page, p_after_rev: last.rev, p_after_id: last.id };
  for (const actor of ["admin", "reader"] as const)
    expect((await actors[actor].rpc("pull", after)).data).toMatchObject({ rows: [], hidden: [own] });
  expect((await actors.adviser.rpc("pull", after)).data).toMatchObject({
    rows: [{ id: own, name: "À joindre", owner_id: owner?.id }],
    hidden: [],
  });
});

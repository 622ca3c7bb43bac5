import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
const id = randomUUID();
beforeAll(async () => {
  actors = await makeActors(stack());
  await stack().sql`insert into public.people (id, workspace_id, kind, display_name, city)
    values (${id}, ${actors.team.workspace}, 'artist', 'Amara Diallo', 'Laval')`;
  await stack().sql`update public.people set city = 'Verdun' where id = ${id}`;
  await actors.admin.rpc("register_node", { p_workspace: actors.team.workspace, p_node: "abababab" });
});

const asked = (table = "people") => ({ p_workspace: actors.team.workspace, p_table: table, p_id: id });

test("[P0.3] advisers read the values that were displaced, and whose devices write", async () => {
  for (const actor of ["admin", "adviser"] as const) {
    const { data, error } = await actors[actor].rpc("record_history", asked());
    expect(error).toBeNull();
    const { versions, nodes } = data as { versions: object[]; nodes: Record<string, string> };
    expect(versions).toMatchObject([{ field: "city", value: "Laval" }]);
    expect(Object.keys(versions[0]!).sort()).toEqual(["field", "replaced_by", "stamp", "value"]);
    expect(nodes).toHaveProperty("abababab");
  }
});

test("[P0.3] a record of another table or workspace has no history here", async () => {
  expect((await actors.admin.rpc("record_history", asked("interactions"))).data).toMatchObject({
    versions: [],
  });
  const elsewhere = { ...asked(), p_workspace: randomUUID() };
  expect((await actors.admin.rpc("record_history", elsewhere)).error?.code).toBe("CS002");
});

test("[P0.5] readers learn nothing of the past, outsiders are told that they are", async () => {
  expect((await actors.reader.rpc("record_history", asked())).data).toEqual({ versions: [], nodes: {} });
  for (const actor of ["removed", "stranger"] as const)
    expect((await actors[actor].rpc("record_history", asked())).error?.code).toBe("CS002");
  expect((await actors.anonymous.rpc("record_history", asked())).error?.code).toBe("42501");
});

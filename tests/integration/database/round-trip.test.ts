import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { fromRow, toRow } from "#domain/record/rows.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { stateOf } from "../../fixtures/rows.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
const clock = makeClock({ node: "0a0a0a0a" });
/** What upsets arrays, JSON, SQL and those who sort. */
const hard = [
  "a,b",
  "{x}",
  '"q"',
  "null",
  "NULL",
  "l’été",
  "dos\\d’âne",
  "🎭",
  " bords ",
  "a\nb",
  'x"y,z{',
  "'; --",
];

async function roundTrip(actors: Actors, table: TableName, doc: AnyDoc): Promise<void> {
  const record = recordOf(table);
  const sent = await actors.adviser
    .from(table)
    .upsert([toRow(record, doc)], { onConflict: "id" })
    .select();
  expect(sent.error).toBeNull();
  expect(stateOf(record, fromRow(record, sent.data?.[0]))).toEqual(stateOf(record, doc));
  const pulled = await actors.admin.rpc("pull", {
    p_workspace: actors.team.workspace,
    p_table: table,
    p_limit: 1000,
  });
  const row = pulled.data.rows.find(({ id }: { id: string }) => id === doc.id);
  expect(stateOf(record, fromRow(record, row))).toEqual(stateOf(record, doc));
}

test("[P0.2] what is hard to write goes through REST and comes back as it was", async () => {
  const actors = await makeActors(stack());
  const { workspace: workspace_id } = actors.team;
  const made = (table: TableName, draft: object) =>
    createDoc(recordOf(table), draft as never, clock.tick(), { id: randomUUID(), workspace_id }) as AnyDoc;
  const person = made("people", {
    kind: "artist",
    display_name: 'Zoé "Z" \\ {1}',
    practice: "Ligne 1\nligne 2\t«\u00a0oui\u00a0» ".repeat(500),
    tags: hard.slice(0, 5),
    member_since: "1000-01-01",
  });
  await roundTrip(actors, "people", person);
  const patch = {
    tags: { add: hard, remove: ["{x}", "null"] },
    practice: null,
    given_name: "null",
    deleted: true,
  };
  const edited = applyPatch(
    recordOf("people"),
    person as never,
    patch as never,
    clock.tick(lastStamp(person)),
  );
  await roundTrip(actors, "people", edited as AnyDoc);
  await roundTrip(
    actors,
    "interactions",
    made("interactions", {
      kind: "call",
      occurred_at: "2026-11-01T05:59:59.999Z",
      people: [randomUUID(), person.id],
      minutes: 0,
      confidential: true,
    }),
  );
  await roundTrip(
    actors,
    "tasks",
    made("tasks", { title: hard.join(" "), status: "done", priority: "high", due_on: "9999-12-31" }),
  );
});

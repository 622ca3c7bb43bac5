// What devices send, and what they are answered.

import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { longestComment, writeComment } from "#domain/team/task-comment.ts";
import { type Actor, type Actors, addMember, makeActors } from "../../fixtures/actors.ts";
import { useStack } from "../../fixtures/stack.ts";

const stack = useStack();
let actors: Actors;
beforeAll(async () => {
  actors = await makeActors(stack());
});

const first = "01a200bed1c30000-dea149ac";
const later = "01a200bed1c40000-dea149ac";
const latest = "01a200bed1c50000-0ba149ac";

type Sent = Record<string, unknown> & { id: string };
const meeting = (changes: object = {}): Sent => ({
  id: randomUUID(),
  workspace_id: actors.team.workspace,
  clock: { _: first },
  created_at: "2026-11-20T15:00:00.5Z",
  deleted: false,
  kind: "meeting",
  occurred_at: "2026-11-20T15:00:00.000Z",
  people: [],
  confidential: false,
  ...changes,
});

const send = (rows: unknown, { as = "adviser", columns }: { as?: Actor; columns?: string[] } = {}) =>
  actors[as].rpc("push", {
    p_table: "interactions",
    p_columns: columns ?? Object.keys((rows as Sent[])[0] ?? {}),
    p_rows: rows,
    p_nonce: "once",
  });
const stored = async (id: string) => {
  const [row] = await stack().sql`select * from public.interactions where id = ${id}`;
  return row!;
};

test("[S9] of a row that is as it was sent, the answer is its revision; of another, the whole row", async () => {
  const row = meeting({ minutes: 20 });
  const made = await send([row]);
  expect(made.data.rows).toEqual([{ id: row.id, rev: expect.any(Number), modified_at: expect.any(String) }]);

  const theirs = { ...row, note: "La leur.", clock: { _: first, note: latest } };
  expect((await send([theirs])).data.rows).toEqual([
    { ...made.data.rows[0], rev: made.data.rows[0].rev + 1, modified_at: expect.any(String) },
  ]);
  const mine = { ...row, note: "La mienne.", minutes: 30, clock: { _: first, note: later, minutes: later } };
  const answer = await send([mine]);
  expect(answer.data.rows).toMatchObject([
    { id: row.id, note: "La leur.", minutes: 30, clock: { _: first, note: latest, minutes: later } },
  ]);
});

test("[P3.4] the longest comment is added to a task that is there", async () => {
  const id = randomUUID();
  const at = "2026-11-20T15:00:00.000Z";
  const words = "é".repeat(longestComment);
  const comment = writeComment({ at, member_id: actors.team.noe.id, words });
  const task = {
    id,
    workspace_id: actors.team.workspace,
    clock: { _: first },
    created_at: at,
    title: "Bilan",
  };
  const sent = {
    ...task,
    deleted: false,
    status: "open",
    priority: "normal",
    by_artist: false,
    comments: [],
  };
  const push = (row: object) =>
    actors.adviser.rpc("push", { p_table: "tasks", p_columns: Object.keys(row), p_rows: [row], p_nonce: "" });
  expect((await push(sent)).error).toBeNull();
  const clock = { _: first, comments: { [comment]: [later, ""] } };
  expect((await push({ ...sent, comments: [comment], clock })).error).toBeNull();
  const endless = `${comment}${"é".repeat(200)}`;
  const refused = await push({ ...sent, clock: { _: first, comments: { [endless]: [later, later] } } });
  expect(refused.error?.code).toBe("CS006");
  const [row] = await stack().sql`select comments from public.tasks where id = ${id}`;
  expect(row?.comments).toEqual([comment]);
});

test("[S9] a value that the database spells otherwise comes back in its letters", async () => {
  const [person, id] = [randomUUID(), randomUUID()];
  const answer = await send([meeting({ id, people: [person.toUpperCase()] })]);
  expect(answer.data.rows).toMatchObject([{ id, people: [person] }]);
  const again = await send([meeting({ id, people: [person] })]);
  expect(Object.keys(again.data.rows[0]).sort()).toEqual(["id", "modified_at", "rev"]);
});

test("[S28] columns that the sender does not know stay as they are, whatever its clock", async () => {
  const row = meeting({ minutes: 20, note: "Longue soirée." });
  await send([row]);
  const { note, minutes, ...known } = row;
  await send([{ ...known, kind: "call" }]);
  expect(await stored(row.id)).toMatchObject({ kind: "call", note, minutes });
});

test("[S2] what is absent of a row that knows the column was taken away", async () => {
  const row = meeting({ note: "À effacer." });
  await send([row]);
  const erased: Sent = { ...row, clock: { _: first, note: later } };
  delete erased.note;
  await send([erased], { columns: Object.keys(row) });
  expect(await stored(row.id)).toMatchObject({ note: null });
});

test("[S10] all or nothing: one row at fault refuses them all", async () => {
  const [good, bad] = [meeting(), meeting({ minutes: -1 })];
  expect((await send([good, bad], { columns: Object.keys(bad) })).error?.code).toBe("23514");
  expect(await stored(good.id).catch(() => undefined)).toBeUndefined();
});

test.each<[string, () => PromiseLike<{ error: { code: string } | null }>, string | RegExp]>([
  ["a column that is not there", () => send([meeting({ colour: "red" })]), "42703"],
  ["a column of the server", () => send([meeting({ rev: 12 })]), "42703"],
  ["something else than a list", () => send({ a: 1 }, { columns: Object.keys(meeting()) }), "22023"],
  [
    "a table that is not synchronised",
    () => actors.adviser.rpc("push", { p_table: "invitations", p_columns: ["id"], p_rows: [], p_nonce: "" }),
    /42P01|PGRST205/,
  ],
  [
    "a member",
    () =>
      actors.admin.rpc("push", {
        p_table: "members",
        p_columns: ["id", "workspace_id", "clock"],
        p_rows: [{ id: randomUUID(), workspace_id: actors.team.workspace, clock: { _: first } }],
        p_nonce: "",
      }),
    "42501",
  ],
])("[S10] %s is refused", async (_, sent, code) => {
  expect((await sent()).error?.code).toMatch(code);
});

test.each<Actor>(["reader", "guest", "removed", "stranger", "anonymous"])(
  "[P0.6] a row sent by %s is refused, as an edit too",
  async (as) => {
    const row = meeting();
    expect((await send([row], { as })).error?.code).toBe("42501");
    await send([row]);
    expect(
      (await send([{ ...row, kind: "call", clock: { _: first, kind: later } }], { as })).error?.code,
    ).toBe("42501");
    expect(await stored(row.id)).toMatchObject({ kind: "meeting" });
  },
);

test("[P0.6] a name of a column or of a table is never read as SQL", async () => {
  const row = meeting();
  const columns = [...Object.keys(row), "kind\" = 'call' --"];
  expect((await send([row], { columns })).error?.code).toBe("42703");
  const named = { p_table: 'people"; drop table people; --', p_columns: ["id"], p_rows: [], p_nonce: "" };
  expect((await actors.adviser.rpc("push", named)).error?.code).toMatch(/42P01|PGRST205/);
});

test("[P0.6] a row never changes workspace, nor takes in what is meant for another, whoever is of both", async () => {
  const both = await stack().sql`select email from public.members where id = ${actors.team.noe.id}`;
  await addMember(stack(), actors.otherTeam, { email: both[0]!.email, role: "adviser" });
  const row = meeting({ note: "La nôtre." });
  await send([row]);
  const theirs = {
    ...row,
    workspace_id: actors.otherTeam.workspace,
    note: "Prise.",
    clock: { _: first, note: later },
  };
  expect((await send([theirs])).error?.code).toBe("42501");
  expect((await actors.adviser.from("interactions").upsert(theirs)).error?.code).toBe("42501");
  expect(await stored(row.id)).toMatchObject({ workspace_id: actors.team.workspace, note: "La nôtre." });
});

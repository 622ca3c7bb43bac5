// A member who writes to the API by hand. What would stop colleagues' devices, or win for ever, is refused.
import { randomUUID } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { formatStamp } from "#domain/record/clock.ts";
import { signInByCode, useStack } from "../../fixtures/stack.ts";
import { makeTeam, type Team } from "../../fixtures/team.ts";

const stack = useStack();
let team: Team;
let noe: SupabaseClient;

beforeAll(async () => {
  team = await makeTeam(stack());
  noe = await signInByCode(stack(), team.noe.email);
});

let counter = 0;
const stamp = () => formatStamp({ ms: Date.now(), counter: counter++, node: "0a0a0a0a" });

async function send(table: string, row: object) {
  const sent = { id: randomUUID(), workspace_id: team.workspace, clock: { _: stamp() }, ...row };
  const { error } = await noe.from(table).upsert(sent, { onConflict: "id" });
  return { id: sent.id, clock: sent.clock as { _: string }, code: error?.code };
}
const person = (extra: object = {}) =>
  send("people", { kind: "artist", display_name: "Amara Diallo", ...extra });

describe("[P0.3] a forged clock", () => {
  test.each([
    ["an object for a field that merges whole", { display_name: {} }],
    ["an object for the deletion", { deleted: {} }],
    ["a stamp for a set", { tags: "{stamp}" }],
    ["a column that does not exist", { zzz: "{stamp}" }],
    ["an element longer than any field allows", { tags: { ["x".repeat(2201)]: ["{stamp}", ""] } }],
    [
      "more than any honest history",
      {
        tags: Object.fromEntries(
          Array.from({ length: 5_000 }, (_, i) => [`absent ${i}`, ["{stamp}", "{stamp}"]]),
        ),
      },
    ],
  ])("with %s is refused, on a new row and on one that is there", async (_, forged) => {
    const { id, clock } = await person();
    const filled = JSON.parse(JSON.stringify(forged).replaceAll("{stamp}", stamp())) as object;
    expect((await person({ clock: { _: stamp(), ...filled } })).code).toBe("CS006");
    expect((await person({ id, clock: { ...clock, ...filled } })).code).not.toBe("22P02");
    const [row] = await stack().sql`select clock from public.people where id = ${id}`;
    expect(row?.clock).toEqual(clock);
    expect((await noe.from("people").update({ city: "Laval" }).eq("id", id)).error).toBeNull();
  });
});

test("[S22] a row that colleagues’ devices could not bring in time is refused, whole or grown", async () => {
  const comments = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => `${from + n} ${"é".repeat(2_190)}`);
  const task = { title: "Lourde", status: "open", priority: "normal" };
  expect((await send("tasks", { ...task, comments: comments(0, 1_000) })).code).toBe("22001");
  const honest = await send("tasks", { ...task, comments: comments(0, 100), note: "n".repeat(20_000) });
  expect(honest.code).toBeUndefined();
  const more = comments(100, 100);
  const grown = await send("tasks", { ...task, id: honest.id, comments: more, clock: { _: stamp() } });
  // What it takes out stays in the clock, which is bounded already.
  expect(grown.code).toBe("CS006");
  const [row] = await stack().sql`select cardinality(comments) as comments from public.tasks
    where id = ${honest.id}`;
  expect(row?.comments).toBe(100);
});

test("[P0.3] elements that never were, sent piece by piece, leave room for what colleagues write", async () => {
  const { id, clock } = await person();
  const piece = (n: number) =>
    Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`absent ${n} ${i}`, [stamp(), stamp()]]));
  const codes = [];
  for (let n = 0; n < 4; n++)
    codes.push((await person({ id, tags: [], clock: { ...clock, tags: piece(n) } })).code);
  expect([codes[0], codes[3]]).toEqual([undefined, "CS006"]);

  // A device sends back all that it holds, with its own change.
  const read = () => stack().sql`select tags, clock from public.people where id = ${id}`;
  const [held] = await read();
  const edited = { ...held, id, city: "Laval", clock: { ...held?.clock, city: stamp() } };
  expect((await person(edited)).code).toBeUndefined();
  expect((await read())[0]?.clock.city).toBe(edited.clock.city);
  // A new row that is full at once leaves room too.
  const full = Object.assign(
    {},
    ...[5, 6].map(piece),
    Object.fromEntries(Object.entries(piece(7)).slice(0, 40)),
  );
  const made = await person({ tags: [], clock: { _: stamp(), tags: full } });
  const again = { id: made.id, tags: [], city: "Laval", clock: { ...made.clock, city: stamp() } };
  expect([made.code, (await person(again)).code]).toEqual([undefined, undefined]);
});

describe("[P0.4] a value that no device can read", () => {
  test.each(["infinity", "-infinity", "0044-03-15 00:00:00 BC", "200000-01-01T00:00:00Z"])(
    "is refused as an instant: %s",
    async (instant) => {
      expect((await person({ created_at: instant })).code).toBe("23514");
      const interaction = { kind: "note", people: [], occurred_at: instant };
      expect((await send("interactions", interaction)).code).toBe("23514");
      const task = { title: "Relire", status: "done", priority: "normal", done_at: instant };
      expect((await send("tasks", task)).code).toBe("23514");
    },
  );

  test("is refused as a day", async () => {
    expect((await person({ member_since: "infinity" })).code).toBe("23514");
    expect((await person({ verified_on: "10000-01-01" })).code).toBe("23514");
  });

  test("is refused as a list of lists", async () => {
    expect(
      (
        await person({
          tags: [
            ["x", "y"],
            ["z", "w"],
          ],
        })
      ).code,
    ).toBe("23514");
    expect((await person({ phones: [["514"]] })).code).toBe("23514");
    const task = { title: "Relire", status: "open", priority: "normal", people: [[randomUUID()]] };
    expect((await send("tasks", task)).code).toBe("23514");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])(
    "is refused as a link: %s",
    async (link) => {
      expect((await person({ links: [link] })).code).toBe("23514");
      expect((await send("organizations", { name: "Théâtre", website: link })).code).toBe("23514");
    },
  );
});

test("[P0.3] a value that lost on arrival is in the history under the account that sent it", async () => {
  const { id } = await person({ city: "Laval" });
  const someone = formatStamp({ ms: 1, counter: 0, node: "bbbbbbbb" });
  expect((await person({ id, city: "Jamais écrite", clock: { _: someone } })).code).toBeUndefined();
  const [kept] = await stack().sql`select value, sent_by, replaced_by_user from public.field_history
    where row_id = ${id} and field = 'city'`;
  const [account] = await stack().sql`select user_id from public.members where id = ${team.noe.id}`;
  expect(kept).toEqual({ value: "Jamais écrite", sent_by: account?.user_id, replaced_by_user: null });
});

test("[P0.7] an invitation pressed five times is one letter", async () => {
  const admin = await signInByCode(stack(), team.mireille.email);
  const email = `lina@${randomUUID()}.example`;
  for (let times = 0; times < 5; times++) {
    const { error } = await admin.rpc("invite_member", {
      p_workspace: team.workspace,
      p_email: email,
      p_role: "adviser",
      p_display_name: "Lina Haddadi",
    });
    expect(error).toBeNull();
  }
  expect(await stack().sql`select 1 from private.mail_queue where recipient = ${email}`).toHaveLength(1);
});

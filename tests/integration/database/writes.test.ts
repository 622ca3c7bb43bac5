import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { makeClock, parseStamp } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp, stampsOf } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { stateOf, stored, upsert } from "../../fixtures/rows.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
const record = recordOf("people");
const clock = makeClock({ node: "0a0a0a0a" });
let workspace_id: string;
beforeAll(async () => {
  workspace_id = (await makeTeam(stack())).workspace;
});

const draft = { kind: "artist", display_name: "Amara Diallo", city: "Laval", tags: ["danse", "théâtre"] };
const made = (extra: object = {}) =>
  createDoc(record, { ...draft, ...extra } as never, clock.tick(), {
    id: randomUUID(),
    workspace_id,
  }) as AnyDoc;
const edited = (doc: AnyDoc, patch: object, by = clock) =>
  applyPatch(record, doc as never, patch as never, by.tick(lastStamp(doc))) as AnyDoc;

async function send(...docs: AnyDoc[]): Promise<AnyDoc> {
  let last: AnyDoc | undefined;
  for (const doc of docs) [last] = await upsert(stack().sql, record, [doc]);
  return last!;
}
const read = async (id: string) => (await stored(stack().sql, record, [id]))[0]!;
const revision = async () => {
  const [row] = await stack().sql`select rev::int as rev from public.workspaces where id = ${workspace_id}`;
  return row?.rev as number;
};
const historyOf = (id: string) => stack().sql`
  select field, value, stamp, replaced_by from public.field_history where row_id = ${id} order by id`;

describe("[P0.3] two devices", () => {
  const other = makeClock({ node: "b1b1b1b1" });

  test("that edit different fields both see their edit stay", async () => {
    const shared = made();
    await send(shared);
    const found = await send(
      edited(shared, { city: "Gatineau" }),
      edited(shared, { region: "Outaouais" }, other),
    );
    expect(found).toMatchObject({ city: "Gatineau", region: "Outaouais" });
  });

  test("that edit the same field leave the later value, and the other in the history", async () => {
    const shared = made();
    await send(shared);
    const first = edited(shared, { city: "Gatineau" });
    const second = edited(shared, { city: "Sherbrooke" }, other);
    const [early, late] = [first, second].sort((a, b) => (lastStamp(a) < lastStamp(b) ? -1 : 1)) as [
      AnyDoc,
      AnyDoc,
    ];
    const found = await send(late, early);
    expect(found.city).toBe(late.city);
    expect(await historyOf(shared.id)).toEqual([
      { field: "city", value: "Laval", stamp: shared.clock._, replaced_by: lastStamp(late) },
      { field: "city", value: early.city, stamp: lastStamp(early), replaced_by: lastStamp(late) },
    ]);
  });

  test("that delete and edit end with one state, and can put the record back", async () => {
    const shared = made();
    await send(shared);
    const found = await send(edited(shared, { deleted: true }), edited(shared, { city: "Gatineau" }, other));
    expect(found).toMatchObject({ deleted: true, city: "Gatineau" });
    expect(await send(edited(found, { deleted: false }))).toMatchObject({ deleted: false, city: "Gatineau" });
  });
});

describe("[P0.3] a clock that says more than it needs, or other than the row", () => {
  const base = clock.tick();
  const later = clock.tick();
  const loose = (): AnyDoc => ({
    ...made(),
    tags: ["théâtre", "cirque", "danse"],
    phones: ["514 555-0101", "514 555-0100"],
    clock: {
      _: base,
      city: base,
      region: later,
      emails: {},
      tags: { danse: [base, ""], cirque: [base, later], théâtre: [later, ""], clown: [later, base] },
    },
  });

  test("is kept in the one canonical form, for a new row and for one that was there", async () => {
    for (const doc of [loose(), loose()]) {
      const expected = merge(record, doc, doc);
      expect(expected).toMatchObject({
        tags: ["clown", "danse", "théâtre"],
        clock: { _: base, region: later },
      });
      expect(stateOf(record, await send(doc))).toEqual(stateOf(record, expected));
      expect(stateOf(record, await send(doc))).toEqual(stateOf(record, expected));
    }
    const known = { ...made(), clock: { _: base } };
    await send(known);
    const doc = { ...loose(), id: known.id };
    const expected = merge(record, { ...known, rev: 1 }, doc);
    expect(stateOf(record, await send(doc))).toEqual(stateOf(record, expected));
  });
});

describe("[P0.2] a push that is sent again", () => {
  test("changes nothing, counts nothing, notes nothing", async () => {
    const shared = made();
    const later = edited(shared, { city: "Gatineau", tags: { add: ["cirque"], remove: ["danse"] } });
    await send(shared, later);
    const [before, rev, history] = [await read(shared.id), await revision(), await historyOf(shared.id)];
    for (const replay of [later, shared, later]) expect(await send(replay)).toEqual(before);
    expect([await read(shared.id), await revision(), await historyOf(shared.id)]).toEqual([
      before,
      rev,
      history,
    ]);
  });

  test("an edit to the same value still moves its stamp, for all to agree", async () => {
    const shared = made();
    await send(shared);
    const stamp = clock.tick();
    const found = await send({ ...shared, clock: { ...shared.clock, city: stamp } });
    expect(found.clock.city).toBe(stamp);
    expect(await historyOf(shared.id)).toHaveLength(0);
  });
});

describe("[P0.3] writers that know no clocks", () => {
  test("make a record with a stamp of the server", async () => {
    const [{ id } = { id: "" }] = await stack().sql<{ id: string }[]>`
      insert into public.people (workspace_id, kind, display_name, tags)
      values (${workspace_id}, 'artist', 'Léa', '{théâtre,danse}') returning id`;
    const found = await read(id);
    expect(parseStamp(found.clock._).node).toBe("00000000");
    expect(found.tags).toEqual(["danse", "théâtre"]);
  });

  test("win over all that the record had seen, and over nothing else", async () => {
    const ahead = makeClock({ node: "0a0a0a0a", now: () => Date.now() + 200_000 });
    const shared = edited(made({ phones: ["514 555-0100"] }), { city: "Gatineau" }, ahead);
    await send(shared);
    await stack().sql`
      update public.people set city = 'Longueuil', tags = '{théâtre,cirque}', pronouns = 'elle' where id = ${shared.id}`;
    const found = await read(shared.id);
    expect(found).toMatchObject({ city: "Longueuil", pronouns: "elle", tags: ["cirque", "théâtre"] });
    const server = stampsOf(found).filter((stamp) => parseStamp(stamp).node === "00000000");
    expect(server.length).toBeGreaterThan(0);
    for (const stamp of server) expect(stamp > lastStamp(shared)).toBe(true);
    expect(Object.keys(found.clock).sort()).toEqual(["_", "city", "pronouns", "tags"]);
    // The device merges to the same, in either order.
    for (const merged of [merge(record, shared, found), merge(record, found, shared)])
      expect(stateOf(record, merged)).toEqual(stateOf(record, found));
  });

  test("remove an element that a device adds again later", async () => {
    const shared = made();
    await send(shared);
    await stack().sql`update public.people set tags = '{}' where id = ${shared.id}`;
    const emptied = await read(shared.id);
    expect(emptied.tags).toEqual([]);
    expect(await send(edited(emptied, { tags: { add: ["danse"] } }))).toMatchObject({ tags: ["danse"] });
    await stack().sql`update public.people set tags = tags || '{cirque}' where id = ${shared.id}`;
    expect((await read(shared.id)).tags).toEqual(["cirque", "danse"]);
  });

  test("upsert without a clock, as an edge function does", async () => {
    const shared = made();
    await send(shared);
    await stack().sql`
      insert into public.people (id, workspace_id, kind, display_name, city)
      values (${shared.id}, ${workspace_id}, 'artist', 'Amara Diallo', 'Rimouski')
      on conflict (id) do update set display_name = excluded.display_name, city = excluded.city`;
    expect(await read(shared.id)).toMatchObject({ city: "Rimouski", tags: ["danse", "théâtre"] });
  });

  test("change nothing, count nothing when they write the same", async () => {
    const shared = made();
    const before = await send(shared);
    await stack().sql`update public.people set city = city, tags = tags where id = ${shared.id}`;
    expect(await read(shared.id)).toEqual(before);
  });
});

describe("what never changes", () => {
  test("an update leaves identity, origin and revision alone", async () => {
    const shared = made();
    const before = await send(shared);
    await stack().sql`
      update public.people set rev = 0, modified_at = 'epoch', created_at = 'epoch', created_by = gen_random_uuid()
      where id = ${shared.id}`;
    expect(await read(shared.id)).toEqual(before);
  });

  test("a row is refused another workspace", async () => {
    const shared = made();
    const before = await send(shared);
    const moved = stack().sql`
      update public.people set workspace_id = (select id from public.workspaces where id <> ${workspace_id} limit 1)
      where id = ${shared.id}`;
    await expect(moved).rejects.toMatchObject({ code: "42501" });
    expect(await read(shared.id)).toEqual(before);
  });
});

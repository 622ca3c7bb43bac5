import { expect, test, vi } from "vitest";
import { CodedError } from "#data/failure.ts";
import { bulkEdit, undoBulkEdit } from "#data/lists/bulk-edit.ts";
import type { Database } from "#data/store/open.ts";
import { openEmpty } from "./open.ts";

const total = 230; // more than a chunk

async function withPeople(): Promise<{ database: Database; ids: string[] }> {
  const database = await openEmpty();
  const made = await database.people.createMany(
    Array.from({ length: total }, (_, n) => ({
      kind: "artist" as const,
      display_name: `Artiste ${n}`,
      tags: n % 2 === 0 ? ["jury"] : [],
      membership: "Active",
    })),
  );
  return { database, ids: made.map(({ id }) => id) };
}

const stateOf = async (database: Database, ids: string[]) =>
  (await database.people.getMany(ids)).map(({ id, tags, membership, deleted, adviser_id }) => ({
    id,
    tags,
    membership,
    deleted,
    adviser_id,
  }));

test("[P1.8] one action on many is one undo, which puts everything back as it was", async () => {
  const { database, ids } = await withPeople();
  const before = await stateOf(database, ids);
  const steps: number[] = [];
  const tagged = await bulkEdit(
    database.people,
    ids,
    () => ({ tags: { add: ["jury", "2026"] }, membership: null }),
    (done) => steps.push(done),
  );
  expect(tagged.edited).toHaveLength(total);
  expect(steps).toEqual([200, 230]);
  expect((await stateOf(database, ids)).every(({ tags }) => tags.join() === "2026,jury")).toBe(true);
  expect(await undoBulkEdit(database.people, tagged)).toBe(total);
  expect(await stateOf(database, ids)).toEqual(before);
});

test("[P1.8] those that it would not change are left alone, and not undone either", async () => {
  const { database, ids } = await withPeople();
  const revisions = async () => (await database.people.getMany(ids)).map(({ modified_at }) => modified_at);
  const before = await revisions();
  const tagged = await bulkEdit(database.people, ids, () => ({ tags: { add: ["jury"] } }));
  expect(tagged.edited).toHaveLength(total / 2);
  const touched = (await revisions()).filter((at, n) => at !== before[n]);
  expect(touched.length).toBeLessThanOrEqual(total / 2);
  expect(await undoBulkEdit(database.people, tagged)).toBe(total / 2);
});

test("[P1.8] [P0.12] undoing spares what was written since, and says of how many", async () => {
  const { database, ids } = await withPeople();
  const done = await bulkEdit(database.people, ids, () => ({
    membership: "Honoraire",
    adviser_id: ids[0] ?? null,
  }));
  await database.people.edit(ids[1]!, { membership: "Retirée" });
  await database.people.edit(ids[2]!, { membership: "Retirée", adviser_id: ids[5]! });
  expect(await undoBulkEdit(database.people, done)).toBe(total - 1);
  const [, second, third] = await database.people.getMany(ids);
  expect(second).toMatchObject({ membership: "Retirée" });
  expect(second).not.toHaveProperty("adviser_id");
  expect(third).toMatchObject({ membership: "Retirée", adviser_id: ids[5] });
});

test("[P1.8] many that were deleted come back", async () => {
  const { database, ids } = await withPeople();
  const removed = await bulkEdit(database.people, ids, () => ({ deleted: true }));
  expect(await database.people.find()).toEqual([]);
  await undoBulkEdit(database.people, removed);
  expect(await database.people.find()).toHaveLength(total);
});

test("[P1.8] an id that is not here is passed over; a stop keeps what was done, and its undo", async () => {
  const { database, ids } = await withPeople();
  const editMany = database.people.editMany.bind(database.people);
  let calls = 0;
  vi.spyOn(database.people, "editMany").mockImplementation((some, patchOf) => {
    calls += 1;
    if (calls === 2) throw new CodedError("storage_full");
    return editMany(some, patchOf);
  });
  const done = await bulkEdit(database.people, [crypto.randomUUID(), ...ids], () => ({ city: "Laval" }));
  expect(done.code).toBe("storage_full");
  expect(done.edited).toHaveLength(199);
  expect(await undoBulkEdit(database.people, done)).toBe(199);
  expect((await database.people.find()).some(({ city }) => city)).toBe(false);
});

import { expect, test } from "vitest";
import { claimLosses, takeMineBack } from "#data/history/index.ts";
import { versionsKept } from "#data/store/history.ts";
import type { Database } from "#data/store/open.ts";
import { keepRole } from "#data/sync/handshake.ts";
import { join } from "#data/sync/joined.ts";
import { makeClock } from "#domain/record/clock.ts";
import { applyPatch, lastStamp } from "#domain/record/edit.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf } from "#domain/records.ts";
import { openEmpty } from "./open.ts";

const record = recordOf("people");
const colleague = makeClock({ node: "cccccccc" });

/** A colleague's edit of the record comes by synchronisation. */
async function pull(database: Database, id: string, patch: object): Promise<void> {
  const [{ doc }] = (await database.replicas.people.getMany([id])).values() as unknown as [{ doc: AnyDoc }];
  const theirs = applyPatch(record, doc as never, patch as never, colleague.tick(lastStamp(doc))) as AnyDoc;
  await database.replicas.people.change([id], (_, current) => join(record, current, theirs));
}

async function amaraIn(database: Database) {
  const { id } = await database.people.create({
    kind: "artist",
    display_name: "Amara Diallo",
    city: "Laval",
  });
  return id;
}

test("[P0.3] [S4] what an edit and a pull displaced stays readable on the device", async () => {
  const database = await openEmpty();
  const id = await amaraIn(database);
  await database.people.edit(id, { city: "Longueuil" });
  await pull(database, id, { city: "Verdun" });
  const kept = await versionsKept(database.device, "people", id);
  expect(kept.map(({ field, value }) => [field, value])).toEqual([
    ["city", "Laval"],
    ["city", "Longueuil"],
  ]);
});

test("[P0.3] a value that lost is told once, and can be taken back and given up again", async () => {
  const database = await openEmpty();
  const id = await amaraIn(database);
  await pull(database, id, { city: "Verdun" });
  const [conflict, ...others] = await claimLosses(database);
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({ loss: { field: "city", value: "Laval" }, doc: { city: "Verdun" } });
  expect(await claimLosses(database)).toEqual([]);
  const undo = await takeMineBack(database, conflict!.loss);
  expect((await database.people.get(id))?.city).toBe("Laval");
  await undo();
  expect((await database.people.get(id))?.city).toBe("Verdun");
});

test("[P0.3] a colleague who changes what the team already has takes nothing from anybody", async () => {
  const database = await openEmpty();
  const { id } = await database.tasks.create({
    title: "Relire la démarche",
    status: "open",
    priority: "normal",
    people: [],
  });
  const taken = new Date(Date.now() + 1_000).toISOString();
  await database.replicas.tasks.change([id], (_, current) => ({
    doc: { ...current!.doc, rev: 1, modified_at: taken },
    pending: 0,
  }));
  const later = makeClock({ node: "dddddddd", now: () => Date.now() + 60_000 });
  await database.replicas.tasks.change([id], (_, current) => {
    const done = applyPatch(
      recordOf("tasks"),
      current!.doc as never,
      { status: "done" } as never,
      later.tick(),
    );
    return { doc: done as unknown as AnyDoc, pending: 0 };
  });
  expect((await database.tasks.get(id))?.status).toBe("done");
  expect(await database.device.losses.count()).toBe(0);
  expect(await versionsKept(database.device, "tasks", id)).toMatchObject([
    { field: "status", value: "open" },
  ]);
});

test("[P0.3] once its author has written another value, the lost one is no longer news", async () => {
  const database = await openEmpty();
  const id = await amaraIn(database);
  await pull(database, id, { city: "Verdun" });
  await database.people.edit(id, { city: "Longueuil" });
  expect(await claimLosses(database)).toEqual([]);
});

test("[P0.3] a value that came back by itself is not told as lost", async () => {
  const database = await openEmpty();
  const id = await amaraIn(database);
  await pull(database, id, { city: "Verdun" });
  await pull(database, id, { city: "Laval" });
  expect(await claimLosses(database)).toEqual([]);
});

test("[P0.5] with a record that this account may no longer see goes all that was kept of it", async () => {
  const database = await openEmpty();
  const [id, other] = [await amaraIn(database), await amaraIn(database)];
  for (const one of [id, other]) await pull(database, one, { city: "Verdun" });
  await database.replicas.people.forget([id]);
  expect(await versionsKept(database.device, "people", id)).toEqual([]);
  expect(await database.device.losses.toArray()).toMatchObject([{ id: other }]);
});

test("[P0.5] an adviser who becomes a reader keeps nothing of the past", async () => {
  const database = await openEmpty();
  const id = await amaraIn(database);
  await keepRole(database, "adviser");
  await pull(database, id, { city: "Verdun" });
  await keepRole(database, "adviser");
  expect(await versionsKept(database.device, "people", id)).toHaveLength(1);
  await database.device.drafts.put({ key: "log", value: { note: "en confidence" }, kept_at: 1 });
  await keepRole(database, "reader");
  expect(await versionsKept(database.device, "people", id)).toEqual([]);
  expect(await database.device.losses.count()).toBe(0);
  expect(await database.device.drafts.count()).toBe(0);
});

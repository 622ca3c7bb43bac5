import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { openDatabase } from "#data/store/open.ts";

const person = (display_name: string) => ({ kind: "artist", display_name }) as const;

test("[P0.2] a record whose indexes changed is pulled again, and what was not sent is carried over", async () => {
  const indexedDB = new IDBFactory();
  const options = {
    user_id: crypto.randomUUID(),
    workspace_id: crypto.randomUUID(),
    engine: { indexedDB, IDBKeyRange },
    multiInstance: false,
  };
  const before = await openDatabase(options);
  const unsent = await before.people.create(person("Jamais envoyée"));
  const refused = await before.people.create(person("Refusée"));
  const sent = await before.people.create(person("Envoyée"));
  await before.replicas.people.change([sent.id, refused.id], (id, current) => ({
    ...current!,
    pending: id === sent.id ? 0 : -1,
  }));
  await before.device.checkpoints.bulkPut([
    { table: "people", rev: 9, id: sent.id },
    { table: "tasks", rev: 9, id: sent.id },
  ]);
  await before.close();

  // The same phone, once the app was updated.
  const after = await openDatabase({ ...options, versions: { people: 1 } });
  const found = await after.people.find();
  expect(found.map(({ id }) => id).sort()).toEqual([unsent.id, refused.id].sort());
  expect((await after.replicas.people.get(unsent.id))?.pending).toBeGreaterThan(0);
  expect((await after.replicas.people.get(refused.id))?.pending).toBe(-1);
  expect(found.find(({ id }) => id === unsent.id)?.clock).toEqual(unsent.clock);
  expect((await after.device.checkpoints.toArray()).map(({ table }) => table)).toEqual(["tasks"]);
  await after.close();
  const files = (await indexedDB.databases()).map(({ name }) => name);
  expect(files.filter((name) => name?.endsWith("--0--people"))).toEqual([]);

  const again = await openDatabase({ ...options, versions: { people: 1 } });
  expect(await again.people.find()).toHaveLength(2);
  await again.close();
});

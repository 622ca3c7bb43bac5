import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach } from "vitest";
import { type Database, openDatabase } from "#data/store/open.ts";

const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

/** A local database on an IndexedDB of its own, closed after the test. */
export async function openEmpty(engine = { indexedDB: new IDBFactory(), IDBKeyRange }): Promise<Database> {
  const database = await openDatabase({
    user_id: crypto.randomUUID(),
    workspace_id: crypto.randomUUID(),
    engine,
    multiInstance: false,
  });
  opened.push(database);
  return database;
}

// Files as released versions of the app left them on devices. Whatever becomes of records, of RxDB and of Dexie, they
// open, read, and send what waits in them.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { openDatabase } from "#data/store/open.ts";
import { recordFile } from "#data/store/record-file.ts";
import { deviceSchema } from "#data/store/schema.ts";
import { Engine } from "#data/sync/engine.ts";
import { countWaiting } from "#data/sync/outbox-watch.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import { ModelServer } from "../../sync/world/model-server.ts";

/** What a device indexes, by record and version. RxDB refuses to open a file whose schema is another. */
const known: Record<string, string> = {
  "members 0": "f7efc649e19f",
  "people 0": "4e078e4ee637",
  "tasks 0": "fa9ef2f95fb8",
  "organizations 0": "f7efc649e19f",
  "interactions 0": "0f1955a2773e",
  // With an index over their links, which is not of the schema.
  "tasks 1": "fa9ef2f95fb8",
  "interactions 1": "0f1955a2773e",
  // With their organization among the links.
  "interactions 2": "0f1955a2773e",
  "goals 0": "f7efc649e19f",
  "library 0": "f7efc649e19f",
  "documents 0": "0f1955a2773e",
  "opportunities 0": "f7efc649e19f",
  "applications 0": "f7efc649e19f",
  "events 0": "ee95d2b72dda",
};

test("[S26] indexes that change have a version of their own", () => {
  const now = Object.fromEntries(
    tableNames.map((table) => {
      const { version, ...schema } = deviceSchema(recordOf(table));
      const hash = createHash("sha256").update(JSON.stringify(schema)).digest("hex").slice(0, 12);
      return [`${table} ${version}`, hash];
    }),
  );
  // Never change a line above: raise the record's version, tell of its former fields, and add one.
  expect(known).toMatchObject(now);
});

interface OldFile {
  table: TableName;
  version: number;
  /** As Dexie declares them. */
  stores: Record<string, string>;
  docs: Record<string, unknown>[];
}
const files: OldFile[] = JSON.parse(
  readFileSync(new URL("../../fixtures/device-files.json", import.meta.url), "utf8"),
);

test("[S26] every version that was released has left a file here", () => {
  for (const table of tableNames.filter((one) => !recordOf(one).readonly))
    for (let version = 0; version <= recordOf(table).version; version++)
      expect(files.filter((file) => file.table === table && file.version === version)).toHaveLength(1);
});

/** Two versions later, of each record. */
const raised = Object.fromEntries(
  tableNames.map((table): [TableName, RecordDefinition] => {
    const record = recordOf(table);
    return [table, { ...record, version: record.version + 2 }];
  }),
);

test.each([
  ["today’s app", {}],
  ["an app of two versions later", { records: raised }],
])("[S26] %s opens the files of released versions, reads them, and sends what waits", async (_, app) => {
  const server = new ModelServer();
  const player = await server.join("adviser");
  const { user_id, workspace_id } = player;
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const name = `coulisses-${user_id}-${workspace_id}`;
  const device = new Dexie(name, engine);
  device.version(2).stores({
    checkpoints: "table",
    links: "[target+table+order+id]",
    drafts: "key",
    settings: "key",
    versions: "[table+id+field+stamp], replaced_by",
    losses: "[table+id+field], settled_at",
  });
  for (const { table, version, stores, docs } of files) {
    await device.table("settings").put({ key: `version ${table}`, value: version });
    const file = new Dexie(recordFile(name, table, version), engine);
    file.version(1).stores(stores);
    await file.table("docs").bulkPut(docs.map((doc) => ({ ...doc, workspace_id })));
    file.close();
  }
  device.close();

  const database = await openDatabase({ user_id, workspace_id, engine, multiInstance: false, app });
  const waiting = files.flatMap(({ docs }) => docs.filter(({ pending }) => (pending as number) > 0));
  const refused = files.flatMap(({ docs }) => docs.filter(({ pending }) => (pending as number) < 0));
  expect(await countWaiting(database)).toEqual({ pending: waiting.length, refused: refused.length });
  for (const { table } of files) {
    const store = database[table] as { find(): Promise<unknown[]>; record: RecordDefinition };
    const left = files.filter((file) => file.table === table).flatMap(({ docs }) => docs);
    expect(await store.find()).toHaveLength(left.length);
  }
  const sync = new Engine({ database, remote: player.remote, onContact() {} });
  expect(await sync.round({ ask: true })).toBeUndefined();
  expect(await countWaiting(database)).toEqual({ pending: 0, refused: refused.length });
  for (const { table, docs } of files)
    for (const { id } of docs.filter(({ pending }) => (pending as number) > 0))
      expect((await server.records(table)).map((doc) => doc.id)).toContain(id);
  await database.close();
});

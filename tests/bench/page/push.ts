// Edits made offline, then sent: as the app does, and by RxDB's own Supabase plugin.

import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from "rxdb";
import { replicateSupabase } from "rxdb/plugins/replication-supabase";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { type Database, openDatabase } from "#data/store/open.ts";
import { Engine } from "#data/sync/engine.ts";
import { countWaiting } from "#data/sync/outbox-watch.ts";
import { makeRemote } from "#data/sync/supabase-remote.ts";
import { signedIn } from "./account.ts";
import { makeCountingFetch, type Traffic } from "./traffic.ts";

export type Pushed = Traffic & { ms: number };

let ours: { database: Database; engine: Engine } | undefined;

/** Opens a device and brings it everything. */
export async function openOurs(): Promise<void> {
  const { user_id, workspace_id, backend } = signedIn();
  const database = await openDatabase({ user_id, workspace_id });
  const remote = makeRemote(backend, { user_id, workspace_id });
  const engine = new Engine({ database, remote, onContact() {} });
  await sendAll(engine, database);
  ours = { database, engine };
}

/** Edits everybody without a network, then times the round that sends it. */
export async function editAndPush(city: string): Promise<Pushed> {
  const { database, engine } = ours!;
  await Promise.all((await database.people.find()).map(({ id }) => database.people.edit(id, { city })));
  signedIn().traffic.take();
  const start = performance.now();
  await sendAll(engine, database);
  const ms = performance.now() - start;
  return { ms, ...signedIn().traffic.take() };
}

async function sendAll(engine: Engine, database: Database): Promise<void> {
  const code = await engine.round({ ask: true });
  const { pending, refused } = await countWaiting(database);
  if (code || pending + refused > 0)
    throw new Error(`Not all was sent: ${code}, ${pending} pending, ${refused} refused.`);
}

type Scalar = { id: string; display_name: string; city: string; [column: string]: string };

/** Columns of text alone: the plugin cannot update a row that has a list. */
const columns = ["workspace_id", "kind", "display_name", "city", "region", "practice"];
const schema = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 36 },
    ...Object.fromEntries(columns.map((column) => [column, { type: "string" }])),
  },
  required: ["id"],
} as unknown as RxJsonSchema<Scalar>;

let theirs:
  | {
      client: SupabaseClient;
      collection: RxCollection<Scalar>;
      traffic: ReturnType<typeof makeCountingFetch>;
    }
  | undefined;

/** Opens a database that the plugin keeps, and brings it everything. */
export async function openTheirs(table: string): Promise<void> {
  const traffic = makeCountingFetch();
  const client = createClient(location.origin, signedIn().key, {
    auth: { storageKey: "coulisses-auth", autoRefreshToken: false },
    global: { fetch: (input, init) => traffic.fetch(unquoted(String(input)), init) },
  });
  const database: RxDatabase = await createRxDatabase({ name: "theirs", storage: getRxStorageDexie() });
  const { people } = await database.addCollections({ people: { schema } });
  theirs = { client, collection: people as RxCollection<Scalar>, traffic };
  await replicate(table);
}

/** The plugin quotes the names of columns in « or », which @supabase/lite takes for a part of them. */
function unquoted(url: string): string {
  return url.replaceAll(/%22(_modified|id)%22/g, "$1");
}

/** The same edits, sent by the plugin. */
export async function editAndPushByPlugin(table: string, city: string): Promise<Pushed> {
  const { collection, traffic } = theirs!;
  await Promise.all((await collection.find().exec()).map((doc) => doc.incrementalPatch({ city })));
  traffic.take();
  const start = performance.now();
  await replicate(table);
  const ms = performance.now() - start;
  return { ms, ...traffic.take() };
}

async function replicate(table: string): Promise<void> {
  const { client, collection } = theirs!;
  const replication = replicateSupabase<Scalar>({
    client,
    collection,
    tableName: table,
    replicationIdentifier: "theirs",
    live: false,
    waitForLeadership: false,
    pull: { batchSize: 1_000 },
    push: { batchSize: 1_000 },
  });
  let failure: unknown;
  replication.error$.subscribe((error) => {
    failure = error;
  });
  await replication.awaitInitialReplication();
  await replication.cancel();
  if (failure) throw failure;
}

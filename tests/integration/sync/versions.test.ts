// Apps of two versions and real migrations between them: each test applies what a later release would, to a stack of
// its own, and looks at what becomes of the devices.

import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "#data/store/open.ts";
import { Engine } from "#data/sync/engine.ts";
import { countWaiting } from "#data/sync/outbox-watch.ts";
import { personRecord } from "#domain/artists/person.ts";
import { set, text } from "#domain/record/kinds.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { schemaNumber } from "#domain/schema.ts";
import { type Stack, startStack } from "../../../supabase/local/stack.ts";
import type { Player } from "../../sync/world/server.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";

// Two devices are open at once, in the one page that a test is.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("../../sync/world/fewer-tables.ts")).sixOf(await load()),
);

const today = personRecord as unknown as RecordDefinition;
/** Tomorrow's app: two more fields. */
const tomorrow: RecordDefinition = {
  ...today,
  fields: { ...today.fields, nickname: text({ optional: true, max: 80 }), places: set(text({ max: 80 })) },
};

let stack: Stack;
let world: StackWorld;
const opened: Database[] = [];

beforeEach(async () => {
  stack = await startStack();
  world = await StackWorld.make(stack);
});

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  await stack.stop();
});

async function app(player: Player, people = today, schema = schemaNumber) {
  const { user_id, workspace_id } = player;
  const database = await openDatabase({
    user_id,
    workspace_id,
    engine: { indexedDB: new IDBFactory(), IDBKeyRange },
    multiInstance: false,
    app: { schema, records: { people } },
  });
  opened.push(database);
  const engine = new Engine({ database, remote: player.remote, schema, onContact() {} });
  return { database, people: database.people, sync: () => engine.round({ ask: true }) };
}

const fieldsOf = (record: RecordDefinition, isSet: boolean) =>
  Object.keys(record.fields).filter((field) => (record.fields[field]!.name === "set") === isSet);

/** What tomorrow's migration does; `reload` tells PostgREST, which may hear of it later. */
async function migrate({ reload = true, oldestApp = schemaNumber } = {}): Promise<void> {
  await stack.sql.unsafe(`
    alter table public.people
      add column nickname text check (char_length(nickname) <= 80),
      add column places text[] not null default '{}',
      drop constraint people_kind_check,
      add constraint people_kind_check check (kind in ('artist', 'contact', 'venue'));
    select private.sync_table('public.people',
      fields => '{${fieldsOf(tomorrow, false)}}', sets => '{${fieldsOf(tomorrow, true)}}');
    create or replace function private.schema_number() returns int
      language sql immutable set search_path = '' as $$ select ${schemaNumber + 1} $$;
    create or replace function private.oldest_app() returns int
      language sql immutable set search_path = '' as $$ select ${oldestApp} $$;`);
  if (reload) await stack.reloadSchema();
}

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const rowOf = async (id: string) => (await stack.sql`select * from public.people where id = ${id}`)[0]!;

test("the app and the last migration are of one version", async () => {
  const [row] = await stack.sql`select private.schema_number() as schema, private.oldest_app() as oldest`;
  expect(row!.schema, "raise schemaNumber and private.schema_number() together").toBe(schemaNumber);
  expect(row!.oldest).toBeLessThanOrEqual(schemaNumber);
});

describe("an app that comes before its migration", () => {
  test("[S27] waits, keeps its work, and sends it after the migration", async () => {
    const { database, people, sync } = await app(await world.join("adviser"), tomorrow, schemaNumber + 1);
    const made = await people.create({ ...amara, nickname: "Ama", places: ["Laval"] } as never);
    expect(await sync()).toBe("server_outdated");
    await people.edit(made.id, { city: "Laval" });
    expect(await sync()).toBe("server_outdated");
    expect(await countWaiting(database)).toEqual({ pending: 1, refused: 0 });
    await migrate();
    expect(await sync()).toBeUndefined();
    expect(await countWaiting(database)).toEqual({ pending: 0, refused: 0 });
    expect(await rowOf(made.id)).toMatchObject({ nickname: "Ama", places: ["Laval"], city: "Laval" });
  });

  test("[S27] a column that the API does not find yet sets nothing aside", async () => {
    const { database, people, sync } = await app(await world.join("adviser"), tomorrow);
    const made = await people.create({ ...amara, nickname: "Ama" } as never);
    expect(await sync()).toBe("server_outdated");
    expect(await countWaiting(database)).toEqual({ pending: 1, refused: 0 });
    await migrate();
    expect(await sync()).toBeUndefined();
    expect(await rowOf(made.id)).toMatchObject({ nickname: "Ama" });
  });
});

describe("an app that a later one has overtaken", () => {
  test("[S28] keeps what it does not know, shows it as it is, and erases nothing by its own edits", async () => {
    const old = await app(await world.join("adviser"));
    const made = await old.people.create(amara);
    expect(await old.sync()).toBeUndefined();
    await migrate();
    const later = await app(await world.join("adviser"), tomorrow, schemaNumber + 1);
    await later.sync();
    await later.people.edit(made.id, { nickname: "Ama", places: { add: ["Laval", "Verdun"] } } as never);
    await later.people.edit(made.id, { places: { remove: ["Verdun"] } } as never);
    await later.sync();
    await stack.sql`update public.people set kind = 'venue' where id = ${made.id}`;

    expect(await old.sync()).toBeUndefined();
    const found = (await old.people.get(made.id)) as unknown as Record<string, unknown>;
    expect(found).toMatchObject({ nickname: "Ama", places: ["Laval"], kind: "venue" });
    // An edit of another field, made on what it has and sent without the columns that it does not know.
    await old.people.edit(made.id, { city: "Laval", tags: { add: ["relève"] } });
    // Meanwhile the later app writes them again.
    await later.people.edit(made.id, { nickname: "Amie", places: { add: ["Sorel"] } } as never);
    await later.sync();
    expect(await old.sync()).toBeUndefined();
    await later.sync();
    const row = await rowOf(made.id);
    expect(row).toMatchObject({
      nickname: "Amie",
      places: ["Laval", "Sorel"],
      kind: "venue",
      city: "Laval",
      tags: ["relève"],
    });
    expect(await later.people.get(made.id)).toMatchObject({
      nickname: "Amie",
      places: ["Laval", "Sorel"],
      city: "Laval",
    });
    expect(await old.people.get(made.id)).toMatchObject({
      nickname: "Amie",
      places: ["Laval", "Sorel"],
      kind: "venue",
    });
    expect(await countWaiting(old.database)).toEqual({ pending: 0, refused: 0 });

    // What it makes itself is whole too.
    const own = await old.people.create({ ...amara, display_name: "Noé" });
    expect(await old.sync()).toBeUndefined();
    expect(await rowOf(own.id)).toMatchObject({ nickname: null, places: [] });
  });

  test("[S28] the clock of a column that is gone refuses nobody's row", async () => {
    await migrate();
    const later = await app(await world.join("adviser"), tomorrow, schemaNumber + 1);
    const made = await later.people.create({ ...amara, nickname: "Ama" } as never);
    await later.people.edit(made.id, { nickname: "Amie" } as never);
    await later.sync();
    const old = await app(await world.join("adviser"));
    await old.sync();
    await stack.sql.unsafe(`
      alter table public.people drop column nickname;
      select private.sync_table('public.people',
        fields => '{${fieldsOf(today, false)}}', sets => '{${fieldsOf(tomorrow, true)}}');`);
    await stack.reloadSchema();
    await old.people.edit(made.id, { city: "Laval" });
    expect(await old.sync()).toBeUndefined();
    expect(await countWaiting(old.database)).toEqual({ pending: 0, refused: 0 });
    expect(await rowOf(made.id)).toMatchObject({ city: "Laval" });
  });

  test("[S28] is asked to reload once the server can no longer serve it, its work kept and sent by the next", async () => {
    const player = await world.join("adviser");
    const old = await app(player);
    await old.sync();
    await migrate({ oldestApp: schemaNumber + 1 });
    await old.people.create(amara);
    expect(await old.sync()).toBe("app_outdated");
    expect(await countWaiting(old.database)).toEqual({ pending: 1, refused: 0 });
    expect(await stack.sql`select id from public.people`).toHaveLength(0);
  });
});

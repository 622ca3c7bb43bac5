// Apps and servers of several versions: those that understand each other work, the others wait and lose nothing.

import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#data/store/open.ts";
import { Engine } from "#data/sync/engine.ts";
import { checkVersions } from "#data/sync/handshake.ts";
import { countWaiting } from "#data/sync/outbox-watch.ts";
import { type Remote, RemoteError, type WorkspaceState } from "#data/sync/remote.ts";
import type { Contact } from "#data/sync/status.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { schemaNumber } from "#domain/schema.ts";
import { earliest, latest } from "../fixtures/earlier-app.ts";
import { ModelServer } from "./world/model-server.ts";
import type { Player } from "./world/server.ts";

const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

interface App {
  database: Database;
  engine: Engine;
  contact(): Contact;
  close(): Promise<void>;
}

async function app(
  player: Player,
  remote: Remote,
  people?: RecordDefinition,
  files = new IDBFactory(),
): Promise<App> {
  const { user_id, workspace_id } = player;
  const database = await openDatabase({
    user_id,
    workspace_id,
    engine: { indexedDB: files, IDBKeyRange },
    multiInstance: false,
    ...(people ? { app: { records: { people } } } : {}),
  });
  opened.push(database);
  let contact: Contact = { online: false, active: false };
  const engine = new Engine({ database, remote, onContact: (told) => (contact = told) });
  return {
    database,
    engine,
    contact: () => contact,
    async close() {
      engine.stop();
      opened.splice(opened.indexOf(database), 1);
      await database.close();
    },
  };
}

/** The same server, as one that states other versions would answer. */
function stating(remote: Remote, stated: () => Partial<WorkspaceState>): Remote {
  return { ...remote, state: async () => ({ ...(await remote.state()), ...stated() }) };
}

describe("an app ahead of its server", () => {
  test("[S27] waits without sending or bringing, refuses nothing, and sends once the server is there", async () => {
    const server = new ModelServer();
    const player = await server.join("adviser");
    let schema = schemaNumber - 1;
    const asked: string[] = [];
    const stated = stating(player.remote, () => ({ schema }));
    const remote = new Proxy(stated, {
      get(of, call: keyof Remote) {
        asked.push(call);
        return of[call];
      },
    });
    const { database, engine, contact } = await app(player, remote);
    const person = await database.people.create(amara);
    expect(await engine.round({ ask: true })).toBe("server_outdated");
    expect(contact().error).toBe("server_outdated");
    await database.people.edit(person.id, { city: "Laval" });
    expect(await engine.round({ ask: true })).toBe("server_outdated");
    expect([...new Set(asked)]).toEqual(["state"]);
    expect(await countWaiting(database)).toEqual({ pending: 1, refused: 0 });

    schema = schemaNumber;
    expect(await engine.round({ ask: true })).toBeUndefined();
    expect(contact().error).toBeUndefined();
    expect(await server.records("people")).toMatchObject([{ id: person.id, city: "Laval" }]);
  });

  test("[S27] a column that the server lacks sets nothing aside", async () => {
    const server = new ModelServer();
    const player = await server.join("adviser");
    let isBehind = true;
    const remote: Remote = {
      ...player.remote,
      async push(table, rows) {
        if (isBehind) throw new RemoteError("behind", "PGRST204");
        return player.remote.push(table, rows);
      },
    };
    const { database, engine } = await app(player, remote);
    await database.people.createMany([amara, { ...amara, display_name: "Noé" }]);
    expect(await engine.round()).toBe("server_outdated");
    expect(await countWaiting(database)).toEqual({ pending: 2, refused: 0 });
    isBehind = false;
    expect(await engine.round()).toBeUndefined();
    expect(await server.records("people")).toHaveLength(2);
  });
});

describe("an app behind its server", () => {
  test("[S28] works on while the server serves it, and is asked to reload when it does not, its work kept", async () => {
    const server = new ModelServer();
    const player = await server.join("adviser");
    let oldest_app = schemaNumber;
    const remote = stating(player.remote, () => ({ schema: schemaNumber + 3, oldest_app }));
    const { database, engine } = await app(player, remote);
    await database.people.create(amara);
    expect(await engine.round({ ask: true })).toBeUndefined();
    expect(await server.records("people")).toHaveLength(1);

    oldest_app = schemaNumber + 1;
    await database.people.create({ ...amara, display_name: "Noé" });
    expect(await engine.round({ ask: true })).toBe("app_outdated");
    expect(await countWaiting(database)).toEqual({ pending: 1, refused: 0 });
    expect(await server.records("people")).toHaveLength(1);
  });

  test("[S28] a server that does not say whom it serves, serves its own", () => {
    const state = { schema: 4 } as WorkspaceState;
    expect(() => checkVersions(state, 4)).not.toThrow();
    expect(() => checkVersions(state, 3)).toThrow("app_outdated");
    expect(() => checkVersions({ ...state, oldest_app: 2 }, 3)).not.toThrow();
    expect(() => checkVersions(state, 5)).toThrow("server_outdated");
  });
});

test("[S26] two versions later, what was never sent arrives, and colleagues keep what they wrote since", async () => {
  const server = new ModelServer();
  const [a, b] = [await server.join("adviser"), await server.join("adviser")];
  const files = new IDBFactory();
  // In the oldest app the city was the town; the server of that time is not played, so nothing of it was sent.
  const before = await app(a, a.remote, earliest, files);
  const shared = await before.database.people.create({ ...amara, town: "Laval" } as never);
  const alone = await before.database.people.create({ ...amara, display_name: "Noé", fax: "514" } as never);
  await before.close();

  const colleague = await app(b, b.remote);
  await colleague.engine.round({ ask: true });

  const after = await app(a, a.remote, latest, files);
  expect(await countWaiting(after.database)).toEqual({ pending: 2, refused: 0 });
  expect(await after.engine.round({ ask: true })).toBeUndefined();
  await colleague.engine.round({ ask: true });
  await colleague.database.people.edit(shared.id, { city: "Verdun" });
  await colleague.engine.round({ ask: true });
  await after.engine.round({ ask: true });
  expect(await countWaiting(after.database)).toEqual({ pending: 0, refused: 0 });
  const truth = await server.records("people");
  expect(truth.map(({ id, city }) => [id, city]).sort()).toEqual(
    [
      [shared.id, "Verdun"],
      [alone.id, undefined],
    ].sort(),
  );
  expect(await after.database.people.get(shared.id)).toMatchObject({ city: "Verdun" });
});

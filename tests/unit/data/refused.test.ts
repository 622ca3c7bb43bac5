import { describe, expect, test } from "vitest";
import { giveUpRefused, refusedState } from "#data/history/index.ts";
import type { Database } from "#data/store/open.ts";
import { Checkpoints } from "#data/sync/checkpoints.ts";
import { pushTable } from "#data/sync/push.ts";
import { discardRefused, refusedIn } from "#data/sync/refusals.ts";
import { type Remote, RemoteError } from "#data/sync/remote.ts";
import type { Row } from "#domain/record/rows.ts";
import { openEmpty } from "./open.ts";

/** A server that refuses any request holding one of these rows, and keeps the others. */
function serverThatRefuses(isBad: (row: Row) => boolean) {
  const rows = new Map<string, Row>();
  let requests = 0;
  const remote = {
    async push(_: string, sent: Row[]) {
      requests++;
      if (sent.some(isBad)) throw new RemoteError("refused", "23514");
      const answered = sent.map((row) => ({ ...row, rev: requests, modified_at: row.created_at })) as Row[];
      for (const row of answered) rows.set(row.id as string, row);
      return answered;
    },
    fetch: async (_: string, id: string) => rows.get(id),
  } as unknown as Remote;
  return { remote, rows, requests: () => requests };
}

async function push(database: Database, remote: Remote): Promise<void> {
  await pushTable(
    {
      database,
      remote,
      checkpoints: await Checkpoints.load(database),
      batchSize: 500,
      wall: Date.now,
      isStopped: () => false,
      isReadOnly: async () => false,
    },
    "people",
  );
}

const bad = (row: Row) => row.city === "refusée";

describe("[P0.4] [S10] a batch of 500", () => {
  // A batch that is halved down to one bad row costs two requests a level: 2 × log2(500), and the first.
  test.each([
    { refused: 1, atMost: 19 },
    { refused: 3, atMost: 55 },
  ])(
    "with $refused refused is sent but for them, in $atMost requests at most",
    async ({ refused, atMost }) => {
      const database = await openEmpty();
      const server = serverThatRefuses(bad);
      const people = Array.from({ length: 500 }, (_, n) => ({
        kind: "artist" as const,
        display_name: `Artiste ${n}`,
        city: n % 167 === 0 && n / 167 < refused ? "refusée" : "Laval",
      }));
      await database.people.createMany(people);
      await push(database, server.remote);
      expect(server.rows.size).toBe(500 - refused);
      expect(await refusedIn(database, "people")).toHaveLength(refused);
      expect(server.requests()).toBeLessThanOrEqual(atMost);
    },
  );
});

describe("[P0.4] a refused change", () => {
  async function refusedEdit() {
    const database = await openEmpty();
    const server = serverThatRefuses(bad);
    const { id } = await database.people.create({ kind: "artist", display_name: "Amara Diallo" });
    await push(database, server.remote);
    await database.people.edit(id, { city: "refusée" });
    await push(database, server.remote);
    const give = () =>
      giveUpRefused(database, { table: "people", id }, async () => {
        await discardRefused(database, server.remote, "people", id);
        return { ok: true };
      });
    return { database, id, give };
  }

  test("is exported whole, with its reason", async () => {
    const { database, id } = await refusedEdit();
    expect(await refusedState(database, "people", id)).toMatchObject({
      table: "people",
      id,
      refused: { code: "invalid" },
      record: { city: "refusée", display_name: "Amara Diallo" },
    });
  });

  test("is given up for the server's version, and that is undone: it waits to be sent again", async () => {
    const { database, id, give } = await refusedEdit();
    const given = await give();
    expect((await database.people.get(id))?.city).toBeUndefined();
    expect((await database.replicas.people.get(id))?.pending).toBe(0);
    if (!given.ok) throw new Error(given.code);
    await given.undo();
    expect((await database.people.get(id))?.city).toBe("refusée");
    expect((await database.replicas.people.get(id))?.pending).toBeGreaterThan(0);
  });

  test("is kept when the server cannot be reached to give its version", async () => {
    const { database, id } = await refusedEdit();
    const given = await giveUpRefused(database, { table: "people", id }, async () => ({
      ok: false,
      code: "offline",
    }));
    expect(given).toEqual({ ok: false, code: "offline" });
    expect((await database.people.get(id))?.city).toBe("refusée");
  });
});

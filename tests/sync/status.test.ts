import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { addFile } from "#data/files/add-file.ts";
import { backOffMs } from "#data/sync/back-off.ts";
import { standForLeader } from "#data/sync/leader.ts";
import { type Poke, type Remote, RemoteError } from "#data/sync/remote.ts";
import { runSchedule } from "#data/sync/schedule.ts";
import { type SyncStatus, stateOf } from "#data/sync/status.ts";
import { type Sync, startSync } from "#data/sync/sync.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, type Seat } from "./world/seats.ts";

const started: Sync[] = [];

afterEach(async () => {
  for (const sync of started.splice(0)) await sync.stop();
  await turnAllOff();
});

/** Starts synchronising by itself, timers and all; keeps every status that was shown. */
function watchSync({ device, network }: Seat): { shown: SyncStatus[]; last(): SyncStatus; sync: Sync } {
  const shown: SyncStatus[] = [];
  const sync = startSync({
    database: device.db,
    remote: network,
    onStatus: (status) => shown.push(status),
    onRole: () => undefined,
    onDropped: () => undefined,
    onEnd: () => undefined,
  });
  started.push(sync);
  return { shown, sync, last: () => shown.at(-1)! };
}

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

test("[S24] « à jour » only after a contact that left nothing to send", async () => {
  const seat = await adviser(new ModelServer());
  seat.network.isCut = true;
  await seat.device.db.people.create(amara);
  const { shown, last, sync } = watchSync(seat);
  await vi.waitFor(() =>
    expect(last()).toMatchObject({ state: "pending", pending: 1, online: false, error: "offline" }),
  );
  expect(last().offline_since).toBeDefined();
  expect(last().pending_items).toMatchObject([{ table: "people" }]);
  seat.network.isCut = false;
  expect(await sync.syncNow()).toEqual({ ok: true });
  await vi.waitFor(() =>
    expect(last()).toMatchObject({ state: "ok", pending: 0, online: true, pending_items: [] }),
  );
  expect(last().offline_since).toBeUndefined();
  expect(last().last_synced_at).toBeDefined();
  for (const status of shown)
    if (status.state === "ok") expect(status).toMatchObject({ pending: 0, refused: 0, online: true });
});

test("[P1.7] [S24] a file that the server does not have keeps « à jour » from being said", async () => {
  const seat = await adviser(new ModelServer());
  const file = new File([new TextEncoder().encode("%PDF-1.7")], "CV.pdf");
  expect(await addFile(seat.device.db, file, {})).toMatchObject({ ok: true });
  const { last, sync } = watchSync(seat);
  expect(await sync.syncNow()).toEqual({ ok: true });
  await vi.waitFor(
    () => expect(last()).toMatchObject({ state: "pending", pending: 0, files: { waiting: 1, refused: 0 } }),
    5_000,
  );
});

test("[S24] a contact that fails says « hors ligne », whatever the browser believes", async () => {
  const seat = await adviser(new ModelServer());
  const { last, sync } = watchSync(seat);
  await vi.waitFor(() => expect(last().state).toBe("ok"));
  seat.network.isCut = true;
  expect(await sync.syncNow()).toEqual({ ok: false, code: "offline" });
  expect(last()).toMatchObject({ state: "offline", online: false, error: "offline" });
});

test("[S22] a change, then a colleague's, pass by themselves", async () => {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const [one, two] = [watchSync(a), watchSync(b)];
  await vi.waitFor(() => expect([one.last().state, two.last().state]).toEqual(["ok", "ok"]));
  await a.device.db.people.create(amara);
  await vi.waitFor(async () => expect(await b.device.db.people.find()).toHaveLength(1), 3_000);
  await vi.waitFor(() => expect(one.last()).toMatchObject({ state: "ok", pending: 0 }));
});

test("[S22] a poke that tells something new makes a round at once, another makes none", async () => {
  const rounds: unknown[] = [];
  let isNew = true;
  let poke: ((poke: Poke) => void) | undefined;
  const engine = {
    waitMs: 0,
    hear: () => isNew,
    round: async (round?: unknown) => void rounds.push(round),
  };
  const remote = {
    subscribe: (listener: Parameters<Remote["subscribe"]>[0]) => {
      poke = listener.poke;
      return () => undefined;
    },
  };
  const schedule = runSchedule(engine, remote as Remote);
  await vi.waitFor(() => expect(rounds).toHaveLength(1));
  await Promise.resolve();
  poke?.({ rev: 7, tables: ["people"] });
  await vi.waitFor(() => expect(rounds).toHaveLength(2));
  isNew = false;
  poke?.({ rev: 7, tables: ["people"] });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(rounds).toHaveLength(2);
  schedule.stop();
});

test("[S22] asked at the moment the app opens, a round is made", async () => {
  const seat = await adviser(new ModelServer());
  await seat.device.db.people.create(amara);
  const { sync } = watchSync(seat);
  expect(await sync.syncNow()).toEqual({ ok: true });
  expect(await seat.device.waiting()).toEqual({ pending: 0, refused: 0 });
});

test("[S8] [S22] what is typed while its record is on its way leaves by itself, long before the next poll", async () => {
  const seat = await adviser(new ModelServer());
  const { last } = watchSync(seat);
  await vi.waitFor(() => expect(last().state).toBe("ok"));
  const person = await seat.device.db.people.create(amara);
  let typed = 0;
  seat.network.after = async (call) => {
    if (call === "push" && typed++ < 3)
      await seat.device.db.people.edit(person.id, { city: `Ville ${typed}` });
  };
  await vi.waitFor(() => expect(typed).toBe(4), 5_000);
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ok", pending: 0 }), 5_000);
});

test("[S10] [S24] a refused change is counted, listed with its reason, and sent again when asked", async () => {
  const seat = await adviser(new ModelServer());
  const { last, sync } = watchSync(seat);
  await vi.waitFor(() => expect(last().state).toBe("ok"));
  seat.network.before = (call) => {
    if (call === "push") throw new RemoteError("refused", "42501");
  };
  const person = await seat.device.db.people.create(amara);
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "refused", refused: 1, pending: 0 }));
  expect(last().pending_items).toMatchObject([{ table: "people", id: person.id, refused: "forbidden" }]);
  seat.network.before = undefined;
  expect(await sync.retryRefused()).toEqual({ ok: true });
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ok", refused: 0 }));
});

test("[S24] what calls for somebody comes before what moves, then what waits", () => {
  const quiet = { refused: 0, pending: 0, online: true, active: false };
  expect(stateOf(quiet)).toBe("ok");
  expect(stateOf({ ...quiet, online: false })).toBe("offline");
  expect(stateOf({ ...quiet, pending: 3, online: false })).toBe("pending");
  expect(stateOf({ ...quiet, pending: 3, active: true })).toBe("syncing");
  expect(stateOf({ ...quiet, refused: 1, pending: 3, active: true })).toBe("refused");
});

test("[S22] failures are tried again later and later, never all together", () => {
  const waits = [1, 2, 3, 4, 10].map((failures) => backOffMs(failures, () => 1));
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 60_000]);
  expect(backOffMs(4, () => 0)).toBe(4_000);
});

test("[S23] of several tabs one leads, the next takes over when it goes, or when it no longer answers", async () => {
  const said: string[] = [];
  const stand = (tab: string) =>
    standForLeader("coulisses-test", {
      lead: () => said.push(`${tab} leads`),
      deposed: () => said.push(`${tab} deposed`),
    });
  const first = stand("first");
  await vi.waitFor(() => expect(said).toEqual(["first leads"]));
  const second = stand("second");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said).toEqual(["first leads"]);
  second.takeOver();
  await vi.waitFor(() => expect(said.slice(1).sort()).toEqual(["first deposed", "second leads"]));
  second.stop();
  await vi.waitFor(() => expect(said.at(-1)).toBe("first leads"));
  first.stop();
});

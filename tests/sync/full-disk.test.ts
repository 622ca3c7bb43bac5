// A disk that fills up while a new device is brought everything: the pull stops where it stands, frees what the server
// has too, says so, and goes on when there is space or when less is wanted.

import { afterEach, expect, test, vi } from "vitest";
import { codeOf } from "#data/failure.ts";
import { keepServerVersions, versionsKept } from "#data/store/history.ts";
import type { Replica } from "#data/store/replica.ts";
import { changeWindow } from "#data/sync/first-sync/extent.ts";
import { stateOf } from "#data/sync/status.ts";
import { smallSizes, turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, type Seat, settle } from "./world/seats.ts";

afterEach(async () => {
  vi.restoreAllMocks();
  await turnAllOff();
});

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
const page = smallSizes.page;

/** A base with a person, recent interactions and old ones, and somebody whose device is new. */
async function newDevice(): Promise<Seat> {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const person = await a.device.db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  await a.device.db.interactions.createMany(
    Array.from({ length: 3 * page }, (_, n) => ({
      kind: "call",
      occurred_at: ago(n < page ? n : 800 + n),
      people: [person.id],
    })),
  );
  await settle(a);
  await b.device.start();
  return b;
}

/** The disk takes so many writes of interactions, then none. */
function fill({ device }: Seat, writes: number): { empty(): void; attempts(): number } {
  const replica = device.db.replicas.interactions;
  const put = replica.put.bind(replica);
  let left = writes;
  let attempts = 0;
  const spy = vi.spyOn(replica, "put").mockImplementation(((...args: Parameters<Replica["put"]>) => {
    attempts++;
    if (left-- > 0) return put(...args);
    throw new DOMException("The transaction was aborted.", "QuotaExceededError");
  }) as Replica["put"]);
  return { empty: () => spy.mockRestore(), attempts: () => attempts };
}

test("[S12] [P0.6] a full disk stops the pull in a word; what has arrived stays, and it goes on from there", async () => {
  const seat = await newDevice();
  const { device, network } = seat;
  const disk = fill(seat, 1);
  expect(await device.sync()).toBe("storage_full");
  expect(await device.db.interactions.find()).toHaveLength(page);
  expect(device.contact).toMatchObject({ online: true, active: false, error: "storage_full" });
  expect(device.contact.offline_since).toBeUndefined();
  expect(device.contact.progress).toMatchObject({ of: "interactions" });
  // Nobody is told that all is up to date, nor that the network is cut.
  expect(stateOf({ pending: 0, refused: 0, ...device.contact })).toBe("full");
  disk.empty();
  await device.restart();
  network.resetCalls();
  expect(await device.sync()).toBeUndefined();
  expect(network.calls["pull interactions"]).toBe(2);
  expect(await device.db.interactions.find()).toHaveLength(3 * page);
  expect(device.contact.error).toBeUndefined();
});

test("[P0.6] what the server has too is let go of before giving up", async () => {
  const seat = await newDevice();
  const { db } = seat.device;
  await keepServerVersions(db.device, [
    { table: "people", id: "x", field: "city", value: "Laval", stamp: "1", replaced_by: "2" },
  ] as never);
  const disk = fill(seat, 0);
  expect(await seat.device.sync()).toBe("storage_full");
  // Once as it was, once more with the space that was freed; then, with nothing left to free, only once.
  expect(disk.attempts()).toBe(2);
  expect(await versionsKept(db.device, "people", "x")).toEqual([]);
  expect(await seat.device.sync()).toBe("storage_full");
  expect(disk.attempts()).toBe(3);
});

test("[S25] wanting less history ends a first synchronisation that did not fit", async () => {
  const seat = await newDevice();
  const { device } = seat;
  const disk = fill(seat, 1);
  expect(await device.sync()).toBe("storage_full");
  await changeWindow(device.db.device, { choice: "recent", since: ago(30) });
  // Nothing older comes.
  expect(await device.sync()).toBeUndefined();
  disk.empty();
  expect(await device.db.interactions.find()).toHaveLength(page);
  expect(stateOf({ pending: 0, refused: 0, ...device.contact })).toBe("ok");
});

test("[P0.4] a browser that says it in its own words is understood", () => {
  expect(codeOf(new DOMException("", "QuotaExceededError"))).toBe("storage_full");
  expect(codeOf(Object.assign(new Error("x"), { inner: { name: "QuotaExceededError" } }))).toBe(
    "storage_full",
  );
});

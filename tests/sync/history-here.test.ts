// What a timeline and Réglages know of how far back this device goes, and what they may ask.

import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { createRoot } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import type { Session } from "#data/session/session.ts";
import { SessionContext } from "#data/session/session-context.ts";
import { keepPerson, readPerson } from "#data/sync/first-sync/extent.ts";
import {
  useHistoryActions,
  useHistoryHere,
  usePersonHistoryHere,
  useReadHistory,
} from "#data/sync/first-sync/use-history.ts";
import { RemoteError } from "#data/sync/remote.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, type Seat, settle } from "./world/seats.ts";

// Live reads run only where a browser's IndexedDB is, whichever the database was opened on.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

const stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await turnAllOff();
});

const day = 86_400_000;
const ago = (days: number) => new Date(Math.floor(Date.now() / day) * day - days * day).toISOString();

/** A screen on a device: the hooks as a component has them, asking the server that the device asks. */
function screenOn({ device, network }: Seat, person: string) {
  type Answer = { ok: true; value: unknown } | { ok: false; code: ErrorCode };
  const call = async (name: string, args: Record<string, unknown>): Promise<Answer> => {
    try {
      if (name === "first_counts") return { ok: true, value: await network.counts() };
      const before = args.p_before
        ? { at: args.p_before as string, id: args.p_before_id as string }
        : undefined;
      const query = { person: args.p_person as string, ...(before ? { before } : {}) };
      return { ok: true, value: await network.pullRecent(query, args.p_limit as number) };
    } catch (error) {
      return { ok: false, code: (error as RemoteError).problem === "offline" ? "offline" : "server_error" };
    }
  };
  const session = { database: () => device.db, call, syncNow: () => device.sync() } as unknown as Session;
  return createRoot((stop) => {
    stops.push(stop);
    let hooks: ReturnType<typeof read> | undefined;
    const read = () => ({
      leave: stop,
      here: useHistoryHere(),
      personHere: usePersonHistoryHere(() => [person]),
      actions: useHistoryActions(),
    });
    SessionContext.Provider({
      value: session,
      get children() {
        useReadHistory(() => [person]);
        hooks = read();
        return null;
      },
    });
    return hooks!;
  });
}

/** A large base of one person, and a device that is new to it. */
async function largeBase() {
  const server = new ModelServer();
  await server.keepWholeUpTo(8);
  const [a, b] = [await adviser(server), await adviser(server)];
  const person = (await a.device.db.people.create({ kind: "artist", display_name: "Amara Diallo" })).id;
  await a.device.db.interactions.createMany(
    [1, 2, 3, ...Array.from({ length: 60 }, (_, n) => 800 + n)].map((days) => ({
      kind: "call",
      occurred_at: ago(days),
      people: [person],
    })),
  );
  await settle(a);
  await b.device.start();
  return { b, person };
}

test("[S25] on its way, then known: from when on nothing is missing, and that older ones are elsewhere", async () => {
  const { b, person } = await largeBase();
  const { here, personHere } = screenOn(b, person);
  await vi.waitFor(() => expect(personHere()).toEqual({ isWhole: false, isArriving: true, isKept: false }));
  await settle(b);
  await vi.waitFor(() => expect(personHere()).toMatchObject({ isWhole: false, isArriving: false }));
  const since = Date.parse(personHere()!.since!);
  expect(since).toBeGreaterThan(Date.parse(ago(732)));
  expect(since).toBeLessThan(Date.parse(ago(3)));
  expect(here()).toMatchObject({ keepsAll: false, isWhole: false, isArriving: false, window: { rows: 63 } });
});

test("[S25] a page of older ones is brought at once, and the timeline says what it goes back to now", async () => {
  const { b, person } = await largeBase();
  await settle(b);
  const { personHere, actions } = screenOn(b, person);
  expect(await actions.loadOlder([person])).toEqual({ ok: true });
  expect(await b.device.db.interactions.linkedTo(person)).toHaveLength(53);
  await vi.waitFor(() => expect(personHere()?.since).toBe(ago(849)));
  expect(await actions.loadOlder([person])).toEqual({ ok: true });
  await vi.waitFor(() => expect(personHere()).toMatchObject({ isWhole: true, isArriving: false }));
  expect(await b.device.db.interactions.linkedTo(person)).toHaveLength(63);
});

test("[S25] what is only read leaves with the screen, but for what waits to be sent", async () => {
  const { b, person } = await largeBase();
  await settle(b);
  const { db } = b.device;
  const kept = (await db.interactions.linkedTo(person)).length;
  const { personHere, actions, leave } = screenOn(b, person);
  await vi.waitFor(() => expect(personHere()).toBeDefined());
  const before = personHere();
  expect(before?.keptSince).toBeUndefined();
  await actions.loadOlder([person]);
  await vi.waitFor(() => expect(personHere()?.keptSince).toBe(before?.since));
  const read = await db.interactions.linkedTo(person);
  expect(read.length).toBe(kept + 50);
  await db.interactions.edit(read[read.length - 1]!.id, { note: "Corrigé" });
  leave();
  await vi.waitFor(async () => expect(await db.interactions.linkedTo(person)).toHaveLength(kept + 1));
  // Looked at again, it claims no more than it holds, and reads the same page.
  const again = screenOn(b, person);
  await vi.waitFor(() => expect(again.personHere()).toEqual(before));
  await again.actions.loadOlder([person]);
  expect(await db.interactions.linkedTo(person)).toHaveLength(kept + 50);
});

test("[S25] what a killed tab had read leaves the next day; what is about somebody kept whole stays", async () => {
  const { b, person } = await largeBase();
  await settle(b);
  const { db } = b.device;
  const other = (await db.people.create({ kind: "artist", display_name: "Bao Lê" })).id;
  const shared = await db.interactions.create({
    kind: "call",
    occurred_at: ago(900),
    people: [person, other],
  });
  await settle(b);
  await keepPerson(db.device, other, { is_wanted: true, walk: "end" });
  const { actions, personHere } = screenOn(b, person);
  await vi.waitFor(() => expect(personHere()).toBeDefined());
  await actions.loadOlder([person]);
  await settle(b);
  expect((await db.interactions.linkedTo(person)).length).toBeGreaterThan(50);
  await keepPerson(db.device, person, { ...(await readPerson(db.device, person))!, read_at: 0 });
  await settle(b);
  const left = await db.interactions.linkedTo(person);
  expect(left.map(({ id }) => id)).toContain(shared.id);
  expect(left.filter(({ occurred_at }) => occurred_at < ago(740)).length).toBe(1);
  await vi.waitFor(() => expect(personHere()?.keptSince).toBeUndefined());
});

test("[S25] offline, a page that cannot be had is a failure with a word, and claims nothing", async () => {
  const { b, person } = await largeBase();
  await settle(b);
  const { personHere, actions } = screenOn(b, person);
  await vi.waitFor(() => expect(personHere()).toBeDefined());
  const before = personHere();
  b.network.before = () => {
    throw new RemoteError("offline");
  };
  expect(await actions.loadOlder([person])).toEqual({ ok: false, code: "offline" });
  expect(personHere()).toEqual(before);
});

test("[S25] kept whole, a person’s history arrives; a choice for everybody is followed, both ways", async () => {
  const { b, person } = await largeBase();
  await settle(b);
  const { here, personHere, actions } = screenOn(b, person);
  await actions.keepWhole([person]);
  await vi.waitFor(() => expect(personHere()).toMatchObject({ isWhole: true, isKept: true }));
  expect(here()?.isWhole).toBe(false);
  await actions.choose("all");
  await vi.waitFor(() => expect(here()).toMatchObject({ isWhole: true, keepsAll: true, isArriving: false }));
  await actions.choose("recent");
  await vi.waitFor(() => expect(here()).toMatchObject({ isWhole: false, keepsAll: false }));
  await settle(b);
  // Asked for by name: it stays.
  expect(personHere()).toMatchObject({ isWhole: true });
  expect(await b.device.db.interactions.linkedTo(person)).toHaveLength(63);
});

import { expect, test, vi } from "vitest";
import { Checkpoints } from "#data/sync/checkpoints.ts";
import { changeWindow, keepPerson, readPerson, readWindow } from "#data/sync/first-sync/extent.ts";
import { floorOf } from "#data/sync/first-sync/floor.ts";
import { RemoteError } from "#data/sync/remote.ts";
import { tableNames } from "#domain/records.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { smallSizes } from "../device.ts";
import { adviser, type Seat, settle } from "../seats.ts";
import type { World } from "../server.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const day = 86_400_000;
const page = smallSizes.page;

/** An instant some days ago, on the hour: both servers keep it as it is. */
const ago = (days: number) => new Date(Math.floor(Date.now() / day) * day - days * day).toISOString();

/** Interactions of a person, one a day, the first the newest; written in another order than they happened. */
async function logMany({ device }: Seat, person: string, days: readonly number[]): Promise<Interaction[]> {
  const shuffled = [...days].sort((a, b) => ((a * 7) % 11) - ((b * 7) % 11) || a - b);
  return device.db.interactions.createMany(
    shuffled.map((some) => ({ kind: "call", occurred_at: ago(some), people: [person] })),
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);
const daysHere = async ({ device }: Seat) =>
  (await device.db.interactions.find({ sort: "recency" })).map((one) =>
    Math.round((Date.parse(ago(0)) - Date.parse(one.occurred_at)) / day),
  );

/** Two advisers: one wrote everything, the other has a new device. */
async function twoSeats(world: World): Promise<{ a: Seat; b: Seat; person: string }> {
  const [a, b] = [await adviser(world), await adviser(world)];
  const person = (await a.device.db.people.create(amara)).id;
  await settle(a);
  return { a, b, person };
}

/** Cuts the network of a device when it asks for the n-th page of a table. */
function cutAt({ network }: Seat, table: string, nth: number): void {
  let asked = 0;
  network.before = (call, of) => {
    if (call === "pull" && of === table && ++asked === nth) network.isCut = true;
  };
}

function mend({ network }: Seat): void {
  network.before = undefined;
  network.after = undefined;
  network.isCut = false;
  network.resetCalls();
}

/** How a new device fills, and how far back it goes. */
export function firstContract(makeWorld: () => Promise<World>): void {
  test("[S16] open tasks come before the others, interactions from the newest back", async () => {
    const { a, b, person } = await twoSeats(await makeWorld());
    await a.device.db.tasks.createMany([
      { title: "Fini", status: "done", priority: "normal" },
      { title: "À faire", status: "open", priority: "normal" },
    ]);
    await logMany(a, person, upTo(2 * page + 5));
    await settle(a);
    const seen: { table: string | undefined; tasks: string[]; days: number[] }[] = [];
    b.network.before = async (call, table) => {
      if (call !== "pull") return;
      const tasks = (await b.device.db.tasks.find()).map(({ title }) => title);
      seen.push({ table, tasks, days: await daysHere(b) });
    };
    expect(await b.device.sync()).toBeUndefined();
    expect(seen.map(({ table }) => table)).toEqual([
      ...tableNames.filter((table) => table !== "interactions"),
      ...["interactions", "interactions", "interactions"],
      "tasks",
    ]);
    const interactions = seen.filter(({ table }) => table === "interactions");
    // Each is asked for while the one before is being stored: it is here, or not yet.
    for (const [n, { days }] of interactions.entries()) {
      expect(days).toEqual(upTo(days.length));
      expect(days.length).toBeGreaterThanOrEqual((n - 1) * page);
      expect(days.length).toBeLessThanOrEqual(n * page);
    }
    expect(interactions[0]!.tasks).toEqual(["À faire"]);
    expect(await daysHere(b)).toEqual(upTo(2 * page + 5));
    expect(await b.device.db.tasks.find()).toHaveLength(2);
  });

  test("[S12] [S16] killed at any page, a new device goes on from there, and never says less than before", async () => {
    const world = await makeWorld();
    const { a, b, person } = await twoSeats(world);
    await a.device.db.tasks.createMany(
      upTo(page + 2).map((n) => ({ title: `Tâche ${n}`, status: "done", priority: "normal" })),
    );
    await logMany(a, person, upTo(3 * page));
    await settle(a);
    const told: number[] = [];
    let total: number | undefined;
    const pages = async () => {
      // Told again at each opening: the fraction is that of the rows stored.
      const { progress } = b.device.contact;
      if (!progress) return;
      total ??= progress.total;
      expect(progress.total).toBe(total);
      told.push(progress.done);
    };
    for (let life = 0; life < 12; life++) {
      let asked = 0;
      b.network.before = async (call) => {
        if (call !== "pull") return;
        await pages();
        if (++asked > 1) b.network.isCut = true;
      };
      const ended = await b.device.sync();
      mend(b);
      if (ended === undefined) break;
      await b.device.restart();
      // Known before any contact, so that no screen takes what is missing for what does not exist.
      b.device.contact = { online: false, active: false };
      await b.device.engine.load();
      if (total) expect(b.device.contact.progress).toMatchObject({ total });
    }
    expect(told).toEqual([...told].sort((x, y) => x - y));
    expect(new Set(told).size).toBeGreaterThan(5);
    // Members, the person, the tasks and the interactions.
    expect(total).toBe((await world.records("members")).length + 1 + page + 2 + 3 * page);
    expect(await b.device.records("interactions")).toEqual(await world.records("interactions"));
    expect(await b.device.records("tasks")).toEqual(await world.records("tasks"));
    expect(b.device.contact.progress).toBeUndefined();
  });

  test("[S14] [S16] what moves, is made or commits late during the first synchronisation is not missed", async () => {
    const world = await makeWorld();
    const { a, b, person } = await twoSeats(world);
    const logged = await logMany(a, person, upTo(2 * page + 3));
    const [task] = await a.device.db.tasks.createMany([
      { title: "Relire", status: "done", priority: "normal" },
    ]);
    await settle(a);
    const byDay = new Map(logged.map((one) => [one.occurred_at, one]));
    const commit = await world.writeLate("interactions", byDay.get(ago(2))!.id, { minutes: 45 });
    cutAt(b, "interactions", 2);
    expect(await b.device.sync()).toBe("offline");
    await commit();
    // Behind the walk and before it: a date that moves up, one that moves down, a row that is made, a task reopened.
    await a.device.db.interactions.edit(byDay.get(ago(2 * page + 1))!.id, { occurred_at: ago(1) });
    await a.device.db.interactions.edit(byDay.get(ago(1))!.id, { occurred_at: ago(2 * page) });
    await a.device.db.interactions.create({ kind: "note", occurred_at: ago(0), people: [person] });
    await a.device.db.tasks.edit(task!.id, { status: "open" });
    await settle(a);
    await b.device.restart();
    mend(b);
    await settle(b, a);
    for (const table of ["interactions", "tasks"] as const) {
      expect(await b.device.records(table)).toEqual(await world.records(table));
      expect(await a.device.records(table)).toEqual(await world.records(table));
    }
  });

  test("[S7] [S16] what is typed during the first synchronisation leaves before its end", async () => {
    const world = await makeWorld();
    const { a, b, person } = await twoSeats(world);
    await logMany(a, person, upTo(3 * page));
    await settle(a);
    let sentAfter: number | undefined;
    let asked = 0;
    b.network.before = async (call, table) => {
      if (call === "push") sentAfter ??= asked;
      if (call !== "pull" || table !== "interactions") return;
      if (++asked === 1) await b.device.db.people.create({ ...amara, display_name: "Noé" });
    };
    expect(await b.device.sync()).toBeUndefined();
    expect(sentAfter).toBe(2);
    expect(await world.records("people")).toHaveLength(2);
  });

  test("[S25] a large workspace comes as far back as two years; older rows that move come too", async () => {
    const world = await makeWorld();
    await world.keepWholeUpTo(8);
    const { a, b, person } = await twoSeats(world);
    const logged = await logMany(a, person, [1, 2, 3, 4, 5, 800, 801, 802, 803, 804]);
    await settle(a);
    await settle(b);
    expect(await daysHere(b)).toEqual([1, 2, 3, 4, 5]);
    const old = logged.find(({ occurred_at }) => occurred_at === ago(802))!;
    await a.device.db.interactions.edit(old.id, { minutes: 30 });
    await settle(a, b);
    expect(await daysHere(b)).toEqual([1, 2, 3, 4, 5, 802]);
    expect(await b.device.db.interactions.get(old.id)).toMatchObject({ minutes: 30 });
  });

  test("[S25] with nothing recent, the latest come however old they are", async () => {
    const world = await makeWorld();
    await world.keepWholeUpTo(8);
    const { a, b, person } = await twoSeats(world);
    await logMany(
      a,
      person,
      upTo(10).map((n) => 900 + n),
    );
    await settle(a);
    await settle(b);
    expect(await daysHere(b)).toEqual([900, 901]);
  });

  test("[S25] choosing all brings the rest, from where it stood, and says how far it is", async () => {
    const world = await makeWorld();
    await world.keepWholeUpTo(8);
    const { a, b, person } = await twoSeats(world);
    await logMany(a, person, [1, 2, ...upTo(2 * page + 5).map((n) => 800 + n)]);
    await settle(a);
    await settle(b);
    expect(await daysHere(b)).toEqual([1, 2]);
    await changeWindow(b.device.db.device, { choice: "all" });
    cutAt(b, "interactions", 2);
    expect(await b.device.sync()).toBe("offline");
    expect(await daysHere(b)).toEqual([1, 2, ...upTo(page).map((n) => 800 + n)]);
    expect((await readWindow(b.device.db.device)).progress).toEqual({ done: page, total: 2 * page + 5 });
    await b.device.restart();
    mend(b);
    await settle(b);
    expect(b.network.calls["pull interactions"]).toBe(2);
    expect(await b.device.records("interactions")).toEqual(await world.records("interactions"));
    expect((await readWindow(b.device.db.device)).progress).toBeUndefined();
  });

  test("[S25] choosing less frees the older ones, never what waits or was refused, and they can come back", async () => {
    const world = await makeWorld();
    const { a, b, person } = await twoSeats(world);
    const noe = (await a.device.db.people.create({ ...amara, display_name: "Noé" })).id;
    const logged = await logMany(a, person, [1, 2, 800, 801, 802, 803]);
    await logMany(a, noe, [804, 805]);
    await settle(a);
    await settle(b);
    expect(await daysHere(b)).toEqual([1, 2, 800, 801, 802, 803, 804, 805]);
    const waiting = logged.find(({ occurred_at }) => occurred_at === ago(801))!;
    await b.device.db.interactions.edit(waiting.id, { minutes: 20 });
    b.network.before = (call) => {
      if (call === "push") throw new RemoteError("offline");
    };
    await keepPerson(b.device.db.device, noe, { is_wanted: true, walk: "end" });
    await changeWindow(b.device.db.device, { choice: "recent", since: ago(730) });
    expect(await b.device.sync()).toBe("offline");
    expect(await daysHere(b)).toEqual([1, 2, 800, 801, 802, 803, 804, 805]);
    mend(b);
    // Refused this time: it stays as well.
    b.network.before = (call) => {
      if (call === "push") throw new RemoteError("refused", "23514");
    };
    expect(await b.device.sync()).toBeUndefined();
    expect(await daysHere(b)).toEqual([1, 2, 801, 804, 805]);
    mend(b);
    // Done once: the next rounds do not look for older ones again.
    const walked = vi.spyOn(b.device.db.replicas.interactions, "walk");
    expect((await readWindow(b.device.db.device)).is_thinning).toBeUndefined();
    expect(await b.device.sync()).toBeUndefined();
    expect(walked).not.toHaveBeenCalled();
    await changeWindow(b.device.db.device, { choice: "all" });
    await settle(b);
    expect(await daysHere(b)).toEqual([1, 2, 800, 801, 802, 803, 804, 805]);
  });

  test("[S25] one person's whole history is brought, and stays whole", async () => {
    const world = await makeWorld();
    await world.keepWholeUpTo(8);
    const { a, b, person } = await twoSeats(world);
    const noe = (await a.device.db.people.create({ ...amara, display_name: "Noé" })).id;
    await logMany(a, person, [1, 2, 3, 4, 5, 800, 801]);
    const older = await logMany(a, noe, [1, ...upTo(page + 2).map((n) => 810 + n)]);
    await settle(a);
    await settle(b);
    expect(await b.device.db.interactions.linkedTo(noe)).toHaveLength(1);
    await keepPerson(b.device.db.device, noe, { is_wanted: true });
    await settle(b);
    expect(await b.device.db.interactions.linkedTo(noe)).toHaveLength(page + 3);
    expect(await b.device.db.interactions.linkedTo(person)).toHaveLength(5);
    expect((await readPerson(b.device.db.device, noe))?.walk).toBe("end");
    await a.device.db.interactions.edit(older[3]!.id, { minutes: 5 });
    await a.device.db.interactions.create({ kind: "note", occurred_at: ago(900), people: [noe] });
    await settle(a, b);
    expect(await b.device.db.interactions.linkedTo(noe)).toHaveLength(page + 4);
    expect(await b.device.db.interactions.get(older[3]!.id)).toMatchObject({ minutes: 5 });
  });

  test("[S17] [S25] under another role, what is confidential leaves also below what everybody's history reaches", async () => {
    const world = await makeWorld();
    await world.keepWholeUpTo(4);
    const { a, b, person } = await twoSeats(world);
    await logMany(a, person, [1, 2, 800, 801, 802]);
    await a.device.db.interactions.create({
      kind: "note",
      occurred_at: ago(803),
      people: [person],
      note: "secret",
      confidential: true,
    });
    await settle(a);
    await settle(b);
    await keepPerson(b.device.db.device, person, { is_wanted: true });
    await settle(b);
    expect(await daysHere(b)).toContain(803);
    await world.setRole(b.player, "reader");
    await settle(b);
    expect(await daysHere(b)).toEqual([1, 2, 800, 801, 802]);
    const checkpoints = await Checkpoints.load(b.device.db);
    expect(floorOf(checkpoints)).not.toBe("end");
    expect((await readPerson(b.device.db.device, person))?.walk).toBe("end");
  });
}

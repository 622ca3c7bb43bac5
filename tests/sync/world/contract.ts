import { afterEach, describe, expect, test } from "vitest";
import { discardRefused, requeueRefused } from "#data/sync/refusals.ts";
import type { Person } from "#domain/artists/person.ts";
import { parseStamp } from "#domain/record/clock.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { Device, smallSizes, turnAllOff } from "./device.ts";
import { Network } from "./faults.ts";
import type { Player, World } from "./server.ts";

/** A member with a phone, and a network in between. */
export interface Seat {
  player: Player;
  device: Device;
  network: Network;
}

export async function seat(player: Player, now?: () => number): Promise<Seat> {
  const network = new Network(player.remote);
  const device = new Device({ ...player, remote: network, ...(now ? { now } : {}) });
  return { player, device: await device.start(), network };
}

export async function adviser(world: World, now?: () => number): Promise<Seat> {
  return seat(await world.join("adviser"), now);
}

/** Until nothing moves any more. */
export async function settle(...seats: Seat[]): Promise<void> {
  for (let turn = 0; turn < 2; turn++)
    for (const { device } of seats) expect(await device.sync()).toBeUndefined();
}

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** What every server that we synchronise with must do; `makeWorld` gives a workspace of its own to each test. */
export function syncContract(name: string, makeWorld: () => Promise<World>): void {
  describe(`synchronisation with ${name}`, () => {
    afterEach(turnAllOff);

    test("[S1] different fields changed offline by two people: both, and the server, have both", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create({ ...amara, tags: ["danse"] });
      await settle(a, b);
      await a.device.db.people.edit(person.id, { city: "Laval", tags: { add: ["musique"] } });
      await b.device.db.people.edit(person.id, { pronouns: "elle", tags: { remove: ["danse"] } });
      await settle(a, b);
      expect(await a.device.state()).toEqual(await b.device.state());
      expect(await a.device.records("people")).toEqual(await world.records("people"));
      expect(await a.device.db.people.get(person.id)).toMatchObject({
        city: "Laval",
        pronouns: "elle",
        tags: ["musique"],
      });
    });

    test("[S1] the same field changed by two people: the last one wins, for everybody", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create(amara);
      await settle(a, b);
      await a.device.db.people.edit(person.id, { city: "Laval" });
      await new Promise((resolve) => setTimeout(resolve, 5));
      await b.device.db.people.edit(person.id, { city: "Gatineau" });
      // The winner arrives first, the loser after.
      await b.device.sync();
      await a.device.sync();
      await settle(a, b);
      for (const { device } of [a, b]) expect((await device.db.people.get(person.id))?.city).toBe("Gatineau");
      expect(await a.device.records("people")).toEqual(await world.records("people"));
    });

    test("[S2] a field taken away offline stays away, and what others changed stays", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create({ ...amara, city: "Laval", region: "Laval" });
      await settle(a, b);
      await a.device.db.people.edit(person.id, { city: null });
      await b.device.db.people.edit(person.id, { region: "Outaouais" });
      await settle(b, a);
      const found = (await b.device.db.people.get(person.id)) as Person;
      expect(found.city).toBeUndefined();
      expect(found.region).toBe("Outaouais");
    });

    test("[S3] a tag put back offline survives its removal elsewhere", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create({ ...amara, tags: ["relève"] });
      await settle(a, b);
      await a.device.db.people.edit(person.id, { tags: { remove: ["relève"] } });
      await a.device.db.people.edit(person.id, { tags: { add: ["relève"] } });
      await b.device.db.people.edit(person.id, { tags: { remove: ["relève"] } });
      await settle(a, b);
      for (const { device } of [a, b])
        expect((await device.db.people.get(person.id))?.tags).toEqual(["relève"]);
    });

    test("[S5] a reply that was lost: the record is there once, and its revision does not move", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await a.device.sync();
      await a.device.db.people.create(amara);
      a.network.loseReply("push");
      expect(await a.device.sync()).toBe("offline");
      const [sent] = await world.records("people");
      expect(sent).toBeDefined();
      expect(await a.device.waiting()).toEqual({ pending: 1, refused: 0 });
      await settle(a);
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: 0 });
      const after = await world.records("people");
      expect(after).toHaveLength(1);
      expect(after[0]!.rev).toBe(sent!.rev);
    });

    test("[S6] a deletion reaches the others, who no longer list it, and can be undone", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create(amara);
      await settle(a, b);
      await a.device.db.people.remove(person.id);
      await b.device.db.people.edit(person.id, { city: "Laval" });
      await settle(a, b);
      expect(await b.device.db.people.find()).toEqual([]);
      expect(await b.device.db.people.find({ withDeleted: true })).toHaveLength(1);
      await b.device.db.people.restore(person.id);
      await settle(b, a);
      expect(await a.device.db.people.find()).toMatchObject([
        { id: person.id, city: "Laval", deleted: false },
      ]);
    });

    test("[S7] what was written offline survives a killed app, and arrives", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await a.device.sync();
      a.network.isCut = true;
      const person = await a.device.db.people.create(amara);
      await a.device.db.interactions.create({
        kind: "call",
        occurred_at: "2026-11-20T15:00:00.000Z",
        people: [person.id],
      });
      await a.device.db.people.edit(person.id, { city: "Laval" });
      await a.device.restart();
      expect(await a.device.waiting()).toEqual({ pending: 2, refused: 0 });
      expect(await a.device.sync()).toBe("offline");
      a.network.isCut = false;
      await settle(a);
      expect(await world.records("people")).toMatchObject([{ city: "Laval" }]);
      expect(await world.records("interactions")).toHaveLength(1);
    });

    test("[S8] a change made while its record is on its way leaves with the next round", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await a.device.sync();
      const person = await a.device.db.people.create(amara);
      a.network.after = async (call) => {
        if (call !== "push") return;
        a.network.after = undefined;
        await a.device.db.people.edit(person.id, { city: "Laval" });
      };
      await a.device.sync();
      await settle(a);
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: 0 });
      expect(await world.records("people")).toMatchObject([{ city: "Laval" }]);
    });

    test("[S9] two batches of offline edits take two requests; changes of one record travel as one", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await a.device.sync();
      const made = await a.device.db.people.createMany(
        Array.from({ length: 2 * smallSizes.batch }, (_, n) => ({ ...amara, display_name: `Artiste ${n}` })),
      );
      await a.device.db.people.edit(made[0]!.id, { city: "Laval" });
      await a.device.db.people.edit(made[0]!.id, { city: "Gatineau" });
      a.network.resetCalls();
      await settle(a);
      expect(a.network.calls["push people"]).toBe(2);
      expect(await world.records("people")).toHaveLength(2 * smallSizes.batch);
    });

    test("[S10] a refused record is set aside with its reason; the others arrive", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await a.device.sync();
      const people = await a.device.db.people.createMany(
        Array.from({ length: 9 }, (_, n) => ({ ...amara, display_name: `Artiste ${n}` })),
      );
      const bad = people[4]!;
      await spoil(a.device, bad.id);
      expect(await a.device.sync()).toBeUndefined();
      expect(await world.records("people")).toHaveLength(8);
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: 1 });
      const held = await a.device.db.replicas.people.get(bad.id);
      expect(held?.refused?.code).toBe("invalid");

      // Asked again without a change, it is refused again; mended, it leaves.
      await requeueRefused(a.device.db);
      await a.device.sync();
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: 1 });
      await a.device.db.people.edit(bad.id, { display_name: "Artiste 4" });
      await a.device.sync();
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: 0 });
      expect(await world.records("people")).toHaveLength(9);
    });

    test("[S10] a refused change that is given up becomes what the server has", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      const person = await a.device.db.people.create(amara);
      await settle(a);
      await spoil(a.device, person.id);
      await a.device.sync();
      await discardRefused(a.device.db, a.network, "people", person.id);
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: 0 });
      expect(await a.device.records("people")).toEqual(await world.records("people"));
    });

    test("[S10] a role lowered between two rounds: all is set aside at once, not row by row", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await settle(a);
      await world.setRole(a.player, "reader");
      await a.device.db.people.createMany(
        Array.from({ length: smallSizes.batch }, (_, n) => ({ ...amara, display_name: `Artiste ${n}` })),
      );
      a.network.resetCalls();
      expect(await a.device.engine.round()).toBeUndefined();
      expect(await a.device.waiting()).toEqual({ pending: 0, refused: smallSizes.batch });
      expect(a.network.calls["push people"]).toBe(1);
    });

    test("[S12] a device killed in the middle of its first synchronisation goes on from there", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      await a.device.sync();
      await a.device.db.people.createMany(
        Array.from({ length: smallSizes.page + 5 }, (_, n) => ({ ...amara, display_name: `Artiste ${n}` })),
      );
      await settle(a);
      let pages = 0;
      b.network.before = (call, table) => {
        if (call === "pull" && table === "people" && ++pages === 2) b.network.isCut = true;
      };
      expect(await b.device.sync()).toBe("offline");
      const stored = await b.device.db.people.find();
      expect(stored).toHaveLength(smallSizes.page);
      await b.device.restart();
      b.network.before = undefined;
      b.network.isCut = false;
      b.network.resetCalls();
      await settle(b);
      expect(b.network.calls["pull people"]).toBe(1);
      expect(await b.device.records("people")).toEqual(await world.records("people"));
    });

    test("[S12] a page that comes twice changes nothing on the device", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      await a.device.db.people.createMany([amara, { ...amara, display_name: "Noé" }]);
      await settle(a, b);
      const before = await b.device.state();
      let writes = 0;
      b.device.db.people.onChange(() => writes++);
      await b.device.db.device.checkpoints.clear();
      await b.device.engine.load();
      await settle(b);
      expect(writes).toBe(0);
      expect(await b.device.state()).toEqual(before);
    });

    test("[S13] what comes never overwrites a change that waits", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create(amara);
      await settle(a, b);
      await a.device.db.people.edit(person.id, { city: "Laval", tags: { add: ["danse"] } });
      await a.device.sync();
      // Typed while the page is on its way: nothing of it was sent yet.
      b.network.after = async (call, table) => {
        if (call !== "pull" || table !== "people") return;
        b.network.after = undefined;
        await b.device.db.people.edit(person.id, { pronouns: "elle", tags: { add: ["musique"] } });
      };
      await b.device.sync();
      expect(await b.device.waiting()).toEqual({ pending: 1, refused: 0 });
      expect(await b.device.db.people.get(person.id)).toMatchObject({
        pronouns: "elle",
        city: "Laval",
        tags: ["danse", "musique"],
      });
      await settle(b, a);
      expect(await a.device.state()).toEqual(await b.device.state());
    });

    test("[S15] what was just pushed is not pulled again", async () => {
      const world = await makeWorld();
      const a = await adviser(world);
      await settle(a);
      await a.device.db.people.createMany(
        Array.from({ length: 2 * smallSizes.batch + 1 }, (_, n) => ({
          ...amara,
          display_name: `Artiste ${n}`,
        })),
      );
      a.network.resetCalls();
      await settle(a);
      expect(a.network.calls["push people"]).toBe(3);
      expect(a.network.calls["pull people"]).toBeUndefined();
    });

    test("[S15] a colleague's row between two of our pushes is not taken for ours", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      await settle(a, b);
      await a.device.db.people.create(amara);
      await b.device.db.people.create({ ...amara, display_name: "Noé" });
      a.network.before = async (call) => {
        if (call === "push") await b.device.sync();
      };
      await a.device.sync();
      a.network.before = undefined;
      await settle(a, b);
      expect(await a.device.records("people")).toEqual(await world.records("people"));
      expect(await a.device.db.people.find()).toHaveLength(2);
    });

    test("[S16] the first synchronisation says how far it is, and only goes forward", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      await a.device.db.people.createMany(
        Array.from({ length: 40 }, (_, n) => ({ ...amara, display_name: `Artiste ${n}` })),
      );
      await settle(a);
      const told: number[] = [];
      b.network.before = () => {
        const { progress } = b.device.contact;
        if (progress) told.push(progress.done / progress.total);
      };
      await b.device.sync();
      expect(told.length).toBeGreaterThan(3);
      expect(told).toEqual([...told].sort((x, y) => x - y));
      expect(b.device.contact.progress).toBeUndefined();
    });

    test("[S17] a role that is lowered: what it may not see leaves the device, edits are refused", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      const person = await a.device.db.people.create(amara);
      const draft = {
        kind: "note" as const,
        occurred_at: "2026-11-20T15:00:00.000Z",
        people: [person.id],
      };
      await a.device.db.interactions.create({ ...draft, note: "secret", confidential: true });
      await a.device.db.interactions.create({ ...draft, note: "ouvert" });
      await settle(a, b);
      expect(await b.device.db.interactions.find()).toHaveLength(2);
      await world.setRole(b.player, "reader");
      await b.device.db.people.edit(person.id, { city: "Laval" });
      await settle(b);
      expect(b.device.roles.at(-1)).toBe("reader");
      expect(await b.device.db.interactions.find({ withDeleted: true })).toMatchObject([{ note: "ouvert" }]);
      expect(await b.device.db.interactions.linkedTo(person.id)).toHaveLength(1);
      expect(await b.device.waiting()).toEqual({ pending: 0, refused: 1 });
      await world.setRole(b.player, "adviser");
      await settle(b);
      expect(await b.device.db.interactions.find()).toHaveLength(2);
    });

    test("[S18] access is lost when the server says so twice, and only then", async () => {
      const world = await makeWorld();
      const [a, b] = [await adviser(world), await adviser(world)];
      await a.device.db.people.create(amara);
      await settle(a, b);
      b.network.isCut = true;
      expect(await b.device.sync()).toBe("offline");
      expect(b.device.hasEnded).toBe(false);
      b.network.isCut = false;
      await world.expel(b.player);
      expect(await b.device.sync()).toBe("access_lost");
      expect(b.device.hasEnded).toBe(true);
    });

    test("[S20] [S21] a phone whose date runs ahead loses nothing, and does not win for ever", async () => {
      const world = await makeWorld();
      const hours = 3 * 3_600_000;
      const a = await adviser(world, () => Date.now() + hours);
      const b = await adviser(world);
      // Written offline, before the device could learn the time.
      const person = await a.device.db.people.create(amara);
      await a.device.db.people.edit(person.id, { city: "Laval" });
      await a.device.db.people.edit(person.id, { city: "Gatineau" });
      await settle(a, b);
      expect(await b.device.db.people.get(person.id)).toMatchObject({ city: "Gatineau" });
      await b.device.db.people.edit(person.id, { city: "Sorel" });
      await settle(b, a);
      const found = (await a.device.db.people.get(person.id)) as Person;
      expect(found.city).toBe("Sorel");
      await a.device.db.people.edit(person.id, { city: "Laval" });
      await settle(a, b);
      const [row] = await world.records("people");
      expect(row?.city).toBe("Laval");
      expect(parseStamp(row!.clock.city as string).ms).toBeLessThan(Date.now() + 60_000);
      expect(await a.device.state()).toEqual(await b.device.state());
    });
  });
}

/** Puts in the outbox a record that no form would let through, as an old version of the app might have. */
async function spoil(device: Device, id: string): Promise<void> {
  await device.db.replicas.people.change([id], (_, current) => {
    const stamp = device.db.clock.tick();
    const doc: AnyDoc = {
      ...current!.doc,
      display_name: "x".repeat(500),
      clock: { ...current!.doc.clock, display_name: stamp },
    };
    return { doc, pending: device.db.now() };
  });
}

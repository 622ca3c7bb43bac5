import { expect, test } from "vitest";
import { smallSizes } from "../device.ts";
import { adviser, settle } from "../seats.ts";
import type { World } from "../server.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** What a pull brings. */
export function receivingContract(makeWorld: () => Promise<World>): void {
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

  test("[S15] a colleague's revision that answers a push which changed nothing is not taken for ours", async () => {
    const world = await makeWorld();
    const [a, b] = [await adviser(world), await adviser(world)];
    const [one, two] = await a.device.db.people.createMany([amara, { ...amara, display_name: "Noé" }]);
    await settle(a, b);
    // B writes first and sends last: what B wrote changes nothing any more, and the answer has the revision of A.
    await b.device.db.people.edit(one!.id, { city: "Laval" });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await a.device.db.people.edit(one!.id, { city: "Gatineau" });
    await a.device.db.people.edit(two!.id, { city: "Sorel" });
    await a.device.sync();
    await settle(b);
    expect(await b.device.records("people")).toEqual(await world.records("people"));
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
}

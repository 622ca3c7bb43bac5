import { expect, test } from "vitest";
import type { Person } from "#domain/artists/person.ts";
import { adviser, settle } from "../seats.ts";
import type { World } from "../server.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** What the merges of devices and server lead to. */
export function mergingContract(makeWorld: () => Promise<World>): void {
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

  test("[S4] what loses to a page on its way, before it was ever sent, is in the server's history", async () => {
    const world = await makeWorld();
    const a = await adviser(world);
    const b = await adviser(world, () => Date.now() - 20_000);
    const person = await a.device.db.people.create(amara);
    await settle(a, b);
    await a.device.db.people.edit(person.id, { city: "Laval" });
    await a.device.sync();
    b.network.after = async (call, table) => {
      if (call !== "pull" || table !== "people") return;
      b.network.after = undefined;
      await b.device.db.people.edit(person.id, { city: "Gatineau" });
    };
    await settle(b, a);
    expect(await world.records("people")).toMatchObject([{ city: "Laval" }]);
    expect((await world.history()).map(({ value }) => value)).toContain("Gatineau");
    expect(await b.device.records("people")).toEqual(await world.records("people"));
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
    expect(await a.device.db.people.find()).toMatchObject([{ id: person.id, city: "Laval", deleted: false }]);
  });
}

import { expect, test } from "vitest";
import { adviser, settle } from "../seats.ts";
import type { World } from "../server.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** What roles and memberships let through. */
export function accessContract(makeWorld: () => Promise<World>): void {
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

  test("[S17] what was not sent of what may no longer be seen leaves too, and is told once", async () => {
    const world = await makeWorld();
    const [a, b] = [await adviser(world), await adviser(world)];
    const draft = { kind: "note", occurred_at: "2026-11-20T15:00:00.000Z", note: "ouvert" } as const;
    const note = await a.device.db.interactions.create(draft);
    await settle(a, b);
    await a.device.db.interactions.edit(note.id, { confidential: true });
    await settle(a);
    await b.device.db.interactions.edit(note.id, { note: "Phrase à ne pas perdre" });
    await world.setRole(b.player, "reader");
    await settle(b);
    expect(await b.device.db.interactions.find({ withDeleted: true })).toEqual([]);
    expect(b.device.dropped).toBe(1);
    await settle(b);
    expect(b.device.dropped).toBe(1);
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
}

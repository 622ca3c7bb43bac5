import { expect, test } from "vitest";
import type { Person } from "#domain/artists/person.ts";
import { parseStamp } from "#domain/record/clock.ts";
import { adviser, settle } from "../seats.ts";
import type { World } from "../server.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** What becomes of wrong dates. */
export function timeContract(makeWorld: () => Promise<World>): void {
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

  test("[S21] replaced stamps keep their order: a tag taken away and put back is there", async () => {
    const world = await makeWorld();
    const a = await adviser(world, () => Date.now() + 3 * 3_600_000);
    const person = await a.device.db.people.create({ ...amara, tags: ["danse"] });
    await a.device.db.people.edit(person.id, { tags: { remove: ["danse"] } });
    await a.device.db.people.edit(person.id, { tags: { add: ["danse"] } });
    await settle(a);
    expect(await world.records("people")).toMatchObject([{ tags: ["danse"] }]);
    expect((await a.device.db.people.get(person.id))?.tags).toEqual(["danse"]);
  });
}

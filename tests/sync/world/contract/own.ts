import { afterEach, expect, test } from "vitest";
import { turnAllOff } from "../device.ts";
import { adviser, settle } from "../seats.ts";
import type { World } from "../server.ts";

const view = { kind: "saved_view", scope: "people", name: "À joindre", body: '{"q":"laval"}' } as const;

/** What is somebody's alone, in a table that everybody's devices hold. */
export function ownContract(makeWorld: () => Promise<World>): void {
  afterEach(turnAllOff);

  test("[S33] what somebody keeps for themselves is on their devices and on no other", async () => {
    const world = await makeWorld();
    const [a, b] = [await adviser(world), await adviser(world)];
    const own = await a.device.db.library.create({ ...view, owner_id: a.player.member_id });
    const shared = await a.device.db.library.create(view);
    await settle(a, b);
    expect(await world.records("library")).toHaveLength(2);
    expect(await b.device.db.library.find({ withDeleted: true })).toMatchObject([{ id: shared.id }]);
    expect((await a.device.db.library.find()).map(({ id }) => id).sort()).toEqual([own.id, shared.id].sort());
  });

  test("[S33] what becomes somebody's leaves the others' devices, and comes when it is everybody's again", async () => {
    const world = await makeWorld();
    const [a, b] = [await adviser(world), await adviser(world)];
    const { id } = await a.device.db.library.create(view);
    await settle(a, b);
    expect(await b.device.db.library.get(id)).toMatchObject({ name: view.name });
    await a.device.db.library.edit(id, { owner_id: a.player.member_id });
    await settle(a, b);
    expect(await b.device.db.library.find({ withDeleted: true })).toEqual([]);
    expect(await a.device.db.library.get(id)).toMatchObject({ owner_id: a.player.member_id });
    await a.device.db.library.edit(id, { owner_id: null, name: "À revoir" });
    await settle(a, b);
    expect(await b.device.db.library.get(id)).toMatchObject({ name: "À revoir" });
  });

  test("[S33] a change that waited when it became somebody else's is refused, and changes nothing", async () => {
    const world = await makeWorld();
    const [a, b] = [await adviser(world), await adviser(world)];
    const { id } = await a.device.db.library.create(view);
    await settle(a, b);
    await a.device.db.library.edit(id, { owner_id: a.player.member_id });
    await b.device.db.library.edit(id, { name: "Pris", owner_id: b.player.member_id });
    await settle(a, b, a);
    expect(await world.records("library")).toMatchObject([
      { id, name: view.name, owner_id: a.player.member_id },
    ]);
    expect(await b.device.db.library.find({ withDeleted: true })).toEqual([]);
    expect((await b.device.waiting()).pending).toBe(0);
  });
}

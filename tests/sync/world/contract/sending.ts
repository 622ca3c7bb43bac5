import { expect, test } from "vitest";
import { discardRefused, requeueRefused } from "#data/sync/refusals.ts";
import { smallSizes } from "../device.ts";
import { adviser, settle } from "../seats.ts";
import type { World } from "../server.ts";
import { spoil } from "../spoil.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** What becomes of the outbox. */
export function sendingContract(makeWorld: () => Promise<World>): void {
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

  test("[S10] what is written while a change is being refused was refused by nobody, and goes", async () => {
    const world = await makeWorld();
    const a = await adviser(world);
    const person = await a.device.db.people.create(amara);
    await settle(a);
    await spoil(a.device, person.id);
    a.network.before = async (call) => {
      if (!call.startsWith("push")) return;
      a.network.before = undefined;
      await a.device.db.people.edit(person.id, { display_name: "Amara Diallo-Roy" });
    };
    await a.device.sync();
    await a.device.sync();
    expect(await a.device.waiting()).toEqual({ pending: 0, refused: 0 });
    expect(await world.records("people")).toMatchObject([{ display_name: "Amara Diallo-Roy" }]);
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
}

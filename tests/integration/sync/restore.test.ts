// The database is dumped and restored in a fresh cluster, while devices hold work that they had not sent.

import { afterEach, expect, test, vi } from "vitest";
import type { Remote } from "#data/sync/remote.ts";
import { dump, restore } from "../../fixtures/dump.ts";
import { useStack } from "../../fixtures/stack.ts";
import { turnAllOff } from "../../sync/world/device.ts";
import { type Seat, seat, settle } from "../../sync/world/seats.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";

// Two devices are open at once, in the one page that a test is.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("../../sync/world/fewer-tables.ts")).sixOf(await load()),
);

const [before, after] = [useStack(), useStack()];

afterEach(turnAllOff);

const person = (display_name: string) => ({ kind: "artist", display_name }) as const;

/** Two advisers, whose app finds the server where it is. */
async function team(world: StackWorld): Promise<[Seat, Seat]> {
  const sit = async () => {
    const player = await world.join("adviser");
    const here =
      (name: keyof Remote) =>
      (...args: never[]) =>
        (world.remoteOf(player)[name] as (...args: never[]) => unknown)(...args);
    const remote = new Proxy({} as Remote, { get: (_, name) => here(name as keyof Remote) });
    return seat({ ...player, remote });
  };
  return [await sit(), await sit()];
}

test("[S4] [S19] dumped and restored in a fresh cluster, nothing that was sent or not yet sent is lost", async () => {
  const world = await StackWorld.make(before());
  const [a, b] = await team(world);
  const amara = await a.device.db.people.create({ ...person("Amara"), tags: ["danse", "relève"] });
  const noe = await a.device.db.people.create(person("Noé"));
  await settle(a, b);
  await a.device.db.people.edit(amara.id, { city: "Laval" });
  await settle(a, b);
  await b.device.db.people.edit(amara.id, { city: "Gatineau" });
  await b.device.db.people.remove(noe.id);
  await settle(b);
  // Not sent: an edit, a tag put back, a person, a call.
  a.network.isCut = true;
  b.network.isCut = true;
  await a.device.db.people.edit(amara.id, { pronouns: "elle", tags: { remove: ["danse"] } });
  await a.device.db.people.edit(amara.id, { tags: { add: ["danse"] } });
  await b.device.db.people.edit(amara.id, { tags: { remove: ["danse"] } });
  const only = await b.device.db.people.create(person("Jamais envoyée"));
  await b.device.db.interactions.create({
    kind: "call",
    occurred_at: "2026-11-20T15:00:00.000Z",
    people: [only.id],
  });
  const [rev, history] = [await world.rev(), await world.history()];

  await restore(after(), await dump(before()));
  world.moveTo(after());
  expect(await world.rev()).toBe(rev);
  expect(await world.history()).toEqual(history);
  a.network.isCut = false;
  b.network.isCut = false;
  await a.device.restart();
  await settle(a, b, a);

  const people = await world.records("people");
  expect(people.map((one) => one.display_name).sort()).toEqual(["Amara", "Jamais envoyée", "Noé"]);
  expect(people.find(({ id }) => id === amara.id)).toMatchObject({
    city: "Gatineau",
    pronouns: "elle",
    tags: ["danse", "relève"],
  });
  expect(people.find(({ id }) => id === noe.id)).toMatchObject({ deleted: true });
  expect(await world.records("interactions")).toHaveLength(1);
  expect(await world.rev()).toBeGreaterThan(rev);
  for (const { device } of [a, b]) {
    expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
    expect(await device.records("people")).toEqual(people);
  }
  // The server goes on keeping what loses.
  await a.device.db.people.edit(amara.id, { city: "Sorel" });
  await settle(a);
  expect((await world.history()).map(({ value }) => value)).toContain("Gatineau");
});

test("[S19] from an older dump, devices keep what they had not sent, and let go of what the server no longer has", async () => {
  const world = await StackWorld.make(before());
  const [a, b] = await team(world);
  const amara = await a.device.db.people.create(person("Amara"));
  await settle(a, b);
  const old = await dump(before());
  await a.device.db.people.create(person("Perdue avec le serveur"));
  await settle(a, b);
  await b.device.db.people.edit(amara.id, { pronouns: "elle" });

  await restore(after(), old);
  world.moveTo(after());
  await settle(b, a);

  const people = await world.records("people");
  expect(people).toMatchObject([{ display_name: "Amara", pronouns: "elle" }]);
  for (const { device } of [a, b]) expect(await device.records("people")).toEqual(people);
});

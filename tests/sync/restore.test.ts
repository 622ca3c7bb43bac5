import { afterEach, expect, test } from "vitest";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, settle } from "./world/seats.ts";
import { spoil } from "./world/spoil.ts";

afterEach(turnAllOff);

const person = (display_name: string) => ({ kind: "artist", display_name }) as const;

test("[S19] after a restore from a backup: the server's state is taken, what was not sent is kept", async () => {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const amara = await a.device.db.people.create(person("Amara"));
  await settle(a, b);
  await server.backUp();
  await a.device.db.people.edit(amara.id, { city: "Laval" });
  await a.device.db.people.create(person("Perdue avec le serveur"));
  await settle(a, b);

  await server.restore();
  const kept = await b.device.db.people.create(person("Jamais envoyée"));
  await b.device.db.people.edit(amara.id, { pronouns: "elle" });
  await settle(b, a);

  const truth = await server.records("people");
  expect(truth.map((doc) => doc.display_name).sort()).toEqual(["Amara", "Jamais envoyée"]);
  for (const { device } of [a, b]) {
    expect(await device.records("people")).toEqual(truth);
    expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
  }
  expect(await a.device.db.people.get(kept.id)).toBeDefined();
  expect((await a.device.db.people.get(amara.id))?.pronouns).toBe("elle");
});

test("[S19] what was sent since the backup goes from devices as from the server; what was refused stays", async () => {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const amara = await a.device.db.people.create(person("Amara"));
  await settle(a, b);
  await server.backUp();
  await a.device.db.people.edit(amara.id, { city: "Laval" });
  await settle(a, b);
  const kept = await b.device.db.people.create(person("Refusée"));
  await spoil(b.device, kept.id);
  await settle(b);

  await server.restore();
  await settle(a, b);
  for (const { device } of [a, b]) expect((await device.db.people.get(amara.id))?.city).toBeUndefined();
  expect(await b.device.waiting()).toEqual({ pending: 0, refused: 1 });
  expect(await b.device.db.people.get(kept.id)).toBeDefined();
});

test("[S19] a device killed while it starts over, starts over again", async () => {
  const server = new ModelServer();
  const a = await adviser(server);
  await a.device.db.people.createMany(Array.from({ length: 25 }, (_, n) => person(`Artiste ${n}`)));
  await settle(a);
  await server.backUp();
  await a.device.db.people.create(person("Perdue avec le serveur"));
  await settle(a);
  await server.restore();
  let pages = 0;
  a.network.before = (call, table) => {
    if (call === "pull" && table === "people" && ++pages === 2) a.network.isCut = true;
  };
  expect(await a.device.sync()).toBe("offline");
  await a.device.restart();
  a.network.before = undefined;
  a.network.isCut = false;
  await settle(a);
  expect(await a.device.records("people")).toEqual(await server.records("people"));
  expect(await a.device.db.people.find()).toHaveLength(25);
});

test("[S19] a restore that nobody told of is seen by revisions that went back", async () => {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  await a.device.db.people.create(person("Amara"));
  await settle(a, b);
  await server.backUp();
  for (const name of ["Perdue", "Avec", "Le serveur"]) {
    await a.device.db.people.create(person(name));
    await settle(a, b);
  }
  await server.restore(false);
  const kept = await b.device.db.people.create(person("Jamais envoyée"));
  await settle(b, a);
  const truth = await server.records("people");
  expect(truth.map(({ id }) => id)).toContain(kept.id);
  for (const { device } of [a, b]) expect(await device.records("people")).toEqual(truth);
});

test("[S19] a restored server whose revisions have caught up is known by its epoch", async () => {
  const server = new ModelServer();
  const a = await adviser(server);
  const amara = await a.device.db.people.create(person("Amara"));
  await settle(a);
  await server.backUp();
  await a.device.db.people.create(person("Perdue avec le serveur"));
  await settle(a);
  await server.restore();
  for (const city of ["Laval", "Matane", "Gaspé"]) await server.write("people", amara.id, { city });
  await settle(a);
  expect(await a.device.records("people")).toEqual(await server.records("people"));
  expect(await a.device.db.people.find()).toHaveLength(1);
});

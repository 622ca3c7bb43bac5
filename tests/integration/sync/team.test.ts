// What only the real database can prove: history, and the order in which transactions become visible.

import { afterEach, expect, test, vi } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { turnAllOff } from "../../sync/world/device.ts";
import { adviser, settle } from "../../sync/world/seats.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";

// Two devices are open at once, in the one page that a test is.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("../../sync/world/fewer-tables.ts")).sixOf(await load()),
);

const stack = useStack();

afterEach(turnAllOff);

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

test("[P0.3] [S1] [S4] two people edit the same artist offline: both and Postgres end alike, the loser is in history", async () => {
  const world = await StackWorld.make(stack());
  const [a, b] = [await adviser(world), await adviser(world)];
  const person = await a.device.db.people.create({ ...amara, tags: ["danse", "relève"] });
  await settle(a, b);
  a.network.isCut = true;
  b.network.isCut = true;
  await a.device.db.people.edit(person.id, {
    city: "Laval",
    practice: "La démarche de A.",
    tags: { add: ["musique"], remove: ["danse"] },
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await b.device.db.people.edit(person.id, {
    pronouns: "elle",
    practice: "La démarche de B.",
    tags: { add: ["conte"], remove: ["relève"] },
  });
  a.network.isCut = false;
  b.network.isCut = false;
  // The later edit arrives first: the loser meets its winner on the server.
  await settle(b, a, b);
  const [row] = await world.records("people");
  expect(row).toMatchObject({
    city: "Laval",
    pronouns: "elle",
    practice: "La démarche de B.",
    tags: ["conte", "musique"],
  });
  expect(await a.device.state()).toEqual(await b.device.state());
  expect(await a.device.records("people")).toEqual([row]);
  const history = await stack().sql`
    select field, value from public.field_history where row_id = ${person.id} and field = 'practice'`;
  expect(history).toEqual([{ field: "practice", value: "La démarche de A." }]);
});

test("[S14] a row that commits late is not skipped by a device that synchronises meanwhile", async () => {
  const world = await StackWorld.make(stack());
  const [a, b] = [await adviser(world), await adviser(world)];
  await settle(a, b);
  const { promise: held, resolve: commit } = Promise.withResolvers<void>();
  const { promise: isWritten, resolve: written } = Promise.withResolvers<void>();
  const late = stack().sql.begin(async (sql) => {
    await sql`insert into public.people (workspace_id, kind, display_name)
      values (${world.workspace_id}, 'artist', 'En retard')`;
    written();
    await held;
  });
  await isWritten;
  await a.device.db.people.create(amara);
  const pushing = a.device.sync();
  await b.device.sync();
  commit();
  await Promise.all([late, pushing]);
  await settle(b, a);
  for (const { device } of [a, b])
    expect((await device.db.people.find()).map((one) => one.display_name).sort()).toEqual([
      "Amara Diallo",
      "En retard",
    ]);
});

test("[S1] what the server writes by itself arrives like the rest", async () => {
  const world = await StackWorld.make(stack());
  const a = await adviser(world);
  const person = await a.device.db.people.create(amara);
  await settle(a);
  await a.device.db.people.edit(person.id, { pronouns: "elle" });
  await stack()
    .sql`update public.people set city = 'Laval', tags = tags || '{infolettre}' where id = ${person.id}`;
  await settle(a);
  expect(await a.device.db.people.get(person.id)).toMatchObject({
    pronouns: "elle",
    city: "Laval",
    tags: ["infolettre"],
  });
  expect(await a.device.records("people")).toEqual(await world.records("people"));
});

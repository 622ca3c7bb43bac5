import { expect, test } from "vitest";
import { openEmpty } from "./open.ts";

const amara = { kind: "artist", display_name: "Amara Diallo", city: "Laval", tags: ["danse"] } as const;

test("[P0.12] an edit is undone with a stamp of its own, and waits to be sent", async () => {
  const database = await openEmpty();
  const before = await database.people.create({ ...amara, tags: [...amara.tags] });
  const after = await database.people.edit(before.id, {
    city: "Verdun",
    region: "Montréal",
    tags: { add: ["jury"], remove: ["danse"] },
  });
  await database.people.undo(before, after);
  const undone = (await database.people.get(before.id))!;
  expect(undone).toMatchObject({ city: "Laval", tags: ["danse"] });
  expect(undone).not.toHaveProperty("region");
  expect(undone.clock.city! > after.clock.city!).toBe(true);
  expect((await database.replicas.people.get(before.id))?.pending).toBeGreaterThan(0);
});

test("[P0.12] what came between the edit and its undo stays", async () => {
  const database = await openEmpty();
  const before = await database.people.create({ ...amara, tags: [] });
  const after = await database.people.edit(before.id, { city: "Verdun", region: "Montréal" });
  await database.people.edit(before.id, { city: "Longueuil" });
  expect(await database.people.undo(before, after)).toBe(true);
  const undone = (await database.people.get(before.id))!;
  expect(undone.city).toBe("Longueuil");
  expect(undone).not.toHaveProperty("region");
});

test("[P0.12] when all of it was written over since, nothing is undone, and that is answered", async () => {
  const database = await openEmpty();
  const before = await database.people.create({ ...amara, tags: [] });
  const after = await database.people.edit(before.id, { city: "Verdun" });
  const theirs = await database.people.edit(before.id, { city: "Longueuil" });
  expect(await database.people.undo(before, after)).toBe(false);
  expect(await database.people.get(before.id)).toEqual(theirs);
});

test("[P0.12] a task ticked by mistake is as it was, its day included", async () => {
  const database = await openEmpty();
  const before = await database.tasks.create({
    title: "Relire",
    status: "open",
    due_on: "2026-11-22",
    priority: "normal",
  });
  const after = await database.tasks.edit(before.id, { status: "done", done_at: "2026-11-21T15:00:00.000Z" });
  await database.tasks.undo(before, after);
  const undone = (await database.tasks.get(before.id))!;
  expect(undone.status).toBe("open");
  expect(undone.due_on).toBe("2026-11-22");
  expect(undone).not.toHaveProperty("done_at");
});

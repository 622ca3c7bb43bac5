import { expect, test } from "vitest";
import { codeOf } from "#data/failure.ts";
import { openEmpty } from "./open.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const call = { kind: "call", occurred_at: "2026-11-20T15:00:00.000Z" } as const;

test("[P0.2] each edit stamps what it changes and nothing else", async () => {
  const db = await openEmpty();
  const person = await db.people.create(amara);
  const edited = await db.people.edit(person.id, { city: "Laval", tags: { add: ["danse"] } });
  expect(Object.keys(edited.clock).sort()).toEqual(["_", "city", "tags"]);
  expect(edited.clock.city! > person.clock._).toBe(true);
  const same = await db.people.edit(person.id, { city: "Laval" });
  expect(same.clock).toEqual(edited.clock);
});

test("two edits at the same moment, as from two tabs, both stand", async () => {
  const db = await openEmpty();
  const person = await db.people.create(amara);
  await Promise.all([
    db.people.edit(person.id, { city: "Laval" }),
    db.people.edit(person.id, { pronouns: "elle" }),
    db.people.edit(person.id, { tags: { add: ["a"] } }),
    db.people.edit(person.id, { tags: { add: ["b"] } }),
  ]);
  expect(await db.people.get(person.id)).toMatchObject({ city: "Laval", pronouns: "elle", tags: ["a", "b"] });
});

test("what is invalid is refused before it is stored, without a word of its content", async () => {
  const db = await openEmpty();
  const error = await db.people.create({ ...amara, display_name: "" }).catch((thrown: unknown) => thrown);
  expect(codeOf(error)).toBe("invalid");
  const person = await db.people.create(amara);
  const secret = await db.people.edit(person.id, { city: "s".repeat(500) }).catch((thrown: Error) => thrown);
  expect(codeOf(secret)).toBe("invalid");
  expect((secret as Error).message).not.toContain("ssss");
  expect((await db.people.get(person.id))?.city).toBeUndefined();
});

test("a member is not written here", async () => {
  const db = await openEmpty();
  await expect(db.members.remove(crypto.randomUUID())).rejects.toThrow(/server alone/);
});

test("a record that is not on this device cannot be edited", async () => {
  const db = await openEmpty();
  const error = await db.people
    .edit(crypto.randomUUID(), { city: "Laval" })
    .catch((thrown: unknown) => thrown);
  expect(codeOf(error)).toBe("not_found");
});

test("[P1.3] a person's interactions are found in order, whatever was moved, taken off or removed", async () => {
  const db = await openEmpty();
  const [one, two] = [
    await db.people.create(amara),
    await db.people.create({ ...amara, display_name: "Noé" }),
  ];
  const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T15:00:00.000Z`;
  const made = [];
  for (let day = 1; day <= 6; day++)
    made.push(await db.interactions.create({ ...call, occurred_at: at(day), people: [one.id] }));
  const ids = () => db.interactions.linkedTo(one.id).then((found) => found.map(({ id }) => id));
  expect(await ids()).toEqual(made.map(({ id }) => id).reverse());

  await db.interactions.edit(made[0]!.id, { occurred_at: at(20) });
  await db.interactions.edit(made[1]!.id, { people: { remove: [one.id], add: [two.id] } });
  await db.interactions.remove(made[2]!.id);
  expect(await ids()).toEqual([made[0]!.id, made[5]!.id, made[4]!.id, made[3]!.id]);
  expect((await db.interactions.linkedTo(two.id)).map(({ id }) => id)).toEqual([made[1]!.id]);
  expect((await db.interactions.linkedTo(one.id, 2)).map(({ id }) => id)).toEqual([made[0]!.id, made[5]!.id]);

  await db.interactions.edit(made[1]!.id, { people: { add: [one.id] } });
  await db.interactions.restore(made[2]!.id);
  expect(await ids()).toHaveLength(6);
});

test("a list walks its index: sorted, without what was removed", async () => {
  const db = await openEmpty();
  await db.people.createMany(
    ["Zoé Éthier", "Ève Nguyễn", "Amara Diallo"].map((display_name) => ({ ...amara, display_name })),
  );
  const removed = await db.people.create({ ...amara, display_name: "Bao Lê" });
  await db.people.remove(removed.id);
  const found = await db.people.find({ sort: "sort_key" });
  expect(found.map((one) => one.display_name)).toEqual(["Amara Diallo", "Zoé Éthier", "Ève Nguyễn"]);
  expect(await db.people.find({ sort: "sort_key", limit: 1, skip: 1 })).toMatchObject([
    { display_name: "Zoé Éthier" },
  ]);
});

test("a watched list tells each change", async () => {
  const db = await openEmpty();
  const seen: string[][] = [];
  const stop = db.tasks.watch({ sort: "agenda", where: { agenda: { $lt: "1" } } }, (tasks) =>
    seen.push(tasks.map((task) => task.title)),
  );
  const later = await db.tasks.create({ title: "Plus tard", status: "open", priority: "normal" });
  await db.tasks.create({ title: "Demain", status: "open", priority: "normal", due_on: "2026-11-22" });
  await db.tasks.edit(later.id, { status: "done" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  stop();
  expect(seen).toContainEqual(["Demain", "Plus tard"]);
  expect(seen.at(-1)).toEqual(["Demain"]);
});

test("[P0.5] one that leaves the device is told by its id alone, deleted, its sets empty", async () => {
  const database = await openEmpty();
  const call = {
    kind: "call",
    occurred_at: "2026-11-19T15:00:00.000Z",
    people: [crypto.randomUUID()],
  } as const;
  const { id } = await database.interactions.create({ ...call, people: [...call.people] });
  const heard: unknown[] = [];
  database.interactions.onChange((changed) =>
    heard.push(...changed.map(({ id, deleted, people }) => [id, deleted, people])),
  );
  await database.replicas.interactions.forget([id]);
  await expect.poll(() => heard).toEqual([[id, true, []]]);
});

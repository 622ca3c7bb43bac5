import { createRoot, createSignal } from "solid-js";
import { expect, test, vi } from "vitest";
import { createLive, createLiveLinks, createLiveRecord } from "#data/store/live.ts";
import type { Database } from "#data/store/open.ts";
import { openEmpty } from "./open.ts";

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const at = (day: number) => `2026-11-${String(day).padStart(2, "0")}T15:00:00.000Z`;
const log = (db: Database, person: string, day: number) =>
  db.interactions.create({ kind: "call", occurred_at: at(day), people: [person] });

test("[P0.8] a record is shown, followed, and gone when it is put aside", async () => {
  const db = await openEmpty();
  const person = await db.people.create(amara);
  const [id, setId] = createSignal<string>(person.id);
  const { shown, stop } = createRoot((dispose) => ({
    shown: createLiveRecord(() => db.people, id),
    stop: dispose,
  }));
  expect(shown()).toBeUndefined();
  await vi.waitFor(() => expect(shown()).toMatchObject({ display_name: "Amara Diallo" }));
  await db.people.edit(person.id, { city: "Laval" });
  await vi.waitFor(() => expect(shown()).toMatchObject({ city: "Laval" }));
  await db.people.remove(person.id);
  await vi.waitFor(() => expect(shown()).toBeNull());
  setId("11111111-1111-4111-8111-111111111111");
  await vi.waitFor(() => expect(shown()).toBeNull());
  stop();
});

test("[P0.8] a list follows what is written, and keeps the records that did not change", async () => {
  const db = await openEmpty();
  const first = await db.tasks.create({
    title: "Un",
    status: "open",
    priority: "normal",
    due_on: "2026-11-22",
  });
  const { shown, stop } = createRoot((dispose) => ({
    shown: createLive(
      () => db.tasks,
      () => ({ sort: "agenda" }),
    ),
    stop: dispose,
  }));
  await vi.waitFor(() => expect(shown()).toHaveLength(1));
  const [before] = shown()!;
  await db.tasks.create({ title: "Deux", status: "open", priority: "normal", due_on: "2026-11-23" });
  await vi.waitFor(() => expect(shown()).toHaveLength(2));
  expect(shown()![0]).toBe(before);
  expect(before!.id).toBe(first.id);
  stop();
});

test("[P1.3] a timeline follows what is logged, moved, taken off and put aside, within its limit", async () => {
  const db = await openEmpty();
  const person = await db.people.create(amara);
  const days = [];
  for (const day of [1, 2, 3, 4]) days.push(await log(db, person.id, day));
  const { shown, stop } = createRoot((dispose) => ({
    shown: createLiveLinks(
      () => db.interactions,
      () => person.id,
      () => 3,
    ),
    stop: dispose,
  }));
  const dates = () => shown()?.map((one) => one.occurred_at.slice(8, 10));
  await vi.waitFor(() => expect(dates()).toEqual(["04", "03", "02"]));
  const late = await log(db, person.id, 9);
  expect(dates()).toEqual(["09", "04", "03"]);
  await db.interactions.edit(late.id, { occurred_at: at(3) });
  await vi.waitFor(() => expect(shown()).toHaveLength(3));
  expect(dates()?.[0]).toBe("04");
  await db.interactions.edit(days[3]!.id, { people: { remove: [person.id] } });
  await db.interactions.remove(late.id);
  // What left makes room for what was out of sight.
  await vi.waitFor(() => expect(dates()).toEqual(["03", "02", "01"]));
  await db.interactions.restore(late.id);
  await vi.waitFor(() => expect(dates()).toEqual(["03", "03", "02"]));
  await log(db, crypto.randomUUID(), 10);
  expect(dates()).toEqual(["03", "03", "02"]);
  stop();
});

import { expect, test } from "vitest";
import { addTask, bringBackTask, takeBackTask } from "#data/team/index.ts";
import { openEmpty } from "./open.ts";

test("[P0.11] a task of nobody's has neither person nor day", async () => {
  const db = await openEmpty();
  const { task, provisional_ids } = await addTask(db, {
    title: "Réserver la salle",
    status: "open",
    priority: "normal",
    provisional_names: [],
  });
  expect(task).toMatchObject({ title: "Réserver la salle", people: [] });
  expect(task.due_on).toBeUndefined();
  expect(provisional_ids).toEqual([]);
});

test("[P0.12] a name without a file gets a provisional one; both are taken back, and come back, as one", async () => {
  const db = await openEmpty();
  const amara = await db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  const added = await addTask(db, {
    title: "Relire le budget",
    status: "open",
    priority: "high",
    due_on: "2026-12-01",
    people: [amara.id],
    provisional_names: ["Bao Lê"],
  });
  const [bao] = added.provisional_ids;
  expect(added.task.people.toSorted()).toEqual([amara.id, bao!].toSorted());
  const state = async () => ({
    task: (await db.tasks.get(added.task.id))?.deleted,
    bao: (await db.people.get(bao!))?.deleted,
    amara: (await db.people.get(amara.id))?.deleted,
  });
  expect(await db.people.get(bao!)).toMatchObject({ display_name: "Bao Lê", provisional: true });
  await takeBackTask(db, added);
  expect(await state()).toEqual({ task: true, bao: true, amara: false });
  await bringBackTask(db, added);
  expect(await state()).toEqual({ task: false, bao: false, amara: false });
});

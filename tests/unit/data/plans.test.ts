import { describe, expect, test } from "vitest";
import type { Database } from "#data/store/open.ts";
import { applyTemplate, saveTemplate } from "#data/support/plan-templates.ts";
import {
  addGoal,
  addStep,
  editGoal,
  moveGoal,
  moveStep,
  putBack,
  removeGoal,
  setStepDone,
} from "#data/support/plans.ts";
import { type PlannedGoal, planOf } from "#domain/support/plan.ts";
import { datedGoals, parseTemplate } from "#domain/support/plan-template.ts";
import { openEmpty } from "./open.ts";

const person = crypto.randomUUID();
const adviser = crypto.randomUUID();

async function planIn(db: Database): Promise<PlannedGoal[]> {
  return planOf(await db.goals.linkedTo(person), await db.tasks.linkedTo(person));
}
const titlesIn = async (db: Database) =>
  (await planIn(db)).map(({ goal, steps }) => [goal.title, steps.map(({ title }) => title)]);

/** Two goals of three and one steps. */
async function planted(): Promise<Database> {
  const db = await openEmpty();
  for (const title of ["Créer", "Diffuser"])
    await addGoal(db, await planIn(db), { title, status: "open", people: [person] });
  const [create, show] = await planIn(db);
  for (const title of ["Un", "Deux", "Trois"])
    await addStep(db, (await planIn(db))[0] ?? create!, { title, people: [person] });
  await addStep(db, show!, { title: "Quatre", people: [person], by_artist: true });
  return db;
}

describe("[P1.6] a plan on the device", () => {
  test("keeps goals and steps in the order they were added", async () => {
    const db = await planted();
    expect(await titlesIn(db)).toEqual([
      ["Créer", ["Un", "Deux", "Trois"]],
      ["Diffuser", ["Quatre"]],
    ]);
  });

  test("[P0.12] a step moved within its goal, or to another, is there; and back by one press", async () => {
    const db = await planted();
    const before = await titlesIn(db);
    const [create, show] = await planIn(db);
    const up = await moveStep(db, create!.steps[2]!, create!, 0);
    expect((await titlesIn(db))[0]).toEqual(["Créer", ["Trois", "Un", "Deux"]]);
    expect(up.tasks).toHaveLength(1);
    expect(await putBack(db, up)).toBe(true);
    expect(await titlesIn(db)).toEqual(before);
    const away = await moveStep(db, create!.steps[0]!, show!, 1);
    expect(await titlesIn(db)).toEqual([
      ["Créer", ["Deux", "Trois"]],
      ["Diffuser", ["Quatre", "Un"]],
    ]);
    await putBack(db, away);
    expect(await titlesIn(db)).toEqual(before);
  });

  test("[P0.12] a goal moved, and one removed with its steps, come back as they were", async () => {
    const db = await planted();
    const before = await titlesIn(db);
    let plan = await planIn(db);
    const moved = await moveGoal(db, plan[1]!.goal, plan, 0);
    expect((await titlesIn(db)).map(([title]) => title)).toEqual(["Diffuser", "Créer"]);
    await putBack(db, moved);
    plan = await planIn(db);
    const removed = await removeGoal(db, plan[0]!);
    expect(await titlesIn(db)).toEqual([["Diffuser", ["Quatre"]]]);
    expect(await db.tasks.linkedTo(person)).toHaveLength(1);
    await putBack(db, removed);
    expect(await titlesIn(db)).toEqual(before);
  });

  test("says when a goal was closed and a step done, and by whom; taken up again, it says neither", async () => {
    const db = await planted();
    const [create] = await planIn(db);
    await editGoal(db, create!.goal, { status: "achieved" });
    const achieved = (await planIn(db))[0]!.goal;
    expect(achieved).toMatchObject({ status: "achieved", closed_at: expect.stringMatching(/^20/) });
    await editGoal(db, achieved, { status: "open" });
    expect((await planIn(db))[0]!.goal.closed_at).toBeUndefined();
    const done = await setStepDone(db, create!.steps[0]!, true, adviser);
    expect(done.tasks[0]!.after).toMatchObject({ status: "done", done_by: adviser });
    const open = await setStepDone(db, done.tasks[0]!.after, false);
    expect(open.tasks[0]!.after.done_at).toBeUndefined();
    expect(open.tasks[0]!.after.done_by).toBeUndefined();
  });

  test("a step that a colleague changed meanwhile keeps their word when a move is taken back", async () => {
    const db = await planted();
    const [create, show] = await planIn(db);
    const away = await moveStep(db, create!.steps[0]!, show!, 0);
    await db.tasks.edit(create!.steps[0]!.id, { title: "Un, revu" });
    await putBack(db, away);
    expect((await titlesIn(db))[0]).toEqual(["Créer", ["Un, revu", "Deux", "Trois"]]);
  });
});

describe("[P1.6] a template", () => {
  const body = JSON.stringify({
    version: 1,
    goals: [
      {
        title: "Déposer",
        horizon_in: 60,
        steps: [
          { title: "Écrire", by: "artist", due_in: 10 },
          { title: "Relire", by: "team", due_in: 20 },
        ],
      },
      { title: "Attendre", steps: [] },
    ],
  });

  test("goes after what the plan has, with its dates and who does what; and away by one press", async () => {
    const db = await planted();
    const before = await titlesIn(db);
    const change = await applyTemplate(db, datedGoals(parseTemplate(body)!, "2026-12-01"), {
      person_id: person,
      adviser_id: adviser,
      plan: await planIn(db),
    });
    expect(await titlesIn(db)).toEqual([...before, ["Déposer", ["Écrire", "Relire"]], ["Attendre", []]]);
    const added = (await planIn(db))[2]!;
    expect(added.goal).toMatchObject({ horizon_on: "2027-01-30", adviser_id: adviser, status: "open" });
    expect(added.steps[0]).toMatchObject({ by_artist: true, due_on: "2026-12-11" });
    expect(added.steps[0]!.assignee_id).toBeUndefined();
    expect(added.steps[1]).toMatchObject({ by_artist: false, assignee_id: adviser, due_on: "2026-12-21" });
    await putBack(db, change);
    expect(await titlesIn(db)).toEqual(before);
  });

  test("kept in the library, is read again", async () => {
    const db = await openEmpty();
    const item = await saveTemplate(db, "Première demande", parseTemplate(body)!);
    const kept = await db.library.get(item.id);
    expect(parseTemplate(kept?.body)).toEqual(parseTemplate(body));
  });
});

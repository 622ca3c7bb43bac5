import { describe, expect, test } from "vitest";
import {
  createApplications,
  editApplication,
  moveApplication,
  removeApplication,
  resubmitApplication,
} from "#data/applications/actions.ts";
import { takeBack } from "#data/applications/change.ts";
import { applySchedule, followDeadline } from "#data/applications/schedules.ts";
import type { Database } from "#data/store/open.ts";
import type { Application, ApplicationStage } from "#domain/applications/application.ts";
import { stageHistory } from "#domain/applications/move.ts";
import { reportTaskId } from "#domain/applications/report-task.ts";
import { datedSteps } from "#domain/applications/schedule.ts";
import { byRank } from "#domain/support/rank.ts";
import { openEmpty } from "./open.ts";

const person = crypto.randomUUID();
const member_id = crypto.randomUUID();
const context = { today: "2026-11-29", zone: "America/Toronto", member_id, reportTitle: () => "Rapport" };

async function made(db: Database, ...titles: string[]): Promise<Application[]> {
  const drafts = titles.map((title) => ({ title, stage: "preparing" as const, people: [person] }));
  return (await createApplications(db, drafts, { member_id })).madeApplications;
}
const latest = async (db: Database, { id }: Application) => (await db.applications.get(id))!;
const column = async (db: Database, stage: ApplicationStage) =>
  (await db.applications.find({ where: { stage } })).sort(byRank).map(({ title }) => title);
const accepted = { granted_cents: 800_00, report_due_on: "2027-06-30" };
const reportOf = async (db: Database, of: Application) => db.tasks.get(await reportTaskId(of));

describe("[P2.3] an application on the device", () => {
  test("begins its history when it is made, on top of its column; taken back, it is gone", async () => {
    const db = await openEmpty();
    await made(db, "Un");
    const change = await createApplications(db, [{ title: "Deux", stage: "preparing" }], { member_id });
    expect(await column(db, "preparing")).toEqual(["Deux", "Un"]);
    expect(stageHistory(change.madeApplications[0]!.moves)).toMatchObject([
      { stage: "preparing", member_id },
    ]);
    expect(await takeBack(db, change)).toBe(true);
    expect(await column(db, "preparing")).toEqual(["Un"]);
  });

  test("[P2.4] moves to a place of a column, and back by one press", async () => {
    const db = await openEmpty();
    const [one, two, three] = await made(db, "Un", "Deux", "Trois");
    await moveApplication(db, one!, "submitted", context);
    const others = [await latest(db, one!)];
    const change = await moveApplication(db, two!, "submitted", context, { place: { others, at: 1 } });
    await moveApplication(db, three!, "submitted", context);
    expect(await column(db, "submitted")).toEqual(["Trois", "Un", "Deux"]);
    expect(await latest(db, two!)).toMatchObject({ submitted_on: "2026-11-29" });
    await takeBack(db, change);
    const back = await latest(db, two!);
    expect(back).toMatchObject({ stage: "preparing", rank: two!.rank, moves: two!.moves });
    expect(back.submitted_on).toBeUndefined();
  });

  test("[P2.4] a place between cards that nobody ranked is found for a thousand of them", async () => {
    const db = await openEmpty();
    const drafts = Array.from({ length: 1_000 }, (_, n) => ({ title: `${n}`, stage: "refused" as const }));
    await createApplications(db, drafts);
    const [one] = await made(db, "Un");
    const others = (await db.applications.find({ where: { stage: "refused" } })).sort(byRank);
    await moveApplication(db, one!, "refused", context, { place: { others, at: 500 } });
    const titles = await column(db, "refused");
    expect(titles.indexOf("Un")).toBe(500);
    expect(titles.filter((title) => title !== "Un")).toEqual(others.map(({ title }) => title));
  });

  test("accepted, its report is one task; taken back, all of it is as before", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    const change = await moveApplication(db, one!, "accepted", context, { answer: accepted });
    expect(await reportOf(db, one!)).toMatchObject({
      title: "Rapport",
      due_on: "2027-06-30",
      people: [person],
    });
    await takeBack(db, change);
    expect(await reportOf(db, one!)).toMatchObject({ deleted: true });
    const back = await latest(db, one!);
    expect(back.stage).toBe("preparing");
    for (const field of ["granted_cents", "report_due_on", "answered_on"] as const)
      expect(back[field]).toBeUndefined();
    await moveApplication(db, back, "accepted", context, { answer: accepted });
    expect(await reportOf(db, one!)).toMatchObject({ deleted: false, status: "open" });
  });

  test("no more accepted, an untouched report goes; what people edited stays", async () => {
    const db = await openEmpty();
    const [one, two] = await made(db, "Un", "Deux");
    for (const each of [one!, two!])
      await moveApplication(db, each, "accepted", context, { answer: accepted });
    await db.tasks.edit((await reportOf(db, two!))!.id, { note: "Factures reçues" });
    for (const each of [one!, two!]) await moveApplication(db, await latest(db, each), "refused", context);
    expect(await reportOf(db, one!)).toMatchObject({ deleted: true });
    expect(await reportOf(db, two!)).toMatchObject({ deleted: false, note: "Factures reçues" });
    expect(await latest(db, one!)).toMatchObject(accepted);
  });

  test("the task of an untouched report follows its day, and is done when the report is sent", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    await moveApplication(db, one!, "accepted", context, { answer: accepted });
    await editApplication(db, await latest(db, one!), { report_due_on: "2027-09-30" }, context);
    expect(await reportOf(db, one!)).toMatchObject({ due_on: "2027-09-30", status: "open" });
    const sent = await editApplication(db, await latest(db, one!), { report_sent_on: "2027-09-01" }, context);
    expect(await reportOf(db, one!)).toMatchObject({ status: "done", done_by: member_id });
    await takeBack(db, sent);
    expect(await reportOf(db, one!)).toMatchObject({ status: "open" });
  });

  test("taken away, so is what was left to do for it; what was done stays; back by one press", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    const task = { application_id: one!.id, priority: "normal" } as const;
    const open = await db.tasks.create({ ...task, title: "Budget", status: "open" });
    const done = await db.tasks.create({ ...task, title: "CV", status: "done" });
    const change = await removeApplication(db, one!);
    expect(await latest(db, one!)).toMatchObject({ deleted: true });
    expect(await db.tasks.getMany([open.id, done.id])).toMatchObject([{ deleted: true }, { deleted: false }]);
    await takeBack(db, change);
    expect(await latest(db, one!)).toMatchObject({ deleted: false });
    expect(await db.tasks.get(open.id)).toMatchObject({ deleted: false });
  });

  test("made again, it keeps who and what, and says from which", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    const { madeApplications } = await resubmitApplication(db, one!, { member_id });
    expect(madeApplications).toMatchObject([
      { title: "Un", people: [person], stage: "preparing", resubmission_of: one!.id },
    ]);
  });
});

describe("[P2.5] a reverse calendar on the device", () => {
  const steps = [
    { title: "Brouillon", before: 21 },
    { title: "Dépôt", before: 2 },
  ];
  const calendar = datedSteps(steps, "2026-12-31", context.today);
  const days = async (db: Database, { id }: Application) =>
    (await db.tasks.linkedTo(id)).map(({ due_on }) => due_on).sort();

  test("is made in one step, once, and taken back in one", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    const change = await applySchedule(db, one!, calendar, "2026-12-31", { member_id });
    expect(await days(db, one!)).toEqual(["2026-12-10", "2026-12-29"]);
    expect((await applySchedule(db, one!, calendar, "2026-12-31", {})).madeTasks).toEqual([]);
    await takeBack(db, change);
    expect(await days(db, one!)).toEqual([]);
    expect((await latest(db, one!)).scheduled_for).toBeUndefined();
    await applySchedule(db, one!, calendar, "2026-12-31", {});
    expect(await days(db, one!)).toHaveLength(2);
  });

  test("has a task for each step, though two of them have one title", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    const twice = [14, 7].map((before) => ({ title: "Relance", before }));
    const reminders = datedSteps(twice, "2026-12-31", context.today);
    expect((await applySchedule(db, one!, reminders, "2026-12-31", {})).madeTasks).toHaveLength(2);
    expect(await days(db, one!)).toEqual(["2026-12-17", "2026-12-24"]);
  });

  test("follows its deadline: open tasks move, done ones stay, and it is not asked twice", async () => {
    const db = await openEmpty();
    const [one] = await made(db, "Un");
    const { madeTasks } = await applySchedule(db, one!, calendar, "2026-12-31", {});
    await db.tasks.edit(madeTasks[0]!.id, { status: "done" });
    const taskIds = madeTasks.map(({ id }) => id);
    const moved = { taskIds, days: 7, today: context.today };
    const change = await followDeadline(db, await latest(db, one!), "2027-01-07", moved);
    expect(await days(db, one!)).toEqual(["2026-12-10", "2027-01-05"]);
    expect(await latest(db, one!)).toMatchObject({ scheduled_for: "2027-01-07" });
    await takeBack(db, change);
    expect(await days(db, one!)).toEqual(["2026-12-10", "2026-12-29"]);
  });
});

import { expect, test } from "vitest";
import { removeOpportunities, takeBackRemoval } from "#data/opportunities/index.ts";
import { openEmpty } from "./open.ts";

test("[P2.3] deleted, opportunities leave their applications a title, a funder, a program and a deadline; taken back, nothing", async () => {
  const db = await openEmpty();
  const [first, second] = await db.opportunities.createMany([
    {
      title: "Vivacité",
      kind: "grant",
      status: "confirmed",
      funder: "CALQ",
      program: "Montréal",
      deadlines: ["2126-12-01 America/Toronto submission"],
    },
    { title: "Atelier", kind: "residency", status: "confirmed" },
  ]);
  const [bare, own, other, elsewhere] = await db.applications.createMany([
    { stage: "preparing", opportunity_id: first!.id },
    { stage: "preparing", opportunity_id: first!.id, title: "Ma création", deadline_on: "2126-11-20" },
    { stage: "idea", opportunity_id: second!.id, funder: "CAM" },
    { stage: "idea" },
  ]);
  const all = [bare!, own!, other!, elsewhere!];
  const latest = () => db.applications.getMany(all.map(({ id }) => id));
  const change = await removeOpportunities(db, [first!.id, second!.id]);
  expect(change.applications).toHaveLength(3);
  expect(await db.opportunities.find()).toEqual([]);
  const from = { funder: "CALQ", program: "Montréal" };
  expect(await latest()).toMatchObject([
    { ...from, title: "Vivacité", deadline_on: "2126-12-01", opportunity_id: first!.id },
    { ...from, title: "Ma création", deadline_on: "2126-11-20" },
    { title: "Atelier", funder: "CAM" },
    { stage: "idea" },
  ]);
  expect(await takeBackRemoval(db, change)).toBe(true);
  expect(await db.opportunities.find()).toHaveLength(2);
  const told = (one: (typeof all)[number]) => [one.title, one.funder, one.program, one.deadline_on];
  expect((await latest()).map(told)).toEqual(all.map(told));
});

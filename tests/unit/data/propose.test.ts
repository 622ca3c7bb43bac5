import { expect, test } from "vitest";
import { takeBack } from "#data/applications/index.ts";
import { peopleIndexOf } from "#data/artists/people-index.ts";
import { proposeTo } from "#data/matching/index.ts";
import { stageHistory } from "#domain/applications/move.ts";
import { proposalId } from "#domain/applications/proposal-id.ts";
import { openEmpty } from "./open.ts";

test("[P2.2] what is proposed begins once for each, whoever they were merged with, and is taken back in one step", async () => {
  const db = await openEmpty();
  const opportunity = await db.opportunities.create({
    title: "Vivacité",
    kind: "grant",
    status: "confirmed",
    documents_asked: "Démarche\nBudget",
  });
  const adviser_id = crypto.randomUUID();
  const [ana, bao, cam] = await db.people.createMany([
    { kind: "artist", display_name: "Ana Roy", adviser_id },
    { kind: "artist", display_name: "Bao Lê" },
    { kind: "artist", display_name: "Cam Anjou" },
  ]);
  const merged = await db.people.create({ kind: "artist", display_name: "A. Roy", merged_into: ana!.id });
  const withdrawn = { opportunity_id: opportunity.id, people: [cam!.id], stage: "withdrawn" as const };
  await db.applications.create(withdrawn);
  await peopleIndexOf(db).whole;

  const me = crypto.randomUUID();
  const all = [ana!.id, merged.id, bao!.id, cam!.id];
  const change = await proposeTo(db, opportunity, all, { member_id: me });
  const ideas = await db.applications.find({ where: { stage: "idea" } });
  expect(ideas.map((one) => [one.people, one.adviser_id, one.checklist]).sort()).toEqual(
    [
      [[ana!.id], adviser_id, ["Budget", "Démarche"]],
      [[bao!.id], me, ["Budget", "Démarche"]],
    ].sort(),
  );
  expect((await proposeTo(db, opportunity, all, { member_id: me })).madeApplications).toEqual([]);
  expect(await takeBack(db, change)).toBe(true);
  expect((await db.applications.find()).map(({ stage }) => stage)).toEqual(["withdrawn"]);
});

test("[P2.2] what is proposed has one id wherever it is; after one that was taken away, another begins", async () => {
  const db = await openEmpty();
  const opportunity = { id: crypto.randomUUID() };
  const [person, member_id] = [crypto.randomUUID(), crypto.randomUUID()];
  await peopleIndexOf(db).whole;
  const propose = async () =>
    (await proposeTo(db, opportunity, [person], { member_id })).madeApplications[0]!;
  const first = await propose();
  expect(first.id).toBe(await proposalId(db.workspace_id, opportunity.id, person));
  expect(first).toMatchObject({ adviser_id: member_id, stage: "idea", people: [person] });
  expect(first.rank).toBeDefined();
  expect(stageHistory(first.moves)).toMatchObject([{ stage: "idea", member_id }]);
  await db.applications.remove(first.id);
  const second = await propose();
  expect(second.id).not.toBe(first.id);
  expect(await db.applications.get(first.id)).toMatchObject({ deleted: true });
});

test("[P2.2] to many at once, each begins with the one id of theirs", async () => {
  const db = await openEmpty();
  const people = Array.from({ length: 40 }, () => crypto.randomUUID());
  await peopleIndexOf(db).whole;
  const opportunity = { id: crypto.randomUUID(), documents_asked: "Budget" };
  const { madeApplications } = await proposeTo(db, opportunity, people, {});
  const ids = await Promise.all(people.map((one) => proposalId(db.workspace_id, opportunity.id, one)));
  expect(madeApplications.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(madeApplications.every(({ checklist, moves }) => checklist.length + moves.length === 2)).toBe(true);
});

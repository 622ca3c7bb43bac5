import { expect, test } from "vitest";
import { countOf, type Handover, handOver, takeBackHandover } from "#data/team/handover.ts";
import { openEmpty } from "./open.ts";

test("[P3.7] all that somebody holds goes to another in one step, and comes back in one", async () => {
  const database = await openEmpty();
  const [leaving, taking] = [crypto.randomUUID(), crypto.randomUUID()];
  const task = { title: "Appeler", status: "open", priority: "normal", assignee_id: leaving } as const;
  const event = {
    kind: "appointment",
    title: "Bilan",
    status: "scheduled",
    starts_at: "2026-12-01T15:00:00.000Z",
    ends_at: "2026-12-01T16:00:00.000Z",
    members: [leaving],
  } as const;
  const drafts = { ...event, members: [...event.members] };
  const held: Handover = {
    tasks: [await database.tasks.create(task), await database.tasks.create(task)],
    goals: [await database.goals.create({ title: "Un disque", status: "open", adviser_id: leaving })],
    events: [
      await database.events.create(drafts),
      await database.events.create({ ...drafts, external_id: "https://api.calendly.com/one" }),
    ],
    applications: [await database.applications.create({ stage: "preparing", adviser_id: leaving })],
    people: [],
  };
  const given = await handOver(database, held, leaving, taking);
  // The appointment booked elsewhere stays where it was made.
  expect(countOf(given)).toBe(5);
  const holders = async () => [
    ...(await database.tasks.find()).map(({ assignee_id }) => assignee_id),
    ...(await database.goals.find()).map(({ adviser_id }) => adviser_id),
    ...(await database.applications.find()).map(({ adviser_id }) => adviser_id),
  ];
  expect(await holders()).toEqual([taking, taking, taking, taking]);
  expect(
    (await database.events.getMany(held.events.map(({ id }) => id))).map(({ members }) => members),
  ).toEqual([[taking], [leaving]]);
  // What was given further since is left where it is.
  await database.tasks.edit(held.tasks[0]!.id, { assignee_id: null });
  expect(await takeBackHandover(database, given)).toBe(true);
  expect((await holders()).filter((id) => id === leaving)).toHaveLength(3);
});

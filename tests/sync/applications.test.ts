// Applications that two advisers move and answer without a network: one state in the end, and nothing made twice.

import { afterEach, expect, test, vi } from "vitest";
import { createApplications, moveApplication } from "#data/applications/actions.ts";
import { applySchedule } from "#data/applications/schedules.ts";
import type { ApplicationStage } from "#domain/applications/application.ts";
import { stageHistory } from "#domain/applications/move.ts";
import { datedSteps } from "#domain/applications/schedule.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, type Seat, settle } from "./world/seats.ts";

vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("./world/fewer-tables.ts")).applicationsOf(await load()),
);

afterEach(turnAllOff);

const today = "2026-11-29";
const contextOf = ({ player }: Seat) => ({
  today,
  zone: "America/Toronto",
  member_id: player.user_id,
  reportTitle: () => "Rapport",
});

async function oneApplication() {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const { madeApplications } = await createApplications(a.device.db, [
    { title: "Vivacité", stage: "preparing", people: [crypto.randomUUID()] },
  ]);
  await settle(a, b);
  const { id } = madeApplications[0]!;
  const known = async ({ device }: Seat) => (await device.db.applications.get(id))!;
  const move = async (seat: Seat, stage: ApplicationStage, answer = {}) =>
    moveApplication(seat.device.db, await known(seat), stage, contextOf(seat), { answer });
  return { a, b, id, known, move };
}

test("[P2.3] [P0.3] the same card moved on two devices offline: one stage, and both moves in the history", async () => {
  const { a, b, known, move } = await oneApplication();
  await move(a, "submitted");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await move(b, "withdrawn");
  await settle(a, b, a);
  const [here, there] = [await known(a), await known(b)];
  expect(here).toEqual(there);
  expect(here).toMatchObject({ stage: "withdrawn", submitted_on: today });
  expect(stageHistory(here.moves).map(({ stage, member_id }) => [stage, member_id])).toEqual([
    ["preparing", undefined],
    ["submitted", a.player.user_id],
    ["withdrawn", b.player.user_id],
  ]);
});

test("[P2.3] accepted on two devices offline: one report to do, with one day", async () => {
  const { a, b, id, move } = await oneApplication();
  await move(a, "accepted", { granted_cents: 500_00, report_due_on: "2027-05-31" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await move(b, "accepted", { granted_cents: 600_00, report_due_on: "2027-06-30" });
  await settle(a, b, a);
  const [here, there] = [await a.device.db.tasks.linkedTo(id), await b.device.db.tasks.linkedTo(id)];
  expect(here).toMatchObject([{ status: "open", due_on: "2027-06-30", title: "Rapport" }]);
  expect(there).toEqual(here);
});

test("[P2.5] the same reverse calendar made on two devices offline is one", async () => {
  const { a, b, id, known } = await oneApplication();
  const steps = datedSteps([{ title: "Dépôt", before: 2 }], "2026-12-31", today);
  for (const seat of [a, b]) await applySchedule(seat.device.db, await known(seat), steps, "2026-12-31", {});
  await settle(a, b, a);
  expect(await a.device.db.tasks.linkedTo(id)).toMatchObject([{ title: "Dépôt", due_on: "2026-12-29" }]);
  expect(await b.device.db.tasks.linkedTo(id)).toEqual(await a.device.db.tasks.linkedTo(id));
});

test("[P2.2] [P2.3] proposed by two advisers offline, and sent by one: one application, as far as it went", async () => {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  const [id, person] = [crypto.randomUUID(), crypto.randomUUID()];
  const begin = ({ device, player }: Seat) =>
    createApplications(
      device.db,
      [{ id, stage: "idea", people: [person], checklist: ["Budget"], adviser_id: player.user_id }],
      { member_id: player.user_id },
    );
  const { madeApplications } = await begin(a);
  await moveApplication(a.device.db, madeApplications[0]!, "submitted", contextOf(a));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await begin(b);
  await settle(a, b, a);
  const [here, there] = await Promise.all([a, b].map(({ device }) => device.db.applications.find()));
  expect(here).toEqual(there);
  expect(here).toMatchObject([
    { id, stage: "submitted", people: [person], checklist: ["Budget"], submitted_on: today },
  ]);
  expect(stageHistory(here![0]!.moves).map(({ stage }) => stage)).toEqual(["idea", "submitted", "idea"]);
});

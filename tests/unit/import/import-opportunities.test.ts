import { expect, test } from "vitest";
import { importOpportunities } from "#data/import/apply-import.ts";
import { knownOpportunities } from "#data/import/known-records.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { guessColumnsFor } from "#domain/import/guess-columns.ts";
import { planOpportunities } from "#domain/import/opportunity-plan.ts";
import type { OpportunityTarget } from "#domain/import/targets.ts";
import { nextEdition } from "#domain/opportunities/next-edition.ts";
import { openEmpty } from "../data/open.ts";
import { tableOf } from "./tables.ts";

const table = tableOf(
  [
    "Titre;Bailleur;Date limite;Montant;Identifiant",
    "Vivacité Montréal;CALQ;2027-11-22;20 000 $;calq-7",
    "Explorer et créer;CAC;2027-04-08;25 000 $;cac-1",
    "Déplacement;CALQ;en tout temps;5 000 $;calq-9",
  ].join("\n"),
);

async function planned(db: Database) {
  return planOpportunities(
    table,
    guessColumnsFor("opportunities", table) as (OpportunityTarget | undefined)[],
    { zone: "America/Toronto", today: "2026-11-29", known: await knownOpportunities(db) },
  );
}
const titles = async (db: Database) => (await db.opportunities.find()).map(({ title }) => title).sort();

test("[P2.1] opportunities come in, complete what is there, and go back but for what was used or changed since", async () => {
  const db = await openEmpty();
  const { id } = await db.opportunities.create({
    title: "vivacite montreal",
    kind: "call",
    status: "confirmed",
    funder: "CALQ",
    deadlines: ["2027-11-20 America/Toronto submission"],
  });
  const plan = await planned(db);
  expect(plan.counts).toMatchObject({ create: 2, duplicate: 1 });
  const receipt = await importOpportunities(db, plan, { rules: { otherwise: "complete" } });
  expect(receipt.complete).toBe(true);
  expect(await titles(db)).toEqual(["Déplacement", "Explorer et créer", "vivacite montreal"]);
  expect(await db.opportunities.get(id)).toMatchObject({
    title: "vivacite montreal",
    kind: "call",
    amount_max_cents: 2_000_000,
    deadlines: ["2027-11-20 America/Toronto submission", "2027-11-22 America/Toronto submission"],
  });

  // The same file again brings nothing.
  expect((await planned(db)).counts).toMatchObject({ create: 0, already: 3 });

  const [explorer] = (await db.opportunities.find()).filter(({ title }) => title.startsWith("Explorer"));
  await db.applications.create({ stage: "idea", opportunity_id: explorer!.id });
  const undone = await undoImport(db, receipt);
  expect(undone).toMatchObject({ opportunities: 1, restored: 1, spared: [explorer!.id] });
  expect(await titles(db)).toEqual(["Explorer et créer", "vivacite montreal"]);
  const before = await db.opportunities.get(id);
  expect(before).toMatchObject({ deadlines: ["2027-11-20 America/Toronto submission"], external_ids: [] });
  expect(before).not.toHaveProperty("amount_max_cents");
});

test("[P2.1] undoing spares an opportunity whose next edition was prepared", async () => {
  const db = await openEmpty();
  const receipt = await importOpportunities(db, await planned(db), {});
  const travel = (await db.opportunities.find()).find(({ title }) => title === "Déplacement");
  await db.opportunities.create(nextEdition(travel!));
  expect(await undoImport(db, receipt)).toMatchObject({ opportunities: 2, spared: [travel!.id] });
  expect(await titles(db)).toEqual(["Déplacement", "Déplacement"]);
});

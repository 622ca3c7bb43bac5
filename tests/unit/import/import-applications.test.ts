import { expect, test } from "vitest";
import { editApplication } from "#data/applications/index.ts";
import { importApplications } from "#data/import/import-applications.ts";
import { knownApplications, knownOrganizations, knownPeople } from "#data/import/known-records.ts";
import { undoImport } from "#data/import/undo-import.ts";
import { vocabularyOf } from "#data/import/vocabulary.ts";
import type { Database } from "#data/store/open.ts";
import { applicationStages } from "#domain/applications/application.ts";
import { reportTaskId } from "#domain/applications/report-task.ts";
import { planApplications } from "#domain/import/application-plan.ts";
import { type ColumnMapping, guessColumnsFor } from "#domain/import/guess-columns.ts";
import type { ApplicationTarget } from "#domain/import/targets.ts";
import { opportunityStatuses } from "#domain/opportunities/opportunity.ts";
import { openEmpty } from "../data/open.ts";
import { tableOf } from "./tables.ts";

async function planOf(db: Database, file: string) {
  const table = tableOf(file);
  const mapping = guessColumnsFor("applications", table) as ColumnMapping<ApplicationTarget>;
  const [people, organizations] = [await knownPeople(db), await knownOrganizations(db)];
  return planApplications(table, mapping, { people, organizations, ...(await knownApplications(db)) });
}

const reportTitle = ({ title = "" }: { title?: string | undefined }) => `Rapport : ${title}`;

const file =
  "Artiste;Organisme bénéficiaire;Projet;Montant accordé;Résultat\n" +
  "Ana Roy;;Racines;500 $;Acceptée\n" +
  "Bao Lê et Cam Anjou;;Duo;;Refusée\n" +
  "cam anjou;Cité-Amérique Inc.;Solo;;Soumise\n";

test("[P1.9] [P2.3] applications come with who makes them, each once, and no passage that did not happen", async () => {
  const db = await openEmpty();
  const ana = await db.people.create({ kind: "artist", display_name: "Ana Roy" });
  const receipt = await importApplications(db, await planOf(db, file), {
    makeProvisional: true,
    reportTitle,
  });
  expect(receipt).toMatchObject({ complete: true });
  const people = await db.people.find();
  expect(people.map(({ display_name, provisional }) => [display_name, provisional]).sort()).toEqual([
    ["Ana Roy", false],
    ["Bao Lê", true],
    ["Cam Anjou", true],
  ]);
  const named = new Map(people.map(({ id, display_name }) => [id, display_name]));
  const applications = await db.applications.find();
  expect(
    applications
      .map((one) => [
        one.title,
        one.stage,
        one.people
          .map((id) => named.get(id))
          .sort()
          .join(", "),
        one.moves,
      ])
      .sort(),
  ).toEqual([
    ["Duo", "refused", "Bao Lê, Cam Anjou", []],
    ["Racines", "accepted", "Ana Roy", []],
    ["Solo", "submitted", "Cam Anjou", []],
  ]);
  const [organization] = await db.organizations.find();
  expect(applications.find(({ title }) => title === "Solo")?.organization_id).toBe(organization?.id);
  expect((await planOf(db, file)).counts).toMatchObject({ create: 0, already: 3 });

  expect(await undoImport(db, receipt)).toMatchObject({
    applications: 3,
    people: 2,
    organizations: 1,
    spared: [],
  });
  expect((await db.people.find()).map(({ id }) => id)).toEqual([ana.id]);
});

const withReports =
  "Artiste;Projet;Montant accordé;Résultat;Rapport dû le\n" +
  "Ana Roy;Racines;500 $;Acceptée;2027-03-01\n" +
  "Ana Roy;Sans date;500 $;Acceptée;\n" +
  "Bao Lê;Duo;;Refusée;2027-03-01\n";

test("[P2.3] the report of an imported acceptance is a task at once, and once", async () => {
  const db = await openEmpty();
  await importApplications(db, await planOf(db, withReports), { makeProvisional: true, reportTitle });
  const racines = (await db.applications.find()).find(({ title }) => title === "Racines")!;
  const [task, ...others] = await db.tasks.find();
  expect(others).toEqual([]);
  expect(task).toMatchObject({
    id: await reportTaskId(racines),
    title: "Rapport : Racines",
    status: "open",
    due_on: "2027-03-01",
    application_id: racines.id,
    people: racines.people,
  });
  // Edited afterwards, it is not made again; an untouched task follows its day.
  const later = { report_due_on: "2027-04-01" };
  await editApplication(db, racines, later, { today: "2026-11-29", zone: "America/Toronto", reportTitle });
  expect((await db.tasks.find()).map(({ due_on }) => due_on)).toEqual(["2027-04-01"]);
});

test("[P2.3] undoing an import takes its reports away, but not one that somebody made theirs", async () => {
  const db = await openEmpty();
  const receipt = await importApplications(db, await planOf(db, withReports), {
    makeProvisional: true,
    reportTitle,
  });
  expect(await undoImport(db, receipt)).toMatchObject({ applications: 3, people: 2, spared: [] });
  expect(await db.tasks.find()).toEqual([]);

  const again = await importApplications(db, await planOf(db, withReports), {
    makeProvisional: true,
    reportTitle,
  });
  const [task] = await db.tasks.find();
  await db.tasks.edit(task!.id, { note: "Demander les photos." });
  expect(await undoImport(db, again)).toMatchObject({
    applications: 2,
    spared: [task!.application_id, expect.anything()],
  });
  expect(await db.tasks.find()).toHaveLength(1);
});

const aDocument = {
  name: "Lettre.pdf",
  kind: "other" as const,
  media_type: "application/pdf",
  bytes: 1,
  sha256: "0".repeat(64),
};

test("[P1.9] undoing spares an application that was worked on, with whom it is of", async () => {
  const db = await openEmpty();
  const receipt = await importApplications(db, await planOf(db, file), {
    makeProvisional: true,
    reportTitle,
  });
  const solo = (await db.applications.find()).find(({ title }) => title === "Solo")!;
  const racines = (await db.applications.find()).find(({ title }) => title === "Racines")!;
  await db.applications.edit(solo.id, { note: "Relancer lundi." });
  await db.tasks.create({ title: "Rapport", status: "open", priority: "normal", application_id: racines.id });
  const undone = await undoImport(db, receipt);
  expect(undone).toMatchObject({ applications: 1, people: 1, organizations: 0 });
  expect((await db.applications.find()).map(({ title }) => title).sort()).toEqual(["Racines", "Solo"]);
  expect((await db.people.find()).map(({ display_name }) => display_name).sort()).toEqual([
    "Ana Roy",
    "Cam Anjou",
  ]);
  expect(await db.organizations.find()).toHaveLength(1);
});

test("[P1.9] undoing spares an application that an exchange, a document or a new attempt is about", async () => {
  const db = await openEmpty();
  const receipt = await importApplications(db, await planOf(db, file), {
    makeProvisional: true,
    reportTitle,
  });
  const [first, second, third] = await db.applications.find();
  await db.interactions.create({
    kind: "call",
    occurred_at: "2026-11-29T12:00:00.000Z",
    application_id: first!.id,
  });
  await db.documents.create({ ...aDocument, application_id: second!.id });
  await db.applications.create({ stage: "preparing", resubmission_of: third!.id });
  const undone = await undoImport(db, receipt);
  expect(undone).toMatchObject({ applications: 0, people: 0, organizations: 0 });
  expect(await db.applications.find()).toHaveLength(4);
});

test("[P1.9] undoing spares an organisation that an opportunity or a document names", async () => {
  const db = await openEmpty();
  const [funder, asked, other] = await db.organizations.createMany(
    ["Fonds du Fleuve", "Maison des arts", "Théâtre du Quai"].map((name) => ({
      kind: "other" as const,
      name,
    })),
  );
  await db.opportunities.create({
    title: "Bourse",
    kind: "grant",
    status: "confirmed",
    organization_id: funder!.id,
  });
  await db.documents.create({ ...aDocument, organization_id: asked!.id });
  const organizations = [funder, asked, other].map((one) => one!.id);
  const undone = await undoImport(db, { ids: [], organizations });
  expect(undone).toMatchObject({ organizations: 1, spared: [funder!.id, asked!.id] });
  expect((await db.organizations.find()).map(({ name }) => name).sort()).toEqual([
    "Fonds du Fleuve",
    "Maison des arts",
  ]);
});

test("[P2.3] stages are among what the values of a file are decided by", async () => {
  const db = await openEmpty();
  expect((await vocabularyOf(db, "applications")).vocabulary.stage).toEqual(applicationStages);
  const { vocabulary } = await vocabularyOf(db, "opportunities");
  expect(vocabulary.status).toEqual(opportunityStatuses);
  expect(vocabulary.recurrence).toEqual(["yearly", "half_yearly", "once"]);
  expect((await vocabularyOf(db, "people")).vocabulary).not.toHaveProperty("status");
});

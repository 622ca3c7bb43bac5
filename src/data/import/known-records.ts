// What the rows of a file are compared with: of each record, the little that must cross to the thread that reads.

import type { Person } from "#domain/artists/person.ts";
import type { KnownMember } from "#domain/import/directory.ts";
import type { InteractionPlan } from "#domain/import/interaction-plan.ts";
import { notedOf, withoutKnownNotes } from "#domain/import/notes.ts";
import type { KnownOpportunity } from "#domain/import/opportunity-plan.ts";
import type { KnownOrganizationMarks } from "#domain/import/organization-plan.ts";
import type { ImportPlan, KnownPerson } from "#domain/import/plan.ts";
import type { InteractionDraft } from "#domain/support/interaction.ts";
import { aliasesOf } from "../artists/aliases.ts";
import { peopleIndexOf } from "../artists/people-index.ts";
import type { Database } from "../store/open.ts";

/** The people on this device, by what two are compared by. Who is recognised by a merged file is the one it went into. */
export async function knownPeople(database: Database): Promise<KnownPerson[]> {
  const index = peopleIndexOf(database);
  await index.whole;
  const { survivorOf } = index.survivors();
  return (await database.people.find()).map((person) => ({ ...marksOf(person), id: survivorOf(person.id) }));
}

/** What a person is compared by. */
export function marksOf(person: Person): KnownPerson {
  const {
    id,
    display_name,
    given_name,
    family_name,
    emails,
    phones,
    links,
    city,
    postal_code,
    external_ids,
  } = person;
  return {
    id,
    display_name,
    emails,
    phones,
    links,
    external_ids,
    ...(given_name && { given_name }),
    ...(family_name && { family_name }),
    ...(city && { city }),
    ...(postal_code && { postal_code }),
  };
}

/** The organisations on this device. */
export async function knownOrganizations(database: Database): Promise<KnownOrganizationMarks[]> {
  return (await database.organizations.find()).map(({ id, name, emails, city, external_ids }) => ({
    id,
    name,
    emails,
    external_ids,
    ...(city && { city }),
  }));
}

/** The opportunities on this device. */
export async function knownOpportunities(database: Database): Promise<KnownOpportunity[]> {
  return (await database.opportunities.find()).map(({ id, title, funder, deadlines, external_ids }) => ({
    id,
    title,
    deadlines,
    external_ids,
    ...(funder && { funder }),
  }));
}

/** The team, those removed included: their names stand in old files. */
export async function knownMembers(database: Database): Promise<KnownMember[]> {
  return (await database.members.find()).map(({ id, display_name, email }) => ({ id, display_name, email }));
}

/** The applications that came from files, by their keys, and what people apply to. */
export async function knownApplications(database: Database) {
  const [applications, opportunities] = await Promise.all([
    database.applications.find(),
    database.opportunities.find(),
  ]);
  return {
    known: applications
      .filter(({ external_ids }) => external_ids.length > 0)
      .map(({ id, external_ids }) => ({ id, external_ids })),
    opportunities: opportunities.map(({ id, title }) => ({ id, title })),
  };
}

/** The plan without the notes that the people it completes have already, whatever the day. */
export async function leaveKnownNotes(database: Database, plan: ImportPlan): Promise<ImportPlan> {
  const ids = new Set(plan.rows.flatMap((row) => notedOf(row)?.person_id ?? []));
  if (ids.size === 0) return plan;
  const known = await Promise.all(
    [...ids].map(async (id) => {
      const found = await database.interactions.linkedTo(await aliasesOf(database, id));
      return [id, new Set(found.flatMap(({ deleted, note }) => (deleted ? [] : (note ?? []))))] as const;
    }),
  );
  return withoutKnownNotes(plan, new Map(known));
}

/** What has happened already with the people a plan is about; a hundred thousand others are not read for it. */
export async function knownInteractions(
  database: Database,
  plan: InteractionPlan,
): Promise<Pick<InteractionDraft, "occurred_at" | "people" | "note">[]> {
  const ids = new Set(plan.rows.flatMap((row) => ("draft" in row ? (row.draft.people ?? []) : [])));
  const found = await Promise.all(
    [...ids].map(async (id) => database.interactions.linkedTo(await aliasesOf(database, id))),
  );
  return found.flat().flatMap(({ deleted, occurred_at, people, note }) => {
    if (deleted) return [];
    return [{ occurred_at, people, ...(note && { note }) }];
  });
}

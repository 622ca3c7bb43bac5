// The fields of a record as the columns of a file, in the words that the importer reads back: what leaves by these
// columns and comes in again (import/person-row.ts, organization-plan.ts, interaction-plan.ts) is what it was.

import { cleanRole, type HeldRole, readAffiliation, rolesOf } from "../artists/affiliation.ts";
import { languageWord } from "../artists/languages.ts";
import type { Person, personKinds } from "../artists/person.ts";
import { nameKey } from "../duplicates/name-key.ts";
import { nameWithTown } from "../import/directory.ts";
import type { ImportTarget, InteractionTarget, OrganizationTarget } from "../import/targets.ts";
import type { Organization, organizationKinds } from "../network/organization.ts";
import type { OpportunityKind, OpportunityStatus, recurrences } from "../opportunities/opportunity.ts";
import { showPhone } from "../phone/phone.ts";
import type { Interaction, InteractionKind } from "../support/interaction.ts";
import { instantAt, wallClock } from "../zoned-time.ts";
import { writeList } from "./list-text.ts";
import { writeRole } from "./role-text.ts";

/** The words of the reader's language that cells are written with. */
export interface ColumnWords {
  locale: string;
  /** The word before the digits of a desk: « poste ». */
  extension: string;
  yes: string;
  personKind(kind: (typeof personKinds)[number]): string;
  organizationKind(kind: (typeof organizationKinds)[number]): string;
  interactionKind(kind: InteractionKind): string;
  opportunityKind(kind: OpportunityKind): string;
  opportunityStatus(status: OpportunityStatus): string;
  recurrence(recurrence: (typeof recurrences)[number]): string;
}

/** Who and what the ids of a record stand for; nothing for what is not on the device. */
export interface ColumnNames {
  person(id: string): string | undefined;
  organization(id: string): string | undefined;
  member(id: string): string | undefined;
}

/** What cells are written with. `zone` is the workspace's. */
export interface ColumnContext {
  words: ColumnWords;
  names: ColumnNames;
  zone: string;
  /** The day it is there, by which a role lasts or is over. */
  today: string;
}

/** A column: the field it holds, named as the importer names it, and its cell for a record. */
export interface Column<R, Target> {
  target: Target;
  write(record: R, context: ColumnContext): string;
}

type Texts<R> = { [K in keyof R]: R[K] extends string | undefined ? K : never }[keyof R];
type Lists<R> = { [K in keyof R]: R[K] extends readonly string[] ? K : never }[keyof R];

/** A column that is a text of the record, as it is. */
export const text = <R, T extends Texts<R> & string>(target: T): Column<R, T> => ({
  target,
  write: (record) => (record[target] as string | undefined) ?? "",
});

/** A column that is a list of the record. */
export const list = <R, T extends Lists<R> & string>(target: T): Column<R, T> => ({
  target,
  write: (record) => writeList(record[target] as readonly string[]),
});

const phones: Column<{ phones: readonly string[] }, "phones"> = {
  target: "phones",
  write: (record, { words }) => record.phones.map((phone) => showPhone(phone, words.extension)).join("; "),
};

/** A column that names what an id stands for. */
export const named =
  <R>(kind: keyof ColumnNames, idOf: (record: R) => string | undefined) =>
  (record: R, { names }: ColumnContext): string => {
    const id = idOf(record);
    return (id && names[kind](id)) || "";
  };

/** The columns of a person, in the order a file gives them. */
export const personColumns: readonly Column<Person, Exclude<ImportTarget, "note">>[] = [
  text("display_name"),
  text("legal_name"),
  text("given_name"),
  text("family_name"),
  text("pronouns"),
  { target: "kind", write: (person, { words }) => words.personKind(person.kind) },
  list("emails"),
  phones,
  text("address"),
  text("city"),
  text("region"),
  text("postal_code"),
  text("country"),
  {
    target: "language",
    write: ({ language }, { words }) => (language ? writeList([languageWord(language, words.locale)]) : ""),
  },
  {
    target: "languages",
    write: ({ languages }, { words }) =>
      writeList(languages.map((language) => languageWord(language, words.locale))),
  },
  list("disciplines"),
  text("career_stage"),
  text("practice"),
  list("links"),
  text("membership"),
  text("member_since"),
  text("member_number"),
  { target: "organization", write: named("organization", ({ organization_id }) => organization_id) },
  text("organization_role"),
  { target: "role_from", write: (person, context) => ownRole(person, context)?.from ?? "" },
  { target: "role_to", write: (person, context) => ownRole(person, context)?.to ?? "" },
  {
    target: "affiliations",
    write: ({ affiliations }, { names }) =>
      writeList(
        affiliations.flatMap((text) => {
          const role = readAffiliation(text);
          const organization = role && names.organization(role.organization_id);
          return organization ? [writeRole({ ...role, organization })] : [];
        }),
      ),
  },
  { target: "adviser", write: named("member", ({ adviser_id }) => adviser_id) },
  list("tags"),
  text("source"),
  { target: "provisional", write: ({ provisional }, { words }) => (provisional ? words.yes : "") },
  text("verified_on"),
  { target: "verified_by", write: named("member", ({ verified_by }) => verified_by) },
  list("external_ids"),
];

/** The role that the file's own organisation and role name, where its dates are known. */
function ownRole(person: Person, { today }: ColumnContext): HeldRole | undefined {
  const own = cleanRole(person.organization_role ?? "");
  return rolesOf(person, today).find(({ isMain, text, role }) => isMain && text && role === own);
}

/** The columns of an organisation. */
export const organizationColumns: readonly Column<Organization, OrganizationTarget>[] = [
  text("name"),
  { target: "kind", write: ({ kind }, { words }) => (kind ? words.organizationKind(kind) : "") },
  list("emails"),
  phones,
  { target: "website", write: ({ website }) => (website ? writeList([website]) : "") },
  text("address"),
  text("city"),
  text("region"),
  text("postal_code"),
  list("tags"),
  text("note"),
  list("external_ids"),
];

/** The columns of an interaction; whoever gathers them leaves the confidential ones out, which leave in no file. */
export const interactionColumns: readonly Column<Interaction, InteractionTarget>[] = [
  { target: "occurred_at", write: ({ occurred_at }, { zone }) => momentOf(occurred_at, zone) },
  {
    target: "people",
    write: ({ people }, { names }) => writeList(people.flatMap((id) => names.person(id) ?? [])),
  },
  { target: "kind", write: ({ kind }, { words }) => words.interactionKind(kind) },
  text("label"),
  { target: "minutes", write: ({ minutes }) => (minutes === undefined ? "" : String(minutes)) },
  text("subject"),
  text("note"),
  { target: "member", write: named("member", ({ member_id }) => member_id) },
  { target: "organization", write: named("organization", ({ organization_id }) => organization_id) },
];

/** Records as rows of cells under their headers, ready for `writeCsv` or a sheet. */
export function rowsOf<R, Target>(
  columns: readonly Column<R, Target>[],
  records: readonly R[],
  context: ColumnContext,
  headerOf: (target: Target) => string,
): string[][] {
  return [
    columns.map(({ target }) => headerOf(target)),
    ...records.map((record) => columns.map((column) => column.write(record, context))),
  ];
}

/** The day and the hour of the workspace's clock when they say the instant whole, else the instant itself. */
function momentOf(instant: string, zone: string): string {
  const [day, time] = wallClock(new Date(instant), zone);
  return instantAt(day, time, zone).toISOString() === instant ? `${day} ${time}` : instant;
}

/** Names by id. Where several people go by one name, an e-mail address says which; of organisations, the town. */
export function makeColumnNames(known: {
  people?: readonly { id: string; display_name: string; emails: readonly string[] }[];
  organizations?: readonly { id: string; name: string; city?: string }[];
  members?: readonly { id: string; display_name: string; email: string }[];
}): ColumnNames {
  const organizations = inTheirTowns(known.organizations ?? []);
  const people = toldApart(known.people ?? []);
  const members = toldApart(
    (known.members ?? []).map(({ email, ...member }) => ({ ...member, emails: [email] })),
  );
  return {
    person: (id) => people.get(id),
    organization: (id) => organizations.get(id),
    member: (id) => members.get(id),
  };
}

function inTheirTowns(all: readonly { id: string; name: string; city?: string }[]): Map<string, string> {
  const counts = countOf(all.map(({ name }) => nameKey(name)));
  return new Map(
    all.map(({ id, name, city }) => [
      id,
      city && (counts.get(nameKey(name)) ?? 0) > 1 ? nameWithTown(name, city) : name,
    ]),
  );
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function toldApart(
  everybody: readonly { id: string; display_name: string; emails: readonly string[] }[],
): Map<string, string> {
  const names = countOf(everybody.map(({ display_name }) => nameKey(display_name)));
  const addresses = countOf(everybody.flatMap(({ emails }) => [...new Set(emails)]));
  return new Map(
    everybody.map(({ id, display_name, emails }) => {
      const own = emails.find((email) => addresses.get(email) === 1);
      const isAlone = names.get(nameKey(display_name)) === 1;
      return [id, isAlone || !own ? display_name : `${display_name} <${own}>`];
    }),
  );
}

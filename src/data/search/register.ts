// What can be found, by table: the one place where the search knows a record by name. A table that is added has to say
// here whether it is searched.

import type { RecordOf } from "#domain/record/record.ts";
import type { TableName, Tables } from "#domain/records.ts";

/** By what a record is found. A record without any of it is not. */
export interface Searchable<R> {
  /** What it is called, the name it is shown under first. */
  names(record: R): readonly (string | undefined)[];
  /** Short things known of it: a town, a tag. Any part of one finds it. */
  facts?(record: R): readonly (string | undefined)[];
  /** E-mail addresses and telephone numbers, found by any part too. */
  reach?(record: R): readonly string[];
  /** What was written, found by the beginnings of its words. */
  text?(record: R): string | undefined;
  /** Those it is about, by whose names it is found. */
  links?(record: R): readonly (string | undefined)[];
  /** Whether the name of one of those is enough to find it. */
  isFoundByLinks?: true;
  /** Among equals, the highest comes first; by name when absent. */
  weight?(record: R): number;
  /** Never to be found, whatever it holds. */
  isHidden?(record: R): boolean;
}

type Register = { readonly [T in TableName]: Searchable<RecordOf<Tables[T]>> | undefined };

/** Above any instant: what is still to be done comes before what is over. */
const open = 1e14;

export const register: Register = {
  // The team is in Réglages, and what it did is found by what it is about.
  members: undefined,
  people: {
    names: ({ display_name, legal_name, given_name, family_name }) => [
      display_name,
      legal_name,
      given_name,
      family_name,
    ],
    facts: ({ disciplines, tags, city, organization_role, member_number }) => [
      ...disciplines,
      ...tags,
      city,
      organization_role,
      member_number,
    ],
    reach: ({ emails, phones }) => [...emails, ...phones],
    text: ({ practice }) => practice,
    links: ({ organization_id }) => [organization_id],
    isFoundByLinks: true,
  },
  tasks: {
    names: ({ title }) => [title],
    text: ({ note }) => note,
    links: ({ people, goal_id }) => [...people, goal_id],
    weight: ({ status, modified_at }) => (status === "open" ? open : 0) + Date.parse(modified_at),
  },
  events: {
    names: ({ title }) => [title],
    facts: ({ place }) => [place],
    text: ({ note }) => note,
    links: ({ people, organization_id }) => [...people, organization_id],
    isFoundByLinks: true,
    weight: ({ starts_at }) => Date.parse(starts_at),
  },
  opportunities: {
    names: ({ title, program }) => [title, program],
    facts: ({ funder, disciplines, tags }) => [funder, ...disciplines, ...tags],
    text: ({ criteria, note }) => [criteria, note].filter(Boolean).join("\n"),
    links: ({ organization_id }) => [organization_id],
    isFoundByLinks: true,
    weight: ({ archived, modified_at }) => (archived ? 0 : open) + Date.parse(modified_at),
  },
  applications: {
    names: ({ title, program }) => [title, program],
    facts: ({ funder }) => [funder],
    text: ({ note }) => note,
    links: ({ people, opportunity_id, organization_id }) => [...people, opportunity_id, organization_id],
    isFoundByLinks: true,
    weight: ({ modified_at }) => Date.parse(modified_at),
  },
  organizations: {
    names: ({ name }) => [name],
    facts: ({ tags, city, website }) => [...tags, city, website],
    reach: ({ emails, phones }) => [...emails, ...phones],
    text: ({ note }) => note,
  },
  // Lists of words and templates are chosen where they serve.
  library: undefined,
  goals: {
    names: ({ title }) => [title],
    text: ({ note }) => note,
    links: ({ people }) => people,
    isFoundByLinks: true,
    weight: ({ status, modified_at }) => (status === "open" ? open : 0) + Date.parse(modified_at),
  },
  documents: {
    names: ({ name }) => [name],
    text: ({ note }) => note,
    links: ({ people, goal_id, organization_id }) => [...people, goal_id, organization_id],
    isFoundByLinks: true,
    weight: ({ created_at }) => Date.parse(created_at),
  },
  interactions: {
    names: () => [],
    text: ({ label, subject, note }) => [subject, note, label].filter(Boolean).join("\n"),
    links: ({ people, organization_id, goal_id }) => [...people, organization_id, goal_id],
    weight: ({ occurred_at }) => Date.parse(occurred_at),
    // Whoever reads them, confidential words never leave the file they are in.
    isHidden: ({ confidential }) => confidential,
  },
};

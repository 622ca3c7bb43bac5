// The fields of an opportunity as the columns of a file; import/opportunity-plan.ts reads them back as they were.

import { languageWord } from "../artists/languages.ts";
import type { OpportunityTarget } from "../import/targets.ts";
import { typedCents } from "../money.ts";
import { readDeadline } from "../opportunities/deadline.ts";
import type { Opportunity } from "../opportunities/opportunity.ts";
import { type Column, list, named, text } from "./columns.ts";
import { writeList } from "./list-text.ts";

const cents = (value: number | undefined) => (value === undefined ? "" : typedCents(value, "."));

/** The columns of an opportunity, in the order a file gives them. */
export const opportunityColumns: readonly Column<Opportunity, OpportunityTarget>[] = [
  text("title"),
  { target: "kind", write: ({ kind }, { words }) => words.opportunityKind(kind) },
  { target: "status", write: ({ status }, { words }) => words.opportunityStatus(status) },
  text("funder"),
  { target: "organization", write: named("organization", ({ organization_id }) => organization_id) },
  text("program"),
  { target: "url", write: ({ url }) => (url ? writeList([url]) : "") },
  // Texts of a later version are no deadline that this one can read back.
  { target: "deadlines", write: ({ deadlines }) => deadlines.filter(readDeadline).join("; ") },
  text("answer_on"),
  { target: "amount_min", write: ({ amount_min_cents }) => cents(amount_min_cents) },
  { target: "amount_max", write: ({ amount_max_cents }) => cents(amount_max_cents) },
  list("disciplines"),
  list("career_stages"),
  list("regions"),
  {
    target: "languages",
    write: ({ languages }, { words }) =>
      writeList(languages.map((language) => languageWord(language, words.locale))),
  },
  list("memberships"),
  list("communities"),
  text("criteria"),
  text("documents_asked"),
  text("note"),
  list("tags"),
  {
    target: "recurrence",
    write: ({ recurrence }, { words }) => (recurrence ? words.recurrence(recurrence) : ""),
  },
  text("verified_on"),
  { target: "verified_by", write: named("member", ({ verified_by }) => verified_by) },
  { target: "archived", write: ({ archived }, { words }) => (archived ? words.yes : "") },
  text("source"),
  list("external_ids"),
];

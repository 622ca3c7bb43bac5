import { typedCents } from "#domain/money.ts";
import { knownFunder } from "#domain/opportunities/call/known-funders.ts";
import { type CallReading, readCall } from "#domain/opportunities/call/read-call.ts";
import { writeDeadline } from "#domain/opportunities/deadline.ts";
import type { OpportunityFieldName } from "./opportunity-form.ts";

/** What a form could hold in a field, and the words of the call that say so. */
export interface Proposal {
  field: OpportunityFieldName;
  value: string | string[];
  words: string;
}

/** What a call says, field by field. `organizations` finds the file of a funder by its name. */
export function proposalsIn(
  text: string,
  context: Parameters<typeof readCall>[1],
  organizations: { named(name: string): { id: string } | undefined },
  /** Of the reader's language. */
  decimal: "," | ".",
): Proposal[] {
  const read = readCall(text, context);
  const found: Proposal[] = [];
  const add = (field: OpportunityFieldName, value: string | string[] | undefined, words = "") => {
    if (value !== undefined && value.length > 0) found.push({ field, value, words });
  };
  for (const field of ["title", "kind", "funder", "program", "url", "answer_on"] as const)
    add(field, read[field]?.value, read[field]?.words);
  const { funder } = read;
  const known = funder && knownFunder(funder.value);
  const names = funder ? [funder.value, ...(known ? [known.name, ...known.also] : [])] : [];
  const file = names.map((name) => organizations.named(name)).find((one) => one !== undefined);
  add("organization_id", file?.id, funder?.words);
  add(
    "deadlines",
    read.deadlines.map(({ value }) => writeDeadline(value)),
    read.deadlines.map(({ words }) => words).join(" / "),
  );
  const { amount } = read;
  const cents = (value: number | undefined) => (value === undefined ? undefined : typedCents(value, decimal));
  add("amount_min_cents", cents(amount?.value.min_cents), amount?.words);
  add("amount_max_cents", cents(amount?.value.max_cents), amount?.words);
  add("documents_asked", linesOf(read.documents), read.documents[0]?.words);
  add("criteria", linesOf(read.criteria), read.criteria[0]?.words);
  return found;
}

const linesOf = (lines: CallReading["documents"]) => lines.map(({ value }) => value).join("\n");

// The lists of the workspace that the columns of a file are held to, and the names their terms bore.

import { codesOf } from "#domain/import/coded-targets.ts";
import type { AnyTarget, ImportSubject } from "#domain/import/targets.ts";
import { knownValues, type ValueMapping, type Vocabulary } from "#domain/import/value-mapping.ts";
import {
  opportunityFieldOf,
  type PersonTermList,
  personFieldOf,
  personTermLists,
} from "#domain/library/term.ts";
import { termsOf } from "../library/terms.ts";
import type { Database } from "../store/open.ts";

/** What values of a file are compared with. */
export interface KnownValues {
  /** The terms proposed for each field. */
  vocabulary: Vocabulary;
  /** What becomes of a value without asking: another spelling of a term, or a name it bore. */
  known: ValueMapping;
}

const listsOf: Record<ImportSubject, Partial<Record<AnyTarget, PersonTermList | "interaction_labels">>> = {
  people: Object.fromEntries(personTermLists.map((list) => [personFieldOf[list], list])),
  organizations: { region: "regions", tags: "tags" },
  interactions: { label: "interaction_labels" },
  applications: {},
  opportunities: Object.fromEntries(
    Object.entries(opportunityFieldOf).map(([list, field]) => [field, list as PersonTermList]),
  ),
};

/** The lists that speak of a subject; a list without terms holds nobody to anything. */
export async function vocabularyOf(database: Database, subject: ImportSubject): Promise<KnownValues> {
  const terms = termsOf(database);
  await terms.read;
  const vocabulary: Vocabulary = {};
  const formerly: Partial<Record<AnyTarget, Record<string, string>>> = {};
  for (const [target, list] of Object.entries(listsOf[subject]) as [AnyTarget, PersonTermList][]) {
    const index = terms.of(list);
    if (index.terms.length === 0) continue;
    vocabulary[target] = index.terms.map(({ name }) => name);
    formerly[target] = Object.fromEntries(
      index.terms.flatMap((term) => term.formerly.map((other) => [other, term.name])),
    );
  }
  Object.assign(vocabulary, codesOf[subject]);
  return { vocabulary, known: knownValues(vocabulary, formerly) };
}

// One company, written in several ways: « Cité-Amérique Inc. », « CITÉ AMÉRIQUE INC », « Cité-Amérique ». Accents, case,
// punctuation and order do not count, nor a legal form that is left out; two that are of different forms are two.

import { nameWords } from "../duplicates/name-key.ts";

const forms: Readonly<Record<string, string>> = {
  inc: "inc",
  incorporated: "inc",
  incorporee: "inc",
  ltd: "ltd",
  limited: "ltd",
  ltee: "ltd",
  limitee: "ltd",
  enr: "enr",
  senc: "senc",
  sencrl: "senc",
  llc: "llc",
  corp: "corp",
  corporation: "corp",
};

/** What a company is compared by: its words in any order, and its legal form when it is said. */
export interface CompanyKey {
  words: string;
  form?: string;
}

export function companyKey(name: string): CompanyKey {
  // « s.e.n.c. » is one word.
  const words = nameWords(name.replace(/(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll(".", "")));
  const own = words.filter((word) => forms[word] === undefined);
  const form = words.map((word) => forms[word]).find(Boolean);
  // A name that is but a form is a name.
  if (own.length === 0) return { words: words.sort().join(" ") };
  return { words: own.sort().join(" "), ...(form ? { form } : {}) };
}

/** Companies by name, as cells write them. */
export interface CompanyNames<Of> {
  add(name: string, of: Of): void;
  /** The one that a name means; `several` when it may mean more than one, nothing when none bears it. */
  find(name: string): { of: Of } | "several" | undefined;
}

/** Makes a register of companies. */
export function makeCompanyNames<Of>(): CompanyNames<Of> {
  const known = new Map<string, { form: string | undefined; of: Of }[]>();
  return {
    add(name, of) {
      const { words, form } = companyKey(name);
      known.set(words, [...(known.get(words) ?? []), { form, of }]);
    },
    find(name) {
      const { words, form } = companyKey(name);
      const bearing = known.get(words) ?? [];
      const same = bearing.filter((one) => one.form === form);
      const found = same.length > 0 ? same : bearing.filter((one) => !one.form || !form);
      const [first, ...others] = found;
      if (!first) return undefined;
      return others.some(({ of }) => of !== first.of) ? "several" : { of: first.of };
    },
  };
}

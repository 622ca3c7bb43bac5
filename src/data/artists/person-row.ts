import { foldText, guessFamilyName, railLetter, sortKey } from "#domain/artists/names.ts";
import type { Person } from "#domain/artists/person.ts";
import { inOrderOfArrival } from "#domain/record/in-order-of-arrival.ts";

/** What a list, the search and the pickers show of a person. */
export interface PersonRow {
  id: string;
  kind: Person["kind"];
  display_name: string;
  /** The part of the name to set in bold and sort by. */
  family_part: string;
  letter: string;
  sort_key: string;
  disciplines: readonly string[];
  tags: readonly string[];
  city?: string;
  adviser_id?: string;
  organization_id?: string;
  organization_role?: string;
  /** Roles in organisations, as they are kept (domain/artists/affiliation.ts). */
  affiliations?: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
  external_ids: readonly string[];
  provisional: boolean;
  verified_on?: string;
  /** Folded words to search in. */
  search_text: string;
  /** Everything the file holds, for lists that are filtered and sorted by any of it. */
  fields: Readonly<Omit<Person, "clock">>;
}

export function personRowOf(person: Person): PersonRow {
  // Stamps weigh as much as the rest together, and no list reads them.
  const { clock: _, ...fields } = person;
  // The device keeps the key; one that begins with a sign may have been made by a former rule.
  const kept = (person as unknown as { sort_key?: string }).sort_key ?? "";
  const key = /^[a-z]/.test(kept) ? kept : sortKey(person);
  return {
    id: person.id,
    kind: person.kind,
    display_name: person.display_name,
    family_part: person.family_name ?? guessFamilyName(person.display_name),
    letter: railLetter(key),
    sort_key: key,
    disciplines: person.disciplines,
    tags: person.tags,
    ...(person.city ? { city: person.city } : {}),
    ...(person.adviser_id ? { adviser_id: person.adviser_id } : {}),
    ...(person.organization_id ? { organization_id: person.organization_id } : {}),
    ...(person.organization_role ? { organization_role: person.organization_role } : {}),
    ...(person.affiliations?.length ? { affiliations: person.affiliations } : {}),
    emails: inOrderOfArrival(person, "emails"),
    phones: inOrderOfArrival(person, "phones"),
    external_ids: person.external_ids,
    provisional: person.provisional,
    ...(person.verified_on ? { verified_on: person.verified_on } : {}),
    search_text: searchTextOf(person),
    fields,
  };
}

function searchTextOf(person: Person): string {
  const words = [
    person.display_name,
    person.given_name,
    person.family_name,
    person.city,
    ...person.emails,
    ...person.disciplines,
    ...person.tags,
  ];
  const digits = person.phones.map((phone) => phone.replace(/\D/g, ""));
  return `${foldText(words.filter(Boolean).join("\n"))}\n${digits.join("\n")}`;
}

/** The rows that hold every word asked for, in their order; names that start with the words come first. */
export function searchPeople(rows: readonly PersonRow[], asked: string): readonly PersonRow[] {
  const words = foldText(asked).split(/\s+/).filter(Boolean).map(wordOf);
  if (words.length === 0) return rows;
  const starts = words.map((word) => ({ word, inside: [` ${word}`, `-${word}`] }));
  const first: PersonRow[] = [];
  const others: PersonRow[] = [];
  for (const row of rows) {
    const text = row.search_text;
    if (!words.every((word) => text.includes(word))) continue;
    (starts.every((start) => startsInName(text, start)) ? first : others).push(row);
  }
  return first.concat(others);
}

/** « 514-555-0199 » is looked for by its digits. */
function wordOf(word: string): string {
  return /^[+()\d.-]{3,}$/.test(word) ? word.replace(/\D/g, "") : word;
}

/** Whether a word of the name, which is the first line of the text, starts so. */
function startsInName(text: string, { word, inside }: { word: string; inside: readonly string[] }): boolean {
  if (text.startsWith(word)) return true;
  const end = text.indexOf("\n");
  return inside.some((start) => {
    const at = text.indexOf(start);
    return at >= 0 && at < end;
  });
}

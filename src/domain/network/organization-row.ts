import { foldText, listKey, railLetter } from "../artists/names.ts";
import type { Organization } from "./organization.ts";

/** What a list, the search and the pickers show of an organization. */
export interface OrganizationRow {
  id: string;
  name: string;
  kind?: Organization["kind"];
  city?: string;
  tags: readonly string[];
  letter: string;
  sort_key: string;
  /** Folded words to search in, the name first. */
  search_text: string;
  /** Everything the file holds, for lists that are filtered and sorted by any of it. */
  fields: Readonly<Omit<Organization, "clock">>;
}

export function organizationRowOf(organization: Organization): OrganizationRow {
  // Stamps weigh as much as the rest together, and no list reads them.
  const { clock: _, ...fields } = organization;
  const { id, name, kind, city, tags, emails, phones } = fields;
  const sortKey = listKey(name);
  const digits = phones.map((phone) => phone.replace(/\D/g, ""));
  return {
    id,
    name,
    ...(kind ? { kind } : {}),
    ...(city ? { city } : {}),
    tags,
    letter: railLetter(sortKey),
    sort_key: sortKey,
    search_text: [
      foldText(name.trim()),
      foldText([city, ...emails, ...tags].filter(Boolean).join("\n")),
      ...digits,
    ].join("\n"),
    fields,
  };
}

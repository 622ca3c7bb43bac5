// A role in an organisation as one text that people read and that is read back as it was:
// « Théâtre du Phare : direction artistique (2019/2023-06) ». A colon of the name is doubled.

import { isPartialDate } from "../artists/affiliation.ts";

/** A role whose organisation is known by its name. */
export interface NamedRole {
  organization: string;
  /** Empty when only the tie is known. */
  role: string;
  from?: string;
  to?: string;
}

const dates = /^(.*?)\s*\((\d{4}[\d-]*)?\/(\d{4}[\d-]*)?\)$/s;

/** The text of a role; the dates as far as they are known. */
export function writeRole({ organization, role, from = "", to = "" }: NamedRole): string {
  const said = [organization.replaceAll(":", "::"), ...(role ? [role] : [])].join(" : ");
  // What looks like dates in the words themselves is not taken for them.
  return from || to || dates.test(said) ? `${said} (${from}/${to})` : said;
}

const parted = /^(.*?)\s*(?<!:):(?!:)\s*(.*)$/s;

/** The role that a text says; nothing when it names no organisation. */
export function readRole(text: string): NamedRole | undefined {
  const [, before = "", from, to] = dates.exec(text) ?? [];
  const isDated = before !== "" && [from, to].every((date) => !date || isPartialDate(date));
  const said = isDated ? before : text;
  const [, name = said, role = ""] = parted.exec(said) ?? [];
  const organization = name.replaceAll("::", ":").trim();
  if (organization === "") return undefined;
  return {
    organization,
    role: role.trim(),
    ...(isDated && from ? { from } : {}),
    ...(isDated && to ? { to } : {}),
  };
}

import { nameKey } from "../duplicates/name-key.ts";
import { emailsIn } from "./cells.ts";

/** Somebody who can be named in a cell. */
export interface Named {
  id: string;
  display_name: string;
  emails?: readonly string[];
}

/** Finds somebody by e-mail or by name: an id, an empty text when several answer to it, or nothing. */
export type Directory = (text: string) => string | undefined;

/** Makes the directory of these people. */
export function directoryOf(everybody: readonly Named[]): Directory {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  for (const { id, display_name, emails = [] } of everybody) {
    add(`name ${nameKey(display_name)}`, id);
    for (const email of emails) add(`email ${email.toLowerCase()}`, id);
  }
  return (text) => {
    const email = emailsIn(text).emails[0];
    const found =
      (email && ids.get(`email ${email}`)) || ids.get(`name ${nameKey(text.replace(/<.*>/, ""))}`);
    if (!found) return undefined;
    return found.size === 1 ? [...found][0] : "";
  };
}

/** Somebody of the team, as rows name them. */
export interface KnownMember {
  id: string;
  display_name: string;
  email: string;
}

/** The directory of the team. */
export const membersDirectory = (members: readonly KnownMember[]): Directory =>
  directoryOf(members.map(({ email, ...member }) => ({ ...member, emails: [email] })));

/** An organisation already there. */
export interface KnownOrganization {
  id: string;
  name: string;
  city?: string;
}

/** Two of one name in two towns, as cells tell them apart. */
export const nameWithTown = (name: string, city: string): string => `${name} (${city})`;

/** Finds an organisation by its name, or by its name and town: an id, an empty text when several answer, or nothing. */
export function organizationsDirectory(organizations: readonly KnownOrganization[]): Directory {
  const byName = new Map<string, Set<string>>();
  const byTown = new Map<string, Set<string>>();
  for (const { id, name, city } of organizations) {
    const add = (found: Map<string, Set<string>>, key: string) =>
      found.set(key, (found.get(key) ?? new Set()).add(id));
    add(byName, nameKey(name));
    if (city) add(byTown, nameKey(nameWithTown(name, city)));
  }
  return (text) => {
    const found = byName.get(nameKey(text)) ?? byTown.get(nameKey(text));
    if (!found) return undefined;
    return found.size === 1 ? [...found][0] : "";
  };
}

// Roles in organizations over time. A set merges element by element, so each role is one text, written in one way only:
// « <organization> <from>/<to> <role> », the dates as far as they are known (2019, 2019-06, 2019-06-14). A text that
// is not of this form, from a later version or another hand, is kept as it is and shown nowhere.

import type { SetPatch } from "../record/edit.ts";
import { isDay, isUuid, normalizeText } from "../record/values.ts";
import type { Person } from "./person.ts";

/** What somebody was or is in an organization; without an end, it lasts. */
export interface Affiliation {
  organization_id: string;
  /** Empty when only the tie is known. */
  role: string;
  from?: string;
  to?: string;
}

/** A role of a person, and where it is kept. */
export interface HeldRole extends Affiliation {
  /** Its text among the affiliations; absent for one that only the file's own organization says. */
  text?: string;
  /** The one that the file's own organization and role name. */
  isMain: boolean;
}

/** Longest role, as the file's own. */
export const longestRole = 120;

const form =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (\d{4}(?:-\d\d){0,2})?\/(\d{4}(?:-\d\d){0,2})?(?: (.+))?$/su;

/** A year, a month or a day of the calendar. */
export function isPartialDate(value: string): boolean {
  return isDay(value + "-01-01".slice(value.length - 4));
}

/** The one text of a role. */
export function writeAffiliation({ organization_id, role, from = "", to = "" }: Affiliation): string {
  const words = cleanRole(role);
  return `${organization_id.toLowerCase()} ${from}/${to}${words ? ` ${words}` : ""}`;
}

/** The role that a text holds; nothing for any other text. */
export function readAffiliation(text: string): Affiliation | undefined {
  const [, organization_id = "", from, to, role = ""] = form.exec(text) ?? [];
  if (!isUuid(organization_id)) return undefined;
  if ((from && !isPartialDate(from)) || (to && !isPartialDate(to))) return undefined;
  const read = { organization_id, role, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  // What is not written the one way would be a second text for one role.
  return writeAffiliation(read) === text ? read : undefined;
}

/** A role as it is kept: on one line, spaces made one, of the length that the file allows. */
export function cleanRole(role: string): string {
  const line = normalizeText(role)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return [...line].slice(0, longestRole).join("").trim();
}

/** Whether a role lasts on a day: it has no end, or ends that day at the earliest. */
export function isCurrent({ to }: Affiliation, today: string): boolean {
  return !to || to >= today.slice(0, to.length);
}

/** Whether a role may have been held on a day, as far as its dates say. */
export function wasHeldOn({ from, to }: Affiliation, day: string): boolean {
  return (!from || day.slice(0, from.length) >= from) && (!to || day.slice(0, to.length) <= to);
}

/** What a file says of its roles. */
export type RoleFields = Pick<Person, "organization_id" | "organization_role"> & {
  affiliations?: readonly string[];
};

/** Every role of a person: what lasts first, the file's own before it, then the latest ended. */
export function rolesOf(person: RoleFields, today: string): HeldRole[] {
  const own = { organization_id: person.organization_id, role: cleanRole(person.organization_role ?? "") };
  const read = (person.affiliations ?? []).flatMap((text) => {
    const role = readAffiliation(text);
    return role ? [{ ...role, text, isMain: false }] : [];
  });
  const inOwn = read.filter((role) => role.organization_id === own.organization_id && isCurrent(role, today));
  const main = inOwn.find((role) => role.role === own.role) ?? (own.role ? undefined : inOwn[0]);
  const roles: HeldRole[] = read.map((role) => ({ ...role, isMain: role === main }));
  if (own.organization_id && !main)
    roles.push({ organization_id: own.organization_id, role: own.role, isMain: true });
  return roles.sort(
    (a, b) =>
      Number(b.isMain) - Number(a.isMain) ||
      Number(isCurrent(b, today)) - Number(isCurrent(a, today)) ||
      compare(b.to ?? "9999", a.to ?? "9999") ||
      compare(b.from ?? "", a.from ?? "") ||
      compare(writeAffiliation(a), writeAffiliation(b)),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The changes of a file that one edit of its roles makes. */
export interface RolePatch {
  affiliations?: SetPatch;
  organization_id?: string | null;
  organization_role?: string | null;
}

/**
 * Puts a role in the place of another, or takes one away, and keeps the file's own organization in step: a main role
 * that changes or ends changes there too, under the same edit.
 */
export function changeRole(
  person: RoleFields,
  before: HeldRole | undefined,
  after: (Affiliation & { isMain: boolean }) | undefined,
  today: string,
): RolePatch {
  const text = after && writeAffiliation(after);
  const lasts = after && isCurrent(after, today);
  const main = rolesOf(person, today).find((role) => role.isMain);
  // A main role that only the file's own organization says would be lost with it.
  const spared = after?.isMain && main && !main.text && !before?.isMain ? [writeAffiliation(main)] : [];
  const add = [...(text && text !== before?.text ? [text] : []), ...spared];
  const remove = before?.text && text !== before.text ? [before.text] : [];
  const patch: RolePatch =
    add.length + remove.length === 0
      ? {}
      : { affiliations: { ...(add.length > 0 ? { add } : {}), ...(remove.length > 0 ? { remove } : {}) } };

  if (after && lasts && (after.isMain || !person.organization_id)) return { ...patch, ...mainOf(after) };
  if (!before?.isMain) return patch;
  // The main role ended, went, or gave its place: the next one that lasts takes it, if there is one.
  const left = rolesOf(person, today).filter((role) => !role.isMain && isCurrent(role, today));
  const next = left[0] ?? (lasts ? after : undefined);
  return { ...patch, ...(next ? mainOf(next) : { organization_id: null, organization_role: null }) };
}

function mainOf({ organization_id, role }: Affiliation): RolePatch {
  return { organization_id, organization_role: cleanRole(role) || null };
}

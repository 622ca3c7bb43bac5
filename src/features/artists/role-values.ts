import { isPartialDate } from "#domain/artists/affiliation.ts";

/** A role as it is typed. */
export interface RoleValues {
  organization: string;
  role: string;
  /** A year, a month or a day: 2019, 2019-06, 2019-06-14. */
  from: string;
  to: string;
  is_main: boolean;
}

/** What keeps a role from being saved; the end of a sentence's key (`network.roles.problem.<…>`). */
export interface RoleProblem {
  field: keyof RoleValues;
  sentence: "organization" | "tooLong" | "date" | "order";
}

const longestName = 200;
const longestRole = 120;

/** A date as people write it, in the one form it is kept in: « 6/2019 » → 2019-06, « 14/06/2019 » → 2019-06-14. */
export function readPartialDate(typed: string): string | undefined {
  const parts = typed
    .trim()
    .split(/[\s/.-]+/)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part)))
    return undefined;
  const ordered = parts[0]?.length === 4 ? parts : [...parts].reverse();
  const date = ordered.map((part, n) => (n === 0 ? part : part.padStart(2, "0"))).join("-");
  return /^\d{4}(-\d\d){0,2}$/.test(date) && isPartialDate(date) ? date : undefined;
}

export function roleProblems(typed: RoleValues): RoleProblem[] {
  const problems: RoleProblem[] = [];
  const name = typed.organization.trim();
  if (name === "") problems.push({ field: "organization", sentence: "organization" });
  if ([...name].length > longestName) problems.push({ field: "organization", sentence: "tooLong" });
  if ([...typed.role.trim()].length > longestRole) problems.push({ field: "role", sentence: "tooLong" });
  for (const field of ["from", "to"] as const)
    if (typed[field].trim() !== "" && !readPartialDate(typed[field]))
      problems.push({ field, sentence: "date" });
  const [from, to] = [readPartialDate(typed.from), readPartialDate(typed.to)];
  if (from && to && to < from.slice(0, to.length)) problems.push({ field: "to", sentence: "order" });
  return problems;
}

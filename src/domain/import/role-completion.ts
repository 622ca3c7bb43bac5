import { type RoleFields, readAffiliation, rolesOf, writeAffiliation } from "../artists/affiliation.ts";
import type { PersonDraft } from "../artists/person.ts";

/**
 * A row that comes to somebody who is of another organisation. Completing, it adds a role beside theirs; replacing, it
 * takes the place of theirs, which stays among their roles. Never the organisation of one with the role of the other.
 */
export function withRole(
  there: RoleFields,
  draft: PersonDraft,
  how: "complete" | "replace",
): Record<string, unknown> {
  const { organization_id, organization_role, ...others } = draft;
  if (!organization_id || !there.organization_id || organization_id === there.organization_id) return draft;
  const role = { organization_id, role: organization_role ?? "" };
  if (how === "complete") return { ...others, ...withText(draft, isTold(draft, role) ? undefined : role) };
  const main = rolesOf(there, new Date().toISOString()).find(({ isMain }) => isMain);
  return {
    ...draft,
    organization_role: organization_role ?? null,
    ...withText(draft, main && !main.text ? main : undefined),
  };
}

/** Whether the row says the role among those over time, with its dates. */
const isTold = ({ affiliations = [] }: PersonDraft, role: { organization_id: string; role: string }) =>
  affiliations.some((text) => {
    const told = readAffiliation(text);
    return told?.organization_id === role.organization_id && told.role === role.role;
  });

function withText(
  { affiliations = [] }: PersonDraft,
  role: Parameters<typeof writeAffiliation>[0] | undefined,
): { affiliations?: string[] } {
  const texts = role ? [...new Set([...affiliations, writeAffiliation(role)])] : [...affiliations];
  return texts.length > 0 ? { affiliations: texts } : {};
}

import { type Accessor, createMemo } from "solid-js";
import { type PersonRow, usePeopleIndex } from "#data/artists/index.ts";
import { type HeldRole, isCurrent, rolesOf } from "#domain/artists/affiliation.ts";
import { useI18n } from "#i18n/index.ts";

/** Somebody of an organisation, and what they are or were there. */
export interface OrganizationPerson {
  person: PersonRow;
  /** The latest first. */
  roles: HeldRole[];
  isCurrent: boolean;
}

/** The people of an organisation: those of now by name, then those of before. */
export function useOrganizationPeople(id: Accessor<string>): Accessor<OrganizationPerson[]> {
  const index = usePeopleIndex();
  const { format } = useI18n();
  return createMemo(() => {
    const [wanted, today] = [id(), format.today()];
    const found = index.rows().flatMap((person): OrganizationPerson[] => {
      const isTied =
        person.organization_id === wanted || person.affiliations?.some((text) => text.startsWith(wanted));
      if (!isTied) return [];
      const roles = rolesOf(person, today).filter((role) => role.organization_id === wanted);
      return roles.length === 0
        ? []
        : [{ person, roles, isCurrent: roles.some((role) => isCurrent(role, today)) }];
    });
    return [...found.filter((one) => one.isCurrent), ...found.filter((one) => !one.isCurrent)];
  });
}

import { type Accessor, createMemo } from "solid-js";
import { type PersonRow, usePeopleIndex } from "#data/artists/index.ts";
import { isCurrent, readAffiliation } from "#domain/artists/affiliation.ts";
import { useI18n } from "#i18n/index.ts";

/** Who is of which organisation now. */
export type PeopleOf = Accessor<{
  idsOf(organizationId: string): readonly string[];
  nameOf(personId: string): string;
}>;

const nobody: readonly string[] = [];

/** The people of every organisation, by all the roles that last. */
export function usePeopleOfOrganizations(): PeopleOf {
  const index = usePeopleIndex();
  const { format } = useI18n();
  const today = createMemo(() => format.today());
  return createMemo(() => {
    const ids = new Map<string, string[]>();
    const names = new Map<string, string>();
    for (const person of index.rows())
      for (const organization of organizationsOf(person, today())) {
        const known = ids.get(organization);
        if (known) known.push(person.id);
        else ids.set(organization, [person.id]);
        names.set(person.id, person.display_name);
      }
    return { idsOf: (id) => ids.get(id) ?? nobody, nameOf: (id) => names.get(id) ?? "" };
  });
}

/** Each once. */
function organizationsOf({ organization_id, affiliations }: PersonRow, today: string): ReadonlySet<string> {
  const found = new Set(organization_id ? [organization_id] : []);
  for (const text of affiliations ?? []) {
    const role = readAffiliation(text);
    if (role && isCurrent(role, today)) found.add(role.organization_id);
  }
  return found;
}

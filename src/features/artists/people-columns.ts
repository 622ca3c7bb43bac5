import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import type { LastContactIndex, PersonRow } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useTerms } from "#data/library/index.ts";
import { useMembers } from "#data/team/index.ts";
import { readAffiliation } from "#domain/artists/affiliation.ts";
import { languageWord } from "#domain/artists/languages.ts";
import { personRecord } from "#domain/artists/person.ts";
import { personFieldOf, personTermLists } from "#domain/library/term.ts";
import { type ListField, listFieldsOf } from "#domain/lists/list-field.ts";
import { shortUrl } from "#domain/network/reach.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { fieldLabel } from "#features/history/index.ts";
import type { ListColumn } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

/** What a merge keeps for itself, and the keys of files: nobody looks for people by those. */
const hidden = ["external_ids", "merged_into", "merged_at", "merged_changes"];

const instants = ["last_contact", "created_at", "modified_at"] as const;
const fields: readonly ListField[] = [
  ...listFieldsOf(personRecord, hidden),
  ...instants.map((name) => ({ name, kind: "instant" as const, isOptional: true, isLong: false })),
];

const widths: Record<string, number> = {
  display_name: 13,
  disciplines: 12,
  emails: 14,
  links: 14,
  address: 14,
  tags: 12,
  kind: 7,
  pronouns: 7,
  provisional: 9,
  language: 8,
  postal_code: 8,
  membership: 8,
  last_contact: 8,
  verified_on: 10,
  created_at: 8,
  modified_at: 10,
  member_since: 10,
};

/** The columns that the table of people has until somebody chooses others. */
export const defaultColumns = ["disciplines", "city", "membership", "adviser_id", "last_contact"];

/** Every field of a person as a column: called, read and said as everywhere else. */
export function usePeopleColumns(
  lastContacts: LastContactIndex,
  /** Whether organisations are named somewhere: their names are read only then. */
  namesOrganizations: Accessor<boolean>,
): Accessor<readonly ListColumn<PersonRow>[]> {
  const { t, locale } = useI18n();
  const members = useMembers();
  const organizations = useOrganizationNames(namesOrganizations);
  const lists: Record<string, ReturnType<typeof useTerms>> = Object.fromEntries(
    personTermLists.map((list) => [personFieldOf[list], useTerms(list)]),
  );

  const wordsOf = (
    field: string,
    names: Record<"members" | "organizations", ReadonlyMap<string, string>>,
  ) => {
    const words: Record<string, (value: string) => string> = {
      kind: (value) => t(`artists.kind.${value as "artist"}`),
      language: languageOf,
      languages: languageOf,
      adviser_id: (value) => names.members.get(value) ?? "",
      verified_by: (value) => names.members.get(value) ?? "",
      organization_id: (value) => names.organizations.get(value) ?? "",
      affiliations: (value) => {
        const role = readAffiliation(value);
        const name = role && names.organizations.get(role.organization_id);
        return name ? [role.role, name].filter(Boolean).join(", ") : "";
      },
      phones: (value) => showPhone(value, t("artists.extension")),
      links: shortUrl,
    };
    return words[field] ?? ((value: string) => value);
  };
  const languageOf = (value: string) => languageWord(value, locale());
  const labelOf = (field: string) =>
    instants.some((name) => name === field)
      ? t(`listing.field.${field as (typeof instants)[number]}`)
      : fieldLabel(t, "people", field);

  return createMemo(() => {
    const lastContactOf = lastContacts.lookup();
    const names = {
      members: new Map(members()?.map(({ id, display_name }) => [id, display_name])),
      organizations: organizations(),
    };
    return fields.map((field) => ({
      ...field,
      label: labelOf(field.name),
      read: (row: PersonRow) =>
        field.name === "last_contact"
          ? lastContactOf(row.id)
          : (row.fields as Record<string, unknown>)[field.name],
      words: wordsOf(field.name, names),
      proposed: lists[field.name]?.().proposed ?? [],
      ...(field.name === "display_name" ? { sortKey: (row: PersonRow) => row.sort_key } : {}),
      ...(widths[field.name] ? { width: widths[field.name] } : {}),
    }));
  });
}

function useOrganizationNames(wanted: Accessor<boolean>): Accessor<ReadonlyMap<string, string>> {
  const database = useDatabase();
  const [names, setNames] = createSignal<ReadonlyMap<string, string>>(new Map());
  createEffect(() => {
    if (!wanted()) return;
    onCleanup(
      database.organizations.watch({}, (found) => setNames(new Map(found.map(({ id, name }) => [id, name])))),
    );
  });
  return names;
}

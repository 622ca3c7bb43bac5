import { type Accessor, createMemo } from "solid-js";
import { useTerms } from "#data/library/index.ts";
import { type ListField, listFieldsOf } from "#domain/lists/list-field.ts";
import { organizationKinds, organizationRecord } from "#domain/network/organization.ts";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { shortUrl } from "#domain/network/reach.ts";
import { showPhone } from "#domain/phone/phone.ts";
import type { ListColumn } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import type { PeopleOf } from "./people-of-organizations.ts";

const instants = ["created_at", "modified_at"] as const;
const fields: readonly ListField[] = [
  ...listFieldsOf(organizationRecord, ["external_ids"]),
  { name: "people", kind: "set", of: "person", isOptional: true, isLong: false },
  ...instants.map((name) => ({ name, kind: "instant" as const, isOptional: true, isLong: false })),
];

const widths: Record<string, number> = {
  name: 15,
  kind: 9,
  emails: 14,
  website: 12,
  address: 14,
  tags: 12,
  people: 14,
  postal_code: 8,
  created_at: 8,
  modified_at: 10,
};

/** The columns that the table of organisations has until somebody chooses others. */
export const defaultColumns = ["kind", "city", "people", "phones"];

/** The lists of the workspace that a field proposes the words of. */
const listOf = { tags: "tags", region: "regions" } as const;

/** Every field of an organisation as a column, and the people it has now. */
export function useOrganizationColumns(people: PeopleOf): Accessor<readonly ListColumn<OrganizationRow>[]> {
  const { t } = useI18n();
  const terms: Record<string, ReturnType<typeof useTerms>> = Object.fromEntries(
    Object.entries(listOf).map(([field, list]) => [field, useTerms(list)]),
  );
  const isKind = (value: string) => (organizationKinds as readonly string[]).includes(value);
  const words: Record<string, (value: string) => string> = {
    // A later version may know kinds that this one does not.
    kind: (value) => (isKind(value) ? t(`network.kind.${value as "venue"}`) : value),
    phones: (value) => showPhone(value, t("artists.extension")),
    website: shortUrl,
  };
  const labelOf = (field: string) => {
    if (field === "people") return t("network.tab.people");
    return instants.some((name) => name === field)
      ? t(`listing.field.${field as (typeof instants)[number]}`)
      : t(`network.field.${field as "name"}`);
  };
  return createMemo(() => {
    const { idsOf, nameOf } = people();
    return fields.map((field) => ({
      ...field,
      label: labelOf(field.name),
      read: (row: OrganizationRow) =>
        field.name === "people" ? idsOf(row.id) : (row.fields as Record<string, unknown>)[field.name],
      words: field.name === "people" ? nameOf : (words[field.name] ?? ((value: string) => value)),
      proposed: field.name === "kind" ? organizationKinds : (terms[field.name]?.().proposed ?? []),
      ...(field.name === "name" ? { sortKey: (row: OrganizationRow) => row.sort_key } : {}),
      ...(widths[field.name] ? { width: widths[field.name] } : {}),
    }));
  });
}

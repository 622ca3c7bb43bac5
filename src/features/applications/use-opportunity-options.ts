import { type Accessor, createMemo } from "solid-js";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { useI18n } from "#i18n/index.ts";

/** The opportunities one may apply to, by name; the one chosen stays in sight, also once it was put aside. */
export function useOpportunityOptions(
  current: () => string | undefined,
): Accessor<{ value: string; label: string }[]> {
  const { t, format } = useI18n();
  const index = useOpportunitiesIndex();
  return createMemo(() => [
    { value: "", label: t("applications.create.noOpportunity") },
    ...index
      .rows()
      .filter(({ id, fields }) => id === current() || (!fields.archived && fields.status !== "cancelled"))
      .map(({ id, title, fields }) => ({
        value: id,
        label: fields.funder ? `${title} (${fields.funder})` : title,
      }))
      .sort((a, b) => format.compare(a.label, b.label)),
  ]);
}

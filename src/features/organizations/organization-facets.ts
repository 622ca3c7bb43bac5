import { type Accessor, createMemo } from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import type { Facet } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

const people = (operator: "filled" | "empty"): Condition => ({ field: "people", operator, values: [] });

/** The questions asked of organisations most often, in the order of the sheet. */
export function useOrganizationFacets(): Accessor<readonly Facet[]> {
  const { t } = useI18n();
  return createMemo((): readonly Facet[] => [
    { field: "kind" },
    { field: "region" },
    { field: "city" },
    { field: "tags" },
    {
      field: "people",
      answers: [
        { label: t("network.list.withPeople"), conditions: [people("filled")] },
        { label: t("network.list.withoutPeople"), conditions: [people("empty")] },
      ],
    },
  ]);
}

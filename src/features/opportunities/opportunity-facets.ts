import { type Accessor, createMemo } from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import type { Facet } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

const within = (days: number): Condition => ({
  field: "closes_on",
  operator: "next_days",
  values: [String(days)],
});
export const archived: Condition = { field: "archived", operator: "yes", values: [] };

/** The questions asked of opportunities most often, in the order of the sheet. */
export function useOpportunityFacets(): Accessor<readonly Facet[]> {
  const { t } = useI18n();
  return createMemo((): readonly Facet[] => [
    {
      field: "closes_on",
      answers: [
        ...[7, 30, 90].map((days) => ({
          label: t("opportunities.list.within", { days }),
          conditions: [within(days)],
        })),
        {
          label: t("opportunities.list.noDeadline"),
          conditions: [{ field: "closes_on", operator: "empty", values: [] }],
        },
      ],
    },
    { field: "kind" },
    { field: "disciplines" },
    { field: "career_stages" },
    { field: "regions" },
    { field: "funder" },
    { field: "status" },
    { field: "tags" },
  ]);
}

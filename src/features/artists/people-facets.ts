import { type Accessor, createMemo } from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import type { Facet } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

const older = (field: string, days: number): Condition => ({
  field,
  operator: "not_last_days",
  values: [String(days)],
});
const within = (field: string, days: number): Condition => ({
  field,
  operator: "last_days",
  values: [String(days)],
});
const empty = (field: string): Condition => ({ field, operator: "empty", values: [] });

const halfYear = 183;
const year = 365;

/** A file that nobody has verified for a year. */
export const toVerify: Condition = older("verified_on", year);

/** The questions asked of people most often, in the order of the sheet. */
export function usePeopleFacets(): Accessor<readonly Facet[]> {
  const { t } = useI18n();
  return createMemo((): readonly Facet[] => [
    { field: "disciplines" },
    { field: "adviser_id" },
    { field: "membership" },
    { field: "career_stage" },
    {
      field: "verified_on",
      answers: [
        { label: t("lists.answer.recent"), conditions: [within("verified_on", halfYear)] },
        {
          label: t("lists.answer.due"),
          conditions: [older("verified_on", halfYear), within("verified_on", year)],
        },
        {
          label: t("lists.answer.stale"),
          conditions: [toVerify, { ...empty("verified_on"), operator: "filled" }],
        },
        { label: t("lists.answer.never"), conditions: [empty("verified_on")] },
      ],
    },
    {
      field: "last_contact",
      answers: [
        { label: t("lists.answer.month"), conditions: [within("last_contact", 30)] },
        { label: t("lists.answer.silent60"), conditions: [older("last_contact", 60)] },
        { label: t("lists.answer.silent180"), conditions: [older("last_contact", halfYear)] },
        { label: t("lists.answer.never"), conditions: [empty("last_contact")] },
      ],
    },
    { field: "tags" },
    { field: "region" },
    { field: "city" },
  ]);
}

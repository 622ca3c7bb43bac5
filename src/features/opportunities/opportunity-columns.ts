import { type Accessor, createMemo } from "solid-js";
import { useTerms } from "#data/library/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { useMembers } from "#data/team/index.ts";
import { languageWord } from "#domain/artists/languages.ts";
import { opportunityFieldOf } from "#domain/library/term.ts";
import { type ListField, listFieldsOf } from "#domain/lists/list-field.ts";
import { shortUrl } from "#domain/network/reach.ts";
import type { ArrangedOpportunity } from "#domain/opportunities/arrange.ts";
import { instantOf, readDeadline } from "#domain/opportunities/deadline.ts";
import { opportunityRecord } from "#domain/opportunities/opportunity.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { fieldLabel } from "#features/history/index.ts";
import type { ListColumn } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";
import { useOpportunityWords } from "./opportunity-words.ts";

const instants = ["created_at", "modified_at"] as const;
const fields: readonly ListField[] = [
  ...listFieldsOf(opportunityRecord, ["external_ids"]),
  { name: "closes_on", kind: "day", isOptional: true, isLong: false },
  ...instants.map((name) => ({ name, kind: "instant" as const, isOptional: true, isLong: false })),
];

const widths: Record<string, number> = {
  title: 16,
  kind: 8,
  status: 9,
  closes_on: 8,
  deadlines: 16,
  url: 14,
  amount_min_cents: 9,
  amount_max_cents: 9,
  answer_on: 8,
  verified_on: 9,
};

/** The columns that the table of opportunities has until somebody chooses others. */
export const defaultColumns = ["closes_on", "funder", "kind", "amount_max_cents", "disciplines"];

/** Every field of an opportunity as a column, and the day on which it closes next. */
export function useOpportunityColumns(): Accessor<readonly ListColumn<ArrangedOpportunity>[]> {
  const { t, locale, timeZone } = useI18n();
  const say = useOpportunityWords();
  const members = useMembers();
  const organizations = useOrganizationsIndex();
  const opportunities = useOpportunitiesIndex();
  const terms: Record<string, ReturnType<typeof useTerms>> = Object.fromEntries(
    Object.entries(opportunityFieldOf).map(([list, field]) => [field, useTerms(list as "tags")]),
  );
  const labelOf = (field: string) => {
    if (field === "closes_on") return t("opportunities.field.closes_on");
    return instants.some((name) => name === field)
      ? t(`listing.field.${field as (typeof instants)[number]}`)
      : fieldLabel(t, "opportunities", field);
  };
  /** The day, here, of the deadline that is still to come. */
  const closesOn = ({ group, deadline }: ArrangedOpportunity) =>
    deadline && group !== "closed" ? wallClock(instantOf(deadline), timeZone())[0] : undefined;

  return createMemo(() => {
    const names = new Map(members()?.map(({ id, display_name }) => [id, display_name]));
    const words: Record<string, (value: string) => string> = {
      kind: (value) => t(`opportunities.kind.${value as "grant"}`),
      status: (value) => t(`opportunities.status.${value as "confirmed"}`),
      recurrence: (value) => t(`opportunities.recurrence.${value as "yearly"}`),
      organization_id: (value) => organizations.get(value)?.name ?? "",
      previous_id: (value) => opportunities.get(value)?.title ?? "",
      verified_by: (value) => names.get(value) ?? "",
      languages: (value) => languageWord(value, locale()),
      url: shortUrl,
      amount_min_cents: (value) => writeMoney(locale(), Number(value)),
      amount_max_cents: (value) => writeMoney(locale(), Number(value)),
      deadlines: (value) => {
        const deadline = readDeadline(value);
        return deadline ? say.deadline(deadline) : "";
      },
    };
    return fields.map((field) => ({
      ...field,
      label: labelOf(field.name),
      read: (row: ArrangedOpportunity) =>
        field.name === "closes_on" ? closesOn(row) : (row.fields as Record<string, unknown>)[field.name],
      words: words[field.name] ?? ((value: string) => value),
      proposed: field.choices ?? terms[field.name]?.().proposed ?? [],
      ...(field.name === "title" ? { sortKey: (row: ArrangedOpportunity) => row.sort_key } : {}),
      ...(widths[field.name] ? { width: widths[field.name] } : {}),
    }));
  });
}

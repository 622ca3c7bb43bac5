import { mostCents } from "#domain/money.ts";
import type { Problem } from "#domain/record/kinds.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";

const told = ["required", "too_long", "not_an_email", "not_a_url", "not_a_day", "too_many"] as const;

/** The sentence of a problem, under the field that has it. */
export function useProblemSentence() {
  const { t, locale } = useI18n();
  return (problem: Problem, field: string): string => {
    if (problem === "required" && field === "display_name") return t("artists.problem.required_name");
    if (field.endsWith("_cents"))
      return problem === "out_of_range"
        ? t("artists.problem.amount_too_large", { most: writeMoney(locale(), mostCents) })
        : t("artists.problem.not_an_amount");
    return t(`artists.problem.${told.find((one) => one === problem) ?? "other"}`);
  };
}

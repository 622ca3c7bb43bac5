import type { Problem } from "#domain/record/kinds.ts";
import { useI18n } from "#i18n/index.ts";

const told = ["required", "too_long", "not_an_email", "not_a_url", "not_a_day", "too_many"] as const;

/** The sentence of a problem, under the field that has it. */
export function useProblemSentence() {
  const { t } = useI18n();
  return (problem: Problem, field: string): string => {
    if (problem === "required" && field === "display_name") return t("artists.problem.required_name");
    return t(`artists.problem.${told.find((one) => one === problem) ?? "other"}`);
  };
}

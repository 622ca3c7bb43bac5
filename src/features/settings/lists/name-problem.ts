import type { TermProblem } from "#domain/library/term-changes.ts";
import { useI18n } from "#i18n/index.ts";

/** Why a name cannot be given, in words. */
export function useNameProblem(): (problem: TermProblem | undefined) => string | undefined {
  const { t } = useI18n();
  return (problem) => {
    if (!problem) return undefined;
    return problem.problem === "taken"
      ? t("vocabulary.problem.taken", { name: problem.term.name })
      : t(`vocabulary.problem.${problem.problem}`);
  };
}

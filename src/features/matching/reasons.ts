import { languageWord } from "#domain/artists/languages.ts";
import type { Criterion, CriterionFit, Match } from "#domain/matching/match.ts";
import { useI18n } from "#i18n/index.ts";

type Named = Exclude<Criterion, "other">;

/** A match in words: the sum, then what is lacking, then what cannot be told. */
export function useReasons(): (match: Match) => string {
  const { t, locale } = useI18n();
  const wanted = ({ criterion, wanted: values }: CriterionFit) =>
    values
      .map((value) => (criterion === "languages" ? languageWord(value, locale()) : value))
      .join(` ${t("matching.or")} `);

  function reasonOf(one: CriterionFit): string {
    const what = t(`matching.criterion.${one.criterion as Named}`);
    if (one.fit === "lacks") return t("matching.lacks", { what: `${what} ${wanted(one)}` });
    return t(`matching.${one.why ?? "unclear"}`, { what });
  }

  return ({ criteria, met }) => {
    if (criteria.length === 0) return t("matching.noCriteria");
    // What is asked of everybody alike is counted; what is somebody's own is named.
    const isOfAll = ({ criterion, fit }: CriterionFit) =>
      criterion === "other" || (criterion === "communities" && fit === "unknown");
    const told = criteria.filter((one) => one.fit !== "fits" && !isOfAll(one));
    const judged = criteria.filter(isOfAll).length;
    return [
      t("matching.sum", { met, total: criteria.length }),
      ...told.filter(({ fit }) => fit === "lacks").map(reasonOf),
      ...told.filter(({ fit }) => fit === "unknown").map(reasonOf),
      ...(judged > 0 ? [t("matching.judged", { count: judged })] : []),
    ].join(", ");
  };
}

import { type Condition, isOperator } from "#domain/lists/condition.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";
import type { Listing, ListRow } from "./listing.ts";

/** Conditions as people say them: « Ville\u00a0: Laval ou Québec ». */
export function useConditionWords<Row extends ListRow>(listing: Listing<Row>) {
  const { t, format, locale } = useI18n();
  return ({ field: name, operator, values }: Condition): string => {
    const column = listing.column(name);
    if (!column || !isOperator(operator)) return t("lists.unknown");
    const field = column.label;
    const [first = ""] = values;
    const words = (between: string) =>
      values.map((value) => listing.wordsOf(column, value) || t("lists.nobodyHere")).join(between);
    switch (operator) {
      case "contains":
        return t("lists.says.contains", { field, text: first });
      case "lacks":
        return t("lists.says.lacks", { field, text: first });
      case "one_of":
        return t("lists.says.one_of", { field, values: words(", ") });
      case "all_of":
        return t("lists.says.all_of", { field, values: words(" + ") });
      case "none_of":
        return t("lists.says.none_of", { field, values: words(", ") });
      case "before":
        return t("lists.says.before", { field, day: format.day(first, "long") });
      case "since":
        return t("lists.says.since", { field, day: format.day(first, "long") });
      case "last_days":
        return t("lists.says.last_days", { field, days: Number(first) });
      case "not_last_days":
        return t("lists.says.not_last_days", { field, days: Number(first) });
      case "next_days":
        return t("lists.says.next_days", { field, days: Number(first) });
      case "at_least":
        return t("lists.says.at_least", { field, amount: writeMoney(locale(), Number(first) * 100) });
      case "at_most":
        return t("lists.says.at_most", { field, amount: writeMoney(locale(), Number(first) * 100) });
      default:
        return t(`lists.says.${operator}`, { field });
    }
  };
}

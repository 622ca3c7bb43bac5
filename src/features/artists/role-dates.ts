import type { Affiliation } from "#domain/artists/affiliation.ts";
import { useI18n } from "#i18n/index.ts";

/** When a role was held, as far as it is known: « depuis 2019 », « de 2019 à juin 2023 », « jusqu’à 2023 ». */
export function useRoleDates(): (role: Pick<Affiliation, "from" | "to">) => string {
  const { t, format } = useI18n();
  const show = (date: string) => {
    if (date.length === 4) return date;
    return date.length === 7 ? format.day(`${date}-01`, "month") : format.day(date, "long");
  };
  return ({ from, to }) => {
    if (from && to) return t("network.roles.between", { from: show(from), to: show(to) });
    if (from) return t("network.roles.since", { from: show(from) });
    return to ? t("network.roles.until", { to: show(to) }) : "";
  };
}

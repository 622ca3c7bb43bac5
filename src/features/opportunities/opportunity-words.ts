import type { Countdown } from "#domain/opportunities/countdown.ts";
import { type Deadline, endOfDay, readDeadline } from "#domain/opportunities/deadline.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { instantAt } from "#domain/zoned-time.ts";
import { type I18n, useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";
import { cityOf, offeredZones } from "./zones.ts";

/** Days, deadlines and amounts of opportunities, in words. */
export const useOpportunityWords = () => makeOpportunityWords(useI18n());

/** The same, for who has the language at hand. */
export function makeOpportunityWords({ t, format, locale, timeZone }: I18n) {
  /** « heure de Montréal ». */
  const zone = (name: string): string => {
    const known = offeredZones.find(([one]) => one === name);
    return known
      ? t(`opportunities.zone.${known[1]}`)
      : t("opportunities.zone.other", { name: cityOf(name) });
  };
  // Any day will do on which no clock of the workspace's zone jumps.
  const time = (clock: string) => format.time(instantAt("2026-01-15", clock, timeZone()).toISOString());

  const words = {
    zone,
    time,
    /** « 3 jours », « demain », « clôt aujourd’hui à 23 h 59, heure de Montréal », « close hier ». */
    countdown(left: Countdown): string {
      if (left.state === "today")
        return t("opportunities.countdown.closesToday", { time: time(left.time), zone: zone(left.zone) });
      if (left.state === "ahead")
        return left.days === 1
          ? t("opportunities.countdown.tomorrow")
          : t("opportunities.countdown.left", { count: left.days });
      if (left.days === 0) return t("opportunities.countdown.overToday");
      return left.days === 1
        ? t("opportunities.countdown.overYesterday")
        : t("opportunities.countdown.overSince", { count: left.days });
    },
    /** « 22 novembre 2026, 23 h 59 »; its zone when it is not the workspace's. */
    deadline(deadline: Deadline): string {
      const at = t("opportunities.deadline.at", {
        day: format.day(deadline.day, "long"),
        time: time(deadline.time ?? endOfDay),
      });
      return deadline.zone === timeZone()
        ? at
        : t("opportunities.deadline.inZone", { at, zone: zone(deadline.zone) });
    },
    /** « Jusqu’à 20 000 $ »; nothing when no amount is said. */
    amount({
      amount_min_cents: least,
      amount_max_cents: most,
    }: Pick<Opportunity, "amount_min_cents" | "amount_max_cents">): string | undefined {
      const money = (cents: number) => writeMoney(locale(), cents);
      if (least === undefined && most === undefined) return undefined;
      if (least === undefined) return t("opportunities.amount.upTo", { most: money(most ?? 0) });
      if (most === undefined) return t("opportunities.amount.from", { least: money(least) });
      return least === most
        ? money(most)
        : t("opportunities.amount.between", { least: money(least), most: money(most) });
    },
  };
  return {
    ...words,
    /** A value of a field that is no text: a deadline, an amount; nothing for the others. */
    value(field: string, value: unknown): string | undefined {
      if (field.endsWith("_cents")) return writeMoney(locale(), Number(value));
      const deadline = field === "deadlines" ? readDeadline(String(value)) : undefined;
      return deadline && words.deadline(deadline);
    },
  };
}

import { countdownTo, type Countdown as Left, urgencyOf } from "#domain/opportunities/countdown.ts";
import { nextDeadline } from "#domain/opportunities/deadline.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useI18n } from "#i18n/index.ts";
import { Countdown } from "#ui/countdown/countdown.tsx";
import { useOpportunityWords } from "./opportunity-words.ts";

/** How long is left, as a block: « 3 jours ». */
export function CountdownBlock(props: { of: Pick<Opportunity, "deadlines" | "status"> }) {
  const { t, format, now, timeZone } = useI18n();
  const words = useOpportunityWords();
  const left = (): Left | undefined => {
    // Read so that the count follows the day.
    format.today();
    const deadline = nextDeadline(props.of.deadlines, now());
    return deadline && countdownTo(deadline, now(), timeZone());
  };
  const drawn = () => {
    const count = left();
    if (props.of.status === "cancelled")
      return {
        figure: "—",
        unit: t("opportunities.countdown.cancelled"),
        label: t("opportunities.status.cancelled"),
      };
    if (!count) return { figure: "∞", unit: "", label: t("opportunities.countdown.always") };
    const label = words.countdown(count);
    if (count.state === "over") return { figure: "—", unit: t("opportunities.countdown.closed"), label };
    const days = count.state === "today" ? 0 : count.days;
    return {
      figure: String(days),
      unit: t("opportunities.countdown.days", { count: days }),
      urgency: urgencyOf(count),
      label,
    };
  };
  return <Countdown {...drawn()} />;
}

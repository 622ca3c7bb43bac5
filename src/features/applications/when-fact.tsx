import ClockAlert from "lucide-solid/icons/clock-alert";
import { Match, Show, Switch } from "solid-js";
import type { Application } from "#domain/applications/application.ts";
import { isUnsent } from "#domain/applications/stage.ts";
import { daysBetween } from "#domain/days.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMonth } from "#i18n/month.ts";
import { Tag } from "#ui/tag/tag.tsx";
import type { ApplicationFacts } from "./use-facts.ts";

/** So many days before a deadline, it is told in red. */
const soon = 7;

/** The date that counts: how long is left before it must be sent, when the answer is expected, when it came. */
export function WhenFact(props: { application: Application; facts: ApplicationFacts }) {
  const { t, format, locale } = useI18n();
  const one = () => props.application;
  const deadline = () => (isUnsent(one()) ? props.facts.deadline(one()) : undefined);
  const left = () => daysBetween(format.today(), deadline() ?? format.today());
  const words = () =>
    left() < 0
      ? t("applications.duePast")
      : left() === 0
        ? t("applications.dueToday")
        : t("applications.dueIn", { count: left() });
  const isAwaited = () => one().stage === "submitted" || one().stage === "waitlisted";
  const expected = () => (isAwaited() ? props.facts.opportunity(one())?.answer_on : undefined);
  const over = () => one().answered_on ?? one().submitted_on;
  return (
    <Switch>
      <Match when={deadline()}>
        <Tag {...(left() < soon ? { tone: "danger" as const, icon: ClockAlert } : {})}>{words()}</Tag>
      </Match>
      <Match when={expected()}>
        {(day) => (
          <span>{t("applications.answerIn", { month: writeMonth(locale(), day(), format.today()) })}</span>
        )}
      </Match>
      <Match when={!isUnsent(one())}>
        <Show when={over()}>{(day) => <span>{format.day(day())}</span>}</Show>
      </Match>
    </Switch>
  );
}

import type { ReminderChoices } from "#data/reminders/index.ts";
import { instantAt } from "#domain/zoned-time.ts";
import { useI18n } from "#i18n/index.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Choices of reminders as people read them. */
export function useChoiceWords() {
  const { t, format, timeZone } = useI18n();
  /** « 7 h 30 » */
  const hour = (time: string) => format.time(instantAt("2026-01-15", time, timeZone()).toISOString());
  function days(chosen: readonly number[]): string {
    const sorted = [...chosen].sort();
    if (sorted.length === 7) return t("reminders.morning.everyDay");
    if (sorted.join("") === "12345") return t("reminders.morning.workingDays");
    return format.list(sorted.map((n) => t(`reminders.days.${weekdays[n - 1] ?? "mon"}`)));
  }
  return {
    hour,
    morning: (choices: ReminderChoices) =>
      choices.digest
        ? t("reminders.morning.on", { hour: hour(choices.morning_at), days: days(choices.days) })
        : t("reminders.morning.off"),
    /** What this device is told of. */
    pushed: ({ push_tasks, push_before, morning_at }: ReminderChoices): string =>
      [
        push_tasks ? t("reminders.here.tasks", { hour: hour(morning_at) }) : undefined,
        push_before > 0 ? t("reminders.here.before", { count: push_before }) : undefined,
      ]
        .filter(Boolean)
        .join(" · ") || t("reminders.here.nothing"),
  };
}

import { type ScheduleStep, startingDays } from "#domain/applications/schedule.ts";
import { useI18n } from "#i18n/index.ts";

/** The steps offered to a team that has not made its own. */
export function useStartingSteps(): () => ScheduleStep[] {
  const { t } = useI18n();
  const names = ["draft", "review", "letters", "submission"] as const;
  return () =>
    names.map((name, n) => ({
      title: t(`applications.schedule.steps.${name}`),
      before: startingDays[n]!,
    }));
}

import { useApplicationsIndex } from "#data/applications/index.ts";
import { usePeopleNamed } from "#data/artists/index.ts";
import { addDays } from "#domain/days.ts";
import { endOfWeek } from "#domain/team/agenda.ts";
import type { DayWord } from "#domain/team/quick-task.ts";
import { rhythmOf } from "#domain/team/rhythm.ts";
import type { Task } from "#domain/team/task.ts";
import { useApplicationFacts } from "#features/applications/index.ts";
import { useI18n } from "#i18n/index.ts";

export type TaskWords = ReturnType<typeof useTaskWords>;

/** How tasks are told: about whom, of what, how often; and the days one puts them off to. */
export function useTaskWords() {
  const { t, format } = useI18n();
  const named = usePeopleNamed();
  const applications = useApplicationsIndex();
  const facts = useApplicationFacts();
  const link = (task: Task): { text: string; href?: string } | undefined => {
    const application = task.application_id ? applications.get(task.application_id) : undefined;
    if (application) {
      const words = [facts.funder(application), facts.what(application)].filter(Boolean).join(", ");
      return { text: words, href: `/candidatures/${application.id}` };
    }
    const [person] = named(task.people);
    if (task.goal_id)
      return { text: t("tasks.ofPlan"), ...(person ? { href: `/artistes/${person.id}/plan` } : {}) };
    if (task.interaction_id)
      return {
        text: t("tasks.ofInteraction"),
        ...(person ? { href: `/artistes/${person.id}/historique` } : {}),
      };
    return undefined;
  };
  return {
    people: (task: Task) => named(task.people),
    link,
    who(task: Task): string {
      const names = named(task.people).map(({ display_name }) => display_name);
      return names.length > 0 ? format.list(names) : t("tasks.team");
    },
    rhythm(task: Pick<Task, "recurrence">): string | undefined {
      if (!task.recurrence) return undefined;
      const rhythm = rhythmOf(task.recurrence);
      return rhythm ? t(`tasks.rhythms.${rhythm}`) : t("tasks.otherRhythm");
    },
    snoozes: () => {
      const today = format.today();
      return [
        { label: t("tasks.snoozeTomorrow"), day: addDays(today, 1) },
        { label: t("tasks.snoozeMonday"), day: addDays(endOfWeek(today), 1) },
        { label: t("tasks.snoozeWeek"), day: addDays(today, 7) },
      ];
    },
    /** The words for the coming days, nearest first. */
    dayWords(): DayWord[] {
      return Array.from({ length: 7 }, (_, n) => addDays(format.today(), n)).flatMap((day, n) => {
        const weekday = format.day(day, "full").split(/[\s,]/)[0] ?? "";
        return [
          ...(n < 2 ? [{ word: format.relativeDay(day), day }] : []),
          ...(n > 0 ? [{ word: weekday, day }] : []),
        ];
      });
    },
  };
}

import CalendarClock from "lucide-solid/icons/calendar-clock";
import { Show } from "solid-js";
import { followDeadline } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import type { Application } from "#domain/applications/application.ts";
import { daysMoved, isShiftable } from "#domain/applications/schedule.ts";
import { isUnsent } from "#domain/applications/stage.ts";
import type { Task } from "#domain/team/task.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useApplicationActions } from "./use-application-actions.ts";
import type { ApplicationFacts } from "./use-facts.ts";

/** The deadline moved since the tasks were dated from it: they may follow, or stay; it is asked once. */
export function DeadlineMoved(props: {
  application: Application;
  facts: ApplicationFacts;
  tasks: readonly Task[];
}) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const actions = useApplicationActions();
  const open = () => props.tasks.filter(isShiftable);
  const moved = () => {
    const deadline = props.facts.deadline(props.application);
    const days = daysMoved(props.application.scheduled_for, deadline);
    return days && deadline && open().length > 0 && isUnsent(props.application)
      ? { days, deadline }
      : undefined;
  };

  function settle({ days, deadline }: { days: number; deadline: string }, follows: boolean): void {
    const taskIds = open().map(({ id }) => id);
    const shift = follows ? { taskIds, days, today: format.today() } : undefined;
    void actions.run(
      () => followDeadline(database, props.application, deadline, shift),
      ({ editedTasks }) => ({
        text: follows
          ? t("applications.schedule.followed", { count: editedTasks.length })
          : t("applications.schedule.left"),
      }),
    );
  }

  return (
    <Show when={moved()}>
      {(change) => (
        <Notice
          tone="light"
          icon={CalendarClock}
          announce
          title={t("applications.schedule.movedTitle", {
            count: Math.abs(change().days),
            later: change().days > 0,
          })}
          action={
            <div class="btn-row">
              <Button variant="primary" size="sm" onClick={() => settle(change(), true)}>
                {t("applications.schedule.follow")}
              </Button>
              <Button variant="ghost" size="sm" onClick={() => settle(change(), false)}>
                {t("applications.schedule.leave")}
              </Button>
            </div>
          }
        >
          {t("applications.schedule.movedText", {
            day: format.day(change().deadline, "long"),
            tasks: open().length,
          })}
        </Notice>
      )}
    </Show>
  );
}

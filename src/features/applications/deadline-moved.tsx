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
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { useApplicationActions } from "./use-application-actions.ts";
import type { ApplicationFacts } from "./use-facts.ts";

/** By how many days the deadline moved since the open tasks were dated from it; nothing while there is none to move. */
export function moveOfDeadline(
  application: Application,
  facts: ApplicationFacts,
  tasks: readonly Task[],
): { days: number; deadline: string; taskIds: string[] } | undefined {
  const deadline = facts.deadline(application);
  const days = daysMoved(application.scheduled_for, deadline);
  const taskIds = tasks.filter(isShiftable).map(({ id }) => id);
  return days && deadline && taskIds.length > 0 && isUnsent(application)
    ? { days, deadline, taskIds }
    : undefined;
}

/** The deadline moved since the tasks were dated from it: they may follow, or stay; it is asked once. */
export function DeadlineMoved(props: {
  application: Application;
  facts: ApplicationFacts;
  tasks: readonly Task[];
}) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const actions = useApplicationActions();
  const moved = () => moveOfDeadline(props.application, props.facts, props.tasks);

  const settle = oneAtATime((change: NonNullable<ReturnType<typeof moved>>, follows: boolean) => {
    const { deadline, ...shift } = change;
    return actions.run(
      () =>
        followDeadline(
          database,
          props.application,
          deadline,
          follows ? { ...shift, today: format.today() } : undefined,
        ),
      ({ editedTasks }) => ({
        text: follows
          ? t("applications.schedule.followed", { count: editedTasks.length })
          : t("applications.schedule.left"),
      }),
    );
  });

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
              <Button variant="primary" size="sm" onClick={() => void settle(change(), true)}>
                {t("applications.schedule.follow")}
              </Button>
              <Button variant="ghost" size="sm" onClick={() => void settle(change(), false)}>
                {t("applications.schedule.leave")}
              </Button>
            </div>
          }
        >
          {t("applications.schedule.movedText", {
            day: format.day(change().deadline, "long"),
            tasks: change().taskIds.length,
          })}
        </Notice>
      )}
    </Show>
  );
}

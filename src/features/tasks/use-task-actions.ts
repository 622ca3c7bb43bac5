import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import { completeTasks, createTask, type TaskChange, takeBackTasks } from "#data/team/index.ts";
import { changeTasks, type TaskPatch } from "#data/team/task-changes.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

export type TaskActions = ReturnType<typeof useTaskActions>;

/** What is done to tasks, one or many: at once, said, with one way back. */
export function useTaskActions() {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const memberId = () => session.workspace()?.member_id;

  async function run(write: () => Promise<TaskChange>, said: (count: number) => string): Promise<boolean> {
    let change: TaskChange | undefined;
    const isKept = await attempt(async () => {
      change = await write();
    });
    const done = change;
    if (!isKept || !done) return false;
    if (done.edited.length + done.made.length === 0) toast.show({ text: t("tasks.bulk.nothing") });
    else
      toast.show({ text: said(done.edited.length), undo: () => undo(() => takeBackTasks(database, done)) });
    return true;
  }
  const change = (ids: readonly string[], patch: TaskPatch, said: (count: number) => string) =>
    run(() => changeTasks(database, ids, patch), said);

  return {
    change,
    /** One more, for whoever adds it unless it is another's. */
    add: (title: string, due_on: string | undefined, of: string | undefined) =>
      run(
        async () => {
          const assignee_id = of ?? memberId();
          const draft = { title, status: "open", priority: "normal", due_on, assignee_id } as const;
          return { made: [await createTask(database, draft)], edited: [] };
        },
        () => t("tasks.added", { title }),
      ),
    complete: (ids: readonly string[]) =>
      run(
        () => completeTasks(database, ids, memberId()),
        (count) => t("tasks.bulk.done", { count }),
      ),
    reopen: (id: string) =>
      change([id], { status: "open", done_at: null, done_by: null }, () => t("tasks.reopened")),
    move: (ids: readonly string[], due_on: string) =>
      change(ids, { due_on }, (count) => t("tasks.bulk.moved", { count, day: format.day(due_on) })),
    assign: (ids: readonly string[], assignee_id: string | null, name: string) =>
      change(ids, { assignee_id }, (count) => t("tasks.bulk.assigned", { count, name })),
    snooze: (ids: readonly string[], snoozed_until: string) =>
      change(ids, { snoozed_until }, (count) =>
        t("tasks.bulk.snoozed", { count, day: format.day(snoozed_until) }),
      ),
    unsnooze: (ids: readonly string[]) => change(ids, { snoozed_until: null }, () => t("tasks.unsnoozed")),
    setPriority: (ids: readonly string[], isHigh: boolean) =>
      change(ids, { priority: isHigh ? "high" : "normal" }, (count) =>
        isHigh ? t("tasks.bulk.high", { count }) : t("tasks.bulk.normal"),
      ),
    remove: (ids: readonly string[]) =>
      change(ids, { deleted: true }, (count) => t("tasks.bulk.removed", { count })),
  };
}

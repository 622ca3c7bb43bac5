import { useDatabase } from "#data/database.ts";
import { codeOf } from "#data/failure.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { type AddedTask, addTask, bringBackTask, takeBackTask } from "#data/team/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";
import type { LogPerson } from "./log-draft.ts";
import { namesIn } from "./names.ts";
import { type TaskValues, taskOf } from "./task-draft.ts";

/** Saves what the sheet of a task holds, says so, and offers the way back. Answers the code of what failed, if any. */
export function useAddTask() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const database = useDatabase();
  const status = useSyncStatus();
  const toast = useToast();

  async function attempt(change: () => Promise<unknown>): Promise<ErrorCode | undefined> {
    try {
      await change();
      return undefined;
    } catch (error) {
      return codeOf(error);
    }
  }
  async function undo(added: AddedTask): Promise<void> {
    const failed = await attempt(() => takeBackTask(database, added));
    if (failed) toast.show({ text: t(`errors.${failed}`) });
    else toast.show({ text: t("tasks.undone"), undo: () => attempt(() => bringBackTask(database, added)) });
  }

  return (values: TaskValues, people: readonly LogPerson[], assigneeId: string | undefined) =>
    attempt(async () => {
      const added = await addTask(database, {
        ...taskOf(values, assigneeId),
        people: people.flatMap(({ id }) => id ?? []),
        provisional_names: people.flatMap(({ id, name }) => (id ? [] : [name])),
      });
      const { title, due_on } = added.task;
      const facts = [
        ...(people.length > 0
          ? [
              namesIn(
                i18n,
                people.map(({ name }) => name),
              ),
            ]
          : []),
        ...(due_on ? [t("search.due", { day: format.day(due_on) })] : []),
        ...(isCut(status()) ? [t("interactions.willBeSent")] : []),
      ];
      toast.show({
        text: t("tasks.added", { title }),
        detail: facts.join(" · ") || undefined,
        undo: () => undo(added),
      });
    });
}

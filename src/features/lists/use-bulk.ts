import { createSignal } from "solid-js";
import { bulkEdit, type RecordStore, undoBulkEdit } from "#data/lists/index.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { RecordOf } from "#domain/record/record.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";
import { useTried } from "./tried.ts";

/** How far a change to many records is. */
export interface BulkProgress {
  done: number;
  total: number;
}

/** One change to many records, said once with one way back. */
export function useBulk<R>(store: () => RecordStore<R>) {
  const { t } = useI18n();
  const toast = useToast();
  const tried = useTried();
  const [progress, setProgress] = createSignal<BulkProgress>();
  const follow = (done: number, total: number) => setProgress({ done, total });

  return {
    /** Where the change that runs is; nothing when none does. */
    progress,
    async run(
      ids: readonly string[],
      patchOf: (current: RecordOf<R>) => PatchOf<R>,
      said: (count: number) => string,
    ): Promise<void> {
      if (progress() || ids.length === 0) return;
      follow(0, ids.length);
      const done = await bulkEdit(store(), ids, patchOf, follow);
      setProgress(undefined);
      const count = done.edited.length;
      if (count === 0) {
        toast.show({ text: done.code ? t(`errors.${done.code}`) : t("lists.nothingChanged") });
        return;
      }
      const undo = async () => {
        follow(0, count);
        const undone = await tried(() => undoBulkEdit(store(), done, follow));
        setProgress(undefined);
        if (undone === undefined) return;
        toast.show({
          text:
            undone === count
              ? t("lists.undone", { count })
              : t("lists.undoneSome", { undone, spared: count - undone }),
        });
      };
      toast.show({
        text: said(count),
        ...(done.code ? { detail: t(`errors.${done.code}`) } : {}),
        undo,
      });
    },
  };
}

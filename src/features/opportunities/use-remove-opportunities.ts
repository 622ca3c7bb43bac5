import { useDatabase } from "#data/database.ts";
import {
  type RemovedOpportunities,
  removeOpportunities,
  takeBackRemoval,
} from "#data/opportunities/index.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Deletes opportunities: at once, said once with what becomes of their applications, with one way back. */
export function useRemoveOpportunities() {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();

  /** Answers whether this device could keep it. */
  return async (
    ids: readonly string[],
    { said, onBack }: { said: (count: number) => string; onBack?: () => void },
  ): Promise<boolean> => {
    let removed: RemovedOpportunities | undefined;
    const isKept = await attempt(async () => {
      removed = await removeOpportunities(database, ids);
    });
    if (!removed) return isKept;
    const change = removed;
    const count = change.applications.length;
    const bringBack = async () => {
      const isBack = await takeBackRemoval(database, change);
      if (isBack) onBack?.();
      return isBack;
    };
    toast.show({
      text: said(change.opportunities.length),
      ...(count > 0 ? { detail: t("opportunities.keptByApplications", { count }) } : {}),
      undo: () => undo(bringBack),
    });
    return isKept;
  };
}

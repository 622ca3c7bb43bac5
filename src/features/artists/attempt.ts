import { codeOf } from "#data/failure.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Undoes an edit, and says so when colleagues have written over all of it since: a press is never without answer. */
export function useUndo(): (undo: () => Promise<boolean>) => Promise<unknown> {
  const { t } = useI18n();
  const toast = useToast();
  const attempt = useAttempt();
  return (undo) =>
    attempt(async () => {
      if (!(await undo())) toast.show({ text: t("artists.nothingToUndo") });
    });
}

/**
 * Runs a change that has no form of its own around it. When this device cannot keep it, a toast says why and the
 * answer is false: nothing fails in silence.
 */
export function useAttempt(): (change: () => Promise<unknown>) => Promise<boolean> {
  const { t } = useI18n();
  const toast = useToast();
  return async (change) => {
    try {
      await change();
      return true;
    } catch (error) {
      toast.show({ text: t(`errors.${codeOf(error)}`) });
      return false;
    }
  };
}

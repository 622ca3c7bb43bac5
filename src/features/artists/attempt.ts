import { codeOf } from "#data/failure.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

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

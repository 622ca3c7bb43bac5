import { codeOf } from "#data/failure.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Runs a change; when this device cannot keep it, a toast says why and nothing is answered. */
export function useTried(): <T>(change: () => Promise<T>) => Promise<T | undefined> {
  const { t } = useI18n();
  const toast = useToast();
  return async (change) => {
    try {
      return await change();
    } catch (error) {
      toast.show({ text: t(`errors.${codeOf(error)}`) });
      return undefined;
    }
  };
}

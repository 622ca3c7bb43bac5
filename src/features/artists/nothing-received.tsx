import { useI18n } from "#i18n/index.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** A device that never reached its server: what it does not hold, the team may have. */
export function NothingReceived() {
  const { t } = useI18n();
  return <EmptyState level={2} title={t("sync.first.title")} text={t("sync.text.never")} />;
}

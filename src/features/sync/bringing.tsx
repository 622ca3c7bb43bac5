import type { SyncStatus } from "#data/sync/status.ts";
import { useI18n } from "#i18n/index.ts";
import { Progress } from "#ui/progress/progress.tsx";

/** How far the first synchronisation is, and what is being brought. */
export function Bringing(props: { progress: NonNullable<SyncStatus["progress"]> }) {
  const { t, format } = useI18n();
  const part = () => (props.progress.total > 0 ? props.progress.done / props.progress.total : 0);
  const words = () => t("listing.syncing", { part: format.percent(part()) });
  return (
    <>
      <p>
        {words()} · {t(`device.part.${props.progress.of}`)}
      </p>
      <Progress value={part()} label={words()} />
    </>
  );
}

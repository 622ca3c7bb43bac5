import CircleAlert from "lucide-solid/icons/circle-alert";
import { Show } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { TableName } from "#domain/records.ts";
import { useI18n } from "#i18n/index.ts";
import { Tag } from "#ui/tag/tag.tsx";

/** In a list: that the server refused this record's last change. The reason and the ways out are in the sheet. */
export function RefusedTag(props: { table: TableName; id: string }) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const isRefused = () =>
    status().refused > 0 &&
    status().pending_items.some(
      ({ table, id, refused }) => refused && table === props.table && id === props.id,
    );
  return (
    <Show when={isRefused()}>
      <Tag tone="danger" icon={CircleAlert}>
        {t("sync.refusedTag")}
      </Tag>
    </Show>
  );
}

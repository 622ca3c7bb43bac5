import { Show } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { TableName } from "#domain/records.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { RefusedActions } from "./refused-actions.tsx";

/** On a record itself: that the server refused its last change, why, and the ways out. */
export default function RefusedRecord(props: { table: TableName; id: string; what: string; class?: string }) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const item = () =>
    status().pending_items.find(
      (one) => one.table === props.table && one.id === props.id && one.refused !== undefined,
    );
  return (
    <Show when={item()}>
      {(refused) => (
        <div class={props.class}>
          <Notice tone="danger" title={t("sync.refusedRecord")}>
            <p>{t(`errors.${refused().refused ?? "unknown"}`)}</p>
            <RefusedActions item={refused()} what={props.what} />
          </Notice>
        </div>
      )}
    </Show>
  );
}

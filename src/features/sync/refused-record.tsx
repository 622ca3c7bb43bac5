import { Show } from "solid-js";
import { useRefused } from "#data/history/index.ts";
import type { TableName } from "#domain/records.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { RefusedActions } from "./refused-actions.tsx";
import { whyRefused } from "./why-refused.ts";
import "./sync.css";

/** On a record itself: that the server refused its last change, why, and the ways out. */
export default function RefusedRecord(props: { table: TableName; id: string; what: string; class?: string }) {
  const { t } = useI18n();
  const item = useRefused(
    () => props.table,
    () => props.id,
  );
  return (
    <Show when={item()}>
      {(refused) => (
        <div class={props.class}>
          <Notice tone="danger" title={t("sync.refusedRecord")}>
            <div class="refusal__ways">
              <p>{t(whyRefused(refused()))}</p>
              <RefusedActions item={refused()} what={props.what} />
            </div>
          </Notice>
        </div>
      )}
    </Show>
  );
}

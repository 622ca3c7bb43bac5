import CircleAlert from "lucide-solid/icons/circle-alert";
import { Index, Show } from "solid-js";
import type { PendingItem } from "#data/sync/status.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Count } from "#ui/count/count.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { RefusedActions } from "./refused-actions.tsx";
import { useChangeWords } from "./use-change-words.ts";
import { whyRefused } from "./why-refused.ts";

/** What the server refused, why, and the ways out. The rest goes on as usual. */
export function RefusedChanges() {
  const { t } = useI18n();
  const status = useSyncStatus();
  const refused = () => status().pending_items.filter((item) => item.refused);
  const more = () => status().refused - refused().length;
  return (
    <Show when={status().refused > 0}>
      <section class="sync__sec">
        <h3>
          {t("sync.refused")} <Count of={status().refused} tone="danger" />
        </h3>
        <Index each={refused()}>{(item) => <RefusedChange item={item()} />}</Index>
        <Show when={refused().length > 0 && more() > 0}>
          <p class="muted small">{t("sync.refusedMore", { count: more() })}</p>
        </Show>
      </section>
    </Show>
  );
}

function RefusedChange(props: { item: PendingItem }) {
  const { t } = useI18n();
  const words = useChangeWords(() => props.item);
  return (
    <div class="card refusal">
      <div class="refusal__head">
        <Icon of={CircleAlert} />
        <div>
          <b>{words()?.what ?? t("sync.what.other")}</b>
          <p class="muted small">{words()?.done}</p>
        </div>
      </div>
      <p class="refusal__why">{t(whyRefused(props.item))}</p>
      <RefusedActions item={props.item} what={words()?.what ?? t("sync.what.other")} />
    </div>
  );
}

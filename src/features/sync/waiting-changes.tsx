import { Index, Show } from "solid-js";
import type { PendingItem } from "#data/sync/status.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Count } from "#ui/count/count.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { useChangeWords } from "./use-change-words.ts";

/** What this device still has to send, in words. */
export function WaitingChanges() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const waiting = () => status().pending_items.filter(({ refused }) => !refused);
  const more = () => status().pending - waiting().length;
  return (
    <Show when={status().pending > 0}>
      <section class="sync__sec">
        <h3>
          {t("sync.pending")} <Count of={format.number(status().pending)} />
        </h3>
        <List label={t("sync.pending")}>
          <Index each={waiting()}>{(item) => <WaitingChange item={item()} />}</Index>
        </List>
        <Show when={waiting().length > 0 && more() > 0}>
          <p class="muted small">{t("sync.pendingMore", { count: more() })}</p>
        </Show>
      </section>
    </Show>
  );
}

function WaitingChange(props: { item: PendingItem }) {
  const { t } = useI18n();
  const words = useChangeWords(() => props.item);
  return (
    <Row
      top
      start={<span class="sync__icon">{words() ? <Icon of={words()!.icon} /> : null}</span>}
      title={words()?.what ?? t("shell.loading")}
      meta={words()?.done}
    />
  );
}

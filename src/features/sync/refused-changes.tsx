import CircleAlert from "lucide-solid/icons/circle-alert";
import { createSignal, Index, Show } from "solid-js";
import type { PendingItem } from "#data/sync/status.ts";
import { useSyncActions, useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Confirm } from "#ui/confirm/confirm.tsx";
import { Count } from "#ui/count/count.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useChangeWords } from "./use-change-words.ts";

/** What the server refused, why, and the two ways out. The rest goes on as usual. */
export function RefusedChanges() {
  const { t } = useI18n();
  const status = useSyncStatus();
  const refused = () => status().pending_items.filter((item) => item.refused);
  return (
    <Show when={status().refused > 0}>
      <section class="sync__sec">
        <h3>
          {t("sync.refused")} <Count of={status().refused} tone="danger" />
        </h3>
        <Index each={refused()}>{(item) => <RefusedChange item={item()} />}</Index>
      </section>
    </Show>
  );
}

function RefusedChange(props: { item: PendingItem }) {
  const { t } = useI18n();
  const { retryRefused, discardRefused } = useSyncActions();
  const words = useChangeWords(() => props.item);
  const [busy, setBusy] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const what = () => words()?.what ?? t("sync.what.other");

  const act = async (action: () => ReturnType<typeof retryRefused>) => {
    setBusy(true);
    const done = await action();
    setBusy(false);
    setAsking(false);
    setFailed(done.ok ? undefined : done.code);
  };

  return (
    <div class="card refusal">
      <div class="refusal__head">
        <Icon of={CircleAlert} />
        <div>
          <b>{what()}</b>
          <p class="muted small">{words()?.done}</p>
        </div>
      </div>
      <p class="refusal__why">{t(`errors.${props.item.refused ?? "unknown"}`)}</p>
      <Show when={failed()}>
        {(code) => (
          <Notice tone="danger" announce>
            {t(`errors.${code()}`)}
          </Notice>
        )}
      </Show>
      <div class="btn-row">
        <Button variant="primary" size="sm" busy={busy()} onClick={() => void act(retryRefused)}>
          {t("sync.retry")}
        </Button>
        <Button variant="ghost" size="sm" disabled={busy()} onClick={() => setAsking(true)}>
          {t("sync.discard")}
        </Button>
      </div>
      <Confirm
        open={asking()}
        title={t("sync.discardTitle")}
        action={t("sync.discardAction")}
        danger
        busy={busy()}
        onCancel={() => setAsking(false)}
        onConfirm={() => void act(() => discardRefused(props.item.table, props.item.id))}
      >
        <p>{t("sync.discardText", { what: what() })}</p>
      </Confirm>
    </div>
  );
}

import { createSignal, Show } from "solid-js";
import { useHistoryActions, useHistoryHere } from "#data/sync/first-sync/use-history.ts";
import { useEviction } from "#data/sync/use-eviction.ts";
import { useSyncActions, useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";

/** What went wrong on this device itself: no space left, or data that the browser erased. */
export default function DeviceNotes(props: { /** The state above has said it. */ untitled?: boolean }) {
  const status = useSyncStatus();
  const { eviction, dismiss } = useEviction();
  return (
    <>
      <Show when={status().error === "storage_full"}>
        <FullNotice untitled={props.untitled ?? false} />
      </Show>
      <Show when={eviction()}>{(one) => <EvictionNotice lost={one().lost} onRead={dismiss} />}</Show>
    </>
  );
}

function FullNotice(props: { untitled: boolean }) {
  const { t } = useI18n();
  const here = useHistoryHere();
  const { choose } = useHistoryActions();
  const { syncNow } = useSyncActions();
  const [isBusy, setBusy] = createSignal(false);
  const act = async (action: () => Promise<unknown>) => {
    setBusy(true);
    await action();
    setBusy(false);
  };
  return (
    <Notice
      tone="danger"
      {...(props.untitled ? {} : { title: t("device.full.title") })}
      action={
        <div class="btn-row">
          <Show when={here()?.keepsAll}>
            <Button
              variant="secondary"
              size="sm"
              busy={isBusy()}
              onClick={() => void act(() => choose("recent"))}
            >
              {t("device.full.less")}
            </Button>
          </Show>
          <Button variant="quiet" size="sm" busy={isBusy()} onClick={() => void act(syncNow)}>
            {t("device.full.again")}
          </Button>
        </div>
      }
    >
      {here()?.keepsAll ? t("device.full.text") : t("device.full.lessDone")}
    </Notice>
  );
}

function EvictionNotice(props: { lost: number; onRead: () => void }) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const isBack = () => status().state === "ok" && !status().progress;
  return (
    <Notice
      tone={props.lost > 0 ? "danger" : "info"}
      title={t("device.evicted.title")}
      action={
        <Button variant="quiet" size="sm" onClick={() => props.onRead()}>
          {t("device.evicted.understood")}
        </Button>
      }
    >
      <p>{t(isBack() ? "device.evicted.back" : "device.evicted.text")}</p>
      <Show when={props.lost > 0}>
        <p>{t("device.evicted.lost", { count: props.lost })}</p>
      </Show>
    </Notice>
  );
}

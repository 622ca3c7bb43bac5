import CircleAlert from "lucide-solid/icons/circle-alert";
import CloudOff from "lucide-solid/icons/cloud-off";
import CloudUpload from "lucide-solid/icons/cloud-upload";
import HardDrive from "lucide-solid/icons/hard-drive";
import RefreshCw from "lucide-solid/icons/refresh-cw";
import { createSignal, Show } from "solid-js";
import type { SyncState as State } from "#data/sync/status.ts";
import { useSyncActions, useSyncStatus } from "#data/sync/use-sync-status.ts";
import { maxStampAheadMs } from "#domain/record/clock.ts";
import { loadLatest } from "#features/pwa/index.ts";
import { ReconnectSheet } from "#features/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Icon, type IconGlyph } from "#ui/icon/icon.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { isCut } from "./is-cut.ts";
import { isVersionWait } from "./is-version-wait.ts";
import { lampOf } from "./lamp-of.ts";
import { totalsOf } from "./totals-of.ts";

const icons: Record<Exclude<State, "ok">, IconGlyph> = {
  syncing: RefreshCw,
  offline: CloudOff,
  pending: CloudUpload,
  refused: CircleAlert,
  full: HardDrive,
};

/** How things stand and since when, and the button that does not wait. */
export function SyncState() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const { syncNow } = useSyncActions();
  const [busy, setBusy] = createSignal(false);
  const [reconnecting, setReconnecting] = createSignal(false);

  /** A contact failed and none has succeeded since, whatever else the lamp has to say. */
  const cutSince = () => (isCut(status()) ? status().offline_since : undefined);
  const shownState = (): State => {
    const { state } = status();
    return state === "pending" && cutSince() ? "offline" : state;
  };
  const title = () => {
    const { last_synced_at, error } = status();
    const { pending, refused } = totalsOf(status());
    const since = cutSince();
    switch (shownState()) {
      case "refused":
        return t("sync.state.refused", { count: refused });
      case "full":
        return t("device.full.title");
      case "syncing":
        return t("sync.state.syncing");
      case "offline":
        if (!since) return t("sync.state.offline");
        if (error === "server_outdated") return t("pwa.waiting.server");
        if (error === "app_outdated") return t("pwa.waiting.app");
        return error === "offline" || error === undefined
          ? t("sync.state.offlineSince", { when: when(since) })
          : t("sync.state.noContactSince", { when: when(since) });
      case "pending":
        return t("sync.state.pending", { count: pending });
      default:
        return last_synced_at ? t("sync.state.okAt", { when: when(last_synced_at) }) : t("sync.state.ok");
    }
  };
  /** « 9 h 47 » today, « hier, 9 h 47 » before. */
  const when = (iso: string) =>
    format.dayOf(iso) === format.today() ? format.time(iso) : format.instant(iso);
  const neverSynced = () => status().last_synced_at === undefined && shownState() === "offline";

  const text = () => {
    if (neverSynced()) return t("sync.text.never");
    const state = shownState();
    if (state === "offline" && status().error === "app_outdated") return t("pwa.waiting.appText");
    return t(`sync.text.${state}`);
  };

  /** Being offline is said by the state; a lack of space by a notice of its own. */
  const toldError = () => {
    const { error } = status();
    return error === "offline" || error === "storage_full" ? undefined : error;
  };

  const synchronize = async () => {
    setBusy(true);
    await syncNow();
    setBusy(false);
  };

  return (
    <>
      <div class="sync__state" role="status">
        <span class="sync__lamp" data-state={lampOf(shownState())}>
          <Show when={shownState() !== "ok"}>
            <Icon of={icons[shownState() as Exclude<State, "ok">]} />
          </Show>
        </span>
        <div class="sync__words">
          <b>{title()}</b>
          <p class="muted small">{text()}</p>
        </div>
        <IconButton
          variant="quiet"
          icon={RefreshCw}
          label={t("sync.now")}
          disabled={busy() || status().state === "syncing"}
          aria-busy={busy() ? "true" : undefined}
          onClick={() => void synchronize()}
        />
      </div>
      <Show when={toldError()}>
        {(code) => (
          <Notice
            tone={isVersionWait(code()) ? "info" : "danger"}
            action={
              <>
                <Show when={code() === "session_expired"}>
                  <Button variant="primary" size="sm" onClick={() => setReconnecting(true)}>
                    {t("sync.reconnect")}
                  </Button>
                </Show>
                <Show when={code() === "app_outdated"}>
                  <Button variant="primary" size="sm" onClick={() => void loadLatest()}>
                    {t("pwa.update.reload")}
                  </Button>
                </Show>
              </>
            }
          >
            {t(`errors.${code()}`)}
          </Notice>
        )}
      </Show>
      <Show when={Math.abs(status().clock_offset_ms ?? 0) > maxStampAheadMs}>
        <Notice tone="info">{t("sync.wrongDate", { when: format.instant(new Date().toISOString()) })}</Notice>
      </Show>
      <Show when={reconnecting()}>
        <ReconnectSheet onClose={() => setReconnecting(false)} />
      </Show>
      <Show when={status().progress}>
        {(progress) => {
          const part = () => (progress().total > 0 ? progress().done / progress().total : 0);
          return (
            <div class="sync__first">
              <p class="between">
                <b>{t("sync.first.title")}</b>
                <span class="muted small">{format.percent(part())}</span>
              </p>
              <Progress label={t("sync.first.title")} value={part()} />
              <p class="muted small">
                {t(`device.part.${progress().of}`)} · {t("device.rows", progress())}
              </p>
              <p class="muted small">{t("sync.first.text")}</p>
            </div>
          );
        }}
      </Show>
    </>
  );
}

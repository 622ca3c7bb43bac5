import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Lamp } from "#ui/lamp/lamp.tsx";
import { isCut } from "./is-cut.ts";
import { isVersionWait } from "./is-version-wait.ts";
import { lampOf } from "./lamp-of.ts";
import { totalsOf } from "./totals-of.ts";

/** « La servante » and its words, a link to the synchronisation. Compact: the words are said rather than shown. */
export function SyncLamp(props: { compact?: boolean }) {
  const { t, format } = useI18n();
  const status = useSyncStatus();

  const words = () => {
    const { state, last_synced_at, error } = status();
    const { pending, refused } = totalsOf(status());
    if (isVersionWait(error) && (state === "offline" || state === "pending"))
      return t("pwa.waiting.lamp", { count: pending });
    if (state === "refused") return t("sync.lamp.refused", { count: refused });
    if (state === "full") return t("device.full.lamp");
    if (state === "syncing") return t("sync.lamp.syncing");
    if (state === "offline") return t("sync.lamp.offline");
    if (state === "pending")
      return t(isCut(status()) ? "sync.lamp.offlinePending" : "sync.lamp.pending", { count: pending });
    return last_synced_at ? t("sync.lamp.okAt", { time: format.time(last_synced_at) }) : t("sync.lamp.ok");
  };
  /** On a phone the dot says it; a number is added when something waits. */
  const shown = () => {
    const { state } = status();
    const { pending, refused } = totalsOf(status());
    if (!props.compact) return words();
    const count = state === "refused" ? refused : state === "syncing" ? 0 : pending;
    return count > 0 ? <span aria-hidden="true">{format.number(count)}</span> : undefined;
  };

  return (
    <Lamp
      state={lampOf(status().state)}
      href="/synchronisation"
      chip={props.compact && shown() !== undefined}
      label={t("sync.open", { words: words() })}
    >
      {shown()}
    </Lamp>
  );
}

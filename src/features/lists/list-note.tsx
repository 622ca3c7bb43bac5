import CloudOff from "lucide-solid/icons/cloud-off";
import { Match, Switch } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { Bringing } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";

/** One grey line where it matters: how far the first synchronisation is, or how old the data is offline. */
export function ListNote() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  return (
    <Switch>
      <Match when={status().error === "storage_full"}>
        <div class="list-page__note">
          <p>
            {t("device.full.title")}.{" "}
            <a class="link" href="/synchronisation">
              {t("today.openSync")}
            </a>
          </p>
        </div>
      </Match>
      <Match when={status().state !== "offline" && status().progress}>
        {(progress) => (
          <div class="list-page__note">
            <Bringing progress={progress()} />
          </div>
        )}
      </Match>
      <Match when={status().state === "offline" && status().offline_since}>
        <div class="list-page__note">
          <p>
            <Icon of={CloudOff} size="sm" />
            {status().last_synced_at
              ? t("listing.offline", { ago: format.instant(status().last_synced_at ?? "") })
              : t("listing.offlineNever")}
          </p>
        </div>
      </Match>
    </Switch>
  );
}

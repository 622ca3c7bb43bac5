import ChevronRight from "lucide-solid/icons/chevron-right";
import { Show } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { isStandalone } from "#features/pwa/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { HistorySetting } from "./history-setting.tsx";
import { SettingsGroup } from "./settings-group.tsx";
import { TakeBack } from "./take-back.tsx";

/** What is kept here for the days without a network. */
export function DeviceSettings() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const people = usePeopleIndex();
  const facts = () => {
    const storage = status().storage;
    const used = format.bytes(storage?.used_bytes ?? 0);
    const free = format.bytes(Math.max(0, (storage?.quota_bytes ?? 0) - (storage?.used_bytes ?? 0)));
    return [
      people.ready()
        ? t("settings.device.people", { count: people.rows().length })
        : t("settings.device.counting"),
      ...(storage ? [storage.quota_bytes > 0 ? t("device.storage.used", { used, free }) : used] : []),
    ].join(" · ");
  };
  const kept = (persisted: boolean) =>
    persisted
      ? t("device.storage.persisted")
      : `${t("device.storage.notPersisted")} ${t(isStandalone() ? "device.storage.openOften" : "device.storage.install")}`;
  return (
    <SettingsGroup title={t("settings.device.title")}>
      <div class="setting setting--link">
        <div class="setting__body">
          <a class="setting__title setting__link" href="/synchronisation">
            {t("settings.device.data")}
          </a>
          <p class="setting__hint">{facts()}</p>
          <Show when={status().storage}>
            {(storage) => <p class="setting__hint">{kept(storage().persisted)}</p>}
          </Show>
        </div>
        <Icon of={ChevronRight} />
      </div>
      <HistorySetting />
      <TakeBack />
      <div class="setting setting--link">
        <div class="setting__body">
          <a class="setting__title setting__link" href="/diagnostic">
            {t("diagnostic.title")}
          </a>
          <p class="setting__hint">{t("diagnostic.hint")}</p>
        </div>
        <Icon of={ChevronRight} />
      </div>
    </SettingsGroup>
  );
}

import ChevronRight from "lucide-solid/icons/chevron-right";
import { Show } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { SettingsGroup } from "./settings-group.tsx";

/** What is kept here for the days without a network. */
export function DeviceSettings() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const people = usePeopleIndex();
  const facts = () => {
    const used = status().storage?.used_bytes;
    return [
      people.ready()
        ? t("settings.device.people", { count: people.rows().length })
        : t("settings.device.counting"),
      ...(used === undefined ? [] : [format.bytes(used)]),
    ].join(" · ");
  };
  return (
    <SettingsGroup title={t("settings.device.title")}>
      <div class="setting setting--link">
        <div class="setting__body">
          <a class="setting__title setting__link" href="/synchronisation">
            {t("settings.device.data")}
          </a>
          <p class="setting__hint">{facts()}</p>
          <Show when={status().storage}>
            {(storage) => (
              <p class="setting__hint">
                {storage().persisted ? t("settings.device.persisted") : t("settings.device.notPersisted")}
              </p>
            )}
          </Show>
        </div>
        <Icon of={ChevronRight} />
      </div>
    </SettingsGroup>
  );
}

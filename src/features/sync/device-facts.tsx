import { Show } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { isStandalone } from "#features/pwa/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Fact, Facts } from "#ui/facts/facts.tsx";

/** What this device holds and how old it is. */
export function DeviceFacts() {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const notKept = () =>
    `${t("device.storage.notPersisted")} ${t(isStandalone() ? "device.storage.openOften" : "device.storage.install")}`;
  return (
    <section class="sync__sec">
      <h3>{t("sync.device")}</h3>
      <Facts>
        <Fact name={t("sync.lastContact")}>
          <Show when={status().last_synced_at} fallback={t("sync.never")}>
            {(at) => <time datetime={at()}>{format.instant(at())}</time>}
          </Show>
        </Fact>
        <Show when={status().last_synced_at}>
          {(at) => <Fact name={t("sync.age")}>{format.ago(at())}</Fact>}
        </Show>
        <Show when={status().storage}>
          {(storage) => (
            <>
              <Fact name={t("sync.storage")}>
                {storage().quota_bytes > 0
                  ? t("sync.storageOf", {
                      used: format.bytes(storage().used_bytes),
                      quota: format.bytes(storage().quota_bytes),
                    })
                  : format.bytes(storage().used_bytes)}
              </Fact>
              <Fact name={t("sync.persisted")}>
                {storage().persisted ? t("device.storage.persisted") : notKept()}
              </Fact>
            </>
          )}
        </Show>
      </Facts>
    </section>
  );
}

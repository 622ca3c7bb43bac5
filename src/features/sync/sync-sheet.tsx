import { Show, Suspense } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { WaitingFiles } from "#features/documents/index.ts";
import { SettledConflicts } from "#features/history/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { DeviceFacts } from "./device-facts.tsx";
import DeviceNotes from "./device-notes.tsx";
import { RefusedChanges } from "./refused-changes.tsx";
import { SyncState } from "./sync-state.tsx";
import { totalsOf } from "./totals-of.ts";
import { WaitingChanges } from "./waiting-changes.tsx";
import "./sync.css";

/** « Synchronisation »: quiet and true. A side panel on desktop, a sheet on phones, at its own address. */
export default function SyncSheet(props: { onClose: () => void }) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const total = () => totalsOf(status()).pending + totalsOf(status()).refused;
  return (
    <Sheet open side width="29rem" class="sync" title={t("sync.title")} onClose={props.onClose}>
      <SyncState />
      <Suspense>
        <DeviceNotes untitled />
      </Suspense>
      <RefusedChanges />
      <WaitingChanges />
      <Suspense>
        <WaitingFiles />
      </Suspense>
      <Suspense>
        <SettledConflicts />
      </Suspense>
      <Show when={total() === 0 && status().state !== "ok"}>
        <p class="muted small">{t("sync.empty")}</p>
      </Show>
      <DeviceFacts />
      <a class="link small" href="/diagnostic">
        {t("shell.diagnostic")}
      </a>
    </Sheet>
  );
}

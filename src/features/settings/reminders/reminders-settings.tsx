import { createResource, createSignal, Match, Show, Switch } from "solid-js";
import { listPushDevices, readReminders } from "#data/reminders/index.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Setting } from "#ui/setting/setting.tsx";
import { SettingsGroup } from "../settings-group.tsx";
import { ChoicesSheet } from "./choices-sheet.tsx";
import { ReminderDevices } from "./reminder-devices.tsx";
import { useChoiceWords } from "./use-choice-words.ts";

/** « Rappels »: the e-mail of the morning, and the devices that are reminded. Kept on the server, hence online. */
export function RemindersSettings() {
  const { t } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const words = useChoiceWords();
  const [isOpen, setOpen] = createSignal(false);
  const [asked, { refetch }] = createResource(
    () => !isCut(status()),
    () => readReminders(session),
  );
  const [listed, { refetch: relist }] = createResource(
    () => !isCut(status()),
    () => listPushDevices(session),
  );
  const choices = () => (asked.latest?.ok ? asked.latest.value : undefined);
  const devices = () => (listed.latest?.ok ? listed.latest.value : undefined);
  const failed = () => {
    const answer = [asked.latest, listed.latest].find((one) => one && !one.ok);
    return answer && !answer.ok && answer.code !== "offline" ? answer.code : undefined;
  };

  return (
    <SettingsGroup title={t("reminders.title")}>
      <Switch>
        <Match when={isCut(status())}>
          <div class="setlist__notice">
            <Notice tone="offline">{t("reminders.offline")}</Notice>
          </div>
        </Match>
        <Match when={failed()}>
          {(code) => (
            <div class="setlist__notice">
              <Failed code={code()} />
            </div>
          )}
        </Match>
      </Switch>
      <Setting
        wrap
        title={t("reminders.morning.title")}
        hint={choices() ? words.morning(choices()!) : t("reminders.reading")}
      >
        <Button
          variant="quiet"
          size="sm"
          disabled={!choices() || isCut(status())}
          onClick={() => setOpen(true)}
        >
          {t("reminders.morning.open")}
        </Button>
      </Setting>
      <ReminderDevices
        devices={devices()}
        choices={choices()}
        isCut={isCut(status())}
        onChanged={() => void relist()}
      />
      <p class="setting__hint setlist__notice">{t("reminders.privacy")}</p>
      <Show when={isOpen() && choices()}>
        {(known) => (
          <ChoicesSheet choices={known()} onKept={() => void refetch()} onClose={() => setOpen(false)} />
        )}
      </Show>
    </SettingsGroup>
  );
}

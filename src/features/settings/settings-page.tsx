import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Page } from "#ui/page/page.tsx";
import { AccountCard } from "./account-card.tsx";
import { CalendarSettings } from "./calendar-settings.tsx";
import { CalendlySettings } from "./calendly/calendly-settings.tsx";
import { DeviceSettings } from "./device-settings.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { RemindersSettings } from "./reminders/reminders-settings.tsx";
import { SignOut } from "./sign-out.tsx";
import { TeamSettings } from "./team-settings.tsx";
import { VocabularySettings } from "./vocabulary-settings.tsx";
import { WorkspaceSettings } from "./workspace-settings.tsx";
import "./settings.css";

/** « Réglages »: only what is true today. */
export default function SettingsPage() {
  const { t } = useI18n();
  const session = useSession();
  return (
    <Page title={t("settings.title")} width="narrow" class="settings stack">
      <AccountCard />
      <DisplaySettings />
      <DeviceSettings />
      <CalendarSettings />
      <RemindersSettings />
      <TeamSettings />
      <VocabularySettings />
      <CalendlySettings />
      <WorkspaceSettings />
      <div class="settings__end">
        <SignOut />
        <p class="muted xs">
          {t("settings.version", {
            version: import.meta.env.VITE_APP_VERSION ?? "",
            workspace: session.workspace()?.name ?? "",
          })}
        </p>
      </div>
    </Page>
  );
}

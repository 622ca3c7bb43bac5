import { useI18n } from "#i18n/index.ts";
import { SettingLink } from "./setting-link.tsx";
import { SettingsGroup } from "./settings-group.tsx";

/** The words that the team shares: its lists, and the notes it begins from. */
export function VocabularySettings() {
  const { t } = useI18n();
  return (
    <SettingsGroup title={t("vocabulary.group")}>
      <SettingLink href="/reglages/listes" title={t("vocabulary.lists")} hint={t("vocabulary.listsHint")} />
      <SettingLink
        href="/reglages/modeles-de-notes"
        title={t("vocabulary.templates.title")}
        hint={t("vocabulary.templates.hint")}
      />
      <SettingLink
        href="/reglages/calendriers-a-rebours"
        title={t("applications.schedule.settings")}
        hint={t("applications.schedule.settingsHint")}
      />
    </SettingsGroup>
  );
}

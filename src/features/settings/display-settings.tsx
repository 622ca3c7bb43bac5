import Moon from "lucide-solid/icons/moon";
import Sun from "lucide-solid/icons/sun";
import SunMoon from "lucide-solid/icons/sun-moon";
import { type Locale, useI18n } from "#i18n/index.ts";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { Setting, SwitchSetting } from "#ui/setting/setting.tsx";
import { useSingleKeys } from "#ui/shortcuts/shortcuts.ts";
import { type Theme, useTheme } from "#ui/theme/theme.ts";
import { useMaskedNotes } from "./masked-notes.ts";
import { SettingsGroup } from "./settings-group.tsx";

/** How the app looks and listens on this device. */
export function DisplaySettings() {
  const { t, locale, setLocale } = useI18n();
  const { theme, setTheme } = useTheme();
  const singleKeys = useSingleKeys();
  const notes = useMaskedNotes();
  return (
    <SettingsGroup title={t("settings.display.title")}>
      <Setting wrap title={t("settings.display.language")}>
        <Segmented<Locale>
          auto
          label={t("settings.display.language")}
          value={locale()}
          options={[
            { value: "fr-CA", label: "Français" },
            { value: "en-CA", label: "English" },
          ]}
          onPick={(next) => void setLocale(next)}
        />
      </Setting>
      <Setting wrap title={t("settings.display.light")} hint={t("settings.display.lightHint")}>
        <Segmented<Theme>
          auto
          label={t("settings.display.light")}
          value={theme()}
          options={[
            { value: "auto", label: t("settings.display.auto"), icon: SunMoon },
            { value: "light", label: t("settings.display.day"), icon: Sun },
            { value: "dark", label: t("settings.display.night"), icon: Moon },
          ]}
          onPick={setTheme}
        />
      </Setting>
      <SwitchSetting
        title={t("settings.display.mask")}
        hint={t("settings.display.maskHint")}
        checked={notes.areMasked()}
        onCheck={notes.setMasked}
      />
      <SwitchSetting
        title={t("settings.display.keys")}
        hint={t("settings.display.keysHint")}
        checked={singleKeys.areOn()}
        onCheck={singleKeys.setOn}
      />
    </SettingsGroup>
  );
}

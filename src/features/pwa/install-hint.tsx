import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import type { Install } from "./install.ts";
import { PromptCard } from "./prompt-card.tsx";

/** Offers the installation: one button where the browser can, the two steps in words on iOS. */
export function InstallHint(props: { install: Install }) {
  const { t } = useI18n();
  return (
    <Show
      when={props.install.way() === "prompt"}
      fallback={
        <PromptCard
          unhurried
          label={t("pwa.install.label")}
          title={t("pwa.install.title")}
          actions={
            <Button variant="quiet" size="sm" onClick={props.install.dismiss}>
              {t("pwa.install.iosDismiss")}
            </Button>
          }
        >
          <ol class="prompt__steps">
            <li>{t("pwa.install.iosShare")}</li>
            <li>{t("pwa.install.iosAdd")}</li>
          </ol>
          <p>{t("pwa.install.iosSignIn")}</p>
        </PromptCard>
      }
    >
      <PromptCard
        unhurried
        label={t("pwa.install.label")}
        title={t("pwa.install.title")}
        actions={
          <>
            <Button variant="ghost" size="sm" onClick={props.install.dismiss}>
              {t("pwa.install.dismiss")}
            </Button>
            <Button variant="quiet" size="sm" onClick={() => void props.install.install()}>
              {t("pwa.install.install")}
            </Button>
          </>
        }
      >
        <p>{t("pwa.install.text")}</p>
      </PromptCard>
    </Show>
  );
}

import { createEffect, type JSX } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Logo } from "#ui/logo/logo.tsx";
import "./session.css";

/** The empty stage and its one light: what is seen before anything is opened. */
export function Stage(props: { children: JSX.Element }) {
  const { t, locale, setLocale } = useI18n();
  createEffect(() => {
    document.title = `${t("session.title")} · ${t("shell.app")}`;
  });
  const other = () => (locale() === "fr-CA" ? "en-CA" : "fr-CA");
  return (
    <main class="signin wings" id="contenu">
      <div class="signin__stage" aria-hidden="true">
        <span class="signin__beam" />
        <span class="signin__pool" />
      </div>
      <div class="signin__in">
        <div class="signin__brand">
          <Logo />
          <h1 class="signin__name">{t("shell.app")}</h1>
          <p class="signin__tag">{t("session.tagline")}</p>
        </div>
        <div class="signin__part">
          {props.children}
          <div class="signin__foot">
            <button
              class="signin__language"
              type="button"
              lang={other()}
              onClick={() => void setLocale(other())}
            >
              {t("session.otherLanguage")}
            </button>
            <a class="signin__language" href="/diagnostic" target="_self">
              {t("shell.diagnostic")}
            </a>
          </div>
        </div>
      </div>
    </main>
  );
}

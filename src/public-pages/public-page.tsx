import { createEffect, type JSX, type ParentProps } from "solid-js";
import { Logo } from "#ui/logo/logo.tsx";
import { usePublicLanguage } from "./language.tsx";
import "./public-page.css";

/** What artists see: the dark wings with a title, then the lit part with what to do. */
export function PublicPage(props: ParentProps<{ title: string; lead: JSX.Element }>) {
  const { t, other, toggle } = usePublicLanguage();
  createEffect(() => {
    document.title = `${props.title} — ${t("app")}`;
  });
  return (
    <div class="public">
      <header class="public__hero wings">
        <div class="public__bar">
          <span class="public__org">
            <Logo />
            <b>{t("app")}</b>
          </span>
          <button type="button" class="public__lang" lang={other()} onClick={toggle}>
            {t("otherLanguage")}
          </button>
        </div>
        <div class="public__title">
          <h1>{props.title}</h1>
          <p>{props.lead}</p>
        </div>
      </header>
      <main class="public__main">{props.children}</main>
      <footer class="public__foot">
        <p>{t("foot")}</p>
      </footer>
    </div>
  );
}

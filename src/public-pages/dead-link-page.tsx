import type { ParentProps } from "solid-js";
import { usePublicLanguage } from "./language.tsx";
import { PublicPage } from "./public-page.tsx";

/** Where a link that opens nothing ends: what happened, what is safe, what to do next; first, what was not sent. */
export function DeadLinkPage(props: ParentProps) {
  const { t } = usePublicLanguage();
  return (
    <PublicPage title={t("deadLink.title")} lead={t("deadLink.lead")}>
      <div class="public__text">
        {props.children}
        <h2>{t("deadLink.nextTitle")}</h2>
        <ol class="public__steps">
          <Step title={t("deadLink.latest")} hint={t("deadLink.latestHint")} />
          <Step title={t("deadLink.whole")} hint={t("deadLink.wholeHint")} />
          <Step title={t("deadLink.write")} hint={t("deadLink.writeHint")} />
        </ol>
        <section class="public__alt">
          <h2>{t("deadLink.safeTitle")}</h2>
          <p>{t("deadLink.safe")}</p>
        </section>
      </div>
    </PublicPage>
  );
}

function Step(props: { title: string; hint: string }) {
  return (
    <li class="public__step">
      <b>{props.title}</b>
      <span>{props.hint}</span>
    </li>
  );
}

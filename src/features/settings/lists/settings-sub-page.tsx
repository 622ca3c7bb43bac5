import { type JSX, Show } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import "../settings.css";
import "./lists.css";

/** A page of settings under another: what is written here waits for no network. */
export function SettingsSubPage(props: {
  title: string;
  intro: string;
  /** The page it is under; « Réglages » unless told. */
  under?: { href: string; label: string };
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const under = () => props.under ?? { href: "/reglages", label: t("settings.title") };
  return (
    <>
      <SubBar back={under()} current={props.title} />
      <div class="page page--narrow settings stack">
        <header class="lists__head">
          <h1>{props.title}</h1>
          <p class="muted">{props.intro}</p>
        </header>
        <Show when={isCut(status())}>
          <Notice tone="offline">{t("vocabulary.offline")}</Notice>
        </Show>
        {props.children}
      </div>
    </>
  );
}

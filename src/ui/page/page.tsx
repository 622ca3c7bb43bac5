import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createContext, createEffect, type JSX, Show, useContext } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { IconLink } from "../button/button.tsx";
import { Icon } from "../icon/icon.tsx";
import "./page.css";

/** What the shell adds at the end of every bar on phones: the lamp, and the search on top-level pages. */
export const PageChrome = createContext<(options: { search: boolean }) => JSX.Element>();

/** The bar of a top-level page: a line of context, a large title, actions. */
export function AppBar(props: {
  title: string;
  overline?: string;
  actions?: JSX.Element;
  /** False where the page has its own search. */
  search?: boolean;
}) {
  const chrome = useContext(PageChrome);
  createDocumentTitle(() => props.title);
  return (
    <header class="appbar">
      <div class="appbar__title">
        <Show when={props.overline}>
          <p>{props.overline}</p>
        </Show>
        <h1>{props.title}</h1>
      </div>
      <div class="appbar__end">
        {props.actions}
        {chrome?.({ search: props.search !== false })}
      </div>
    </header>
  );
}

/** The bar of a page under another: the way back on phones, the path on desktop. The page brings its own h1. */
export function SubBar(props: {
  back: { href: string; label: string };
  current: string;
  actions?: JSX.Element;
}) {
  const { t } = useI18n();
  const chrome = useContext(PageChrome);
  createDocumentTitle(() => props.current);
  return (
    <header class="appbar appbar--sub">
      <span class="only-mobile">
        <IconLink icon={ChevronLeft} label={t("shell.back")} href={props.back.href} />
      </span>
      <div class="appbar__title">
        <span class="only-mobile">{props.back.label}</span>
        <div class="crumbs only-desktop">
          <a href={props.back.href}>{props.back.label}</a>
          <Icon of={ChevronRight} />
          <span>{props.current}</span>
        </div>
      </div>
      <div class="appbar__end">
        {props.actions}
        {chrome?.({ search: false })}
      </div>
    </header>
  );
}

/** A top-level page: its bar, then its content on the page's measure. */
export function Page(props: {
  title: string;
  overline?: string;
  actions?: JSX.Element;
  width?: "narrow" | "wide";
  class?: string;
  children: JSX.Element;
}) {
  return (
    <>
      <AppBar title={props.title} overline={props.overline} actions={props.actions} />
      <div
        class={`page${props.width ? ` page--${props.width}` : ""}${props.class ? ` ${props.class}` : " stack"}`}
      >
        {props.children}
      </div>
    </>
  );
}

/** Names the tab and the history entry after the page. */
function createDocumentTitle(title: () => string): void {
  createEffect(() => {
    document.title = `${title()} · Coulisses`;
  });
}

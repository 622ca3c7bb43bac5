import { useLocation } from "@solidjs/router";
import Menu from "lucide-solid/icons/menu";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import { type JSX, Show } from "solid-js";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { artists, calendar, home, isUnder, menuPlaces, settings } from "../navigation.ts";
import { useCanWrite } from "../use-can-write.ts";
import "./tab-bar.css";

/** The navigation of phones: five places for the thumb, « Consigner » in the light. */
export function TabBar(props: { onLog: () => void }) {
  const { t } = useI18n();
  const status = useSyncStatus();
  const canWrite = useCanWrite();
  return (
    <nav class="tabbar wings" aria-label={t("shell.nav")} data-reader={canWrite() ? undefined : ""}>
      <Tab href={home.href} current={(path) => isUnder(path, home)}>
        <Icon of={home.icon} />
        {t("shell.home")}
      </Tab>
      <Tab href={artists.href} current={(path) => isUnder(path, artists)}>
        <Icon of={artists.icon} />
        {t("shell.artists")}
      </Tab>
      <Show when={canWrite()}>
        <button class="tabbar__log" type="button" onClick={() => props.onLog()}>
          <span class="tabbar__log-disc">
            <Icon of={NotebookPen} />
          </span>
          {t("shell.log")}
        </button>
      </Show>
      <Tab href={calendar.href} current={(path) => isUnder(path, calendar)}>
        <Icon of={calendar.icon} />
        {t("shell.agenda")}
      </Tab>
      <Tab
        href="/menu"
        current={(path) =>
          path === "/menu" || [...menuPlaces, settings].some((place) => isUnder(path, place))
        }
      >
        <Icon of={Menu} />
        {t("shell.menu")}
        {status().refused + status().files.refused > 0 ? <span class="tabbar__dot" /> : null}
      </Tab>
    </nav>
  );
}

function Tab(props: { href: string; current: (path: string) => boolean; children: JSX.Element }) {
  const location = useLocation();
  const isCurrent = () => props.current(location.pathname);
  return (
    <a
      class="tabbar__item"
      href={props.href}
      aria-current={isCurrent() ? "page" : undefined}
      onClick={(event) => {
        // The current place again: first back to the top, then to its root.
        if (!isCurrent() || window.scrollY === 0) return;
        event.preventDefault();
        window.scrollTo({ top: 0, behavior: "smooth" });
      }}
    >
      {props.children}
    </a>
  );
}

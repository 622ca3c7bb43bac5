import { useLocation } from "@solidjs/router";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Search from "lucide-solid/icons/search";
import { For, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useMe, useOpenTasks } from "#data/team/index.ts";
import { isSnoozed } from "#domain/team/agenda.ts";
import { SyncLamp } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { Count } from "#ui/count/count.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { modKeys } from "#ui/kbd/mod-keys.ts";
import { Logo } from "#ui/logo/logo.tsx";
import { isUnder, sideGroups, tasks } from "../navigation.ts";
import { useCanWrite } from "../use-can-write.ts";
import "./side-nav.css";

/** The navigation of wide screens. */
export function SideNav(props: { onSearch: () => void; onLog: () => void }) {
  const { t, format } = useI18n();
  const location = useLocation();
  const session = useSession();
  const me = useMe();
  const canWrite = useCanWrite();
  const mine = useOpenTasks(() => ({ assignee_id: session.workspace()?.member_id ?? "" }));
  const toDo = () => mine()?.filter((task) => !task.by_artist && !isSnoozed(task, format.today())).length;
  const name = () => me()?.display_name ?? session.workspace()?.display_name ?? "";

  return (
    <nav class="sidenav wings" aria-label={t("shell.nav")}>
      <a class="sidenav__brand" href="/">
        <Logo />
        <span>
          <b>Coulisses</b>
          <small>{session.workspace()?.name}</small>
        </span>
      </a>
      <div class="sidenav__actions">
        <button
          class="sidenav__search"
          type="button"
          aria-keyshortcuts="Meta+K Control+K"
          onClick={() => props.onSearch()}
        >
          <Icon of={Search} size="sm" />
          {t("shell.search")}
          <Kbd keys={modKeys("K")} />
        </button>
        <Show when={canWrite()}>
          <Button
            variant="light"
            icon={NotebookPen}
            class="btn--start"
            aria-keyshortcuts="C"
            onClick={() => props.onLog()}
          >
            {t("shell.log")}
            <Kbd keys="C" />
          </Button>
        </Show>
      </div>
      <For each={sideGroups}>
        {(group) => (
          <Show when={group.filter((place) => canWrite() || !place.writes)}>
            {(visible) => (
              <Show when={visible().length > 0}>
                <ul class="sidenav__group">
                  <For each={visible()}>
                    {(place) => (
                      <li>
                        <a
                          class="sidenav__item"
                          href={place.href}
                          aria-current={isUnder(location.pathname, place) ? "page" : undefined}
                        >
                          <Icon of={place.icon} />
                          {t(place.label)}
                          <Show when={place === tasks && toDo()}>
                            {(count) => <Count of={format.number(count())} />}
                          </Show>
                        </a>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            )}
          </Show>
        )}
      </For>
      <div class="sidenav__foot">
        <SyncLamp />
        <a
          class="sidenav__user"
          href="/reglages"
          aria-current={location.pathname === "/reglages" ? "page" : undefined}
        >
          <TeamAvatar name={name()} tape={me()?.tape} size="sm" />
          <span>
            {name()}
            <small>{t(`shell.role.${session.workspace()?.role ?? "reader"}`)}</small>
          </span>
        </a>
      </div>
    </nav>
  );
}

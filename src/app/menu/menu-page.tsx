import ChevronRight from "lucide-solid/icons/chevron-right";
import { For } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useMe } from "#data/team/index.ts";
import { lampOf } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LampDot } from "#ui/lamp/lamp.tsx";
import { Page } from "#ui/page/page.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { menuPlaces } from "../navigation.ts";
import { useCanWrite } from "../use-can-write.ts";
import "./menu-page.css";

/** What does not fit under the thumb. */
export default function MenuPage() {
  const { t } = useI18n();
  const session = useSession();
  const me = useMe();
  const status = useSyncStatus();
  const canWrite = useCanWrite();
  const name = () => me()?.display_name ?? session.workspace()?.display_name ?? "";
  const chevron = () => <Icon of={ChevronRight} />;

  return (
    <Page title={t("shell.menu")} overline={session.workspace()?.name}>
      <List>
        <For each={menuPlaces.filter((place) => canWrite() || !place.writes)}>
          {(place) => (
            <Row
              href={place.href}
              title={t(place.label)}
              meta={place.hint && t(place.hint)}
              start={
                <span class="menu-mark">
                  <Icon of={place.icon} />
                </span>
              }
              end={chevron()}
            />
          )}
        </For>
        <Row
          href="/synchronisation"
          title={t("shell.synchronization")}
          meta={t(`sync.text.${status().state}`)}
          start={
            <span class="menu-mark">
              <LampDot state={lampOf(status().state)} />
            </span>
          }
          end={chevron()}
        />
        <Row
          href="/reglages"
          title={name() || t("shell.settings")}
          meta={t("shell.settingsHint")}
          start={<TeamAvatar name={name()} tape={me()?.tape} />}
          end={chevron()}
        />
      </List>
    </Page>
  );
}

import UserRoundPlus from "lucide-solid/icons/user-round-plus";
import { createSignal, For, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useMembers } from "#data/team/index.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { keepFocus } from "#ui/row/keep-focus.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { InviteSheet } from "./invite-sheet.tsx";
import { MemberLine } from "./member-line.tsx";
import { SettingsGroup } from "./settings-group.tsx";

/** The team; those who administer invite, change roles and remove. */
export function TeamSettings() {
  const { t, format } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const members = useMembers();
  const [inviting, setInviting] = createSignal(false);
  const isAdmin = () => session.workspace()?.role === "admin";
  const team = () =>
    members()
      ?.filter(({ status }) => status !== "removed")
      .toSorted((a, b) => format.compare(a.display_name, b.display_name));

  return (
    <SettingsGroup
      title={t("settings.team.title")}
      action={
        <Show when={isAdmin()}>
          <Button variant="secondary" size="sm" icon={UserRoundPlus} onClick={() => setInviting(true)}>
            {t("settings.team.invite")}
          </Button>
        </Show>
      }
    >
      <Show when={isAdmin() && isCut(status())}>
        <div class="setlist__notice">
          <Notice tone="offline">{t("settings.team.online")}</Notice>
        </div>
      </Show>
      <Show when={team()} fallback={<ListSkeleton rows={3} />}>
        {(team) => (
          <ul class="team" ref={keepFocus} aria-label={t("settings.team.title")}>
            <For each={team()} fallback={<li class="setting muted">{t("settings.team.empty")}</li>}>
              {(member) => <MemberLine member={member} manage={isAdmin()} />}
            </For>
          </ul>
        )}
      </Show>
      <Show when={inviting()}>
        <InviteSheet onClose={() => setInviting(false)} />
      </Show>
    </SettingsGroup>
  );
}

import UserRoundCog from "lucide-solid/icons/user-round-cog";
import UserRoundX from "lucide-solid/icons/user-round-x";
import { createSignal, Show, Suspense } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { type Member, removeMember } from "#data/team/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { SignOutSheet } from "#features/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Confirm } from "#ui/confirm/confirm.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { RoleSheet } from "./role-sheet.tsx";

/** One member: name, role, whether the invitation is still open, and what may be done about it. */
export function MemberLine(props: { member: Member; manage: boolean }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const [changing, setChanging] = createSignal(false);
  const [removing, setRemoving] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const name = () => props.member.display_name;
  const isMe = () => props.member.id === session.workspace()?.member_id;

  const askToRemove = async () => {
    // Leaving takes with it what this device has not sent.
    if (isMe() && (await session.unsentWork()).count > 0) setLeaving(true);
    else setRemoving(true);
  };
  const leave = async () => {
    const left = await removeMember(session, props.member.id);
    // The next contact empties this device.
    if (left.ok) void session.syncNow();
    return left;
  };
  const remove = async () => {
    setBusy(true);
    const removed = isMe() ? await leave() : await removeMember(session, props.member.id);
    setBusy(false);
    if (!removed.ok) {
      setFailed(removed.code);
      return;
    }
    setRemoving(false);
    toast.show({ text: t("settings.team.removed", { name: name() }) });
  };

  return (
    <li class="setting">
      <TeamAvatar name={name()} tape={props.member.tape} />
      <div class="setting__body">
        <p class="setting__title">
          {name()}
          <Show when={isMe()}>
            <span class="muted"> ({t("settings.team.you")})</span>
          </Show>
        </p>
        <p class="setting__hint me__email">
          {t(`shell.role.${props.member.role}`)} · {props.member.email}
        </p>
        <Show when={props.member.status === "invited"}>
          <Tag tone="outline">{t("settings.team.invited")}</Tag>
        </Show>
      </div>
      <Show when={props.manage}>
        <Menu
          label={t("settings.team.actions", { name: name() })}
          items={[
            { label: t("settings.team.changeRole"), icon: UserRoundCog, run: () => setChanging(true) },
            {
              label: isMe() ? t("settings.team.leave") : t("settings.team.remove", { name: name() }),
              icon: UserRoundX,
              danger: true,
              run: () => void askToRemove(),
            },
          ]}
        />
      </Show>
      <Show when={changing()}>
        <RoleSheet member={props.member} onClose={() => setChanging(false)} />
      </Show>
      <Show when={leaving()}>
        <Suspense>
          <SignOutSheet reason="leave_workspace" onLeave={leave} onClose={() => setLeaving(false)} />
        </Suspense>
      </Show>
      <Confirm
        open={removing()}
        danger
        busy={busy()}
        title={isMe() ? t("settings.team.leaveTitle") : t("settings.team.removeTitle", { name: name() })}
        action={isMe() ? t("settings.team.leave") : t("settings.team.remove", { name: name() })}
        onCancel={() => {
          setRemoving(false);
          setFailed(undefined);
        }}
        onConfirm={() => void remove()}
      >
        <p>{isMe() ? t("settings.team.leaveText") : t("settings.team.removeText")}</p>
        <Failed code={failed()} needsNetwork />
      </Confirm>
    </li>
  );
}

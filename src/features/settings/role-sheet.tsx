import { createSignal } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { changeMemberRole, type Member, type Role } from "#data/team/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { RoleChoice } from "./role-choice.tsx";

/** Gives a member another role; what they may no longer read leaves their devices. */
export function RoleSheet(props: { member: Member; onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const [role, setRole] = createSignal<Role>(props.member.role);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();

  const save = async () => {
    if (role() === props.member.role) return props.onClose();
    setBusy(true);
    const changed = await changeMemberRole(session, props.member.id, role());
    setBusy(false);
    if (!changed.ok) {
      setFailed(changed.code);
      return;
    }
    toast.show({
      text: t("settings.team.roleChanged", {
        name: props.member.display_name,
        role: t(`shell.role.${role()}`),
      }),
    });
    props.onClose();
  };

  return (
    <Sheet
      open
      title={t("settings.team.roleOf", { name: props.member.display_name })}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" class="grow-mobile" busy={busy()} onClick={() => void save()}>
            {t("settings.team.saveRole")}
          </Button>
        </>
      }
    >
      <Failed code={failed()} needsNetwork />
      <RoleChoice role={role()} onPick={setRole} />
    </Sheet>
  );
}

import { createSignal, createUniqueId } from "solid-js";
import { createDraft } from "#data/drafts.ts";
import { useSession } from "#data/session/index.ts";
import { inviteMember, type Role } from "#data/team/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { memberRecord } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { RoleChoice } from "./role-choice.tsx";

interface Invitation {
  display_name: string;
  email: string;
  role: Role;
}

/** Invites somebody by e-mail. Online; what was typed is kept when it fails. */
export function InviteSheet(props: { onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const formId = createUniqueId();
  const [draft, setDraft, kept] = createDraft<Invitation>(
    () => "invite",
    () => ({ display_name: "", email: "", role: "adviser" }),
  );
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();

  const nameError = () => {
    const problem = memberRecord.fields.display_name.problem(draft.display_name);
    if (!problem) return undefined;
    return problem === "too_long" ? t("settings.account.nameLong") : t("settings.team.inviteNameMissing");
  };
  const emailError = () => {
    if (draft.email.trim() === "") return t("settings.team.inviteEmailMissing");
    return memberRecord.fields.email.problem(draft.email) ? t("session.emailIncomplete") : undefined;
  };

  const send = async () => {
    setTried(true);
    if (nameError() || emailError() || busy()) return;
    setBusy(true);
    const { display_name, email, role } = draft;
    const invited = await inviteMember(session, { display_name, email, role });
    setBusy(false);
    if (!invited.ok) {
      setFailed(invited.code);
      return;
    }
    toast.show({
      text: t("settings.team.invitedToast", { name: display_name.trim() }),
      detail: t("settings.team.invitedDetail"),
    });
    void kept.discard();
    props.onClose();
  };

  return (
    <Sheet
      open
      title={t("settings.team.inviteTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" class="grow-mobile" type="submit" form={formId} busy={busy()}>
            {t("settings.team.inviteSend")}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        id={formId}
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Failed code={failed()} needsNetwork />
        <TextField
          autofocus
          label={t("settings.team.inviteName")}
          autocomplete="off"
          value={draft.display_name}
          error={tried() ? nameError() : undefined}
          onText={(value) => setDraft("display_name", value)}
        />
        <TextField
          label={t("settings.team.inviteEmail")}
          type="email"
          inputmode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={draft.email}
          error={tried() ? emailError() : undefined}
          onText={(value) => {
            setFailed(undefined);
            setDraft("email", value);
          }}
        />
        <RoleChoice role={draft.role} onPick={(role) => setDraft("role", role)} />
      </form>
    </Sheet>
  );
}

import { createSignal, createUniqueId, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { renameMe, useMe } from "#data/team/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { memberRecord } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** Who is signed in; the name the team sees may be changed. */
export function AccountCard() {
  const { t } = useI18n();
  const session = useSession();
  const me = useMe();
  const [editing, setEditing] = createSignal(false);
  const name = () => me()?.display_name ?? session.workspace()?.display_name ?? "";
  return (
    <section class="card me" aria-label={t("settings.account.title")}>
      <TeamAvatar name={name()} tape={me()?.tape} size="lg" />
      <div class="me__body">
        <b class="me__name">{name()}</b>
        <p class="muted small">{t(`shell.role.${session.workspace()?.role ?? "reader"}`)}</p>
        <p class="muted small me__email">{session.account()?.email}</p>
      </div>
      <Button variant="quiet" size="sm" onClick={() => setEditing(true)}>
        {t("settings.account.edit")}
      </Button>
      <Show when={editing()}>
        <NameSheet name={name()} onClose={() => setEditing(false)} />
      </Show>
    </section>
  );
}

function NameSheet(props: { name: string; onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const formId = createUniqueId();
  const [name, setName] = createSignal(props.name);
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();

  const lacking = () => {
    const problem = memberRecord.fields.display_name.problem(name());
    if (!problem) return undefined;
    return problem === "too_long" ? t("settings.account.nameLong") : t("settings.account.nameMissing");
  };
  const error = () => {
    const code = failed();
    return (tried() ? lacking() : undefined) ?? (code && t(`errors.${code}`));
  };

  const save = async () => {
    setTried(true);
    if (lacking() || busy()) return;
    setBusy(true);
    const renamed = await renameMe(session, name());
    setBusy(false);
    if (!renamed.ok) {
      setFailed(renamed.code);
      return;
    }
    toast.show({ text: t("settings.account.saved") });
    props.onClose();
  };

  return (
    <Sheet
      open
      title={t("settings.account.title")}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy()} class="grow-mobile">
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          autofocus
          label={t("settings.account.name")}
          autocomplete="name"
          value={name()}
          error={error()}
          onText={(value) => {
            setFailed(undefined);
            setName(value);
          }}
        />
      </form>
    </Sheet>
  );
}

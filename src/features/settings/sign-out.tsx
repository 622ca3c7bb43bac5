import LogOut from "lucide-solid/icons/log-out";
import { createSignal, createUniqueId, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";

/** Ends the session and empties this device, after saying what would be lost. */
export function SignOut() {
  const { t } = useI18n();
  const session = useSession();
  const [unsent, setUnsent] = createSignal<number>();
  return (
    <>
      <Button
        variant="danger"
        icon={LogOut}
        onClick={async () => setUnsent((await session.unsentWork()).count)}
      >
        {t("settings.signOut.action")}
      </Button>
      <Show when={unsent() !== undefined}>
        <SignOutSheet unsent={unsent()!} onUnsent={setUnsent} onClose={() => setUnsent(undefined)} />
      </Show>
    </>
  );
}

function SignOutSheet(props: { unsent: number; onUnsent: (count: number) => void; onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const noteId = createUniqueId();
  const [busy, setBusy] = createSignal<"sync" | "leave">();
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [stillUnsent, setStillUnsent] = createSignal(false);

  const synchronize = async () => {
    setBusy("sync");
    const synced = await session.syncNow();
    const left = (await session.unsentWork()).count;
    setBusy(undefined);
    setStillUnsent(left > 0);
    setFailed(synced.ok ? undefined : synced.code);
    props.onUnsent(left);
  };
  const leave = async () => {
    setBusy("leave");
    const left = await session.signOut();
    setBusy(undefined);
    if (!left.ok) setFailed(left.code);
  };

  return (
    <Sheet
      open
      title={
        props.unsent > 0
          ? t("settings.signOut.unsentTitle", { count: props.unsent })
          : t("settings.signOut.title")
      }
      onClose={() => busy() !== "leave" && props.onClose()}
    >
      <p id={noteId}>
        {props.unsent > 0
          ? t("settings.signOut.unsentText", { count: props.unsent })
          : t("settings.signOut.text")}
      </p>
      <Show when={failed()}>
        {(code) => (
          <Notice tone="danger" announce>
            {t(`errors.${code()}`)}
          </Notice>
        )}
      </Show>
      <Show when={stillUnsent() && !failed()}>
        <Notice tone="danger" announce>
          {t("settings.signOut.stillUnsent")}
        </Notice>
      </Show>
      <div class="signout">
        <Show
          when={props.unsent > 0}
          fallback={
            <Button
              variant="danger-fill"
              block
              busy={busy() === "leave"}
              aria-describedby={noteId}
              onClick={() => void leave()}
            >
              {busy() === "leave" ? t("settings.signOut.leaving") : t("settings.signOut.confirm")}
            </Button>
          }
        >
          <Button
            variant="primary"
            block
            busy={busy() === "sync"}
            disabled={busy() === "leave"}
            onClick={() => void synchronize()}
          >
            {busy() === "sync" ? t("settings.signOut.syncing") : t("settings.signOut.syncFirst")}
          </Button>
          <Button
            variant="danger"
            block
            busy={busy() === "leave"}
            disabled={busy() === "sync"}
            onClick={() => void leave()}
          >
            {busy() === "leave"
              ? t("settings.signOut.leaving")
              : t("settings.signOut.lose", { count: props.unsent })}
          </Button>
        </Show>
        <Button variant="ghost" block disabled={busy() === "leave"} onClick={() => props.onClose()}>
          {t("shell.cancel")}
        </Button>
      </div>
    </Sheet>
  );
}

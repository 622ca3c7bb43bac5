import LogOut from "lucide-solid/icons/log-out";
import { createSignal, Show, Suspense } from "solid-js";
import { SignOutSheet } from "#features/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";

/** Ends the session and empties this device, after saying what would be lost. */
export function SignOut() {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <Button variant="danger" icon={LogOut} onClick={() => setOpen(true)}>
        {t("settings.signOut.action")}
      </Button>
      <Show when={isOpen()}>
        <Suspense>
          <SignOutSheet reason="sign_out" onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}

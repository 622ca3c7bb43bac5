import { createSignal, Show, Suspense } from "solid-js";
import { TakeBackSheet } from "#features/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Setting } from "#ui/setting/setting.tsx";

/** Where work that was exported before a sign-out comes back. */
export function TakeBack() {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <Setting wrap title={t("settings.device.takeBack")} hint={t("settings.device.takeBackHint")}>
        <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
          {t("settings.device.takeBackAction")}
        </Button>
      </Setting>
      <Show when={isOpen()}>
        <Suspense>
          <TakeBackSheet onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}

import { onMount, Show } from "solid-js";
import type { TakenBack } from "#data/export/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";

/** What came of the file: how much is back, how much was here already, what waits in another workspace. */
export function TakenBackStep(props: { taken: TakenBack; onClose: () => void }) {
  const { t } = useI18n();
  let close!: HTMLButtonElement;
  onMount(() => close.focus());
  return (
    <>
      <Notice tone={props.taken.taken > 0 ? "success" : "info"} announce>
        {props.taken.taken > 0
          ? t("session.back.taken", { count: props.taken.taken })
          : t("session.back.nothingNew")}
      </Notice>
      <Show when={props.taken.taken > 0 && props.taken.known > 0}>
        <p>{t("session.back.known", { count: props.taken.known })}</p>
      </Show>
      <Show when={props.taken.elsewhere > 0}>
        <p>{t("session.back.elsewhere", { count: props.taken.elsewhere })}</p>
      </Show>
      <div class="signout">
        <Button ref={close} variant="primary" block onClick={() => props.onClose()}>
          {t("shell.close")}
        </Button>
      </div>
    </>
  );
}

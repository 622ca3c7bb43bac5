import CloudOff from "lucide-solid/icons/cloud-off";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { modKeys } from "#ui/kbd/mod-keys.ts";

/** « Annuler » and « Enregistrer », always in sight. */
export function DetailFoot(props: { formId: string; busy: boolean; onCancel: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <Button variant="ghost" onClick={() => props.onCancel()}>
        {t("shell.cancel")}
      </Button>
      <Button
        variant="primary"
        class="grow-mobile"
        type="submit"
        form={props.formId}
        busy={props.busy}
        aria-keyshortcuts="Meta+Enter Control+Enter"
      >
        {t("shell.save")}
        <Kbd keys={modKeys("↵")} />
      </Button>
    </>
  );
}

/** Says that nothing waits for the network. */
export function OfflineLine() {
  const { t } = useI18n();
  return (
    <p class="offline-line">
      <Icon of={CloudOff} size="sm" />
      {t("interactions.offline")}
    </p>
  );
}

import Plus from "lucide-solid/icons/plus";
import { createSignal, Show, Suspense } from "solid-js";
import { NewApplicationSheet } from "#features/applications/index.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";

/** « Créer une candidature » to this opportunity. */
export function ApplyButton(props: { opportunityId: string }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Show when={canWrite()}>
      <Button variant="primary" icon={Plus} onClick={() => setOpen(true)}>
        {t("opportunities.apply")}
      </Button>
      <Show when={isOpen()}>
        <Suspense>
          <NewApplicationSheet opportunityId={props.opportunityId} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </Show>
  );
}

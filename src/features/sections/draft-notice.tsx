import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { refocus } from "#ui/focus/refocus.ts";

/** Says at the head of a form for something new that a draft was found again; it can be cleared. */
export function DraftNotice(props: {
  isShown: boolean;
  onClear: () => void;
  /** Where typing begins: « Effacer » leaves with the draft, and the keyboard goes there. */
  first: () => HTMLElement | null;
}) {
  const { t } = useI18n();
  return (
    <Show when={props.isShown}>
      <p class="section-form__draft" role="status">
        {t("artists.draftRestored")}
        <Button
          variant="ghost"
          size="sm"
          onClick={() => {
            refocus(props.first);
            props.onClear();
          }}
        >
          {t("shell.clear")}
        </Button>
      </p>
    </Show>
  );
}

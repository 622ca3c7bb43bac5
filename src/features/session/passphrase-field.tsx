import Eye from "lucide-solid/icons/eye";
import EyeOff from "lucide-solid/icons/eye-off";
import { createSignal } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";

/** The words that open a file of exported work; hidden unless one asks to see them. */
export function PassphraseField(props: {
  value: string;
  hint?: string;
  error: string | undefined;
  /** Whether it is chosen now, for keychains to propose and keep one. */
  isNew?: boolean;
  onText: (value: string) => void;
}) {
  const { t } = useI18n();
  const [isShown, setShown] = createSignal(false);
  return (
    <>
      <TextField
        label={t("session.export.passphrase")}
        hint={props.hint}
        type={isShown() ? "text" : "password"}
        autocomplete={props.isNew ? "new-password" : "current-password"}
        autocapitalize="none"
        spellcheck={false}
        value={props.value}
        error={props.error}
        onText={(value) => props.onText(value)}
      />
      <Button
        variant="ghost"
        size="sm"
        icon={isShown() ? EyeOff : Eye}
        aria-pressed={isShown()}
        onClick={() => setShown(!isShown())}
      >
        {isShown() ? t("session.export.hide") : t("session.export.show")}
      </Button>
    </>
  );
}

import { useI18n } from "#i18n/index.ts";
import { TextField } from "#ui/field/field.tsx";

/** The address of an account, asked for before a code as before a password. */
export function EmailField(props: {
  email: string;
  error: string | undefined;
  onText: (email: string) => void;
}) {
  const { t } = useI18n();
  return (
    <TextField
      label={t("session.email")}
      type="email"
      inputmode="email"
      autocomplete="username"
      autocapitalize="none"
      spellcheck={false}
      value={props.email}
      error={props.error}
      onText={(value) => props.onText(value)}
    />
  );
}

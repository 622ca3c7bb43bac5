import Eye from "lucide-solid/icons/eye";
import EyeOff from "lucide-solid/icons/eye-off";
import Mail from "lucide-solid/icons/mail";
import { createSignal } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { createAttempt } from "./attempt.ts";
import { EmailField } from "./email-field.tsx";
import { emailProblem } from "./email-problem.ts";
import { failedSentence } from "./failed-sentence.ts";

/** Address and password together, so that the browser's keychain can fill them. */
export function PasswordStep(props: {
  email: string;
  onEmail: (email: string) => void;
  onSignIn: (password: string) => Promise<ErrorCode | undefined>;
  onCode: () => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [password, setPassword] = createSignal("");
  const [shown, setShown] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const attempt = createAttempt();

  const emailError = () => {
    const lacking = tried() && emailProblem(props.email);
    return lacking ? t(`session.${lacking}`) : undefined;
  };
  const passwordError = () => {
    if (tried() && password() === "") return t("session.passwordMissing");
    const code = attempt.error();
    return code && failedSentence(i18n, code);
  };

  return (
    <form
      class="signin__form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!emailProblem(props.email) && password() !== "")
          void attempt.run(() => props.onSignIn(password()));
      }}
    >
      <EmailField
        email={props.email}
        error={emailError()}
        onText={(value) => {
          attempt.clear();
          props.onEmail(value);
        }}
      />
      <TextField
        label={t("session.password")}
        type={shown() ? "text" : "password"}
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck={false}
        value={password()}
        error={passwordError()}
        onText={(value) => {
          attempt.clear();
          setPassword(value);
        }}
      />
      <Button type="submit" variant="primary" size="lg" block busy={attempt.busy()}>
        {t("session.signIn")}
      </Button>
      <div class="signin__more">
        <Button variant="ghost" size="sm" icon={Mail} onClick={() => props.onCode()}>
          {t("session.withCode")}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          icon={shown() ? EyeOff : Eye}
          aria-pressed={shown()}
          onClick={() => setShown(!shown())}
        >
          {shown() ? t("session.hidePassword") : t("session.showPassword")}
        </Button>
      </div>
    </form>
  );
}

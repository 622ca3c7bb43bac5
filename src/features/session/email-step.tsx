import KeyRound from "lucide-solid/icons/key-round";
import { createSignal } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { createAttempt } from "./attempt.ts";
import { EmailField } from "./email-field.tsx";
import { emailProblem } from "./email-problem.ts";
import { failedSentence } from "./failed-sentence.ts";

/** The address, and the choice between a code and a password. */
export function EmailStep(props: {
  email: string;
  onEmail: (email: string) => void;
  /** Answers the reason it could not be sent, if any. */
  onSend: () => Promise<ErrorCode | undefined>;
  onPassword: () => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [tried, setTried] = createSignal(false);
  const attempt = createAttempt();
  const problem = () => {
    const lacking = tried() && emailProblem(props.email);
    if (lacking) return t(`session.${lacking}`);
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
        if (!emailProblem(props.email)) void attempt.run(props.onSend);
      }}
    >
      <EmailField
        email={props.email}
        error={problem()}
        onText={(value) => {
          attempt.clear();
          props.onEmail(value);
        }}
      />
      <Button type="submit" variant="primary" size="lg" block busy={attempt.busy()}>
        {t("session.sendCode")}
      </Button>
      <p class="signin__or">
        <span>{t("session.or")}</span>
      </p>
      <Button variant="secondary" size="lg" block icon={KeyRound} onClick={() => props.onPassword()}>
        {t("session.withPassword")}
      </Button>
    </form>
  );
}

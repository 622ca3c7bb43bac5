import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { createAttempt } from "./attempt.ts";
import type { AwaitedCode } from "./awaited-code.ts";
import { failedSentence } from "./failed-sentence.ts";
import "./session.css";

const digits = 6;
const resendAfterSeconds = 30;
/** No server makes codes that last less. */
const surelyValidMs = 5 * 60_000;

/** The six digits received by e-mail: one field, so that pasting and the phone's own suggestion work. */
export function CodeStep(props: {
  awaited: AwaitedCode;
  onVerify: (code: string) => Promise<ErrorCode | undefined>;
  onResend: () => Promise<ErrorCode | undefined>;
  /** Absent when the account is settled. */
  onOtherEmail?: () => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [code, setCode] = createSignal("");
  const [short, setShort] = createSignal(false);
  const [resent, setResent] = createSignal(false);
  const [now, setNow] = createSignal(Date.now());
  const [failedAt, setFailedAt] = createSignal(0);
  const verifying = createAttempt();
  const resending = createAttempt();
  let form!: HTMLFormElement;

  const ticking = setInterval(() => setNow(Date.now()), 1000);
  onCleanup(() => clearInterval(ticking));
  onMount(() => form.querySelector("input")?.focus());

  const waitSeconds = () =>
    Math.max(0, Math.ceil(resendAfterSeconds - (now() - props.awaited.sent_at) / 1000));
  const problem = () => {
    if (short()) return t("session.codeIncomplete");
    const failed = verifying.error() ?? resending.error();
    // The server has one answer for a wrong code and for an old one: a fresh code cannot be an old one.
    const isFresh = failedAt() - props.awaited.sent_at < surelyValidMs;
    return failed && failedSentence(i18n, failed === "code_expired" && isFresh ? "code_wrong" : failed);
  };

  const verify = () => {
    setShort(code().length !== digits);
    if (code().length !== digits) return;
    setFailedAt(Date.now());
    void verifying.run(() => props.onVerify(code()));
  };
  const type = (value: string) => {
    const typed = value.replace(/\D/g, "").slice(0, digits);
    const completed = typed.length === digits && typed !== code();
    setCode(typed);
    setShort(false);
    verifying.clear();
    if (completed) verify();
  };

  return (
    <form
      ref={form}
      class="signin__form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        verify();
      }}
    >
      <p class="signin__said" role="status">
        {resent() ? t("session.resent") : t("session.codeSent", { email: props.awaited.email })}
        <small>{t("session.codeHint")}</small>
      </p>
      <TextField
        label={t("session.code")}
        class="input--code"
        inputmode="numeric"
        autocomplete="one-time-code"
        // Longer than the code: a pasted « 123 456 » keeps its last digits.
        maxlength={12}
        value={code()}
        error={problem()}
        onText={type}
      />
      <Button type="submit" variant="primary" size="lg" block busy={verifying.busy()}>
        {t("session.signIn")}
      </Button>
      <div class="signin__more">
        <Show when={props.onOtherEmail}>
          {(change) => (
            <Button variant="ghost" size="sm" onClick={() => change()()}>
              {t("session.otherEmail")}
            </Button>
          )}
        </Show>
        <Show
          when={waitSeconds() === 0}
          fallback={
            <Button variant="ghost" size="sm" disabled>
              {t("session.resendIn", { seconds: waitSeconds() })}
            </Button>
          }
        >
          <Button
            variant="ghost"
            size="sm"
            busy={resending.busy()}
            onClick={async () => {
              if (await resending.run(props.onResend)) setResent(true);
            }}
          >
            {t("session.resend")}
          </Button>
        </Show>
      </div>
    </form>
  );
}

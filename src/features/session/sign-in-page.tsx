import WifiOff from "lucide-solid/icons/wifi-off";
import { createSignal, Match, Show, Switch } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { type AwaitedCode, keepAwaitedCode, readAwaitedCode } from "./awaited-code.ts";
import { CodeStep } from "./code-step.tsx";
import { EmailStep } from "./email-step.tsx";
import { PasswordStep } from "./password-step.tsx";
import { SessionNotice } from "./session-notice.tsx";
import { Stage } from "./stage.tsx";

type Step = "email" | "code" | "password";

/** The way in: an address, then the code it receives or a password. What was typed is kept from step to step. */
export default function SignInPage() {
  const { t } = useI18n();
  const session = useSession();
  const kept = readAwaitedCode(Date.now());
  const [step, setStep] = createSignal<Step>(kept ? "code" : "email");
  const [email, setEmail] = createSignal(kept?.email ?? "");
  const [awaited, setAwaited] = createSignal<AwaitedCode | undefined>(kept);

  const waitFor = (sent: AwaitedCode | undefined) => {
    keepAwaitedCode(sent);
    setAwaited(sent);
  };

  async function sendCode() {
    const sent = await session.sendCode(email().trim());
    // The answer is the same for those who are not invited: addresses cannot be guessed here.
    if (!sent.ok && sent.code !== "not_invited") return sent.code;
    waitFor({ email: email().trim(), sent_at: Date.now() });
    setStep("code");
    return undefined;
  }

  return (
    <Stage>
      <SessionNotice />
      <Switch>
        <Match when={step() === "email"}>
          <EmailStep
            email={email()}
            onEmail={setEmail}
            onSend={sendCode}
            onPassword={() => setStep("password")}
          />
        </Match>
        <Match when={step() === "password"}>
          <PasswordStep
            email={email()}
            onEmail={setEmail}
            onSignIn={async (password) => {
              const signedIn = await session.signInWithPassword(email().trim(), password);
              if (!signedIn.ok) return signedIn.code;
              session.dismissNotice();
              return undefined;
            }}
            onCode={() => setStep("email")}
          />
        </Match>
        <Match when={step() === "code" && awaited()}>
          {(sent) => (
            <CodeStep
              awaited={sent()}
              onVerify={async (code) => {
                const verified = await session.verifyCode(sent().email, code);
                if (!verified.ok) return verified.code;
                keepAwaitedCode(undefined);
                session.dismissNotice();
                return undefined;
              }}
              onResend={sendCode}
              onOtherEmail={() => {
                waitFor(undefined);
                setStep("email");
              }}
            />
          )}
        </Match>
      </Switch>
      <Show when={step() !== "code"}>
        <p class="signin__note">
          <Icon of={WifiOff} size="sm" />
          {t("session.network")}
        </p>
      </Show>
    </Stage>
  );
}

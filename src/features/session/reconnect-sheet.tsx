import { createSignal, lazy, Show, Suspense } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { createAttempt } from "./attempt.ts";
import type { AwaitedCode } from "./awaited-code.ts";
import { CodeStep } from "./code-step.tsx";

const SignOutSheet = lazy(() => import("./sign-out-sheet.tsx"));

/** Renews a session that ended by itself, without touching what this device holds. */
export default function ReconnectSheet(props: { onClose: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const attempt = createAttempt();
  const [awaited, setAwaited] = createSignal<AwaitedCode>();
  const [isLeaving, setLeaving] = createSignal(false);
  const email = () => session.account()?.email ?? "";

  const send = async () => {
    const sent = await session.sendCode(email());
    if (!sent.ok) return sent.code;
    setAwaited({ email: email(), sent_at: Date.now() });
    return undefined;
  };

  return (
    <Sheet open title={t("session.again.title")} onClose={props.onClose}>
      <Show
        when={awaited()}
        fallback={
          <>
            <p>{t("session.again.text", { email: email() })}</p>
            <Failed code={attempt.error()} />
            <Button
              variant="primary"
              size="lg"
              block
              busy={attempt.busy()}
              onClick={() => void attempt.run(send)}
            >
              {t("session.sendCode")}
            </Button>
            <Button variant="ghost" block disabled={attempt.busy()} onClick={() => setLeaving(true)}>
              {t("session.choose.signOut")}
            </Button>
            <Show when={isLeaving()}>
              <Suspense>
                <SignOutSheet reason="other_address" onClose={() => setLeaving(false)} />
              </Suspense>
            </Show>
          </>
        }
      >
        {(sent) => (
          <CodeStep
            awaited={sent()}
            onResend={send}
            onVerify={async (code) => {
              const verified = await session.verifyCode(sent().email, code);
              if (!verified.ok) return verified.code;
              toast.show({ text: t("session.again.done") });
              props.onClose();
              return undefined;
            }}
          />
        )}
      </Show>
    </Sheet>
  );
}

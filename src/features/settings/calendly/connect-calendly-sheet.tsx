import ExternalLink from "lucide-solid/icons/external-link";
import { createSignal, Show } from "solid-js";
import { beginCalendly, type CalendlyProblem, connectCalendly } from "#data/calendly/index.ts";
import { useSession } from "#data/session/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useToast } from "#ui/toast/toast.tsx";

/** Connects an account: on Calendly's own page, or with a personal token. The token is kept nowhere on the device. */
export function ConnectCalendlySheet(props: { onClose: () => void; onConnected: () => void }) {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const [token, setToken] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal<"page" | "token">();
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [problem, setProblem] = createSignal<CalendlyProblem>();

  const attempt = async (
    by: "page" | "token",
    ask: () => ReturnType<typeof beginCalendly>,
  ): Promise<Awaited<ReturnType<typeof beginCalendly>>> => {
    setBusy(by);
    const answer = await ask();
    setBusy(undefined);
    setFailed(answer.ok ? undefined : answer.code);
    setProblem(answer.ok ? answer.value.problem : undefined);
    return answer;
  };

  const openPage = async () => {
    const begun = await attempt("page", () => beginCalendly(session));
    if (begun.ok && begun.value.url) location.assign(begun.value.url);
  };
  const connect = async () => {
    setTried(true);
    if (token().trim() === "" || busy()) return;
    const connected = await attempt("token", () => connectCalendly(session, token()));
    if (!connected.ok || !connected.value.connection) return;
    // Without webhooks it still reads: its line says so.
    toast.show({ text: t("calendly.connected"), detail: t("calendly.connectedDetail") });
    props.onConnected();
    props.onClose();
  };

  return (
    <FormSheet
      title={t("calendly.connectTitle")}
      action={t("calendly.connect")}
      busy={busy() === "token"}
      onSave={() => void connect()}
      onClose={props.onClose}
    >
      <Failed code={failed()} needsNetwork />
      <Show when={problem()}>
        {(problem) => (
          <Notice tone="danger" announce>
            {t(`calendly.problem.${problem()}`)}
          </Notice>
        )}
      </Show>
      <p>{t("calendly.pageText")}</p>
      <Button
        variant="secondary"
        icon={ExternalLink}
        busy={busy() === "page"}
        onClick={() => void openPage()}
      >
        {t("calendly.openPage")}
      </Button>
      <TextField
        label={t("calendly.token")}
        hint={t("calendly.tokenHint")}
        type="password"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={token()}
        error={tried() && token().trim() === "" ? t("calendly.tokenMissing") : undefined}
        onText={(value) => {
          setFailed(undefined);
          setProblem(undefined);
          setToken(value);
        }}
      />
    </FormSheet>
  );
}

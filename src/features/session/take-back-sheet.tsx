import { createSignal, Match, Switch } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { inspectWork, type TakenBack, takeBack } from "#data/export/index.ts";
import { useSession } from "#data/session/index.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { createAttempt } from "./attempt.ts";
import { PassphraseField } from "./passphrase-field.tsx";
import { TakenBackStep } from "./taken-back-step.tsx";
import "./sign-out.css";

/** A file of exported work: chosen, opened by its words, merged and sent. The file itself stays where it is. */
export default function TakeBackSheet(props: { onClose: () => void }) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const choosing = createAttempt();
  const opening = createAttempt();
  const [file, setFile] = createSignal<File>();
  const [passphrase, setPassphrase] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const [taken, setTaken] = createSignal<TakenBack>();
  let input!: HTMLInputElement;
  let form!: HTMLFormElement;

  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(undefined);
    opening.clear();
    void choosing.run(async () => {
      const inspected = await inspectWork(database, chosen);
      if (!inspected.ok) return inspected.code;
      setFile(chosen);
      return undefined;
    });
  };
  const open = (chosen: File) => {
    setTried(true);
    if (passphrase().trim() === "") return focusField();
    const opened = opening.run(async () => {
      const answer = await takeBack(database, chosen, passphrase());
      if (!answer.ok) return answer.code;
      setTaken(answer);
      void session.syncNow();
      return undefined;
    });
    void opened.then((is) => is || focusField());
  };
  // The button that was pressed is shut while the file is opened, and what held the focus is lost with it.
  const focusField = () => form.querySelector("input")?.focus();
  const wrongPassphrase = () => (opening.error() === "passphrase_wrong" ? opening.error() : undefined);
  const fieldError = () => {
    if (isTried() && passphrase().trim() === "") return t("session.back.passphraseMissing");
    const code = wrongPassphrase();
    return code && t(`errors.${code}`);
  };
  const otherError = (): ErrorCode | undefined => (wrongPassphrase() ? undefined : opening.error());

  return (
    <Sheet open title={t("session.back.title")} onClose={() => opening.busy() || props.onClose()}>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabindex="-1"
        aria-label={t("session.back.choose")}
        onChange={(event) => {
          choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Switch
        fallback={
          <>
            <p>{t("session.back.text")}</p>
            <Failed code={choosing.error()} />
            <div class="signout">
              <Button variant="primary" block busy={choosing.busy()} onClick={() => input.click()}>
                {t("session.back.choose")}
              </Button>
            </div>
          </>
        }
      >
        <Match when={taken()}>
          {(answer) => <TakenBackStep taken={answer()} onClose={() => props.onClose()} />}
        </Match>
        <Match when={file()}>
          {(chosen) => (
            <form
              ref={form}
              class="stack"
              novalidate
              onSubmit={(event) => {
                event.preventDefault();
                open(chosen());
              }}
            >
              <p>{t("session.back.chosen", { name: chosen().name })}</p>
              <PassphraseField
                value={passphrase()}
                error={fieldError()}
                onText={(value) => {
                  opening.clear();
                  setPassphrase(value);
                }}
              />
              <Failed code={otherError()} />
              <div class="signout">
                <Button type="submit" variant="primary" block busy={opening.busy()}>
                  {opening.busy() ? t("session.back.opening") : t("session.back.open")}
                </Button>
                <Button variant="ghost" block disabled={opening.busy()} onClick={() => input.click()}>
                  {t("session.back.other")}
                </Button>
              </div>
            </form>
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}

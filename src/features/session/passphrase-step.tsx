import { createSignal } from "solid-js";
import { shortestPassphrase } from "#data/export/index.ts";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { createAttempt } from "./attempt.ts";
import { PassphraseField } from "./passphrase-field.tsx";
import { saveWork } from "./save-work.ts";
import type { SavedWork } from "./sign-out-sheet.tsx";

/** Chooses the words that will open the file, and makes it. */
export function PassphraseStep(props: { onSaved: (saved: SavedWork) => void; onBack: () => void }) {
  const { t, format } = useI18n();
  const session = useSession();
  const attempt = createAttempt();
  const [passphrase, setPassphrase] = createSignal("");
  const [isTried, setTried] = createSignal(false);
  const isShort = () => passphrase().trim().length < shortestPassphrase;

  const make = () => {
    setTried(true);
    if (isShort()) return;
    void attempt.run(async () => {
      const made = await session.exportWork(passphrase());
      if (!made.ok) return made.code;
      const saved = {
        name: t("session.export.fileName", { day: format.today() }),
        bytes: made.file,
        work: made.work,
      };
      saveWork(saved);
      props.onSaved(saved);
      return undefined;
    });
  };

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <p>{t("session.export.text")}</p>
      <PassphraseField
        isNew
        value={passphrase()}
        hint={t("session.export.hint", { count: shortestPassphrase })}
        error={isTried() && isShort() ? t("session.export.short", { count: shortestPassphrase }) : undefined}
        onText={setPassphrase}
      />
      <Failed code={attempt.error()} />
      <div class="signout">
        <Button type="submit" variant="primary" block busy={attempt.busy()}>
          {attempt.busy() ? t("session.export.making") : t("session.export.make")}
        </Button>
        <Button variant="ghost" block disabled={attempt.busy()} onClick={() => props.onBack()}>
          {t("shell.back")}
        </Button>
      </div>
    </form>
  );
}

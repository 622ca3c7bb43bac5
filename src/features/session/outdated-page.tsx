import { createSignal } from "solid-js";
import { loadLatest } from "#features/pwa/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Stage } from "./stage.tsx";

/** A later version of the app has this device's data: this one steps aside, and says what became of the typing. */
export default function OutdatedPage() {
  const { t } = useI18n();
  const [busy, setBusy] = createSignal(false);
  const reload = () => {
    setBusy(true);
    void loadLatest();
  };
  return (
    <Stage>
      <section class="signin__part" aria-labelledby="outdated" role="alert">
        <h2 class="signin__title" id="outdated">
          {t("pwa.outdated.title")}
        </h2>
        <p class="signin__said">{t("pwa.outdated.text")}</p>
        <Button variant="light" size="lg" block busy={busy()} onClick={reload}>
          {t("pwa.update.reload")}
        </Button>
      </section>
    </Stage>
  );
}

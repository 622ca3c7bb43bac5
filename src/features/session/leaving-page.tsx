import { useI18n } from "#i18n/index.ts";
import { Stage } from "./stage.tsx";

/** While this device is being emptied, in the tab that asked for it and in the others. */
export default function LeavingPage() {
  const { t } = useI18n();
  return (
    <Stage>
      <section class="signin__part" aria-labelledby="leaving" role="status">
        <h2 class="signin__title" id="leaving">
          {t("session.leaving.title")}
        </h2>
        <p class="signin__said">{t("session.leaving.text")}</p>
      </section>
    </Stage>
  );
}

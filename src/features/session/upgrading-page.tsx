import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Progress } from "#ui/progress/progress.tsx";
import { Stage } from "./stage.tsx";

/** While the device's records move to this version of the app. */
export default function UpgradingPage() {
  const { t, format } = useI18n();
  const session = useSession();
  const part = () => {
    const { done, total } = session.upgrade() ?? { done: 1, total: 1 };
    return total > 0 ? done / total : 1;
  };
  return (
    <Stage>
      <section class="signin__part" aria-labelledby="upgrading">
        <h2 class="signin__title" id="upgrading">
          {t("pwa.upgrading.title")}
        </h2>
        <Progress light label={t("pwa.upgrading.title")} value={part()} />
        <p class="signin__said">{t("pwa.upgrading.text", { part: format.percent(part()) })}</p>
      </section>
    </Stage>
  );
}

import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import type { ImportJob } from "./import-job.ts";

/** The import, or its undoing, under way. */
export function WorkStep(props: { job: ImportJob }) {
  const { t } = useI18n();
  const isWriting = () => props.job.step().at === "writing";
  const label = () => t(isWriting() ? "import.work.writing" : "import.work.undoing", props.job.progress());
  const share = () => props.job.progress().done / Math.max(1, props.job.progress().total);

  return (
    <section class="card import__work" aria-label={t("import.title")}>
      <p class="strong" role="status">
        {label()}
      </p>
      <Progress value={share()} label={label()} />
      <p class="muted small">{t("import.work.stay")}</p>
      <Show when={isWriting()}>
        <Button variant="secondary" onClick={props.job.stop}>
          {t("import.work.stop")}
        </Button>
      </Show>
    </section>
  );
}

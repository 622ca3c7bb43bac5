import ArrowRight from "lucide-solid/icons/arrow-right";
import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ColumnList } from "./column-list.tsx";
import { DuplicateList } from "./duplicate-list.tsx";
import { FileHead } from "./file-head.tsx";
import { FileNotices } from "./file-notices.tsx";
import type { ImportJob } from "./import-job.ts";
import { OutcomeList } from "./outcome-list.tsx";
import { RowPreview } from "./row-preview.tsx";
import { ValueList } from "./value-list.tsx";

/** What the file holds and what would come of it, before anything is written. */
export function CheckStep(props: { job: ImportJob }) {
  const { t, format } = useI18n();
  const isNothing = () => props.job.work().create + props.job.work().complete === 0;

  return (
    <>
      <FileHead job={props.job} />
      <FileNotices job={props.job} />
      <Show when={props.job.isEnough()}>
        <OutcomeList job={props.job} />
        <DuplicateList job={props.job} />
      </Show>
      <ValueList job={props.job} />
      <ColumnList job={props.job} />
      <Show when={props.job.isEnough()}>
        <RowPreview job={props.job} />
      </Show>
      <div class="import__bar">
        <output aria-live="polite">
          <Show when={!isNothing()} fallback={t("import.check.nothing")}>
            <Show when={props.job.work().create > 0}>
              <b>{format.number(props.job.work().create)}</b>{" "}
              {t(`import.check.toCreate.${props.job.subject()}`, { count: props.job.work().create })}
            </Show>
            <Show when={props.job.work().complete > 0}>
              <span class="import__more">
                {t("import.check.toComplete", { count: props.job.work().complete })}
              </span>
            </Show>
          </Show>
        </output>
        <Button variant="primary" disabled={isNothing()} onClick={() => void props.job.start()}>
          {t("import.check.start")}
          <Icon of={ArrowRight} />
        </Button>
      </div>
    </>
  );
}

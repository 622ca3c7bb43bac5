import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import CopyCheck from "lucide-solid/icons/copy-check";
import Download from "lucide-solid/icons/download";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import UserPlus from "lucide-solid/icons/user-plus";
import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { SwitchSetting } from "#ui/setting/setting.tsx";
import { useErrorRows } from "./error-rows.ts";
import type { ImportJob } from "./import-job.ts";

/** How many rows become people, how many are already here, how many need a hand. */
export function OutcomeList(props: { job: ImportJob }) {
  const { t } = useI18n();
  const errorRows = useErrorRows(props.job);
  const counts = () => props.job.plan()?.counts;
  const line = (icon: typeof UserPlus, count: number | undefined, title: string, meta: string) => (
    <Show when={(count ?? 0) > 0}>
      <Row top start={<Icon of={icon} />} title={title} meta={meta} />
    </Show>
  );

  return (
    <Section title={t("import.outcome.title")}>
      <List label={t("import.outcome.title")}>
        {line(
          UserPlus,
          counts()?.create,
          t("import.outcome.create", { count: counts()?.create ?? 0 }),
          t("import.outcome.createText"),
        )}
        {line(
          CircleCheck,
          counts()?.already,
          t("import.outcome.already", { count: counts()?.already ?? 0 }),
          t("import.outcome.alreadyText", { count: counts()?.already ?? 0 }),
        )}
        {line(
          CopyCheck,
          counts()?.duplicate,
          t("import.outcome.duplicate", { count: counts()?.duplicate ?? 0 }),
          t("import.outcome.duplicateText"),
        )}
        {line(
          CircleAlert,
          counts()?.error,
          t("import.outcome.error", { count: counts()?.error ?? 0 }),
          t("import.outcome.errorText", { count: counts()?.error ?? 0 }),
        )}
        {line(
          TriangleAlert,
          counts()?.warned,
          t("import.outcome.warned", { count: counts()?.warned ?? 0 }),
          t("import.outcome.warnedText"),
        )}
      </List>
      <Show when={errorRows.count() > 0}>
        <Button class="import__download" variant="quiet" icon={Download} onClick={errorRows.download}>
          {t("import.outcome.download", { count: errorRows.count() })}
        </Button>
      </Show>
      <Show when={(counts()?.duplicate ?? 0) > 0}>
        <div class="card setlist">
          <SwitchSetting
            title={t("import.outcome.keep")}
            hint={t("import.outcome.keepHint")}
            checked={props.job.keepDuplicates()}
            onCheck={props.job.setKeepDuplicates}
          />
        </div>
      </Show>
    </Section>
  );
}

import Building from "lucide-solid/icons/building";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import CopyCheck from "lucide-solid/icons/copy-check";
import Download from "lucide-solid/icons/download";
import FilePen from "lucide-solid/icons/file-pen";
import Merge from "lucide-solid/icons/merge";
import Plus from "lucide-solid/icons/plus";
import StickyNote from "lucide-solid/icons/sticky-note";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import UserX from "lucide-solid/icons/user-x";
import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { SwitchSetting } from "#ui/setting/setting.tsx";
import { useErrorRows } from "./error-rows.ts";
import type { ImportJob } from "./import-job.ts";

/** How many rows become records, how many are already here, how many need a hand. */
export function OutcomeList(props: { job: ImportJob }) {
  const { t } = useI18n();
  const errorRows = useErrorRows(props.job);
  const subject = () => props.job.planned()?.subject ?? "people";
  const count = (outcome: string) =>
    (props.job.planned()?.plan.counts as Record<string, number> | undefined)?.[outcome] ?? 0;
  /** Of those rows, the ones that are left out, as things are decided. */
  const left = (end: "already" | "duplicate") => props.job.tally()?.[end] ?? 0;
  const ofPeople = () => (subject() === "applications" ? "applications" : "interactions");
  const work = props.job.work;
  const rowsRead = () => {
    const { read = 0, empty = 0 } = props.job.tally() ?? {};
    return t("import.outcome.read", { count: read, empty });
  };
  const line = (icon: typeof Plus, of: number, title: string, meta: string) => (
    <Show when={of > 0}>
      <Row top start={<Icon of={icon} />} title={title} meta={meta} />
    </Show>
  );

  return (
    <Section title={t("import.outcome.title")} note={rowsRead()}>
      <List label={t("import.outcome.title")}>
        {line(
          Plus,
          work().create,
          t(`import.outcome.create.${subject()}`, { count: work().create }),
          t("import.outcome.createText"),
        )}
        {line(
          FilePen,
          work().complete,
          t("import.outcome.complete", { count: work().complete }),
          t("import.outcome.completeText"),
        )}
        {line(
          Merge,
          props.job.tally()?.joined ?? 0,
          t("import.outcome.joined", { count: props.job.tally()?.joined ?? 0 }),
          t("import.outcome.joinedText"),
        )}
        {line(
          StickyNote,
          work().notes,
          t("import.outcome.notes", { count: work().notes }),
          t("import.outcome.notesText"),
        )}
        {line(
          Building,
          work().organizations,
          t("import.outcome.organizations", { count: work().organizations }),
          t("import.outcome.organizationsText"),
        )}
        {line(
          CircleCheck,
          left("already"),
          t(`import.outcome.already.${subject()}`, { count: left("already") }),
          t(`import.outcome.alreadyText.${subject()}`, { count: left("already") }),
        )}
        {line(
          CopyCheck,
          left("duplicate"),
          t(subject() === "applications" ? "import.outcome.repeated" : "import.outcome.duplicate", {
            count: left("duplicate"),
          }),
          t(subject() === "applications" ? "import.outcome.repeatedText" : "import.outcome.duplicateText"),
        )}
        {line(
          UserX,
          count("unknown_people"),
          t(`import.outcome.unknown_people.${ofPeople()}`, { count: count("unknown_people") }),
          t("import.outcome.unknown_peopleText"),
        )}
        {line(
          CircleAlert,
          count("error"),
          t(`import.outcome.error.${subject()}`, { count: count("error") }),
          t("import.outcome.errorText", { count: count("error") }),
        )}
        {line(
          TriangleAlert,
          count("warned"),
          t("import.outcome.warned", { count: count("warned") }),
          t("import.outcome.warnedText"),
        )}
      </List>
      <Show when={errorRows.count() > 0}>
        <Button class="import__download" variant="quiet" icon={Download} onClick={errorRows.download}>
          {t("import.outcome.download", { count: errorRows.count() })}
        </Button>
      </Show>
      <Show when={props.job.planned()?.plan.rows.some((row) => "unknown" in row && row.unknown.length > 0)}>
        <div class="card setlist">
          <SwitchSetting
            title={t("import.outcome.makeProvisional")}
            hint={t("import.outcome.makeProvisionalHint")}
            checked={props.job.makeProvisional()}
            onCheck={props.job.setMakeProvisional}
          />
        </div>
      </Show>
    </Section>
  );
}

import { Show } from "solid-js";
import { type UnsaidStage, unsaidStages } from "#domain/import/application-plan.ts";
import { type ImportSubject, importSubjects } from "#domain/import/targets.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/field.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import type { ImportJob } from "./import-job.ts";

const separators = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** The file, its sheets, and what it brings. */
export function FileHead(props: { job: ImportJob }) {
  const { t } = useI18n();
  const about = () => {
    const read = props.job.table();
    if (!read) return "";
    return [
      t("import.check.rows", { count: read.rows.length }),
      read.delimiter
        ? t(`import.check.separator.${separators[read.delimiter]}`)
        : t(`import.check.format.${read.format}`),
      read.sheet && t("import.check.sheet", { name: read.sheet }),
      read.encoding?.toUpperCase().replace("WINDOWS", "Windows"),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const sheets = () =>
    (props.job.file()?.tables ?? []).map(({ sheet = "", rows, is_hidden }, index) => ({
      value: String(index),
      label: t(is_hidden ? "import.check.hiddenSheet" : "import.check.sheetOption", {
        name: sheet,
        rows: rows.length,
      }),
    }));

  return (
    <>
      <List>
        <Row
          title={props.job.file()?.name ?? ""}
          meta={about()}
          end={
            <Button variant="quiet" size="sm" onClick={props.job.reset}>
              {t("import.check.other")}
            </Button>
          }
        />
      </List>
      <Show when={sheets().length > 1}>
        <Select
          label={t("import.check.sheets")}
          value={String(props.job.sheet())}
          options={sheets()}
          onPick={(sheet) => void props.job.setSheet(Number(sheet))}
        />
      </Show>
      <Show when={props.job.table()?.format !== "cards"}>
        <Section title={t("import.check.subject")}>
          <Segmented<ImportSubject>
            label={t("import.check.subject")}
            value={props.job.subject()}
            options={importSubjects.map((subject) => ({
              value: subject,
              label: t(`import.check.subjects.${subject}`),
            }))}
            onPick={(subject) => void props.job.setSubject(subject)}
          />
        </Section>
      </Show>
      <Show when={props.job.subject() === "applications"}>
        <Select<UnsaidStage>
          label={t("import.check.unsaidStage")}
          value={props.job.unsaidStage()}
          options={unsaidStages.map((stage) => ({
            value: stage,
            label: t(stage === "by_amount" ? "import.check.byAmount" : `applications.stage.${stage}`),
          }))}
          onPick={props.job.setUnsaidStage}
        />
      </Show>
      <Show when={props.job.subject() === "people"}>
        <Section title={t("import.check.kind")}>
          <Segmented
            label={t("import.check.kind")}
            value={props.job.kind()}
            options={[
              { value: "artist", label: t("import.check.artists") },
              { value: "contact", label: t("import.check.contacts") },
            ]}
            onPick={props.job.setKind}
          />
        </Section>
      </Show>
    </>
  );
}

import ArrowRight from "lucide-solid/icons/arrow-right";
import { createMemo, Show } from "solid-js";
import { isSelfIdentification } from "#domain/import/labels.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { ColumnList } from "./column-list.tsx";
import type { ImportJob } from "./import-job.ts";
import { OutcomeList } from "./outcome-list.tsx";
import { RowPreview } from "./row-preview.tsx";

/** What the file holds and what would come of it, before anything is written. */
export function CheckStep(props: { job: ImportJob }) {
  const { t, format } = useI18n();
  const table = () => props.job.file()?.table;
  const hasName = createMemo(() =>
    props.job.mapping().some((target) => target && /^(display|given|family)_name$/.test(target)),
  );
  const held = createMemo(() => (table()?.headers ?? []).filter(isSelfIdentification));
  const about = () => {
    const read = table();
    if (!read) return "";
    const separator = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;
    return [
      t("import.check.rows", { count: read.rows.length }),
      read.delimiter
        ? t(`import.check.separator.${separator[read.delimiter]}`)
        : t(`import.check.format.${read.format}`),
      read.sheet && t("import.check.sheet", { name: read.sheet }),
      read.encoding?.toUpperCase().replace("WINDOWS", "Windows"),
    ]
      .filter(Boolean)
      .join(" · ");
  };

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
      <Show when={!hasName()}>
        <Notice tone="danger" announce>
          {t("errors.no_name_column")}
        </Notice>
      </Show>
      <Show when={table()?.unclosed_quote_line}>
        {(line) => (
          <Notice tone="danger" title={t("import.check.unclosedTitle")}>
            {t("import.check.unclosed", { line: line() })}
          </Notice>
        )}
      </Show>
      <Show when={held().length > 0}>
        <Notice tone="info" title={t("import.check.heldTitle")}>
          {t("import.check.held", { columns: format.list(held()) })}
        </Notice>
      </Show>
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
      <Show when={hasName()}>
        <OutcomeList job={props.job} />
      </Show>
      <ColumnList job={props.job} />
      <Show when={hasName()}>
        <RowPreview job={props.job} />
      </Show>
      <div class="import__bar">
        <output aria-live="polite">
          <Show when={props.job.count() > 0} fallback={t("import.check.nothing")}>
            <b>{format.number(props.job.count())}</b>{" "}
            {t("import.check.toCreate", { count: props.job.count() })}
          </Show>
        </output>
        <Button
          variant="primary"
          disabled={!hasName() || props.job.count() === 0}
          onClick={() => void props.job.start()}
        >
          {t("import.check.start")}
          <Icon of={ArrowRight} />
        </Button>
      </div>
    </>
  );
}

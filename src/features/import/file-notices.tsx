import { createMemo, Show } from "solid-js";
import { isSelfIdentification } from "#domain/import/labels.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import type { ImportJob } from "./import-job.ts";

const mostNamed = 8;

/** What the reader should know of the file before anything is written. */
export function FileNotices(props: { job: ImportJob }) {
  const { t, format } = useI18n();
  const table = props.job.table;
  const held = createMemo(() => (table()?.headers ?? []).filter(isSelfIdentification));
  /** Columns that bring something, and fill nothing; those held back are told apart. */
  const leftOut = createMemo(() =>
    (table()?.headers ?? [])
      .filter((header, column) => header && !props.job.mapping()[column] && !isSelfIdentification(header))
      .map((header) => header.slice(0, 60)),
  );
  const leftOutNames = () =>
    leftOut().length > mostNamed ? `${leftOut().slice(0, mostNamed).join(", ")}…` : format.list(leftOut());

  return (
    <>
      <Show when={!props.job.isEnough()}>
        <Notice tone="danger" announce>
          {t(`import.check.missing.${props.job.subject()}`)}
        </Notice>
      </Show>
      <Show when={props.job.isEnough() && leftOut().length > 0}>
        <p class="muted small">{t("import.check.leftOut", { columns: leftOutNames() })}</p>
      </Show>
      <Show when={props.job.isRemembered()}>
        <p class="muted small">{t("import.check.remembered")}</p>
      </Show>
      <Show when={table()?.unclosed_quote_line}>
        {(line) => (
          <Notice tone="danger" title={t("import.check.unclosedTitle")}>
            {t("import.check.unclosed", { line: line() })}
          </Notice>
        )}
      </Show>
      <Show when={table()?.unclosed_card_line}>
        {(line) => (
          <Notice tone="danger" title={t("import.check.cardTitle")}>
            {t("import.check.card", { line: line() })}
          </Notice>
        )}
      </Show>
      <Show when={table()?.unsaved_formula_line}>
        {(line) => (
          <Notice tone="danger" title={t("import.check.formulaTitle")}>
            {t("import.check.formula", { line: line() })}
          </Notice>
        )}
      </Show>
      <Show when={held().length > 0}>
        <Notice tone="info" title={t("import.check.heldTitle")}>
          {t("import.check.held", { columns: format.list(held()) })}
        </Notice>
      </Show>
    </>
  );
}

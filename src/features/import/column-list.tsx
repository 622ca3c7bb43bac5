import Lock from "lucide-solid/icons/lock";
import { createMemo, For, Show } from "solid-js";
import { tidy } from "#domain/import/cells.ts";
import { isSelfIdentification } from "#domain/import/labels.ts";
import { valuesOf } from "#domain/import/table.ts";
import { type AnyTarget, sharedTargets, targetsOf } from "#domain/import/targets.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import { Section } from "#ui/section/section.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { fieldLabel } from "./field-label.ts";
import type { ImportJob } from "./import-job.ts";

/** Each column of the file with what it holds and the field it fills; guesses first, what is left out folded away. */
export function ColumnList(props: { job: ImportJob }) {
  const { t } = useI18n();
  // Columns keep the place of the first guess: a list that reorders itself under the finger is lost.
  const guessed = createMemo(() =>
    props.job.proposed().flatMap((target, column) => (target ? [column] : [])),
  );
  const others = createMemo(() => props.job.proposed().flatMap((target, column) => (target ? [] : [column])));
  // Once open, it stays so: what one is filling in does not fold away at the first field.
  const isOpen = createMemo<boolean>((wasOpen) => wasOpen || !props.job.isEnough(), false);
  const shared = createMemo(() => sharedTargets(props.job.mapping()));

  return (
    <Section title={t("import.columns.title")}>
      <Show when={guessed().length > 0}>
        <ul class="card list">
          <For each={guessed()}>{(column) => <ColumnRow job={props.job} column={column} />}</For>
        </ul>
      </Show>
      <Show when={others().length > 0}>
        <details class="import__others" open={isOpen()}>
          <summary>{t("import.columns.others", { count: others().length })}</summary>
          <ul class="card list">
            <For each={others()}>{(column) => <ColumnRow job={props.job} column={column} />}</For>
          </ul>
        </details>
      </Show>
      <For each={shared()}>
        {({ target, columns, rule }) => (
          <p class="muted small import__hint">
            {t(`import.columns.shared.${rule}`, {
              field: fieldLabel(t, props.job.subject(), target),
              count: columns.length,
            })}
          </p>
        )}
      </For>
    </Section>
  );
}

function ColumnRow(props: { job: ImportJob; column: number }) {
  const { t } = useI18n();
  const table = props.job.table;
  const header = () =>
    table()?.headers[props.column] || t("import.columns.unnamed", { number: props.column + 1 });
  const sample = createMemo(() => {
    const read = table();
    return read
      ? valuesOf(read, props.column, 3)
          // An amount is no list, whatever its commas.
          .map((value) => (/^[\d\s.,$]+$/.test(value) ? value : tidy(value.slice(0, 200))))
          .filter(Boolean)
          .join(" · ")
      : "";
  });
  const options = () => [
    { value: "none", label: t("import.columns.none") },
    ...targetsOf[props.job.subject()].map((target) => ({
      value: target as string,
      label: fieldLabel(t, props.job.subject(), target),
    })),
  ];

  return (
    <li class="row import__column">
      <div class="row__body">
        <span class="row__title">{header()}</span>
        <p class="row__meta row__meta--clip">{sample() || t("import.columns.empty")}</p>
      </div>
      <Show
        when={!isSelfIdentification(table()?.headers[props.column] ?? "")}
        fallback={<Tag icon={Lock}>{t("import.columns.held")}</Tag>}
      >
        <Select
          label={t("import.columns.fieldOf", { column: header() })}
          labelHidden
          value={props.job.mapping()[props.column] ?? "none"}
          options={options()}
          onPick={(value) =>
            props.job.mapColumn(props.column, value === "none" ? undefined : (value as AnyTarget))
          }
        />
      </Show>
    </li>
  );
}

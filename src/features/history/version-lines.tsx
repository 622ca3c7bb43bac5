import { type JSX, Show } from "solid-js";
import type { ElementVersion, Version } from "#domain/history/versions.ts";
import type { TableName } from "#domain/records.ts";
import { ConfidentialText } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { fieldLabel } from "./field-label.ts";
import { useRecordWords } from "./record-words.ts";

/** A value that a field has or had, by whom and when, and the way back to it. */
export function ValueLine(props: {
  table: TableName;
  field: string;
  version: Version;
  isCurrent?: boolean;
  isSecret: boolean;
  onRestore?: (() => void) | undefined;
}) {
  const { t } = useI18n();
  const words = useRecordWords();
  const text = () => words.value(props.table, props.field, props.version.value);
  return (
    <Line
      stamp={props.version.stamp}
      tag={props.isCurrent ? <Tag tone="light">{t("history.current")}</Tag> : undefined}
      label={t("history.restoreValue", {
        value: props.isSecret ? t("history.hidden") : text().slice(0, 60),
        field: fieldLabel(t, props.table, props.field),
      })}
      onRestore={props.onRestore}
    >
      <Show
        when={props.isSecret && props.version.value}
        fallback={<span class="versions__value">{text()}</span>}
      >
        <ConfidentialText text={text()} />
      </Show>
    </Line>
  );
}

/** An element of a list: added, or taken away since. */
export function ElementLine(props: {
  table: TableName;
  field: string;
  version: ElementVersion;
  onRestore: () => void;
}) {
  const { t } = useI18n();
  const words = useRecordWords();
  const text = () => words.value(props.table, props.field, props.version.element);
  return (
    <Line
      stamp={props.version.stamp}
      tag={<Tag>{t(props.version.isPresent ? "history.present" : "history.removed")}</Tag>}
      label={t("history.restoreValue", { value: text(), field: fieldLabel(t, props.table, props.field) })}
      onRestore={props.version.isPresent ? undefined : props.onRestore}
    >
      <span class="versions__value">{text()}</span>
    </Line>
  );
}

function Line(props: {
  stamp: string;
  tag: JSX.Element;
  label: string;
  onRestore: (() => void) | undefined;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const words = useRecordWords();
  return (
    <li class="versions__line">
      <div class="grow">
        <div class="cluster">
          {props.children}
          {props.tag}
        </div>
        <p class="muted small">
          {words.author(props.stamp)} ·{" "}
          <time datetime={words.at(props.stamp)}>{words.when(props.stamp)}</time>
        </p>
      </div>
      <Show when={props.onRestore}>
        {(restore) => (
          <Button variant="secondary" size="sm" aria-label={props.label} onClick={() => restore()()}>
            {t("history.restore")}
          </Button>
        )}
      </Show>
    </li>
  );
}

import { For, Match, Show, Switch } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { restoreValue, useVersions } from "#data/history/index.ts";
import type { FieldVersions } from "#domain/history/versions.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { fieldLabel } from "./field-label.ts";
import { isVeiled, useRecordWords } from "./record-words.ts";
import { ElementLine, ValueLine } from "./version-lines.tsx";
import "./history.css";

/** What each field of a record was, who wrote it and when, and the way back to it. */
export default function VersionsSheet(props: { table: TableName; id: string; onClose: () => void }) {
  const { t } = useI18n();
  const words = useRecordWords();
  const versions = useVersions(
    () => props.table,
    () => props.id,
  );
  const title = () => {
    const doc = versions.record();
    return doc ? t("history.of", { what: words.record(props.table, doc) }) : t("history.versions");
  };
  return (
    <Sheet open side width="29rem" class="versions" title={title()} onClose={props.onClose}>
      <Reach problem={versions.problem()} isAsking={versions.isAsking()} onRetry={versions.retry} />
      <Switch>
        <Match when={versions.fields() === undefined}>
          <ListSkeleton rows={4} />
        </Match>
        <Match when={versions.fields() === null}>
          <Notice tone="danger">{t("errors.not_found")}</Notice>
        </Match>
        <Match when={versions.fields()?.length === 0 && !versions.isAsking()}>
          <EmptyState
            level={3}
            title={t("history.empty")}
            text={t(versions.problem() ? "history.emptyOffline" : "history.emptyText")}
          />
        </Match>
        <Match when={versions.fields()}>
          {(fields) => (
            <For each={fields()}>
              {(field) => (
                <Field
                  table={props.table}
                  id={props.id}
                  doc={versions.record()!}
                  all={fields()}
                  field={field}
                />
              )}
            </For>
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}

/** Whether what shows is all there is. */
function Reach(props: {
  problem: ReturnType<ReturnType<typeof useVersions>["problem"]>;
  isAsking: boolean;
  onRetry: () => void;
}) {
  const { t } = useI18n();
  return (
    <div role="status">
      <Show when={props.isAsking}>
        <p class="muted small">{t("history.asking")}</p>
      </Show>
      <Show when={!props.isAsking && props.problem}>
        {(code) => (
          <Notice
            tone="offline"
            action={
              <Button variant="secondary" size="sm" onClick={() => props.onRetry()}>
                {t("history.retry")}
              </Button>
            }
          >
            {code() === "offline"
              ? t("history.deviceOnly")
              : t("history.notAsked", { reason: t(`errors.${code()}`) })}
          </Notice>
        )}
      </Show>
    </div>
  );
}

function Field(props: {
  table: TableName;
  id: string;
  doc: AnyDoc;
  all: readonly FieldVersions[];
  field: FieldVersions;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const attempt = useAttempt();
  const label = () => fieldLabel(t, props.table, props.field.field);
  const isSecret = () => isVeiled(props.table, props.field.field, props.doc);
  /** What was said in confidence stays under the veil, even if the record is no longer confidential. */
  const wasSecret = () =>
    isVeiled(
      props.table,
      props.field.field,
      props.doc,
      props.all.some(
        (one) =>
          one.kind === "values" &&
          one.field === "confidential" &&
          one.past.some(({ value }) => value === true),
      ),
    );

  async function restore(change: unknown) {
    const { table, id } = props;
    const { field } = props.field;
    let undo = () => Promise.resolve();
    const write = async () => {
      undo = await restoreValue(database, { table, id }, { [field]: change });
    };
    if (!(await attempt(write))) return;
    toast.show({ text: t("history.restored", { field: label() }), undo: () => attempt(undo) });
  }

  return (
    <section class="versions__field">
      <h3>{label()}</h3>
      <ul class="card versions__list" aria-label={label()}>
        <Show when={props.field.kind === "values" && props.field}>
          {(values) => (
            <>
              <ValueLine
                table={props.table}
                field={props.field.field}
                version={values().current}
                isCurrent
                isSecret={isSecret()}
              />
              <For each={values().past}>
                {(version) => (
                  <ValueLine
                    table={props.table}
                    field={props.field.field}
                    version={version}
                    isSecret={wasSecret()}
                    onRestore={
                      version.value === values().current.value ? undefined : () => void restore(version.value)
                    }
                  />
                )}
              </For>
            </>
          )}
        </Show>
        <Show when={props.field.kind === "elements" && props.field}>
          {(set) => (
            <For each={set().elements}>
              {(element) => (
                <ElementLine
                  table={props.table}
                  field={props.field.field}
                  version={element}
                  onRestore={() => void restore({ add: [element.element] })}
                />
              )}
            </For>
          )}
        </Show>
      </ul>
    </section>
  );
}

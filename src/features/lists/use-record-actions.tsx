import TagIcon from "lucide-solid/icons/tag";
import Tags from "lucide-solid/icons/tags";
import Trash from "lucide-solid/icons/trash";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import type { RecordStore } from "#data/lists/index.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import { useI18n } from "#i18n/index.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";
import type { Listing, ListRow } from "./listing.ts";
import type { BulkAction } from "./selection-bar.tsx";
import { useBulk } from "./use-bulk.ts";

const ChoiceSheet = lazy(() => import("./choice-sheet.tsx"));
const WordsSheet = lazy(() => import("./words-sheet.tsx"));

interface TaggedRow extends ListRow {
  readonly tags?: readonly string[];
}

/** A sheet that asks with what something is done to the rows chosen; it closes itself. */
type AskingSheet = (ids: readonly string[], close: () => void) => JSX.Element;

/** What can be done with the rows chosen of any list: words, fields, deletion, each with its way back. */
export function useRecordActions<Row extends TaggedRow, R>(
  listing: Listing<Row>,
  store: () => RecordStore<R>,
) {
  const { t } = useI18n();
  const bulk = useBulk(store);
  const [asked, setAsked] = createSignal<{ sheet: AskingSheet; ids: readonly string[] }>();
  const close = () => setAsked(undefined);
  const ask = (sheet: AskingSheet) => (ids: readonly string[]) => setAsked({ sheet, ids });
  const change = (ids: readonly string[], patch: object, said: (count: number) => string) =>
    bulk.run(ids, () => patch as PatchOf<R>, said);
  const valuesOf = (field: string) => {
    const column = listing.column(field);
    return column ? listing.givenOf(column) : [];
  };
  const tagsLabel = () => listing.column("tags")?.label ?? "";

  const tag = ask((ids) => (
    <WordsSheet
      title={t("lists.bulk.tag")}
      action={t("lists.bulk.add", { count: ids.length })}
      field={tagsLabel()}
      options={valuesOf("tags")}
      takesNew
      onPick={(words) => {
        close();
        void change(ids, { tags: { add: words } }, (count) => t("lists.bulk.tagged", { count }));
      }}
      onClose={close}
    />
  ));
  const untag = ask((ids) => {
    const chosen = new Set(ids);
    // Only what those chosen have can be taken from them.
    const theirs = () =>
      new Set(listing.shown().flatMap((row) => (chosen.has(row.id) ? (row.tags ?? []) : [])));
    return (
      <WordsSheet
        title={t("lists.bulk.untag")}
        action={t("lists.bulk.take", { count: ids.length })}
        field={tagsLabel()}
        options={valuesOf("tags").filter(({ value }) => theirs().has(value))}
        takesNew={false}
        onPick={(words) => {
          close();
          void change(ids, { tags: { remove: words } }, (count) => t("lists.bulk.untagged", { count }));
        }}
        onClose={close}
      />
    );
  });

  return {
    progress: bulk.progress,
    ask,
    change,
    tag: (): BulkAction => ({ label: t("lists.bulk.tag"), icon: TagIcon, first: true, run: tag }),
    untag: (): BulkAction => ({ label: t("lists.bulk.untag"), icon: Tags, run: untag }),
    /** Gives a field one value; `takesNew` when any word will do. */
    field: (name: string, action: { label: string; icon: IconGlyph; takesNew: boolean }): BulkAction => ({
      label: action.label,
      icon: action.icon,
      run: ask((ids) => (
        <ChoiceSheet
          title={action.label}
          action={t("lists.bulk.apply", { count: ids.length })}
          options={valuesOf(name)}
          none={t("lists.bulk.noValue")}
          takesNew={action.takesNew}
          onPick={(value) => {
            close();
            void change(ids, { [name]: value }, (count) => t("lists.bulk.changed", { count }));
          }}
          onClose={close}
        />
      )),
    }),
    remove: (): BulkAction => ({
      label: t("lists.bulk.remove"),
      icon: Trash,
      danger: true,
      run: (ids) => void change(ids, { deleted: true }, (count) => t("lists.bulk.removed", { count })),
    }),
    Sheets: (): JSX.Element => (
      <Suspense>
        <Show when={asked()} keyed>
          {({ sheet, ids }) => sheet(ids, close)}
        </Show>
      </Suspense>
    ),
  };
}

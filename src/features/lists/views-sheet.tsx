import Archive from "lucide-solid/icons/archive";
import ArchiveRestore from "lucide-solid/icons/archive-restore";
import Pencil from "lucide-solid/icons/pencil";
import Replace from "lucide-solid/icons/replace";
import { createMemo, createSignal, For, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import {
  changeView,
  type SavedView,
  undoViewChange,
  useSavedViews,
  type ViewChange,
} from "#data/lists/index.ts";
import { readView, sameState } from "#domain/lists/list-state.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";
import { Row as Line, List } from "#ui/row/row.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useConditionWords } from "./condition-words.ts";
import type { Listing, ListRow } from "./listing.ts";
import SaveViewSheet from "./save-view-sheet.tsx";
import { useTried } from "./tried.ts";
import "./lists.css";

/** The lists that were kept: opened by a press; renamed, replaced, put aside by their menu. */
export default function ViewsSheet<Row extends ListRow>(props: {
  listing: Listing<Row>;
  canWrite: boolean;
  onClose: () => void;
}) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const toast = useToast();
  const tried = useTried();
  const words = useConditionWords(props.listing);
  const views = useSavedViews(props.listing.scope);
  const [renamed, setRenamed] = createSignal<SavedView>();
  const sorted = createMemo(() => [...(views() ?? [])].sort((a, b) => format.compare(a.name, b.name)));
  const current = createMemo(() => sorted().filter(({ archived }) => !archived));
  const aside = createMemo(() => sorted().filter(({ archived }) => archived));
  const isOpen = (view: SavedView) => props.listing.address.viewId() === view.id;

  const open = (view: SavedView) => {
    props.listing.address.openView(view.id, readView(view.body));
    props.onClose();
  };
  const change = async (view: SavedView, what: ViewChange, said: string) => {
    const edited = await tried(() => changeView(database, view.id, what));
    if (!edited || edited.length === 0) return;
    const undo = () => void tried(() => undoViewChange(database, edited));
    toast.show({ text: said, undo });
  };
  const whatItShows = (view: SavedView) => {
    const { query, conditions } = readView(view.body);
    return [...(query ? [t("lists.says.query", { query })] : []), ...conditions.map(words)].join(" · ");
  };
  const meta = (view: SavedView) =>
    [view.owner_id ? t("lists.mine") : t("lists.team"), whatItShows(view) || props.listing.words().all].join(
      " · ",
    );
  const items = (view: SavedView): MenuItem[] => [
    { label: t("lists.rename"), icon: Pencil, run: () => setRenamed(view) },
    ...(sameState(readView(view.body), props.listing.state())
      ? []
      : [
          {
            label: t("lists.replace"),
            icon: Replace,
            run: () =>
              void change(view, { state: props.listing.state() }, t("lists.replaced", { name: view.name })),
          },
        ]),
    {
      label: t("lists.archive"),
      icon: Archive,
      run: () => void change(view, { archived: true }, t("lists.archived", { name: view.name })),
    },
  ];

  return (
    <>
      <Sheet open side width="27rem" title={t("lists.views")} onClose={props.onClose}>
        <Show when={views()}>
          <Show when={current().length > 0} fallback={<p class="muted">{t("lists.noView")}</p>}>
            <List label={t("lists.views")}>
              <For each={current()}>
                {(view) => (
                  <Line
                    title={view.name}
                    meta={meta(view)}
                    current={isOpen(view)}
                    onPress={() => open(view)}
                    end={
                      <Show when={props.canWrite}>
                        <Menu label={t("lists.viewActions", { name: view.name })} items={items(view)} />
                      </Show>
                    }
                  />
                )}
              </For>
            </List>
          </Show>
          <Show when={aside().length > 0}>
            <details class="aside">
              <summary>{t("lists.aside", { count: aside().length })}</summary>
              <List label={t("lists.aside", { count: aside().length })}>
                <For each={aside()}>
                  {(view) => (
                    <Line
                      title={view.name}
                      meta={meta(view)}
                      end={
                        <Show when={props.canWrite}>
                          <Button
                            variant="quiet"
                            size="sm"
                            icon={ArchiveRestore}
                            onClick={() =>
                              void change(view, { archived: false }, t("lists.restored", { name: view.name }))
                            }
                          >
                            {t("lists.restore")}
                          </Button>
                        </Show>
                      }
                    />
                  )}
                </For>
              </List>
            </details>
          </Show>
        </Show>
      </Sheet>
      <Show when={renamed()} keyed>
        {(view) => (
          <SaveViewSheet listing={props.listing} view={view} onClose={() => setRenamed(undefined)} />
        )}
      </Show>
    </>
  );
}

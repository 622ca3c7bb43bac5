import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton, IconLink } from "#ui/button/button.tsx";
import type { IconGlyph } from "#ui/icon/icon.tsx";
import { LetterRail } from "#ui/letter-rail/letter-rail.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { AppBar } from "#ui/page/page.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { VirtualList, type VirtualListHandle } from "#ui/virtual-list/virtual-list.tsx";
import { useChoice } from "./choice.ts";
import { ConditionChips } from "./condition-chips.tsx";
import { alphabet, nearestLetter } from "./letters.ts";
import { useListMenu } from "./list-menu.ts";
import { ListNote } from "./list-note.tsx";
import { type ListCells, ListTable } from "./list-table.tsx";
import type { Listing, ListRow } from "./listing.ts";
import { createLongPress } from "./long-press.ts";
import type { OpenSheet } from "./open-sheet.ts";
import { type BulkAction, SelectionBar } from "./selection-bar.tsx";
import type { BulkProgress } from "./use-bulk.ts";
import { useWide } from "./wide.ts";
import "./list-page.css";

/** What a row of the list is drawn with. */
export interface DrawnRow {
  href: string;
  current: boolean;
}

interface ListPageProps<Row extends ListRow> {
  listing: Listing<Row>;
  over: OpenSheet;
  /** Whether all of them are in the rows; the first come before. */
  isReady: boolean;
  canWrite: boolean;
  /** « 12 sur 214 membres ». */
  count: string;
  listLabel: string;
  search: { label: string; placeholder: string };
  /** The way to a new one. */
  add: { icon: IconGlyph; label: string; href: string };
  quick: JSX.Element;
  /** Whether a condition is one that a quick filter shows as pressed. */
  isQuick: (condition: Condition) => boolean;
  /** The label that a row stands under, in the list's own order; its letter unless told. */
  groupOf?: (row: Row) => string;
  /** Of a row on a phone, in pixels, before it is measured; a little less elsewhere. */
  rowHeight?: number;
  row: (row: Row, drawn: DrawnRow) => JSX.Element;
  cells: ListCells<Row>;
  /** What stands beside the list on a wide screen. */
  peek: (id: Accessor<string | undefined>) => JSX.Element;
  /** No row at all, then none that matches. */
  empty: JSX.Element;
  noMatch: JSX.Element;
  bulk: { actions: Accessor<readonly BulkAction[]>; progress: Accessor<BulkProgress | undefined> };
  /** The sheets that open over it. */
  children: JSX.Element;
}

/** A list of files: search, filters, letters; on a wide screen, the one chosen beside, or columns. */
export function ListPage<Row extends ListRow>(props: ListPageProps<Row>) {
  const { t } = useI18n();
  const isWide = useWide();
  // The list of a page is the same as long as the page stands.
  const listing = props.listing;
  const over = props.over;
  const { selection, shown } = listing;
  const isTable = () => isWide() && listing.state().isTable;
  const choice = useChoice(listing);
  const menu = useListMenu({ listing, over, canWrite: () => props.canWrite, isWide, isTable });

  const [list, setList] = createSignal<VirtualListHandle>();
  const [scroller, setScroller] = createSignal<HTMLElement>();
  let scrolled!: HTMLDivElement;
  // Only once it is in the page: the list measures nothing in an element that still belongs to no window.
  onMount(() => setScroller(scrolled));
  onMount(() => createLongPress(scrolled, (id) => selection.isOn() || selection.start(id)));
  // On a phone the page itself scrolls.
  const ownScroller = () => (isWide() ? scroller() : undefined);
  const [letter, setLetter] = createSignal("A");
  const present = createMemo(() => new Set(shown().map((row) => row.letter)));
  const letters = () => (present().has("#") ? [...alphabet, "#"] : alphabet);
  const isGrouped = () => listing.isOwnOrder() && !listing.isSearching();
  const isByLetter = () => isGrouped() && !props.groupOf;
  const rowHeight = () => props.rowHeight ?? 73;

  // Back from a file, or by a link: the row of the address is in sight in the list.
  let isPlaced = false;
  createEffect(() => {
    const place = shown().findIndex((row) => row.id === choice.id());
    const handle = list();
    if (isPlaced || !handle || place < 0 || !props.isReady) return;
    isPlaced = true;
    requestAnimationFrame(() => handle.scrollToItem(place));
  });

  const step = (by: 1 | -1) => {
    if (!isWide()) return;
    const index = choice.step(by);
    if (index !== undefined) list()?.scrollToItem(index);
  };
  createShortcuts({ j: () => step(1), k: () => step(-1) });

  /** On a wide screen a first press chooses, a second one opens. */
  const hrefOf = (id: string) => (isWide() && choice.id() !== id ? choice.hrefOf(id) : listing.hrefOf(id));

  return (
    <div class="split" data-table={isTable() ? "" : undefined}>
      <div class="split__list list-page">
        <div class="list-page__top" ref={measureTop}>
          <AppBar
            title={listing.words().title}
            overline={props.count || "\u00a0"}
            search={false}
            actions={
              <>
                <Show when={props.canWrite}>
                  <IconLink {...props.add} />
                </Show>
                <Menu label={t("listing.options")} items={menu()} />
              </>
            }
          />
          <div class="list-page__tools">
            <SearchField
              {...props.search}
              value={listing.state().query}
              onText={(query) => listing.address.set({ query }, "soon")}
              onKeyDown={(event) => {
                if (event.key === "Enter") choice.open(shown()[0]?.id);
              }}
              end={
                <IconButton
                  icon={SlidersHorizontal}
                  class={listing.narrowing().length > 0 ? "has-dot" : ""}
                  label={t("listing.openFilters", { count: listing.narrowing().length })}
                  onClick={() => over.open("filters")}
                />
              }
            />
            <output class="visually-hidden">{listing.isFiltered() ? props.count : ""}</output>
            {props.quick}
            <ConditionChips listing={listing} isShownElsewhere={props.isQuick} />
          </div>
          <ListNote />
        </div>
        <div class="list-page__scroll" ref={scrolled}>
          <Show when={props.isReady || listing.rows().length > 0} fallback={<ListSkeleton rows={10} />}>
            <Show
              when={shown().length > 0}
              fallback={
                <Show when={listing.isFiltered()} fallback={props.empty}>
                  {props.noMatch}
                </Show>
              }
            >
              <Show when={isTable() ? scroller() : undefined}>
                {(element) => (
                  <ListTable
                    listing={listing}
                    cells={props.cells}
                    scroller={element()}
                    currentId={choice.id()}
                    ref={setList}
                  />
                )}
              </Show>
              <Show when={!isTable() && (!isWide() || scroller())}>
                <VirtualList
                  each={shown()}
                  label={props.listLabel}
                  rowHeight={rowHeight() - (isWide() ? 4 : 0)}
                  groupOf={isGrouped() ? (props.groupOf ?? letterOf) : undefined}
                  scroller={ownScroller()}
                  ref={setList}
                  onGroup={setLetter}
                >
                  {(row) =>
                    props.row(row, {
                      get href() {
                        return hrefOf(row.id);
                      },
                      get current() {
                        return isWide() && choice.id() === row.id;
                      },
                    })
                  }
                </VirtualList>
              </Show>
            </Show>
          </Show>
        </div>
        <Show when={isByLetter() && present().size > 1}>
          <LetterRail
            label={t("shell.letters")}
            letters={letters()}
            present={present()}
            current={letter()}
            onPick={(picked) => {
              const target = nearestLetter(letters(), present(), picked);
              list()?.scrollToGroup(target);
              // At the end of a list, or in a short one, nothing scrolls: the letter is chosen all the same.
              setLetter(target);
            }}
          />
        </Show>
        <SelectionBar listing={listing} actions={props.bulk.actions()} progress={props.bulk.progress()} />
      </div>
      <Show when={isWide() && !isTable()}>{props.peek(choice.id)}</Show>
      {props.children}
    </div>
  );
}

const letterOf = (row: ListRow) => row.letter;

/** Labels stick under the bar, whose height follows its notes and the size of the text. */
function measureTop(top: HTMLElement) {
  const observer = new ResizeObserver(() => {
    top.parentElement?.style.setProperty("--list-top", `${top.offsetHeight}px`);
  });
  observer.observe(top);
  onCleanup(() => observer.disconnect());
}

import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import UserPlus from "lucide-solid/icons/user-plus";
import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import { type PersonRow, usePeopleIndex } from "#data/artists/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { ConditionChips, createLongPress, SelectionBar } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton, IconLink } from "#ui/button/button.tsx";
import { LetterRail } from "#ui/letter-rail/letter-rail.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { AppBar } from "#ui/page/page.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { VirtualList, type VirtualListHandle } from "#ui/virtual-list/virtual-list.tsx";
import { ArtistPeek } from "./artist-peek.tsx";
import { ArtistRow } from "./artist-row.tsx";
import { ArtistTable } from "./artist-table.tsx";
import { useChoice } from "./choice.ts";
import { EmptyBase, NoMatch } from "./empty-lists.tsx";
import { useLastContacts } from "./last-contacts.ts";
import { useListMenu } from "./list-menu.ts";
import { ListNote } from "./list-note.tsx";
import { ListSheets } from "./list-sheets.tsx";
import { usePeopleActions } from "./people-actions.tsx";
import { usePeopleListing } from "./people-listing.ts";
import { isQuick, QuickFilters } from "./quick-filters.tsx";
import { useCanWrite } from "./rights.ts";
import { useSettled } from "./settled.ts";
import { useWide } from "./wide.ts";
import "./artist-list.css";

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Everybody, by family name: search, filters, letters; on a wide screen, the person chosen beside, or columns. */
export default function ArtistListPage() {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const team = useTeamDirectory();
  const canWrite = useCanWrite();
  const isWide = useWide();
  const lastContacts = useLastContacts();
  const isSettled = useSettled();
  const { listing, lastContacts: everyLastContact, sheet, setSheet } = usePeopleListing();
  const { selection, shown } = listing;
  const isTable = () => isWide() && listing.state().isTable;
  const choice = useChoice(shown);
  const [exported, setExported] = createSignal<ReadonlySet<string>>();
  const exportThese = (ids?: readonly string[]) => {
    setExported(ids ? new Set(ids) : undefined);
    setSheet("export");
  };
  const { actions, progress, Sheets } = usePeopleActions(listing, exportThese);
  const menu = useListMenu({ listing, isWide, isTable, open: setSheet, exportAll: () => exportThese() });

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
  const isByLetter = () => listing.isOwnOrder() && !listing.isSearching();

  // Back from a file, or by a link: the person of the address is in sight in the list.
  let isPlaced = false;
  createEffect(() => {
    const place = shown().findIndex((row) => row.id === choice.id());
    const handle = list();
    if (isPlaced || !handle || place < 0 || !people.ready()) return;
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
  const hrefOf = (id: string) => (isWide() && choice.id() !== id ? choice.hrefOf(id) : `/artistes/${id}`);

  const status = useSyncStatus();
  /** Not everybody is here yet: how many there are is not known. */
  const isArriving = () => status().progress?.of === "members" || status().progress?.of === "people";
  const count = () =>
    listing.isFiltered()
      ? t("artists.countOf", { count: shown().length, total: people.rows().length })
      : t(isArriving() ? "device.arrived" : "artists.count", { count: people.rows().length });

  return (
    <div class="split" data-table={isTable() ? "" : undefined}>
      <div class="split__list artists">
        <div class="artists__top" ref={measureTop}>
          <AppBar
            title={t("artists.title")}
            overline={people.ready() && (people.rows().length > 0 || isSettled()) ? count() : "\u00a0"}
            search={false}
            actions={
              <>
                <Show when={canWrite()}>
                  <IconLink icon={UserPlus} label={t("artists.newPerson")} href="/artistes/nouveau" />
                </Show>
                <Menu label={t("listing.options")} items={menu()} />
              </>
            }
          />
          <div class="artists__tools">
            <SearchField
              label={t("artists.search")}
              placeholder={t("artists.searchPlaceholder")}
              value={listing.state().query}
              onText={(query) => listing.address.set({ query }, "soon")}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !shown()[0]) return;
                choice.open(shown()[0]?.id);
              }}
              end={
                <IconButton
                  icon={SlidersHorizontal}
                  class={listing.narrowing().length > 0 ? "has-dot" : ""}
                  label={t("listing.openFilters", { count: listing.narrowing().length })}
                  onClick={() => setSheet("filters")}
                />
              }
            />
            <output class="visually-hidden">{listing.isFiltered() ? count() : ""}</output>
            <QuickFilters listing={listing} />
            <ConditionChips listing={listing} isShownElsewhere={isQuick} />
          </div>
          <ListNote />
        </div>
        <div class="artists__scroll" ref={scrolled}>
          <Show when={people.ready() || people.rows().length > 0} fallback={<ListSkeleton rows={10} />}>
            <Show
              when={shown().length > 0}
              fallback={
                <Show when={listing.isFiltered()} fallback={<EmptyBase />}>
                  <NoMatch query={listing.state().query} onClear={listing.clear} />
                </Show>
              }
            >
              <Show when={isTable() ? scroller() : undefined}>
                {(element) => (
                  <ArtistTable
                    listing={listing}
                    scroller={element()}
                    lastContacts={lastContacts}
                    currentId={choice.id()}
                    ref={setList}
                  />
                )}
              </Show>
              <Show when={!isTable() && (!isWide() || scroller())}>
                <VirtualList
                  each={shown()}
                  label={t("artists.listLabel")}
                  rowHeight={isWide() ? 69 : 73}
                  groupOf={isByLetter() ? letterOf : undefined}
                  scroller={ownScroller()}
                  ref={setList}
                  onGroup={setLetter}
                >
                  {(person) => (
                    <ArtistRow
                      person={person}
                      href={hrefOf(person.id)}
                      current={isWide() && choice.id() === person.id}
                      adviser={team.byId(person.adviser_id)}
                      lastContacts={lastContacts}
                      selection={selection}
                    />
                  )}
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
              const target = nearest(letters(), present(), picked);
              list()?.scrollToGroup(target);
              // At the end of a list, or in a short one, nothing scrolls: the letter is chosen all the same.
              setLetter(target);
            }}
          />
        </Show>
        <SelectionBar listing={listing} actions={actions()} progress={progress()} />
      </div>
      <Show when={isWide() && !isTable()}>
        <ArtistPeek id={choice.id()} />
      </Show>
      <ListSheets
        listing={listing}
        lastContacts={everyLastContact}
        sheet={sheet()}
        exported={exported()}
        onOpen={setSheet}
      />
      <Sheets />
    </div>
  );
}

const letterOf = (person: PersonRow) => person.letter;

/** The letter itself, else the next one under which somebody is listed, else the one before. */
function nearest(letters: readonly string[], present: ReadonlySet<string>, picked: string): string {
  const from = letters.indexOf(picked);
  return (
    letters.slice(from).find((letter) => present.has(letter)) ??
    letters.slice(0, from).findLast((letter) => present.has(letter)) ??
    picked
  );
}

/** Labels stick under the bar, whose height follows its notes and the size of the text. */
function measureTop(top: HTMLElement) {
  const observer = new ResizeObserver(() => {
    top.parentElement?.style.setProperty("--artists-top", `${top.offsetHeight}px`);
  });
  observer.observe(top);
  onCleanup(() => observer.disconnect());
}

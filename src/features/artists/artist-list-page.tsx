import { useNavigate, useSearchParams } from "@solidjs/router";
import UserPlus from "lucide-solid/icons/user-plus";
import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import { type PersonRow, usePeopleIndex } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconLink } from "#ui/button/button.tsx";
import { LetterRail } from "#ui/letter-rail/letter-rail.tsx";
import { AppBar } from "#ui/page/page.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { VirtualList, type VirtualListHandle } from "#ui/virtual-list/virtual-list.tsx";
import { ArtistPeek } from "./artist-peek.tsx";
import { ArtistRow } from "./artist-row.tsx";
import { EmptyBase, NoMatch } from "./empty-lists.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { useLastContacts } from "./last-contacts.ts";
import { ListNote } from "./list-note.tsx";
import { isFiltered, matchPeople } from "./match-people.ts";
import { usePeopleFilter } from "./people-filter.ts";
import { useCanWrite } from "./rights.ts";
import { useSettled } from "./settled.ts";
import { useWide } from "./wide.ts";
import "./artist-list.css";

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Everybody, by family name: search, quick filters, letters; on a wide screen, the person chosen beside the list. */
export default function ArtistListPage() {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const session = useSession();
  const team = useTeamDirectory();
  const canWrite = useCanWrite();
  const isWide = useWide();
  const lastContacts = useLastContacts();
  const isSettled = useSettled();
  const { filter, search, toggle, pickDiscipline, clear } = usePeopleFilter();
  const myId = () => session.workspace()?.member_id;
  const shown = createMemo(() => matchPeople(people.rows(), filter(), myId()));
  const isSearching = () => filter().query.trim() !== "";
  const choice = useChoice(shown);

  const [list, setList] = createSignal<VirtualListHandle>();
  const [scroller, setScroller] = createSignal<HTMLElement>();
  let scrolled!: HTMLDivElement;
  // Only once it is in the page: the list measures nothing in an element that still belongs to no window.
  onMount(() => setScroller(scrolled));
  // On a phone the page itself scrolls.
  const ownScroller = () => (isWide() ? scroller() : undefined);
  const [letter, setLetter] = createSignal("A");
  const present = createMemo(() => new Set(shown().map((row) => row.letter)));
  const letters = () => (present().has("#") ? [...alphabet, "#"] : alphabet);

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
    isFiltered(filter())
      ? t("artists.countOf", { count: shown().length, total: people.rows().length })
      : t(isArriving() ? "device.arrived" : "artists.count", { count: people.rows().length });

  return (
    <div class="split">
      <div class="split__list artists">
        <div class="artists__top" ref={measureTop}>
          <AppBar
            title={t("artists.title")}
            overline={people.ready() && (people.rows().length > 0 || isSettled()) ? count() : "\u00a0"}
            search={false}
            actions={
              <Show when={canWrite()}>
                <IconLink icon={UserPlus} label={t("artists.newPerson")} href="/artistes/nouveau" />
              </Show>
            }
          />
          <div class="artists__tools">
            <SearchField
              label={t("artists.search")}
              placeholder={t("artists.searchPlaceholder")}
              value={filter().query}
              onText={search}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !shown()[0]) return;
                choice.open(shown()[0]?.id);
              }}
            />
            <output class="visually-hidden">{isFiltered(filter()) ? count() : ""}</output>
            <FilterChips
              rows={people.rows()}
              filter={filter()}
              myMemberId={myId()}
              onToggle={toggle}
              onDiscipline={pickDiscipline}
            />
          </div>
          <ListNote />
        </div>
        <div class="artists__scroll" ref={scrolled}>
          <Show when={people.ready() || people.rows().length > 0} fallback={<ListSkeleton rows={10} />}>
            <Show
              when={shown().length > 0}
              fallback={
                <Show when={isFiltered(filter())} fallback={<EmptyBase />}>
                  <NoMatch query={filter().query} onClear={clear} />
                </Show>
              }
            >
              <Show when={!isWide() || scroller()}>
                <VirtualList
                  each={shown()}
                  label={t("artists.listLabel")}
                  rowHeight={isWide() ? 69 : 73}
                  groupOf={isSearching() ? undefined : letterOf}
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
                    />
                  )}
                </VirtualList>
              </Show>
            </Show>
          </Show>
        </div>
        <Show when={!isSearching() && present().size > 1}>
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
      </div>
      <Show when={isWide()}>
        <ArtistPeek id={choice.id()} />
      </Show>
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

/** The person chosen, kept in the address: `?choix=<id>`. */
function useChoice(shown: () => readonly PersonRow[]) {
  const [params] = useSearchParams<{ choix?: string }>();
  const navigate = useNavigate();
  const hrefOf = (id: string) => {
    const search = new URLSearchParams(params as Record<string, string>);
    search.set("choix", id);
    return `/artistes?${search}`;
  };
  const open = (id: string | undefined) => id && navigate(`/artistes/${id}`);

  createShortcuts({
    enter: () => {
      // On a link or a button, Enter belongs to it.
      if (!document.activeElement?.closest("a, button")) open(params.choix);
    },
  });

  return {
    id: () => params.choix,
    hrefOf,
    open,
    /** Chooses the next or the previous person; answers their place in the list. */
    step(by: 1 | -1): number | undefined {
      const rows = shown();
      const at = rows.findIndex((row) => row.id === params.choix);
      const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
      const person = rows[next];
      if (!person) return undefined;
      navigate(hrefOf(person.id), { replace: true, scroll: false });
      return next;
    },
  };
}

/** Labels stick under the bar, whose height follows its notes and the size of the text. */
function measureTop(top: HTMLElement) {
  const observer = new ResizeObserver(() => {
    top.parentElement?.style.setProperty("--artists-top", `${top.offsetHeight}px`);
  });
  observer.observe(top);
  onCleanup(() => observer.disconnect());
}

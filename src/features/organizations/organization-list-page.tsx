import { useNavigate } from "@solidjs/router";
import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { organizationKinds } from "#domain/network/organization.ts";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { useCanWrite, useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconLink } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { LetterRail } from "#ui/letter-rail/letter-rail.tsx";
import { AppBar } from "#ui/page/page.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { VirtualList, type VirtualListHandle } from "#ui/virtual-list/virtual-list.tsx";
import { EmptyNetwork, NoMatch } from "./empty-lists.tsx";
import { matchOrganizations } from "./match-organizations.ts";
import { useOrganizationFilter } from "./organization-filter.ts";
import { OrganizationRowLine } from "./organization-row-line.tsx";
import "./organizations.css";

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Every organisation the team deals with, by name: search, kinds, letters. */
export default function OrganizationListPage() {
  const { t } = useI18n();
  const index = useOrganizationsIndex();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const navigate = useNavigate();
  const { filter, search, pickKind, clear } = useOrganizationFilter();
  const shown = createMemo(() => matchOrganizations(index.rows(), filter()));
  const isSearching = () => filter().query.trim() !== "";
  const isFiltered = () => isSearching() || filter().kind !== "";
  const peopleCounts = useCurrentPeopleCounts();

  const [list, setList] = createSignal<VirtualListHandle>();
  const [letter, setLetter] = createSignal("A");
  const present = createMemo(() => new Set(shown().map((row) => row.letter)));
  const letters = () => (present().has("#") ? [...alphabet, "#"] : alphabet);
  const count = () =>
    isFiltered()
      ? t("network.countOf", { count: shown().length, total: index.rows().length })
      : t("network.count", { count: index.rows().length });

  return (
    <div class="orgs">
      <div class="orgs__top" ref={measureTop}>
        <AppBar
          title={t("network.title")}
          overline={index.ready() && (index.rows().length > 0 || isSettled()) ? count() : "\u00a0"}
          search={false}
          actions={
            <Show when={canWrite()}>
              <IconLink icon={Plus} label={t("network.new")} href="/organismes/nouveau" />
            </Show>
          }
        />
        <div class="orgs__tools">
          <SearchField
            label={t("network.search")}
            placeholder={t("network.searchPlaceholder")}
            value={filter().query}
            onText={search}
            onKeyDown={(event) => {
              const first = shown()[0];
              if (event.key === "Enter" && first) navigate(`/organismes/${first.id}`);
            }}
          />
          <output class="visually-hidden">{isFiltered() ? count() : ""}</output>
          <KindChips rows={index.rows()} picked={filter().kind} onPick={pickKind} />
        </div>
      </div>
      <Show when={index.ready() || index.rows().length > 0} fallback={<ListSkeleton rows={10} />}>
        <Show
          when={shown().length > 0}
          fallback={
            <Show when={isFiltered()} fallback={<EmptyNetwork />}>
              <NoMatch query={filter().query} onClear={clear} />
            </Show>
          }
        >
          <VirtualList
            each={shown()}
            label={t("network.listLabel")}
            rowHeight={69}
            groupOf={isSearching() ? undefined : letterOf}
            ref={setList}
            onGroup={setLetter}
          >
            {(row) => <OrganizationRowLine row={row} people={peopleCounts().get(row.id) ?? 0} />}
          </VirtualList>
        </Show>
      </Show>
      <Show when={!isSearching() && present().size > 1}>
        <LetterRail
          label={t("shell.letters")}
          letters={letters()}
          present={present()}
          current={letter()}
          onPick={(picked) => {
            const from = letters().slice(letters().indexOf(picked));
            const target = from.find((one) => present().has(one)) ?? picked;
            list()?.scrollToGroup(target);
            setLetter(target);
          }}
        />
      </Show>
    </div>
  );
}

const letterOf = (row: OrganizationRow) => row.letter;

/** How many people each organisation has now. */
function useCurrentPeopleCounts() {
  const people = usePeopleIndex();
  return createMemo(() => {
    const counts = new Map<string, number>();
    for (const { organization_id: id } of people.rows()) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  });
}

/** The kinds one press away, each with how many organisations it would show. */
function KindChips(props: {
  rows: readonly OrganizationRow[];
  picked: string;
  onPick: (kind: string) => void;
}) {
  const { t } = useI18n();
  const counts = createMemo(() => {
    const found = new Map<string, number>();
    for (const { kind } of props.rows) if (kind) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  });
  const kinds = () => organizationKinds.filter((kind) => counts().has(kind) || props.picked === kind);
  return (
    <Show when={kinds().length > 0}>
      <fieldset class="scroller" aria-label={t("network.kinds")}>
        <For each={kinds()}>
          {(kind) => (
            <Chip
              pressed={props.picked === kind}
              count={counts().get(kind) ?? 0}
              onClick={() => props.onPick(kind)}
            >
              {t(`network.kindMany.${kind}`)}
            </Chip>
          )}
        </For>
      </fieldset>
    </Show>
  );
}

/** Labels stick under the bar, whose height follows the size of the text. */
function measureTop(top: HTMLElement) {
  const observer = new ResizeObserver(() => {
    top.parentElement?.style.setProperty("--orgs-top", `${top.offsetHeight}px`);
  });
  observer.observe(top);
  onCleanup(() => observer.disconnect());
}

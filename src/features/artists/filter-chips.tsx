import { createMemo, For, Show } from "solid-js";
import type { PersonRow } from "#data/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import type { PeopleFilter } from "./match-people.ts";
import { mostFrequent } from "./suggestions.ts";

const maxDisciplines = 8;

/** The filters one press away, each with how many people it would show; those that would show nobody are left out. */
export function FilterChips(props: {
  rows: readonly PersonRow[];
  filter: PeopleFilter;
  myMemberId: string | undefined;
  onToggle: (part: "mine" | "provisional" | "contacts") => void;
  onDiscipline: (discipline: string) => void;
}) {
  const { t } = useI18n();
  const count = (matches: (row: PersonRow) => boolean) =>
    createMemo(() => props.rows.reduce((total, row) => (matches(row) ? total + 1 : total), 0));
  const mine = count((row) => row.adviser_id !== undefined && row.adviser_id === props.myMemberId);
  const provisional = count((row) => row.provisional);
  const contacts = count((row) => row.kind === "contact");
  const disciplines = createMemo(() => mostFrequent(props.rows, (row) => row.disciplines));
  /** The most frequent ones, and the one picked by the address even if it is rare. */
  const offered = createMemo(() => {
    const top = disciplines()
      .slice(0, maxDisciplines)
      .map(([name]) => name);
    const picked = props.filter.discipline;
    return picked === "" || top.includes(picked) ? top : [picked, ...top];
  });
  const countOf = (name: string) => disciplines().find(([known]) => known === name)?.[1] ?? 0;

  return (
    <Show when={props.rows.length > 0}>
      <fieldset class="scroller" aria-label={t("artists.quickFilters")}>
        <Show when={mine() > 0 || props.filter.mine}>
          <Chip pressed={props.filter.mine} count={mine()} onClick={() => props.onToggle("mine")}>
            {t("artists.filterMine")}
          </Chip>
        </Show>
        <Show when={provisional() > 0 || props.filter.provisional}>
          <Chip
            pressed={props.filter.provisional}
            count={provisional()}
            onClick={() => props.onToggle("provisional")}
          >
            {t("artists.filterProvisional")}
          </Chip>
        </Show>
        <For each={offered()}>
          {(name) => (
            <Chip
              pressed={props.filter.discipline === name}
              count={countOf(name)}
              onClick={() => props.onDiscipline(name)}
            >
              {name}
            </Chip>
          )}
        </For>
        <Show when={contacts() > 0 || props.filter.contacts}>
          <Chip pressed={props.filter.contacts} count={contacts()} onClick={() => props.onToggle("contacts")}>
            {t("artists.filterContacts")}
          </Chip>
        </Show>
      </fieldset>
    </Show>
  );
}

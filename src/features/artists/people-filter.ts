import { useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { type PersonRow, searchPeople } from "#data/artists/index.ts";

/** What the list is narrowed to; all of it is in the address, so that a list can be kept and sent. */
export interface PeopleFilter {
  query: string;
  mine: boolean;
  provisional: boolean;
  contacts: boolean;
  discipline: string;
}

/** Names of the parameters of the address. */
const names = {
  query: "q",
  mine: "suivis",
  provisional: "a-completer",
  contacts: "contacts",
  discipline: "discipline",
} as const satisfies Record<keyof PeopleFilter, string>;

/** Whether anything narrows the list. */
export function isFiltered(filter: PeopleFilter): boolean {
  return Object.values(filter).some(Boolean);
}

/** The people a filter lets through; a search puts the best matches first, and leaves the alphabet. */
export function matchPeople(
  rows: readonly PersonRow[],
  filter: PeopleFilter,
  myMemberId: string | undefined,
): readonly PersonRow[] {
  const narrowed =
    filter.mine || filter.provisional || filter.contacts || filter.discipline !== ""
      ? rows.filter(
          (row) =>
            (!filter.mine || (myMemberId !== undefined && row.adviser_id === myMemberId)) &&
            (!filter.provisional || row.provisional) &&
            (!filter.contacts || row.kind === "contact") &&
            (filter.discipline === "" || row.disciplines.includes(filter.discipline)),
        )
      : rows;
  return searchPeople(narrowed, filter.query);
}

const writeAfterMs = 250;

/** The filter of the address. The query answers at each keystroke; the address follows a moment later. */
export function usePeopleFilter() {
  const [params, setParams] = useSearchParams<Record<string, string>>();
  const inAddress = () => params[names.query] ?? "";
  const [query, setQuery] = createSignal(inAddress());
  let written = inAddress();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  // Back, Forward or a link: the address leads. What we wrote ourselves is not news.
  createEffect(
    on(inAddress, (text) => {
      if (text === written) return;
      written = text;
      setQuery(text);
    }),
  );

  const replace = (change: Record<string, string | undefined>) =>
    setParams(change, { replace: true, scroll: false });

  return {
    filter: (): PeopleFilter => ({
      query: query(),
      mine: params[names.mine] === "1",
      provisional: params[names.provisional] === "1",
      contacts: params[names.contacts] === "1",
      discipline: params[names.discipline] ?? "",
    }),
    search(text: string) {
      setQuery(text);
      clearTimeout(timer);
      timer = setTimeout(() => {
        written = text;
        replace({ [names.query]: text || undefined });
      }, writeAfterMs);
    },
    toggle(part: "mine" | "provisional" | "contacts") {
      replace({ [names[part]]: params[names[part]] === "1" ? undefined : "1" });
    },
    pickDiscipline(discipline: string) {
      replace({ discipline: params[names.discipline] === discipline ? undefined : discipline });
    },
    clear() {
      clearTimeout(timer);
      written = "";
      setQuery("");
      replace(Object.fromEntries(Object.values(names).map((name) => [name, undefined])));
    },
  };
}

import { useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { PeopleFilter } from "./match-people.ts";

/** Names of the parameters of the address. */
const names = {
  query: "q",
  mine: "suivis",
  provisional: "a-completer",
  contacts: "contacts",
  discipline: "discipline",
} as const satisfies Record<keyof PeopleFilter, string>;

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

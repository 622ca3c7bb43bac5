import { useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { OrganizationFilter } from "./match-organizations.ts";

const writeAfterMs = 250;

/** The filter of the address. The query answers at each keystroke; the address follows a moment later. */
export function useOrganizationFilter() {
  const [params, setParams] = useSearchParams<{ q?: string; genre?: string }>();
  const inAddress = () => params.q ?? "";
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
  const replace = (change: { q?: string | undefined; genre?: string | undefined }) =>
    setParams(change, { replace: true, scroll: false });

  return {
    filter: (): OrganizationFilter => ({ query: query(), kind: params.genre ?? "" }),
    search(text: string) {
      setQuery(text);
      clearTimeout(timer);
      timer = setTimeout(() => {
        written = text;
        replace({ q: text || undefined });
      }, writeAfterMs);
    },
    pickKind: (kind: string) => replace({ genre: params.genre === kind ? undefined : kind }),
    clear() {
      clearTimeout(timer);
      written = "";
      setQuery("");
      replace({ q: undefined, genre: undefined });
    },
  };
}

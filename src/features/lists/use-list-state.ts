import { useSearchParams } from "@solidjs/router";
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { type ListState, paramNames, paramsOf, stateFrom } from "#domain/lists/list-state.ts";

/** Change of a part of what a list shows; `undefined` takes a part away. */
export type ListChange = { [K in keyof ListState]?: ListState[K] | undefined };

/** What a list shows, as its address says. */
export interface ListAddress {
  state: Accessor<ListState>;
  /** Shows it at once; the address follows, a moment later when it changes at each keystroke. */
  set(change: ListChange, later?: "soon"): void;
  /** The saved view that was opened, even if the list was changed since. */
  viewId: Accessor<string | undefined>;
  openView(id: string | undefined, state: ListState): void;
}

const writeAfterMs = 250;
const viewParam = "liste";

export function useListState(): ListAddress {
  const [params, setParams] = useSearchParams<Record<string, string>>();
  const inAddress = createMemo(() => textOf(stateFrom(params)));
  const [state, setState] = createSignal(stateFrom(params));
  let written = inAddress();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  // Back, Forward or a link: the address leads. What we wrote ourselves is not news.
  createEffect(
    on(inAddress, (text) => {
      if (text === written) return;
      written = text;
      clearTimeout(timer);
      setState(stateFrom(params));
    }),
  );

  const write = (more: Record<string, string | undefined> = {}) => {
    clearTimeout(timer);
    written = textOf(state());
    const none = Object.fromEntries(paramNames.map((name) => [name, undefined]));
    setParams({ ...none, ...paramsOf(state()), ...more }, { replace: true, scroll: false });
  };

  return {
    state,
    set(change, later) {
      setState((held) => ({ ...held, ...change }) as ListState);
      clearTimeout(timer);
      if (later === "soon") timer = setTimeout(write, writeAfterMs);
      else write();
    },
    viewId: () => params[viewParam],
    openView(id, next) {
      setState(next);
      write({ [viewParam]: id });
    },
  };
}

const textOf = (state: ListState) => JSON.stringify(paramsOf(state));

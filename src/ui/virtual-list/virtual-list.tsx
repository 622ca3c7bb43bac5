import {
  createVirtualizer,
  createWindowVirtualizer,
  defaultRangeExtractor,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from "@tanstack/solid-virtual";
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  mergeProps,
  on,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { type Entry, entriesOf, labelAbove } from "./entries.ts";
import "../row/row.css";
import "./virtual-list.css";

/** What a page may ask of a list it shows. */
export interface VirtualListHandle {
  scrollToGroup(label: string): void;
  /** Brings an item in sight, by its place among the items. */
  scrollToItem(position: number): void;
}

interface Keyed {
  readonly id: string;
}

interface VirtualListProps<T extends Keyed> {
  each: readonly T[];
  label: string;
  /** Letter, day or bucket under which an item stands; the current one sticks to the top. */
  groupOf?: ((item: T) => string) | undefined;
  /** Height of a row in px before it is measured. */
  rowHeight?: number;
  /** The element that scrolls; the page itself when there is none. */
  scroller?: HTMLElement | undefined;
  ref?: (handle: VirtualListHandle) => void;
  /** Tells which group is at the top, for a letter rail. */
  onGroup?: (label: string) => void;
  /** One row; give `<Row as="div">`: the list owns the list roles. */
  children: (item: T, index: number) => JSX.Element;
}

const labelHeight = 32;

/** A list of any length: only the rows in sight are in the page. */
export function VirtualList<T extends Keyed>(props: VirtualListProps<T>) {
  return (
    <Show when={props.scroller} fallback={<WindowList {...props} />} keyed>
      {(scroller) => <ElementList {...props} scroller={scroller} />}
    </Show>
  );
}

function ElementList<T extends Keyed>(props: VirtualListProps<T> & { scroller: HTMLElement }) {
  const list = createList(props);
  const virtualizer = createVirtualizer<HTMLElement, HTMLElement>(
    mergeProps(list.options, { getScrollElement: () => props.scroller }),
  );
  return <Rows {...props} list={list} virtualizer={virtualizer} />;
}

function WindowList<T extends Keyed>(props: VirtualListProps<T>) {
  const list = createList(props);
  const virtualizer = createWindowVirtualizer<HTMLElement>(list.options);
  return <Rows {...props} list={list} virtualizer={virtualizer} />;
}

type ListState<T extends Keyed> = ReturnType<typeof createList<T>>;

function createList<T extends Keyed>(props: VirtualListProps<T>) {
  const entries = createMemo(() => entriesOf(props.each, props.groupOf));
  // Heights follow their row, not its place: a filter moves rows and labels about.
  const keyOf = createMemo(() => {
    const list = entries();
    return (index: number) => {
      const entry = list[index];
      return entry?.label === undefined ? (entry?.item.id ?? index) : `label ${entry.label}`;
    };
  });
  // Where the list begins in what scrolls, and the height of what covers its top (a sticky search, say).
  const [place, setPlace] = createSignal(
    { top: 0, covered: 0 },
    { equals: (a, b) => a.top === b.top && a.covered === b.covered },
  );
  const [line, setLine] = createSignal(0);
  return {
    entries,
    place,
    setPlace,
    line,
    setLine,
    options: {
      get count() {
        return entries().length;
      },
      get getItemKey() {
        return keyOf();
      },
      get scrollMargin() {
        return place().top;
      },
      get scrollPaddingStart() {
        return place().covered;
      },
      estimateSize: (index: number) =>
        entries()[index]?.label === undefined ? (props.rowHeight ?? 68) : labelHeight,
      // Whole: of a height cut to its pixels, the next row would cover the hairline.
      measureElement: (element: Element) => element.getBoundingClientRect().height,
      overscan: 8,
      // The label of the group in sight stays drawn, so that it can stick.
      rangeExtractor: (range: Range) => {
        const above = labelAbove(entries(), range.startIndex);
        const indexes = defaultRangeExtractor(range);
        return above >= 0 && above < (indexes[0] ?? 0) ? [above, ...indexes] : indexes;
      },
    },
  };
}

function Rows<T extends Keyed>(
  props: VirtualListProps<T> & {
    list: ListState<T>;
    virtualizer: Virtualizer<HTMLElement, HTMLElement> | Virtualizer<Window, HTMLElement>;
  },
) {
  let container!: HTMLDivElement;
  const entryAt = (index: number): Entry<T> | undefined => props.list.entries()[index];

  const measure = () => {
    const scroller = props.scroller;
    const origin = scroller ? scroller.getBoundingClientRect().top - scroller.scrollTop : -window.scrollY;
    props.list.setPlace({
      top: container.getBoundingClientRect().top - origin,
      covered: Number.parseFloat(getComputedStyle(container).scrollMarginTop) || 0,
    });
    follow();
  };
  const follow = () =>
    props.list.setLine((props.scroller?.scrollTop ?? window.scrollY) + props.list.place().covered + 1);

  onMount(() => {
    const scrolled = props.scroller ?? window;
    measure();
    scrolled.addEventListener("scroll", follow, { passive: true });
    window.addEventListener("resize", measure);
    // A line that comes or goes above the list moves it; a frame later the page has placed what covers it.
    const moved = new ResizeObserver(() => requestAnimationFrame(measure));
    moved.observe(document.body);
    onCleanup(() => {
      moved.disconnect();
      scrolled.removeEventListener("scroll", follow);
      window.removeEventListener("resize", measure);
    });
    props.ref?.({
      scrollToGroup(label) {
        const index = props.list.entries().findIndex((entry) => entry.label === label);
        if (index >= 0) props.virtualizer.scrollToIndex(index, { align: "start" });
      },
      scrollToItem(position) {
        const index = props.list
          .entries()
          .findIndex((entry) => entry.label === undefined && entry.position === position);
        if (index >= 0) props.virtualizer.scrollToIndex(index);
      },
    });
  });
  // What is above the list changes with what it holds: a progress, chips.
  createEffect(on(props.list.entries, () => queueMicrotask(measure), { defer: true }));

  /** The label that sticks: that of the row under the sticky line. */
  const stuck = createMemo(() => {
    const { line, place, entries } = props.list;
    if (entries().length === 0 || line() < place().top) return -1;
    const under = props.virtualizer.getVirtualItemForOffset(line());
    return under ? labelAbove(entries(), under.index) : -1;
  });
  createEffect(() => {
    const label = entryAt(Math.max(0, stuck()))?.label;
    if (label !== undefined) props.onGroup?.(label);
  });

  const offset = (item: VirtualItem) => item.start - props.list.place().top;

  return (
    // biome-ignore lint/a11y/useSemanticElements: labels of groups stand among the rows, which a <ul> does not allow
    <div
      ref={container}
      class="virtual"
      role="list"
      aria-label={props.label}
      style={{ "block-size": `${props.virtualizer.getTotalSize()}px` }}
    >
      <For each={props.virtualizer.getVirtualItems()}>
        {(item) => {
          const entry = createMemo(() => entryAt(item.index));
          return (
            <Show
              when={entry()?.label}
              fallback={
                // biome-ignore lint/a11y/useSemanticElements: see the list above
                <div
                  class="virtual__item"
                  role="listitem"
                  aria-setsize={props.each.length}
                  aria-posinset={positionOf(entry()) + 1}
                  data-index={item.index}
                  ref={(element) => queueMicrotask(() => props.virtualizer.measureElement(element))}
                  style={{ translate: `0 ${offset(item)}px` }}
                >
                  <Show when={entry()?.item} keyed>
                    {(value) => props.children(value as T, positionOf(entry()))}
                  </Show>
                </div>
              }
            >
              {(label) => (
                <div
                  class="list__label virtual__label"
                  role="presentation"
                  data-stuck={item.index === stuck() ? "" : undefined}
                  style={item.index === stuck() ? undefined : { translate: `0 ${offset(item)}px` }}
                >
                  <b>{label()}</b>
                </div>
              )}
            </Show>
          );
        }}
      </For>
    </div>
  );
}

function positionOf<T>(entry: Entry<T> | undefined): number {
  return entry?.label === undefined ? (entry?.position ?? 0) : 0;
}

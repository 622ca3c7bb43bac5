import { createVirtualizer } from "@tanstack/solid-virtual";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { createMemo, For, type JSX, onMount, Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import "./data-table.css";

export interface TableColumn {
  name: string;
  label: string;
  /** In rem. */
  width: number;
}

interface Keyed {
  readonly id: string;
}

export interface DataTableHandle {
  /** Brings a row in sight, or to the top. */
  scrollToItem(position: number, align?: "auto" | "start"): void;
}

interface DataTableProps<T extends Keyed> {
  each: readonly T[];
  label: string;
  columns: readonly TableColumn[];
  sort: { field: string; descending: boolean };
  onSort: (field: string, descending: boolean) => void;
  /** Says how a press on a header sorts: « Trier par ville ». */
  sortLabel: (column: string) => string;
  /** The element that scrolls, both ways. */
  scroller: HTMLElement;
  /** The box of the header and of each row. */
  headStart?: JSX.Element;
  start?: (item: T) => JSX.Element;
  cell: (item: T, column: string) => JSX.Element;
  currentId?: string | undefined;
  ref?: (handle: DataTableHandle) => void;
}

const rowHeight = 48;

/** A table of any length: only the rows in sight are in the page; its header stays. */
export function DataTable<T extends Keyed>(props: DataTableProps<T>) {
  const virtualizer = createVirtualizer<HTMLElement, HTMLElement>({
    get count() {
      return props.each.length;
    },
    getScrollElement: () => props.scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => props.each[index]?.id ?? index,
    overscan: 10,
    // The header stands before the rows in what scrolls: all of them are so much lower.
    scrollPaddingEnd: rowHeight,
  });
  const template = createMemo(() =>
    [
      ...(props.start ? ["2.75rem"] : []),
      ...props.columns.map(({ width }) => `minmax(${width}rem, ${width}fr)`),
    ].join(" "),
  );
  onMount(() =>
    props.ref?.({
      scrollToItem: (position, align = "auto") => {
        if (position >= 0) virtualizer.scrollToIndex(position, { align });
      },
    }),
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by their offset, which a <table> does not allow
    <div
      class="table"
      role="table"
      aria-label={props.label}
      aria-rowcount={props.each.length + 1}
      style={{ "--columns": template() }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the table above */}
      <div class="table__head" role="rowgroup">
        {/* biome-ignore lint/a11y/useSemanticElements: see the table above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
        <div class="table__row" role="row" aria-rowindex={1}>
          <Show when={props.start}>
            <HeadCell>{props.headStart}</HeadCell>
          </Show>
          <For each={props.columns}>
            {(column) => {
              const isSorted = () => props.sort.field === column.name;
              return (
                <HeadCell sort={isSorted() ? (props.sort.descending ? "descending" : "ascending") : "none"}>
                  <button
                    type="button"
                    class="table__sort"
                    title={props.sortLabel(column.label)}
                    onClick={() => props.onSort(column.name, isSorted() && !props.sort.descending)}
                  >
                    {column.label}
                    <Show when={isSorted()}>
                      <Icon of={props.sort.descending ? ArrowDown : ArrowUp} size="sm" />
                    </Show>
                  </button>
                </HeadCell>
              );
            }}
          </For>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table above */}
      <div class="table__body" role="rowgroup" style={{ "block-size": `${virtualizer.getTotalSize()}px` }}>
        <For each={virtualizer.getVirtualItems()}>
          {(item) => {
            const held = createMemo(() => props.each[item.index]);
            return (
              <Show when={held()} keyed>
                {(row) => (
                  // biome-ignore lint/a11y/useSemanticElements: see the table above
                  // biome-ignore lint/a11y/useFocusableInteractive: its link is
                  <div
                    class="table__row"
                    role="row"
                    aria-rowindex={item.index + 2}
                    data-current={props.currentId === row.id ? "" : undefined}
                    style={{ translate: `0 ${item.start}px` }}
                  >
                    <Show when={props.start}>
                      {(start) => (
                        // biome-ignore lint/a11y/useSemanticElements: see the table above
                        <div class="table__cell" role="cell">
                          {start()(row)}
                        </div>
                      )}
                    </Show>
                    <For each={props.columns}>
                      {(column) => (
                        // biome-ignore lint/a11y/useSemanticElements: see the table above
                        <div class="table__cell" role="cell">
                          {props.cell(row, column.name)}
                        </div>
                      )}
                    </For>
                  </div>
                )}
              </Show>
            );
          }}
        </For>
      </div>
    </div>
  );
}

function HeadCell(props: { sort?: "ascending" | "descending" | "none"; children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table above
    // biome-ignore lint/a11y/useFocusableInteractive: its button is
    <div class="table__cell" role="columnheader" aria-sort={props.sort}>
      {props.children}
    </div>
  );
}

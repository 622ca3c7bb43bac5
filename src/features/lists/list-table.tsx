import { type JSX, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { DataTable } from "#ui/data-table/data-table.tsx";
import type { VirtualListHandle } from "#ui/virtual-list/virtual-list.tsx";
import type { Listing, ListRow } from "./listing.ts";
import { SelectTick } from "./select-tick.tsx";

/** What a list draws in a cell by itself; the others say their words. */
export type ListCells<Row> = Readonly<Record<string, (row: Row) => JSX.Element>>;

/** The rows of a list in columns: any field, sorted by any, chosen by their boxes. */
export function ListTable<Row extends ListRow>(props: {
  listing: Listing<Row>;
  /** By field; that of the name is the text of the link to the file. */
  cells: ListCells<Row>;
  scroller: HTMLElement;
  currentId: string | undefined;
  ref: (handle: VirtualListHandle) => void;
}) {
  const { t } = useI18n();
  const selection = () => props.listing.selection;
  const columns = () =>
    [props.listing.column(props.listing.nameField), ...props.listing.tableColumns()].flatMap((column) =>
      column ? [{ name: column.name, label: column.label, width: column.width ?? 10 }] : [],
    );
  return (
    <DataTable
      each={props.listing.shown()}
      label={props.listing.words().title}
      columns={columns()}
      sort={props.listing.sort()}
      onSort={props.listing.sortBy}
      sortLabel={(column) => t("lists.sortLabel", { column })}
      scroller={props.scroller}
      currentId={props.currentId}
      ref={(table) =>
        props.ref({
          scrollToItem: table.scrollToItem,
          scrollToGroup: (letter) =>
            table.scrollToItem(
              props.listing.shown().findIndex((row) => row.letter === letter),
              "start",
            ),
        })
      }
      headStart={
        <label class="select-tick">
          <input
            class="check__input"
            type="checkbox"
            aria-label={t("lists.all", { count: props.listing.shown().length })}
            checked={selection().areAll()}
            onChange={() => (selection().areAll() ? selection().stop() : selection().all())}
          />
        </label>
      }
      start={(row) => (
        <SelectTick
          selection={selection()}
          id={row.id}
          label={t("lists.pick", { name: props.listing.nameOf(row) })}
        />
      )}
      cell={(row, name) => <Cell listing={props.listing} cells={props.cells} row={row} name={name} />}
    />
  );
}

function Cell<Row extends ListRow>(props: {
  listing: Listing<Row>;
  cells: ListCells<Row>;
  row: Row;
  name: string;
}) {
  const drawn = () => {
    const column = props.listing.column(props.name);
    return props.cells[props.name]?.(props.row) ?? (column ? props.listing.cell(column, props.row) : "");
  };
  return (
    <Show when={props.name === props.listing.nameField} fallback={drawn()}>
      <a class="table__name" href={props.listing.hrefOf(props.row.id)}>
        {drawn()}
      </a>
    </Show>
  );
}

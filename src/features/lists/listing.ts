// A list of records as a page shows it: what narrows and orders it, what its cells say, who is chosen. A page gives
// its rows and the columns of its record; the sheets, the chips, the table and the export work on what is here.

import { type Accessor, createMemo, untrack } from "solid-js";
import type { ViewScope } from "#data/lists/index.ts";
import { useSession } from "#data/session/index.ts";
import { foldText } from "#domain/artists/names.ts";
import { type Condition, me } from "#domain/lists/condition.ts";
import type { ListField } from "#domain/lists/list-field.ts";
import type { ListState } from "#domain/lists/list-state.ts";
import { applies, makeMatcher } from "#domain/lists/matches.ts";
import { type ListSort, sortRows } from "#domain/lists/sort-rows.ts";
import { instantAt } from "#domain/zoned-time.ts";
import { useI18n } from "#i18n/index.ts";
import { createSelection } from "./selection.ts";
import type { ListAddress } from "./use-list-state.ts";

export interface ListRow {
  readonly id: string;
  /** The letter under which it stands in the list's own order. */
  readonly letter: string;
}

/** What a list says of its rows. */
export interface ListWords {
  title: string;
  /** A view that narrows nothing: « tout le monde ». */
  all: string;
  /** The name of a file of them, without its day. */
  file: string;
  /** « Voir 14 personnes ». */
  see(count: number): string;
  /** What the filters have to say of themselves. */
  notice?: string;
}

/** A field of the list: how it is called, read, and said. Columns are made anew when what they read or say has changed. */
export interface ListColumn<Row> extends ListField {
  label: string;
  read(row: Row): unknown;
  /** A value in words: the name behind an id, a choice in the reader's language. */
  words(value: string): string;
  /** What the workspace proposes for the field, in its order, had by rows or not. */
  proposed?: readonly string[];
  /** By what rows are ordered, when not by the words of their cells. */
  sortKey?(row: Row): string;
  /** Width in the table, in rem; 10 unless told. */
  width?: number;
}

/** A known answer to a question, and how many rows give it. */
export interface ListOption {
  value: string;
  label: string;
  count: number;
}

export type Listing<Row extends ListRow> = ReturnType<typeof createListing<Row>>;

export function createListing<Row extends ListRow>(options: {
  scope: ViewScope;
  address: ListAddress;
  rows: Accessor<readonly Row[]>;
  columns: Accessor<readonly ListColumn<Row>[]>;
  /** The column that names the rows: it stands first, and its order is the list's own, unless another is. */
  nameField: string;
  ownOrder?: string;
  nameOf(row: Row): string;
  /** The address of the list; that of a row's file is below it. */
  path: string;
  words: Accessor<ListWords>;
  defaultColumns: readonly string[];
  search(rows: readonly Row[], query: string): readonly Row[];
}) {
  const { t, format, timeZone } = useI18n();
  const session = useSession();
  const { state, set } = options.address;
  const byName = createMemo(() => new Map(options.columns().map((column) => [column.name, column])));
  const column = (name: string) => byName().get(name);
  const myId = () => session.workspace()?.member_id;

  // Ten thousand rows read nothing that is followed: what they depend on is followed once, before.
  const today = createMemo(() => format.today());
  const matcherOf = (conditions: readonly Condition[]) => {
    const columns = byName();
    const zone = timeZone();
    return makeMatcher<Row>(options.columns(), conditions, (row, field) => columns.get(field)?.read(row), {
      today: today(),
      startOf: (day) => instantAt(day, "00:00", zone).toISOString(),
      me: myId(),
    });
  };
  const narrowing = createMemo(() =>
    state().conditions.filter((condition) => {
      const field = column(condition.field);
      return field !== undefined && applies(field, condition);
    }),
  );
  const narrowed = createMemo(() => {
    const rows = options.rows();
    if (narrowing().length === 0) return rows;
    const matches = matcherOf(narrowing());
    return untrack(() => rows.filter(matches));
  });
  const found = createMemo(() => options.search(narrowed(), state().query));
  const ownField = options.ownOrder ?? options.nameField;
  const sort = createMemo((): ListSort => {
    const asked = state().sort;
    return asked && column(asked.field) ? asked : { field: ownField, descending: false };
  });
  /** The list's own order; a search leaves it for its best matches first, unless an order was asked for. */
  const isOwnOrder = () => sort().field === ownField && !sort().descending;
  const isSearching = () => state().query.trim() !== "";

  const shown = createMemo(() => {
    const by = column(sort().field);
    if (isOwnOrder() || !by) return found();
    const { descending } = sort();
    const rows = found();
    return untrack(() => sortRows(rows, keyOf(by), descending));
  });

  function keyOf(by: ListColumn<Row>): (row: Row) => string {
    if (by.sortKey) return by.sortKey;
    if (by.kind === "flag") return (row) => (by.read(row) === true ? "1" : "0");
    if (by.kind === "day" || by.kind === "instant")
      return (row) => (by.read(row) as string | undefined) ?? "";
    if (by.kind === "amount")
      return (row) => (by.read(row) as number | undefined)?.toString().padStart(10, "0") ?? "";
    return (row) => foldText(cell(by, row));
  }

  /** What a row has in a column, in words; nothing when it has nothing. */
  function cell(of: ListColumn<Row>, row: Row): string {
    const value = of.read(row);
    if (value === undefined || value === null || value === "") return "";
    if (typeof value === "boolean") return value ? t("listing.yes") : "";
    if (Array.isArray(value))
      return value
        .map((one) => of.words(one))
        .filter(Boolean)
        .join(", ");
    return wordsOf(of, String(value));
  }

  function wordsOf(of: ListColumn<Row>, value: string): string {
    if (of.of === "member" && value === me) return t("listing.me");
    if (of.kind === "day" || of.kind === "instant") return format.day(value);
    return of.words(value);
  }

  /** The values that rows have in a column, the most frequent first. */
  function optionsOf(of: ListColumn<Row>): ListOption[] {
    const rows = options.rows();
    const counts = new Map<string, number>();
    for (const choice of of.choices ?? []) counts.set(choice, 0);
    untrack(() => {
      for (const row of rows) {
        const value = of.read(row);
        for (const one of Array.isArray(value) ? value : [value])
          if (typeof one === "string" && one !== "") counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    });
    const mine = myId();
    const known = [...counts].map(([value, count]) => ({ value, label: wordsOf(of, value), count }));
    // « Moi » says it of whoever looks; my own name beside it would be the same answer twice.
    const listed = known
      .filter(({ value, label }) => label !== "" && !(of.of === "member" && value === mine))
      .sort((a, b) => b.count - a.count || format.compare(a.label, b.label));
    return of.of === "member" && mine
      ? [{ value: me, label: t("listing.me"), count: counts.get(mine) ?? 0 }, ...listed]
      : listed;
  }

  /** The values to give to a field: those proposed, in their order, then the others that rows have. */
  function givenOf(of: ListColumn<Row>): ListOption[] {
    const had = new Map(optionsOf(of).map((option) => [option.value, option]));
    const proposed = (of.proposed ?? []).map(
      (value) => had.get(value) ?? { value, label: wordsOf(of, value), count: 0 },
    );
    const first = new Set(of.proposed);
    return [...proposed, ...[...had.values()].filter(({ value }) => !first.has(value))];
  }

  return {
    scope: options.scope,
    address: options.address,
    nameField: options.nameField,
    nameOf: options.nameOf,
    path: options.path,
    hrefOf: (id: string) => `${options.path}/${id}`,
    words: options.words,
    state,
    rows: options.rows,
    columns: options.columns,
    column,
    shown,
    sort,
    isOwnOrder,
    isSearching,
    /** The conditions that narrow the list; those still being written are not among them. */
    narrowing,
    isFiltered: () => isSearching() || narrowing().length > 0,
    cell,
    wordsOf,
    optionsOf,
    givenOf,
    /** How many rows answer to these conditions, whatever narrows the list. */
    countOf(conditions: readonly Condition[]): number {
      const rows = options.rows();
      const matches = matcherOf(conditions);
      return untrack(() => rows.reduce((total, row) => (matches(row) ? total + 1 : total), 0));
    },
    /** The columns of the table, the name aside. */
    tableColumns: createMemo(() =>
      (state().columns ?? options.defaultColumns)
        .filter((name) => name !== options.nameField)
        .flatMap((name) => column(name) ?? []),
    ),
    setConditions: (conditions: readonly Condition[], later?: "soon") => set({ conditions }, later),
    sortBy(field: string, descending: boolean) {
      set({ sort: field === ownField && !descending ? undefined : { field, descending } });
    },
    clear: () => set({ query: "", conditions: [] }),
    selection: createSelection(() => shown()),
  };
}

/** Whether which rows a list shows, or their order, depends on a field: some are worth reading only then. */
export function usesField({ conditions, sort }: ListState, field: string): boolean {
  return conditions.some((condition) => condition.field === field) || sort?.field === field;
}

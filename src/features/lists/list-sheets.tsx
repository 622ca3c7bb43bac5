import { type Accessor, type JSX, lazy, Match, Suspense, Switch } from "solid-js";
import type { Facet } from "./facets.ts";
import type { Listing, ListRow } from "./listing.ts";
import type { OpenSheet } from "./open-sheet.ts";

const FilterSheet = lazy(() => import("./filter-sheet.tsx"));
const ColumnsSheet = lazy(() => import("./columns-sheet.tsx"));
const SaveViewSheet = lazy(() => import("./save-view-sheet.tsx"));
const ViewsSheet = lazy(() => import("./views-sheet.tsx"));

/** The sheets of a list, each downloaded when it first opens. */
export function ListSheets<Row extends ListRow>(props: {
  listing: Listing<Row>;
  over: OpenSheet;
  canWrite: boolean;
  facets: readonly Facet[];
  /** The sheet that puts these rows in a file. */
  export: (rows: Accessor<readonly Row[]>, onClose: () => void) => JSX.Element;
}) {
  const close = () => props.over.open(undefined);
  const isOpen = (sheet: ReturnType<OpenSheet["sheet"]>) => props.over.sheet() === sheet;
  return (
    <Suspense>
      <Switch>
        <Match when={isOpen("filters")}>
          <FilterSheet
            listing={props.listing}
            facets={props.facets}
            {...(props.canWrite ? { onSave: () => props.over.open("save") } : {})}
            onClose={close}
          />
        </Match>
        <Match when={isOpen("columns")}>
          <ColumnsSheet listing={props.listing} onClose={close} />
        </Match>
        <Match when={isOpen("save")}>
          <SaveViewSheet listing={props.listing} onClose={close} />
        </Match>
        <Match when={isOpen("views")}>
          <ViewsSheet listing={props.listing} canWrite={props.canWrite} onClose={close} />
        </Match>
        <Match when={isOpen("export")}>
          {props.export(() => exportedOf(props.listing, props.over), close)}
        </Match>
      </Switch>
    </Suspense>
  );
}

function exportedOf<Row extends ListRow>(listing: Listing<Row>, over: OpenSheet): readonly Row[] {
  const exported = over.exported();
  return exported ? listing.shown().filter(({ id }) => exported.has(id)) : listing.shown();
}

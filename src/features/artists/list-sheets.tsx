import { Match, Suspense, Switch } from "solid-js";
import type { LastContactIndex, PersonRow } from "#data/artists/index.ts";
import { columnWords } from "#features/import/index.ts";
import {
  ColumnsSheet,
  ExportSheet,
  FilterSheet,
  type Listing,
  SaveViewSheet,
  ViewsSheet,
} from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { peopleExport } from "./people-export.ts";
import { usePeopleFacets } from "./people-facets.ts";
import type { ListSheet } from "./people-listing.ts";
import { useCanWrite } from "./rights.ts";

/** The sheets of the list of people, each downloaded when it first opens. */
export function ListSheets(props: {
  listing: Listing<PersonRow>;
  lastContacts: LastContactIndex;
  sheet: ListSheet | undefined;
  /** Whom to export; all that are shown when nobody was chosen. */
  exported: ReadonlySet<string> | undefined;
  onOpen: (sheet: ListSheet | undefined) => void;
}) {
  const i18n = useI18n();
  const { t, timeZone } = i18n;
  const canWrite = useCanWrite();
  const facets = usePeopleFacets();
  const close = () => props.onOpen(undefined);
  const rows = () => {
    const { exported } = props;
    return exported ? props.listing.shown().filter(({ id }) => exported.has(id)) : props.listing.shown();
  };
  return (
    <Suspense>
      <Switch>
        <Match when={props.sheet === "filters"}>
          <FilterSheet
            listing={props.listing}
            facets={facets()}
            see={t("lists.see", { count: props.listing.shown().length })}
            {...(canWrite() ? { onSave: () => props.onOpen("save") } : {})}
            onClose={close}
          />
        </Match>
        <Match when={props.sheet === "columns"}>
          <ColumnsSheet listing={props.listing} onClose={close} />
        </Match>
        <Match when={props.sheet === "save"}>
          <SaveViewSheet listing={props.listing} onClose={close} />
        </Match>
        <Match when={props.sheet === "views"}>
          <ViewsSheet listing={props.listing} canWrite={canWrite()} onClose={close} />
        </Match>
        <Match when={props.sheet === "export"}>
          <ExportSheet
            listing={props.listing}
            rows={rows()}
            columns={peopleExport(props.listing, timeZone(), columnWords(i18n))}
            isReady={props.lastContacts.ready()}
            onClose={close}
          />
        </Match>
      </Switch>
    </Suspense>
  );
}

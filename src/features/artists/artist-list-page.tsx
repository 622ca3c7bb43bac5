import UserPlus from "lucide-solid/icons/user-plus";
import { lazy } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { ListPage, ListSheets } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { ArtistPeek } from "./artist-peek.tsx";
import { ArtistRow } from "./artist-row.tsx";
import { EmptyBase, NobodyMatches } from "./empty-lists.tsx";
import { usePeopleActions } from "./people-actions.tsx";
import { usePeopleCells } from "./people-cells.tsx";
import { usePeopleFacets } from "./people-facets.ts";
import { usePeopleListing } from "./people-listing.ts";
import { isQuick, QuickFilters } from "./quick-filters.tsx";
import { useCanWrite } from "./rights.ts";
import { useSettled } from "./settled.ts";
import "./artist-list.css";

const PeopleExport = lazy(() => import("./people-export.tsx"));

/** Everybody, by family name; the person chosen beside, or columns. */
export default function ArtistListPage() {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const team = useTeamDirectory();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const facets = usePeopleFacets();
  const { listing, lastContacts, over } = usePeopleListing();
  const cells = usePeopleCells(lastContacts);
  const bulk = usePeopleActions(listing, over.exportThese);

  const status = useSyncStatus();
  /** Not everybody is here yet: how many there are is not known. */
  const isArriving = () => status().progress?.of === "members" || status().progress?.of === "people";
  const count = () => {
    const total = people.rows().length;
    if (!people.ready() || (total === 0 && !isSettled())) return "";
    if (listing.isFiltered()) return t("artists.countOf", { count: listing.shown().length, total });
    return t(isArriving() ? "device.arrived" : "artists.count", { count: total });
  };

  return (
    <ListPage
      listing={listing}
      over={over}
      isReady={people.ready()}
      canWrite={canWrite()}
      count={count()}
      listLabel={t("artists.listLabel")}
      search={{ label: t("artists.search"), placeholder: t("artists.searchPlaceholder") }}
      add={{ icon: UserPlus, label: t("artists.newPerson"), href: "/artistes/nouveau" }}
      quick={<QuickFilters listing={listing} />}
      isQuick={isQuick}
      row={(person, drawn) => (
        <ArtistRow
          person={person}
          href={drawn.href}
          current={drawn.current}
          adviser={team.byId(person.adviser_id)}
          lastContacts={lastContacts}
          selection={listing.selection}
        />
      )}
      cells={cells}
      peek={(id) => <ArtistPeek id={id()} />}
      empty={<EmptyBase />}
      noMatch={<NobodyMatches query={listing.state().query} onClear={listing.clear} />}
      bulk={bulk}
    >
      <ListSheets
        listing={listing}
        over={over}
        canWrite={canWrite()}
        facets={facets()}
        export={(rows, onClose) => (
          <PeopleExport listing={listing} lastContacts={lastContacts} rows={rows()} onClose={onClose} />
        )}
      />
      <bulk.Sheets />
    </ListPage>
  );
}

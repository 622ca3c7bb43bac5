import Plus from "lucide-solid/icons/plus";
import { lazy } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { organizationKinds } from "#domain/network/organization.ts";
import { useCanWrite, useSettled } from "#features/artists/index.ts";
import { isKindFilter, KindFilters, ListPage, ListSheets } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { EmptyNetwork, NoOrganizationMatches } from "./empty-lists.tsx";
import { useOrganizationActions } from "./organization-actions.ts";
import { useOrganizationFacets } from "./organization-facets.ts";
import { OrganizationPeek } from "./organization-peek.tsx";
import { OrganizationRowLine } from "./organization-row-line.tsx";
import { useOrganizationsListing } from "./organizations-listing.ts";
import "./organizations.css";

const OrganizationsExport = lazy(() => import("./organizations-export.tsx"));

/** Every organisation the team deals with, by name; the one chosen beside, or columns. */
export default function OrganizationListPage() {
  const { t } = useI18n();
  const index = useOrganizationsIndex();
  const people = usePeopleIndex();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const facets = useOrganizationFacets();
  const { listing, people: peopleOf, over } = useOrganizationsListing();
  const bulk = useOrganizationActions(listing, over.exportThese);
  const count = () => {
    const total = index.rows().length;
    if (!index.ready() || (total === 0 && !isSettled())) return "";
    return listing.isFiltered()
      ? t("network.countOf", { count: listing.shown().length, total })
      : t("network.count", { count: total });
  };
  return (
    <ListPage
      listing={listing}
      over={over}
      isReady={index.ready()}
      canWrite={canWrite()}
      count={count()}
      listLabel={t("network.listLabel")}
      search={{ label: t("network.search"), placeholder: t("network.searchPlaceholder") }}
      add={{ icon: Plus, label: t("network.new"), href: "/organismes/nouveau" }}
      quick={
        <KindFilters
          listing={listing}
          label={t("network.kinds")}
          kinds={organizationKinds}
          kindOf={(row) => row.kind}
          labelOf={(kind) => t(`network.kindMany.${kind as "venue"}`)}
        />
      }
      isQuick={isKindFilter}
      row={(row, drawn) => (
        <OrganizationRowLine
          row={row}
          href={drawn.href}
          current={drawn.current}
          people={peopleOf().idsOf(row.id).length}
          selection={listing.selection}
        />
      )}
      cells={{}}
      peek={(id) => <OrganizationPeek id={id()} />}
      empty={<EmptyNetwork />}
      noMatch={<NoOrganizationMatches query={listing.state().query} onClear={listing.clear} />}
      bulk={bulk}
    >
      <ListSheets
        listing={listing}
        over={over}
        canWrite={canWrite()}
        facets={facets()}
        export={(rows, onClose) => (
          <OrganizationsExport listing={listing} rows={rows()} isReady={people.ready()} onClose={onClose} />
        )}
      />
      <bulk.Sheets />
    </ListPage>
  );
}

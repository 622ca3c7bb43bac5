import Plus from "lucide-solid/icons/plus";
import { createMemo, lazy, Show } from "solid-js";
import { useEligibleCounts } from "#data/matching/index.ts";
import { sameCondition } from "#domain/lists/condition.ts";
import { opportunityKinds } from "#domain/opportunities/opportunity.ts";
import { useCanWrite, useSettled } from "#features/artists/index.ts";
import { isKindFilter, KindFilters, ListPage, ListSheets } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { NoOpportunity, NoOpportunityMatches } from "./empty-lists.tsx";
import { useOpportunitiesListing } from "./opportunities-listing.ts";
import { useOpportunityActions } from "./opportunity-actions.ts";
import { archived, useOpportunityFacets } from "./opportunity-facets.ts";
import { OpportunityPeek } from "./opportunity-peek.tsx";
import { OpportunityRowLine } from "./opportunity-row-line.tsx";
import "./opportunities.css";

const OpportunitiesExport = lazy(() => import("./opportunities-export.tsx"));

/** What artists may apply to, by when it closes; the one chosen beside, or columns. */
export default function OpportunityListPage() {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const facets = useOpportunityFacets();
  const { listing, over, index } = useOpportunitiesListing();
  const eligibleOf = useEligibleCounts();
  const bulk = useOpportunityActions(listing, over.exportThese);
  const hasArchived = createMemo(() => index.rows().some(({ fields }) => fields.archived));
  const isArchivedOn = () => listing.state().conditions.some((one) => sameCondition(one, archived));
  const count = () => {
    const total = listing.rows().length;
    if (!index.ready() || (total === 0 && !isSettled())) return "";
    return listing.isFiltered()
      ? t("opportunities.countOf", { count: listing.shown().length, total })
      : t("opportunities.open", { count: listing.rows().filter(({ group }) => group !== "closed").length });
  };
  return (
    <ListPage
      listing={listing}
      over={over}
      isReady={index.ready()}
      canWrite={canWrite()}
      count={count()}
      listLabel={t("opportunities.listLabel")}
      search={{ label: t("opportunities.search"), placeholder: t("opportunities.searchPlaceholder") }}
      add={{ icon: Plus, label: t("opportunities.new"), href: "/opportunites/nouvelle" }}
      quick={
        <KindFilters
          listing={listing}
          label={t("opportunities.kinds")}
          kinds={opportunityKinds}
          kindOf={(row) => row.fields.kind}
          labelOf={(kind) => t(`opportunities.kindMany.${kind as "grant"}`)}
        >
          <Show when={hasArchived() || isArchivedOn()}>
            <Chip
              pressed={isArchivedOn()}
              onClick={() =>
                listing.setConditions(
                  isArchivedOn()
                    ? listing.state().conditions.filter((one) => !sameCondition(one, archived))
                    : [...listing.state().conditions, archived],
                )
              }
            >
              {t("opportunities.list.showArchived")}
            </Chip>
          </Show>
        </KindFilters>
      }
      isQuick={(condition) => isKindFilter(condition) || sameCondition(condition, archived)}
      groupOf={(row) => t(`opportunities.group.${row.group}`)}
      rowHeight={96}
      row={(row, drawn) => (
        <OpportunityRowLine
          row={row}
          href={drawn.href}
          current={drawn.current}
          selection={listing.selection}
          eligibleOf={eligibleOf}
        />
      )}
      cells={{}}
      peek={(id) => <OpportunityPeek id={id()} />}
      empty={<NoOpportunity />}
      noMatch={<NoOpportunityMatches query={listing.state().query} onClear={listing.clear} />}
      bulk={bulk}
    >
      <ListSheets
        listing={listing}
        over={over}
        canWrite={canWrite()}
        facets={facets()}
        export={(rows, onClose) => <OpportunitiesExport listing={listing} rows={rows()} onClose={onClose} />}
      />
      <bulk.Sheets />
    </ListPage>
  );
}

import { createMemo } from "solid-js";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useMembers } from "#data/team/index.ts";
import { makeColumnNames } from "#domain/export/columns.ts";
import { opportunityColumns } from "#domain/export/opportunity-columns.ts";
import type { ArrangedOpportunity } from "#domain/opportunities/arrange.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { columnWords } from "#features/import/index.ts";
import { ExportSheet, exportColumnsOf, type Listing } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

/** Opportunities as a file: what the importer reads back. */
export default function OpportunitiesExport(props: {
  listing: Listing<ArrangedOpportunity>;
  rows: readonly ArrangedOpportunity[];
  onClose: () => void;
}) {
  const i18n = useI18n();
  const organizations = useOrganizationsIndex();
  const members = useMembers();
  const columns = createMemo(() =>
    exportColumnsOf(props.listing, {
      columns: opportunityColumns,
      context: {
        words: columnWords(i18n),
        names: makeColumnNames({ organizations: organizations.rows(), members: members() ?? [] }),
        zone: i18n.timeZone(),
        today: i18n.format.today(),
      },
      // The columns read no stamp, which is all that a row is without.
      recordOf: (row) => row.fields as Opportunity,
      fields: {
        organization: "organization_id",
        amount_min: "amount_min_cents",
        amount_max: "amount_max_cents",
      },
      headerOf: (target) => i18n.t(`import.target.opportunities.${target}`),
    }),
  );
  return (
    <ExportSheet
      listing={props.listing}
      rows={props.rows}
      columns={columns()}
      isReady={organizations.ready() && members() !== undefined}
      onClose={props.onClose}
    />
  );
}

import { createMemo } from "solid-js";
import { makeColumnNames, organizationColumns } from "#domain/export/columns.ts";
import type { Organization } from "#domain/network/organization.ts";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { columnWords } from "#features/import/index.ts";
import { ExportSheet, exportColumnsOf, type Listing } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

/** Organisations as a file: what the importer reads back, and who is of each now. */
export default function OrganizationsExport(props: {
  listing: Listing<OrganizationRow>;
  rows: readonly OrganizationRow[];
  /** Whether it is known who is of each. */
  isReady: boolean;
  onClose: () => void;
}) {
  const i18n = useI18n();
  const columns = createMemo(() =>
    exportColumnsOf(props.listing, {
      columns: organizationColumns,
      context: {
        words: columnWords(i18n),
        names: makeColumnNames({}),
        zone: i18n.timeZone(),
        today: i18n.format.today(),
      },
      // The columns read no stamp, which is all that a row is without.
      recordOf: (row) => row.fields as Organization,
      fields: {},
      headerOf: (target) => i18n.t(`import.target.organizations.${target}`),
    }),
  );
  return (
    <ExportSheet
      listing={props.listing}
      rows={props.rows}
      columns={columns()}
      isReady={props.isReady}
      onClose={props.onClose}
    />
  );
}

import { createMemo, createSignal, onCleanup } from "solid-js";
import type { LastContactIndex, PersonRow } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useMembers } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { makeColumnNames, personColumns } from "#domain/export/columns.ts";
import type { Organization } from "#domain/network/organization.ts";
import { columnWords } from "#features/import/index.ts";
import { ExportSheet, exportColumnsOf, type Listing } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

/** People as a file: what the importer reads back, and their last contact. */
export default function PeopleExport(props: {
  listing: Listing<PersonRow>;
  lastContacts: LastContactIndex;
  rows: readonly PersonRow[];
  onClose: () => void;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const database = useDatabase();
  const members = useMembers();
  const [organizations, setOrganizations] = createSignal<readonly Organization[]>();
  onCleanup(database.organizations.watch({}, setOrganizations));
  const columns = createMemo(() =>
    exportColumnsOf(props.listing, {
      columns: personColumns,
      context: {
        words: columnWords(i18n),
        names: makeColumnNames({ organizations: organizations() ?? [], members: members() ?? [] }),
        zone: i18n.timeZone(),
        today: i18n.format.today(),
      },
      // The columns read no stamp, which is all that a row is without.
      recordOf: (row) => row.fields as Person,
      fields: { organization: "organization_id", adviser: "adviser_id" },
      headerOf: (target) => t(`import.target.people.${target}`),
    }),
  );
  return (
    <ExportSheet
      listing={props.listing}
      rows={props.rows}
      columns={columns()}
      isReady={props.lastContacts.ready() && organizations() !== undefined && members() !== undefined}
      onClose={props.onClose}
    />
  );
}

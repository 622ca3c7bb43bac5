import Download from "lucide-solid/icons/download";
import MapPin from "lucide-solid/icons/map-pin";
import Shapes from "lucide-solid/icons/shapes";
import { useDatabase } from "#data/database.ts";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { type BulkAction, type Listing, useRecordActions } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

/** What can be done with the organisations chosen in the list. */
export function useOrganizationActions(
  listing: Listing<OrganizationRow>,
  onExport: (ids: readonly string[]) => void,
) {
  const { t } = useI18n();
  const database = useDatabase();
  const canWrite = useCanWrite();
  const record = useRecordActions(listing, () => database.organizations);
  const exporting = (): BulkAction => ({ label: t("lists.bulk.export"), icon: Download, run: onExport });
  const actions = (): BulkAction[] =>
    canWrite()
      ? [
          record.tag(),
          {
            ...record.field("kind", { label: t("network.list.setKind"), icon: Shapes, takesNew: false }),
            first: true,
          },
          record.untag(),
          record.field("region", { label: t("network.list.setRegion"), icon: MapPin, takesNew: true }),
          exporting(),
          record.remove(),
        ]
      : [{ ...exporting(), first: true }];
  return { actions, progress: record.progress, Sheets: record.Sheets };
}

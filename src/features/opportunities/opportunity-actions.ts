import Archive from "lucide-solid/icons/archive";
import ArchiveRestore from "lucide-solid/icons/archive-restore";
import CircleDashed from "lucide-solid/icons/circle-dashed";
import Download from "lucide-solid/icons/download";
import Shapes from "lucide-solid/icons/shapes";
import { useDatabase } from "#data/database.ts";
import type { ArrangedOpportunity } from "#domain/opportunities/arrange.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { type BulkAction, type Listing, useRecordActions } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useRemoveOpportunities } from "./use-remove-opportunities.ts";

/** What can be done with the opportunities chosen in the list. */
export function useOpportunityActions(
  listing: Listing<ArrangedOpportunity>,
  onExport: (ids: readonly string[]) => void,
) {
  const { t } = useI18n();
  const database = useDatabase();
  const canWrite = useCanWrite();
  const record = useRecordActions(listing, () => database.opportunities);
  const removeAll = useRemoveOpportunities();
  const exporting = (): BulkAction => ({ label: t("lists.bulk.export"), icon: Download, run: onExport });
  const archiving = (archived: boolean): BulkAction => ({
    label: t(archived ? "opportunities.list.archive" : "opportunities.list.unarchive"),
    icon: archived ? Archive : ArchiveRestore,
    run: (ids) =>
      void record.change(ids, { archived }, (count) =>
        t(archived ? "opportunities.list.archived" : "opportunities.list.unarchived", { count }),
      ),
  });
  const showsArchived = () => listing.state().conditions.some(({ field }) => field === "archived");
  const actions = (): BulkAction[] =>
    canWrite()
      ? [
          record.tag(),
          { ...archiving(true), first: true },
          ...(showsArchived() ? [archiving(false)] : []),
          record.untag(),
          record.field("kind", { label: t("opportunities.list.setKind"), icon: Shapes, takesNew: false }),
          record.field("status", {
            label: t("opportunities.list.setStatus"),
            icon: CircleDashed,
            takesNew: false,
          }),
          exporting(),
          {
            ...record.remove(),
            run: (ids) => void removeAll(ids, { said: (count) => t("lists.bulk.removed", { count }) }),
          },
        ]
      : [{ ...exporting(), first: true }];
  return { actions, progress: record.progress, Sheets: record.Sheets };
}

import BadgeCheck from "lucide-solid/icons/badge-check";
import CreditCard from "lucide-solid/icons/credit-card";
import Download from "lucide-solid/icons/download";
import Milestone from "lucide-solid/icons/milestone";
import UserRound from "lucide-solid/icons/user-round";
import type { PersonRow } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { type BulkAction, ChoiceSheet, type Listing, useRecordActions } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useCanWrite } from "./rights.ts";
import { useMemberOptions } from "./suggestions.ts";

/** What can be done with the people chosen in the list, and the sheets that ask with what. */
export function usePeopleActions(listing: Listing<PersonRow>, onExport: (ids: readonly string[]) => void) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const team = useTeamDirectory();
  const members = useMemberOptions();
  const canWrite = useCanWrite();
  const record = useRecordActions(listing, () => database.people);

  const verify = (ids: readonly string[]) => {
    const stamp = { verified_on: format.today(), verified_by: session.workspace()?.member_id ?? null };
    return record.change(ids, stamp, (count) => t("lists.bulk.verified", { count }));
  };
  const saidOf = (adviser_id: string | null) => (count: number) =>
    adviser_id
      ? t("lists.bulk.assigned", { count, name: team.byId(adviser_id)?.display_name ?? "" })
      : t("lists.bulk.unassigned", { count });
  const assign = record.ask((ids, close) => (
    <ChoiceSheet
      title={t("lists.bulk.assign")}
      action={t("lists.bulk.apply", { count: ids.length })}
      options={members() ?? []}
      none={t("lists.bulk.nobody")}
      takesNew={false}
      onPick={(adviser_id) => {
        close();
        void record.change(ids, { adviser_id }, saidOf(adviser_id));
      }}
      onClose={close}
    />
  ));

  const exporting = (): BulkAction => ({ label: t("lists.bulk.export"), icon: Download, run: onExport });
  const actions = (): BulkAction[] =>
    canWrite()
      ? [
          record.tag(),
          { label: t("lists.bulk.assign"), icon: UserRound, first: true, run: assign },
          record.untag(),
          record.field("membership", {
            label: t("lists.bulk.membership"),
            icon: CreditCard,
            takesNew: true,
          }),
          record.field("career_stage", { label: t("lists.bulk.stage"), icon: Milestone, takesNew: true }),
          { label: t("lists.bulk.verify"), icon: BadgeCheck, run: (ids) => void verify(ids) },
          exporting(),
          record.remove(),
        ]
      : [{ ...exporting(), first: true }];
  return { actions, progress: record.progress, Sheets: record.Sheets };
}

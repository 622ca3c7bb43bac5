import { useNavigate } from "@solidjs/router";
import Archive from "lucide-solid/icons/archive";
import ArchiveRestore from "lucide-solid/icons/archive-restore";
import FileClock from "lucide-solid/icons/file-clock";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Show, Suspense } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { editOpportunity } from "#data/opportunities/index.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { VersionsSheet } from "#features/history/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Menu } from "#ui/menu/menu.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useRemoveOpportunities } from "./use-remove-opportunities.ts";

/** What can be done with an opportunity: its versions, putting it away, deleting it; each with its way back. */
export function OpportunityMenu(props: { opportunity: Opportunity }) {
  const { t } = useI18n();
  const database = useDatabase();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const removeAll = useRemoveOpportunities();
  const [showsVersions, setShowsVersions] = createSignal(false);

  async function archive(archived: boolean) {
    const before = props.opportunity;
    let after = before;
    const write = async () => {
      after = await editOpportunity(database, before.id, { archived });
    };
    if (!(await attempt(write))) return;
    toast.show({
      text: t(archived ? "opportunities.archivedOne" : "opportunities.unarchivedOne", {
        title: before.title,
      }),
      undo: () => undo(() => database.opportunities.undo(before, after)),
    });
  }

  async function remove() {
    const { id, title } = props.opportunity;
    const said = () => t("artists.removed", { name: title });
    const onBack = () => navigate(`/opportunites/${id}`);
    if (await removeAll([id], { said, onBack })) navigate("/opportunites");
  }

  return (
    <>
      <Menu
        label={t("artists.more")}
        items={[
          { label: t("history.versions"), icon: FileClock, run: () => setShowsVersions(true) },
          props.opportunity.archived
            ? { label: t("opportunities.unarchive"), icon: ArchiveRestore, run: () => void archive(false) }
            : { label: t("opportunities.archive"), icon: Archive, run: () => void archive(true) },
          { label: t("opportunities.remove"), icon: Trash, danger: true, run: () => void remove() },
        ]}
      />
      <Show when={showsVersions()}>
        <Suspense>
          <VersionsSheet
            table="opportunities"
            id={props.opportunity.id}
            onClose={() => setShowsVersions(false)}
          />
        </Suspense>
      </Show>
    </>
  );
}

import { Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { editOpportunity } from "#data/opportunities/index.ts";
import { useSession } from "#data/session/index.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** When the criteria were last verified; « Vérifiée aujourd’hui » stamps today. */
export function VerifiedNote(props: { opportunity: Opportunity; canEdit: boolean }) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const words = () => {
    const on = props.opportunity.verified_on;
    return on
      ? t("opportunities.criteriaVerified", { day: format.day(on) })
      : t("opportunities.neverVerified");
  };

  async function verify() {
    const before = props.opportunity;
    let after = before;
    const stamp = { verified_on: format.today(), verified_by: session.workspace()?.member_id ?? null };
    const write = async () => {
      after = await editOpportunity(database, before.id, stamp);
    };
    if (!(await attempt(write))) return;
    toast.show({
      text: t("opportunities.verified"),
      undo: () => undo(() => database.opportunities.undo(before, after)),
    });
  }

  return (
    <span class="opp-verified">
      <span class="muted small">{words()}</span>
      <Show when={props.canEdit && props.opportunity.verified_on !== format.today()}>
        <button type="button" class="link small" onClick={() => void verify()}>
          {t("opportunities.verify")}
        </button>
      </Show>
    </span>
  );
}

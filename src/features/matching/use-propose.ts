import { type ApplicationChange, takeBack } from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { type Proposed, proposeTo } from "#data/matching/index.ts";
import { useSession } from "#data/session/index.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Begins applications as ideas: at once, said once, with one way back. */
export function usePropose() {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  let isProposing = false;

  /** Answers whether this device could keep it. */
  return async (opportunity: Proposed, people: readonly string[]): Promise<boolean> => {
    if (isProposing) return false;
    isProposing = true;
    let change: ApplicationChange | undefined;
    const isKept = await attempt(async () => {
      change = await proposeTo(database, opportunity, people, { member_id: session.workspace()?.member_id });
    });
    isProposing = false;
    if (!change) return isKept;
    const made = change;
    const count = made.madeApplications.length;
    const already = people.length - count;
    if (count === 0) toast.show({ text: t("matching.alreadyAll") });
    else
      toast.show({
        text: t("matching.proposed", { count }),
        ...(already > 0 ? { detail: t("matching.already", { count: already }) } : {}),
        undo: () => undo(() => takeBack(database, made)),
      });
    return isKept;
  };
}

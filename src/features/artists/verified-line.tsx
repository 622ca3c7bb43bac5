import BadgeCheck from "lucide-solid/icons/badge-check";
import { Show } from "solid-js";
import { editPerson } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/session-context.ts";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useAttempt, useUndo } from "./attempt.ts";
import { freshnessOf } from "./freshness.ts";

/** Who verified the file, when, and how much that is still worth; « Vérifier » stamps today. */
export function VerifiedLine(props: { person: Person; by: string | undefined; canEdit: boolean }) {
  const { t, format } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const fresh = () => freshnessOf(props.person.verified_on, format.today());
  const words = () => {
    const on = props.person.verified_on;
    if (!on) return t("artists.neverVerified");
    const day = format.day(on, "long");
    return props.by ? t("artists.verified", { day, by: props.by }) : t("artists.verifiedOn", { day });
  };

  async function verify() {
    const before = props.person;
    let after = before;
    const stamp = { verified_on: format.today(), verified_by: session.workspace()?.member_id ?? null };
    const write = async () => {
      after = await editPerson(database, before.id, stamp);
    };
    if (!(await attempt(write))) return;
    toast.show({
      text: t("artists.verifiedNow"),
      undo: () => undo(() => database.people.undo(before, after)),
    });
  }

  return (
    <p class="verified" data-fresh={fresh()}>
      <Icon of={BadgeCheck} />
      <span>
        {words()}
        <Show when={fresh() === "due" || fresh() === "stale"}>
          {" "}
          <span class="nowrap">({t(`artists.${fresh() as "due" | "stale"}`)})</span>
        </Show>
      </span>
      <Show when={props.canEdit}>
        <button type="button" class="link" onClick={() => void verify()}>
          {t("artists.verify")}
        </button>
      </Show>
    </p>
  );
}

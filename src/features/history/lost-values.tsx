import { useNavigate } from "@solidjs/router";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { claimLosses, type SettledConflict, takeMineBack, useSettledConflicts } from "#data/history/index.ts";
import { fieldStamp } from "#domain/record/merge.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { isModalOpen } from "#ui/modal/modal.ts";
import { useToast } from "#ui/toast/toast.tsx";
import { fieldLabel } from "./field-label.ts";
import { isVeiled, useRecordWords } from "./record-words.ts";

const longest = 40;

/**
 * Says once, on the tab that is looked at, that a value of one's own did not win, and offers it back. It waits for
 * its moment: not while one writes in a sheet, not in the place of the way back from what was just done.
 */
export default function LostValues() {
  const { t } = useI18n();
  const database = useDatabase();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const words = useRecordWords();
  const conflicts = useSettledConflicts();

  const [isLookedAt, setLookedAt] = createSignal(document.visibilityState === "visible");
  const look = () => setLookedAt(document.visibilityState === "visible");
  document.addEventListener("visibilitychange", look);
  onCleanup(() => document.removeEventListener("visibilitychange", look));

  const hasNews = () =>
    isLookedAt() && !isModalOpen() && !toast.isShowing() && conflicts().some(({ loss }) => loss.told === 0);
  createEffect(
    on(hasNews, (is) => {
      if (is) void tell();
    }),
  );

  async function tell() {
    const [conflict, ...others] = await claimLosses(database).catch(() => []);
    if (!conflict) return;
    if (others.length > 0) {
      const action = { label: t("history.see"), run: () => navigate("/synchronisation") };
      toast.show({ text: t("history.lostMany", { count: others.length + 1 }), action, sticky: true });
      return;
    }
    const { loss, doc } = conflict;
    await words.learnAuthor(fieldStamp(doc, loss.field), loss.table, loss.id);
    toast.show({
      text: t("history.lost", {
        name: words.record(loss.table, doc),
        field: fieldLabel(t, loss.table, loss.field),
      }),
      detail: settlement(conflict),
      action: { label: t("history.takeBack"), run: () => void takeBack(conflict) },
      sticky: true,
    });
  }

  function settlement({ loss, doc }: SettledConflict): string {
    const shown = (value: unknown) => {
      if (isVeiled(loss.table, loss.field, doc)) return t("history.hidden");
      const text = words.value(loss.table, loss.field, value);
      return text.length > longest ? `${text.slice(0, longest)}…` : text;
    };
    const stamp = fieldStamp(doc, loss.field);
    return t("history.lostDetail", {
      mine: shown(loss.value),
      kept: shown(doc[loss.field]),
      by: words.authorWithin(stamp),
      when: words.when(stamp),
    });
  }

  async function takeBack({ loss }: SettledConflict) {
    let undo = () => Promise.resolve();
    const write = async () => {
      undo = await takeMineBack(database, loss);
    };
    if (await attempt(write)) toast.show({ text: t("history.takenBack"), undo: () => attempt(undo) });
  }

  return null;
}

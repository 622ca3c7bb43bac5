import { createMemo, createSignal, Show } from "solid-js";
import { keptEndpoint, pushState, remindHere } from "#data/reminders/index.ts";
import { useSession } from "#data/session/index.ts";
import { useOpenTasks } from "#data/team/index.ts";
import { PromptCard } from "#features/pwa/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { noteOffered, wasOffered } from "./offer-memory.ts";

/** Offers reminders once somebody gave themselves a task with a day, on this device; asked once, whatever the answer. */
export default function ReminderOffer() {
  const { t, locale, format } = useI18n();
  const session = useSession();
  const toast = useToast();
  const [isAnswered, setAnswered] = createSignal(
    wasOffered() || keptEndpoint() !== undefined || pushState() !== "ready",
  );
  const [busy, setBusy] = createSignal(false);
  // Since the app was opened, however late this part of it came.
  const since = new Date(performance.timeOrigin).toISOString();
  const me = () => session.workspace()?.member_id ?? "";
  const tasks = useOpenTasks(() => ({ assignee_id: isAnswered() ? "-" : me() }));
  const isRightMoment = createMemo(
    () =>
      !isAnswered() &&
      tasks()?.some(
        ({ due_on, created_at, created_by }) =>
          due_on !== undefined &&
          due_on >= format.today() &&
          created_at > since &&
          (created_by === undefined || created_by === session.account()?.user_id),
      ),
  );

  function answer() {
    noteOffered();
    setAnswered(true);
  }
  async function accept() {
    setBusy(true);
    const outcome = await remindHere(session, { locale: locale(), titles: false });
    setBusy(false);
    toast.show({ text: t(outcome === "kept" ? "reminders.here.kept" : "reminders.offer.failed") });
    answer();
  }

  return (
    <Show when={isRightMoment()}>
      <PromptCard
        unhurried
        label={t("reminders.title")}
        title={t("reminders.offer.title")}
        actions={
          <>
            <Button variant="ghost" size="sm" onClick={answer}>
              {t("reminders.offer.refuse")}
            </Button>
            <Button variant="quiet" size="sm" busy={busy()} onClick={() => void accept()}>
              {t("reminders.offer.accept")}
            </Button>
          </>
        }
      >
        <p>{t("reminders.offer.text")}</p>
      </PromptCard>
    </Show>
  );
}

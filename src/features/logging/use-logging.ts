import {
  createPerson,
  editInteraction,
  type LoggedInteraction,
  logInteraction,
  restoreInteraction,
  restorePerson,
  undoLog,
} from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { codeOf } from "#data/failure.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { createTask, restoreTask } from "#data/team/index.ts";
import { interactionIdOf } from "#domain/calendar/to-log.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { patchBetween } from "#domain/record/edit.ts";
import { type Interaction, interactionRecord } from "#domain/support/interaction.ts";
import { noteLogged } from "#features/pwa/index.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";
import { useLogSheet } from "./log-context.ts";
import { type FollowUp, fieldsOf, type LogPerson, type LogValues, partiesOf } from "./log-draft.ts";
import { namesIn } from "./names.ts";

const tickMs = 10;

/** Saves what the sheet holds, says so, and offers the way back. Answers the code of what failed, if anything did. */
export function useLogging() {
  const i18n = useI18n();
  const { t, format, timeZone } = i18n;
  const database = useDatabase();
  const session = useSession();
  const status = useSyncStatus();
  const toast = useToast();
  const sheet = useLogSheet();

  const memberId = () => session.workspace()?.member_id;
  const assigned = (task: FollowUp) => ({
    ...task,
    assignee_id: memberId(),
    priority: "normal" as const,
  });

  /** The undo of an undo: a long note taken back by mistake comes back whole. */
  async function restore(logged: LoggedInteraction): Promise<void> {
    await Promise.all(logged.provisional_ids.map((id) => restorePerson(database, id)));
    await restoreInteraction(database, logged.interaction.id);
    await Promise.all(logged.tasks.map(({ id }) => restoreTask(database, id)));
  }

  async function undo(logged: LoggedInteraction): Promise<void> {
    const failed = await attempt(() => undoLog(database, logged));
    if (failed) toast.show({ text: t(`errors.${failed}`) });
    else toast.show({ text: t("interactions.undone"), undo: () => attempt(() => restore(logged)) });
  }

  function say(logged: LoggedInteraction, values: LogValues): void {
    const { kind, label, occurred_at, id } = logged.interaction;
    const names = namesIn(i18n, partiesOf(values));
    const facts = [
      format.dayOf(occurred_at) === format.today() ? format.time(occurred_at) : format.instant(occurred_at),
      ...(logged.tasks.length > 0 ? [t("interactions.withTasks", { count: logged.tasks.length })] : []),
      ...(isCut(status()) ? [t("interactions.willBeSent")] : []),
    ];
    toast.show({
      text: label ? t("logging.loggedLabel", { label, names }) : t(`interactions.logged.${kind}`, { names }),
      detail: facts.join(" · "),
      action: { label: t("interactions.precise"), run: () => sheet.open({ interaction_id: id }) },
      undo: () => undo(logged),
    });
  }

  return {
    async log(values: LogValues, tasks: readonly FollowUp[] = []): Promise<ErrorCode | undefined> {
      return attempt(async () => {
        const logged = await logInteraction(database, {
          ...fieldsOf(values, timeZone()),
          id: values.event_id && (await interactionIdOf(values.event_id)),
          people: knownIds(values.people),
          provisional_names: newNames(values.people),
          member_id: memberId(),
          follow_ups: tasks.map(assigned),
        });
        navigator.vibrate?.(tickMs);
        noteLogged();
        say(logged, values);
      });
    },

    /** Sends only what was touched since the form was opened, so that a colleague's changes to the rest stand. */
    async edit(
      interaction: Interaction,
      base: LogValues,
      values: LogValues,
      tasks: readonly FollowUp[],
    ): Promise<ErrorCode | undefined> {
      return attempt(async () => {
        const made = await Promise.all(
          newNames(values.people).map((display_name) =>
            createPerson(database, { kind: "artist", display_name, provisional: true }),
          ),
        );
        const people = [...knownIds(values.people), ...made.map(({ id }) => id)];
        const before = { ...fieldsOf(base, timeZone()), people: knownIds(base.people) };
        const after = { ...fieldsOf(values, timeZone()), people };
        // A form shows minutes: an untouched time keeps its seconds.
        if (after.occurred_at === before.occurred_at)
          before.occurred_at = after.occurred_at = interaction.occurred_at;
        const patch = patchBetween(interactionRecord, before, after);
        // As it is now, not as the form opened on it: what a colleague wrote meanwhile is not ours to undo.
        const current = (await database.interactions.get(interaction.id)) ?? interaction;
        // Deleted while one typed, it comes back with what was typed.
        const kept = current.deleted ? { ...patch, deleted: false } : patch;
        const edited = await editInteraction(database, interaction.id, kept);
        const added: string[] = [];
        for (const task of tasks) {
          const draft = {
            ...assigned(task),
            status: "open" as const,
            people,
            interaction_id: interaction.id,
          };
          added.push((await createTask(database, draft)).id);
        }
        const undo = () =>
          attempt(async () => {
            await database.interactions.undo(current, edited);
            await database.tasks.removeMany(added);
          });
        toast.show({
          text: t("interactions.saved"),
          detail: tasks.length > 0 ? t("interactions.withTasks", { count: tasks.length }) : undefined,
          undo,
        });
      });
    },
  };
}

async function attempt(action: () => Promise<void>): Promise<ErrorCode | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function knownIds(people: readonly LogPerson[]): string[] {
  return people.flatMap(({ id }) => id ?? []);
}

function newNames(people: readonly LogPerson[]): string[] {
  return people.filter(({ id }) => !id).map(({ name }) => name);
}

import {
  type CalendarChange,
  createEvent,
  editEvent,
  finishTask,
  moveEvent,
  moveTask,
  takeBackChange,
} from "#data/calendar/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import type { CalendarEvent, CalendarEventDraft, eventRecord } from "#domain/calendar/event.ts";
import type { CalendarItem } from "#domain/calendar/on-days.ts";
import { daysHeld } from "#domain/calendar/spans.ts";
import { addDays, daysBetween } from "#domain/days.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { Task } from "#domain/team/task.ts";
import { useAttempt, useUndo } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";
import { useItemWords } from "./item-words.ts";

/** An appointment that another service holds is moved there, where the guest hears of it. */
export const isHeldElsewhere = ({ external_id }: Pick<CalendarEvent, "external_id">) =>
  external_id !== undefined;

/** Whether it may be put on another day from here. */
export const canMove = (item: CalendarItem): boolean =>
  item.type === "task" ||
  (item.type === "event" && !isHeldElsewhere(item.event) && item.event.status === "scheduled");

/** What is done in the calendar: at once, said, with a way back. */
export function useCalendarActions() {
  const { t, format, timeZone } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const attempt = useAttempt();
  const undo = useUndo();
  const words = useItemWords();

  async function run(
    change: () => Promise<CalendarChange>,
    text: string,
  ): Promise<CalendarChange | undefined> {
    let done: CalendarChange | undefined;
    await attempt(async () => {
      done = await change();
    });
    const made = done;
    if (made) toast.show({ text, undo: () => undo(() => takeBackChange(database, made)) });
    return made;
  }
  const edit = (event: CalendarEvent, patch: PatchOf<typeof eventRecord>, text: string) =>
    run(() => editEvent(database, event, patch), text);

  return {
    create: (draft: CalendarEventDraft, names: readonly string[]) =>
      run(() => createEvent(database, draft, names), t(`calendar.event.created.${draft.kind}`)),
    save: (event: CalendarEvent, patch: PatchOf<typeof eventRecord>, names: readonly string[]) =>
      run(() => editEvent(database, event, patch, names), t("calendar.event.saved")),
    cancel: (event: CalendarEvent, reason: string) =>
      edit(
        event,
        { status: "cancelled", cancelled_by: "team", cancel_reason: reason.trim() || null },
        t(`calendar.event.cancelledOne.${event.kind}`),
      ),
    noteAbsence: (event: CalendarEvent) => edit(event, { status: "no_show" }, t("calendar.event.absent")),
    restore: (event: CalendarEvent) =>
      edit(
        event,
        { status: "scheduled", cancelled_by: null, cancel_reason: null },
        t("calendar.event.restored"),
      ),
    remove: (event: CalendarEvent) =>
      edit(event, { deleted: true }, t(`calendar.event.removed.${event.kind}`)),
    finish: (task: Task) =>
      run(
        () => finishTask(database, task, session.workspace()?.member_id),
        t("calendar.taskDay.finished", { title: task.title }),
      ),
    /** Puts it on another day; `held` is the one of its days that was taken hold of. */
    async move(item: CalendarItem, held: string, day: string): Promise<boolean> {
      if (held === day) return false;
      if (!canMove(item)) {
        if (item.type === "event" && isHeldElsewhere(item.event))
          toast.show({ text: t("calendar.cantMove") });
        return false;
      }
      const text = t("calendar.moved", { title: words.itemTitle(item), day: format.day(day, "full") });
      const shift = daysBetween(held, day);
      const done = await run(
        () =>
          item.type === "event"
            ? moveEvent(
                database,
                item.event.id,
                (event) => addDays(daysHeld(event, timeZone())[0], shift),
                timeZone(),
              )
            : moveTask(database, (item as { task: Task }).task.id, day),
        text,
      );
      return done !== undefined;
    },
  };
}

export type CalendarActions = ReturnType<typeof useCalendarActions>;

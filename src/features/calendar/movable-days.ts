import { onCleanup } from "solid-js";
import type { CalendarItem, DayItems } from "#domain/calendar/on-days.ts";
import { addDays } from "#domain/days.ts";
import { keepFocusOn } from "#ui/reorder/keep-focus-on.ts";
import { makeReorder } from "#ui/reorder/reorder.ts";
import { type CalendarActions, canMove } from "./use-calendar-actions.ts";

/** The key of something on one of its days, as it is taken hold of. */
export const heldKey = (item: CalendarItem, day: string): string => `${day} ${item.key}`;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Lets what stands on days be put on others: with a mouse, with a finger held on it, with Alt and an arrow. */
export function makeMovable(
  on: (day: string) => DayItems,
  canEdit: () => boolean,
  actions: CalendarActions,
  /** Brings a day into sight, when it is not. */
  show: (day: string) => void,
) {
  const itemOf = (held: string): CalendarItem | undefined => {
    const [day = ""] = held.split(" ");
    const { whole, timed } = on(day);
    return [...whole, ...timed].find((item) => heldKey(item, day) === held);
  };

  return {
    /** On the element that holds the days. */
    draggable(root: HTMLElement) {
      if (!canEdit()) return;
      const stop = makeReorder(root, ({ item: held, list }) => {
        const item = itemOf(held);
        if (item) void actions.move(item, held.slice(0, 10), list);
      });
      onCleanup(stop);
    },
    /** The attributes of a list of one day. */
    list: (day: string) => ({ "data-reorder-list": day, "data-reorder-kind": "calendar" }),
    /** The attributes of something on that day. */
    item: (item: CalendarItem, day: string) =>
      canEdit() && canMove(item)
        ? { "data-reorder-item": heldKey(item, day), "data-reorder-whole": "" }
        : { "data-reorder-item": undefined, "data-reorder-whole": undefined },
    async onKey(item: CalendarItem, day: string, event: KeyboardEvent): Promise<void> {
      const step = event.altKey && steps[event.key];
      if (!step || !canEdit()) return;
      event.preventDefault();
      event.stopPropagation();
      const to = addDays(day, step);
      if (!(await actions.move(item, day, to))) return;
      show(to);
      keepFocusOn(heldKey(item, to));
    },
  };
}

export type MovableDays = ReturnType<typeof makeMovable>;

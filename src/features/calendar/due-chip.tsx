import CalendarRange from "lucide-solid/icons/calendar-range";
import CircleCheckBig from "lucide-solid/icons/circle-check-big";
import Flag from "lucide-solid/icons/flag";
import type { CalendarItem } from "#domain/calendar/on-days.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ItemLink } from "./item-link.tsx";
import { useItemWords } from "./item-words.ts";
import type { MovableDays } from "./movable-days.ts";
import type { Calendar } from "./use-calendar.ts";

export const itemIcons = {
  event: CalendarRange,
  task: CircleCheckBig,
  deadline: Flag,
  application: Flag,
} as const;

/** Something without an hour, on its day: a task, a deadline, an event of whole days. */
export function DueChip(props: {
  item: CalendarItem;
  day: string;
  calendar: Calendar;
  movable: MovableDays;
}) {
  const words = useItemWords();
  const holder = () =>
    props.calendar.memberOf(
      props.item.type === "event"
        ? props.item.event.members[0]
        : props.item.type === "task"
          ? props.item.task.assignee_id
          : props.item.type === "application"
            ? props.item.application.adviser_id
            : undefined,
    );
  return (
    <li
      class="cal-due"
      data-tape={holder()?.tape}
      data-off={props.item.type === "event" && props.item.event.status !== "scheduled" ? "" : undefined}
      {...props.movable.item(props.item, props.day)}
      onKeyDown={(event) => void props.movable.onKey(props.item, props.day, event)}
    >
      <ItemLink item={props.item} calendar={props.calendar}>
        <Icon of={itemIcons[props.item.type]} size="sm" />
        <span class="cal-due__title">{words.itemTitle(props.item)}</span>
        <span class="visually-hidden">
          {[words.itemDetail(props.item), holder()?.display_name].filter(Boolean).join(", ")}
        </span>
      </ItemLink>
    </li>
  );
}

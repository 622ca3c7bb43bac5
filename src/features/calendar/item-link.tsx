import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import type { CalendarItem } from "#domain/calendar/on-days.ts";
import type { Calendar } from "./use-calendar.ts";

/** Opens what stands in the calendar: over it for what is its own, on its page for the rest. */
export function ItemLink(
  props: { item: CalendarItem; calendar: Calendar } & Omit<
    JSX.AnchorHTMLAttributes<HTMLAnchorElement>,
    "href" | "onClick"
  >,
) {
  const location = useLocation();
  const own = () =>
    props.item.type === "event"
      ? { evenement: props.item.event.id }
      : props.item.type === "task"
        ? { tache: props.item.task.id }
        : undefined;
  const href = () => {
    if (props.item.type === "deadline") return `/opportunites/${props.item.opportunity.id}`;
    if (props.item.type === "application") return `/candidatures/${props.item.application.id}`;
    const params = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(own()!)) params.set(name, value);
    return `/calendrier?${params}`;
  };
  return (
    <a
      class={props.class}
      aria-label={props["aria-label"]}
      href={href()}
      onClick={(event) => {
        const opened = own();
        if (!opened || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        props.calendar.open(opened);
      }}
    >
      {props.children}
    </a>
  );
}

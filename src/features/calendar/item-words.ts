import { usePeopleNamed } from "#data/artists/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import type { CalendarItem } from "#domain/calendar/on-days.ts";
import { daysHeld } from "#domain/calendar/spans.ts";
import { useApplicationFacts } from "#features/applications/index.ts";
import { useI18n } from "#i18n/index.ts";

/** How what stands in the calendar is called. */
export function useItemWords() {
  const { t, format, timeZone } = useI18n();
  const named = usePeopleNamed();
  const facts = useApplicationFacts();

  const names = (event: Pick<CalendarEvent, "people">) =>
    named(event.people).map(({ display_name }) => display_name);

  /** An appointment is known by whom it is with; an activity by its name. */
  function titleOf(event: CalendarEvent): string {
    const who = names(event);
    return event.kind === "appointment" && who.length > 0 ? format.list(who) : event.title;
  }
  /** What it is about, unless the title says it already. */
  function aboutOf(event: CalendarEvent): string | undefined {
    return event.title === titleOf(event) || event.title === format.list(names(event))
      ? undefined
      : event.title;
  }

  return {
    names,
    titleOf,
    aboutOf,
    /** « 10 h », « toute la journée », « du 19 nov. au 21 nov. ». */
    whenOf(event: CalendarEvent): string {
      const [first, last] = daysHeld(event, timeZone());
      const day = (one: string) => format.day(one, "full");
      if (event.all_day)
        return first === last
          ? `${day(first)}, ${t("calendar.allDay").toLocaleLowerCase()}`
          : t("calendar.fromTo", { from: day(first), to: day(last) });
      const [from, to] = [format.time(event.starts_at), format.time(event.ends_at)];
      return first === last
        ? `${day(first)}, ${t("calendar.until", { from, to })}`
        : t("calendar.fromTo", { from: `${day(first)}, ${from}`, to: `${day(last)}, ${to}` });
    },
    itemTitle(item: CalendarItem): string {
      if (item.type === "event") return titleOf(item.event);
      if (item.type === "task") return item.task.title;
      return item.type === "deadline" ? item.opportunity.title : facts.called(item.application);
    },
    /** What it is, after its name. */
    itemDetail(item: CalendarItem): string {
      if (item.type === "task") {
        const who = named(item.task.people).map(({ display_name }) => display_name);
        return [t("calendar.task"), ...(who.length > 0 ? [format.list(who)] : [])].join(" · ");
      }
      if (item.type === "deadline")
        return `${t("calendar.deadline")} · ${t(`calendar.due.${item.deadline.kind}`)}`;
      if (item.type === "application") return t("calendar.applicationDeadline");
      return [aboutOf(item.event), item.event.place].filter(Boolean).join(" · ");
    },
  };
}

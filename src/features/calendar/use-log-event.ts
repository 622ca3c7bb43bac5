import { usePeopleNamed } from "#data/artists/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { likelyKindOf } from "#domain/calendar/to-log.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";

/** Opens « Consigner » on an event that took place, with what it says by itself. */
export function useLogEvent(): (event: CalendarEvent) => void {
  const { timeZone } = useI18n();
  const sheet = useLogSheet();
  const named = usePeopleNamed();
  return (event) => {
    const { id, starts_at, ends_at, people, all_day } = event;
    const [day, time] = wallClock(new Date(starts_at), timeZone());
    const minutes = Math.round((Date.parse(ends_at) - Date.parse(starts_at)) / 60_000);
    sheet.open({
      person_id: undefined,
      event: {
        event_id: id,
        kind: likelyKindOf(event),
        people: named(people).map((row) => ({ id: row.id, name: row.display_name })),
        day,
        time: all_day ? "12:00" : time,
        minutes: all_day || minutes <= 0 ? "" : String(minutes),
      },
    });
  };
}

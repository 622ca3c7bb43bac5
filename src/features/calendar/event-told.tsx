import NotebookPen from "lucide-solid/icons/notebook-pen";
import { Show } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useInteractionsOfEvents } from "#data/calendar/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { isOver, isToLog, likelyKindOf } from "#domain/calendar/to-log.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useDayWords } from "./day-words.ts";

/** « À consigner » once it is over; what was told of it after that. */
export function Told(props: { event: CalendarEvent; canWrite: boolean }) {
  const { t, format, timeZone } = useI18n();
  const sheet = useLogSheet();
  const team = useTeamDirectory();
  const named = usePeopleNamed();
  const { now } = useDayWords();
  const told = useInteractionsOfEvents(() => [props.event.id]);
  const first = () => told()?.find(({ event_id }) => event_id === props.event.id);

  function log(): void {
    const { id, starts_at, ends_at, people, all_day } = props.event;
    const [day, time] = wallClock(new Date(starts_at), timeZone());
    const minutes = Math.round((Date.parse(ends_at) - Date.parse(starts_at)) / 60_000);
    sheet.open({
      person_id: undefined,
      event: {
        event_id: id,
        kind: likelyKindOf(props.event),
        people: named(people).map((row) => ({ id: row.id, name: row.display_name })),
        day,
        time: all_day ? "12:00" : time,
        minutes: all_day || minutes <= 0 ? "" : String(minutes),
      },
    });
  }

  return (
    <Show when={told()}>
      <Show
        when={first()}
        fallback={
          <Show when={props.canWrite && props.event.status === "scheduled" && isOver(props.event, now())}>
            <Notice
              tone="light"
              title={t(`calendar.event.${isToLog(props.event, now()) ? "toLog" : "log"}`)}
              action={
                <Button variant="light" icon={NotebookPen} onClick={log}>
                  {t("calendar.event.log")}
                </Button>
              }
            >
              {t("calendar.event.toLogText")}
            </Notice>
          </Show>
        }
      >
        {(interaction) => (
          <Notice
            tone="success"
            title={t("calendar.event.logged")}
            action={
              <Show when={props.canWrite}>
                <Button
                  variant="quiet"
                  size="sm"
                  onClick={() => sheet.open({ interaction_id: interaction().id })}
                >
                  {t("calendar.event.seeLogged")}
                </Button>
              </Show>
            }
          >
            {t("calendar.event.loggedBy", {
              name: team.byId(interaction().member_id)?.display_name ?? t("calendar.nobody"),
              when: format.instant(interaction().created_at),
            })}
          </Notice>
        )}
      </Show>
    </Show>
  );
}

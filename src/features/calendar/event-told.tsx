import NotebookPen from "lucide-solid/icons/notebook-pen";
import { Show } from "solid-js";
import { useInteractionsOfEvents } from "#data/calendar/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { isOver, isToLog } from "#domain/calendar/to-log.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useDayWords } from "./day-words.ts";
import { useLogEvent } from "./use-log-event.ts";

/** « À consigner » once it is over; what was told of it after that. */
export function Told(props: { event: CalendarEvent; canWrite: boolean }) {
  const { t, format } = useI18n();
  const sheet = useLogSheet();
  const team = useTeamDirectory();
  const log = useLogEvent();
  const { now } = useDayWords();
  const told = useInteractionsOfEvents(() => [props.event.id]);
  const first = () => told()?.find(({ event_id }) => event_id === props.event.id);

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
                <Button variant="light" icon={NotebookPen} onClick={() => log(props.event)}>
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

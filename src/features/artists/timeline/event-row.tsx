import CalendarDays from "lucide-solid/icons/calendar-days";
import { For, Show } from "solid-js";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import type { TimelineRowProps } from "./timeline-kind.ts";

/** An appointment with the person, or an activity they were expected at; lit while it is to come. */
export function EventRow(props: TimelineRowProps<CalendarEvent>) {
  const { t, format, now } = useI18n();
  const one = () => props.record;
  const isToCome = () => {
    format.today();
    return one().status === "scheduled" && Date.parse(one().starts_at) > now().getTime();
  };
  return (
    <TimelineItem
      icon={CalendarDays}
      title={one().title}
      when={capitalized(
        one().all_day ? format.relativeDay(one().starts_at) : format.instant(one().starts_at),
      )}
      datetime={one().starts_at}
      next={isToCome()}
      meta={
        <>
          <a class="link" href={`/calendrier?jour=${format.dayOf(one().starts_at)}&evenement=${one().id}`}>
            {t(`calendar.timeline.held.${one().kind}`)}
          </a>
          <Show when={one().status !== "scheduled"}>
            <Tag tone="outline">{t(`calendar.status.${one().status}`)}</Tag>
          </Show>
          <Show when={one().place}>{(place) => <span>{place()}</span>}</Show>
          <For each={one().members.flatMap((id) => props.team.byId(id) ?? [])}>
            {(member) => <Who name={member.display_name} tape={member.tape} />}
          </For>
          <RefusedTag table="events" id={one().id} />
        </>
      }
    />
  );
}

import MapPin from "lucide-solid/icons/map-pin";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Video from "lucide-solid/icons/video";
import { createEffect, createMemo, For, Match, onCleanup, Show, Switch } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useEventsOn, useInteractionsOfEvents } from "#data/calendar/index.ts";
import { useSession } from "#data/session/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { daysHeld } from "#domain/calendar/spans.ts";
import { isNow, isOver, isToLog } from "#domain/calendar/to-log.ts";
import { addDays } from "#domain/days.ts";
import { compareBytes } from "#domain/record/values.ts";
import { useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useDayWords } from "./day-words.ts";
import { useItemWords } from "./item-words.ts";
import { useLogEvent } from "./use-log-event.ts";
import "./today-events.css";

/** How many days back an appointment that nobody told of is still asked about. */
const toLogDays = 7;

/** The appointment in progress, for the light of the home page. */
interface Now {
  name: string;
  what: string;
  time: string;
  href: string | undefined;
  log: () => void;
}

/** The appointments of today, mine or the team’s, and those of the last days that nobody told of. */
export default function TodayEvents(props: {
  scope: "mine" | "team";
  canWrite: boolean;
  onNow: (now: Now | undefined) => void;
}) {
  const { t, format, timeZone } = useI18n();
  const session = useSession();
  const isSettled = useSettled();
  const words = useItemWords();
  const { now } = useDayWords();
  const named = usePeopleNamed();
  const logEvent = useLogEvent();
  const range = createMemo(
    () => ({ first: addDays(format.today(), -toLogDays), last: format.today() }),
    undefined,
    { equals: (a, b) => a.last === b.last },
  );
  const events = useEventsOn(range, timeZone);
  const shown = createMemo(() =>
    (events() ?? [])
      .filter(
        ({ status, members }) =>
          status !== "cancelled" &&
          (props.scope === "team" || members.includes(session.workspace()?.member_id ?? "")),
      )
      .sort((a, b) => compareBytes(a.starts_at, b.starts_at) || compareBytes(a.id, b.id)),
  );
  const isToday = (event: CalendarEvent) => {
    const [first, last] = daysHeld(event, timeZone());
    return first <= format.today() && format.today() <= last;
  };
  const today = createMemo(() => shown().filter(isToday));
  const over = createMemo(() => shown().filter((event) => isToLog(event, now())));
  const told = useInteractionsOfEvents(() => over().map(({ id }) => id));
  const waiting = createMemo(() => {
    const logged = new Set(told()?.map(({ event_id }) => event_id));
    return new Set(told() === undefined ? [] : over().flatMap(({ id }) => (logged.has(id) ? [] : [id])));
  });
  const before = createMemo(() => over().filter((event) => waiting().has(event.id) && !isToday(event)));
  const isKnown = () => events() !== undefined && (today().length > 0 || isSettled());

  createEffect(() => {
    const current = today().find((event) => isNow(event, now()));
    const [person] = current ? named(current.people) : [];
    props.onNow(
      current && {
        name: words.titleOf(current),
        what: [words.aboutOf(current), current.place].filter(Boolean).join(" · "),
        time: t("calendar.until", {
          from: format.time(current.starts_at),
          to: format.time(current.ends_at),
        }),
        href: person && `/artistes/${person.id}`,
        log: () => logEvent(current),
      },
    );
  });
  onCleanup(() => props.onNow(undefined));

  const rows = (label: string, of: () => readonly CalendarEvent[], dated: boolean) => (
    <List ordered label={label}>
      <For each={of().map(({ id }) => id)}>
        {(id) => (
          <Show when={of().find((event) => event.id === id)}>
            {(event) => (
              <EventLine
                event={event()}
                dated={dated}
                isToLog={props.canWrite && waiting().has(id)}
                onLog={() => logEvent(event())}
              />
            )}
          </Show>
        )}
      </For>
    </List>
  );

  return (
    <>
      <Section
        title={t("tasks.day.today")}
        note={today().length > 0 ? t("tasks.day.count", { count: today().length }) : undefined}
        action={
          <a class="link" href="/calendrier">
            {t("tasks.day.week")}
          </a>
        }
      >
        <Show when={isKnown()} fallback={<ListSkeleton rows={3} avatar={false} />}>
          <Show
            when={today().length > 0}
            fallback={
              <Card>
                <EmptyState
                  title={t("tasks.day.empty")}
                  text={t(props.canWrite ? "tasks.day.emptyText" : "tasks.day.emptyReader")}
                />
              </Card>
            }
          >
            {rows(t("tasks.day.today"), today, false)}
          </Show>
        </Show>
      </Section>
      <Show when={props.canWrite && before().length > 0}>
        <Section title={t("tasks.day.before")}>{rows(t("tasks.day.before"), before, true)}</Section>
      </Show>
    </>
  );
}

function EventLine(props: { event: CalendarEvent; dated: boolean; isToLog: boolean; onLog: () => void }) {
  const { t, format } = useI18n();
  const words = useItemWords();
  const { now } = useDayWords();
  const isCurrent = () => isNow(props.event, now());
  const when = () => {
    if (props.dated) return format.relativeDay(props.event.starts_at);
    return props.event.all_day ? t("calendar.allDay") : format.time(props.event.starts_at);
  };
  return (
    <Row
      top
      now={isCurrent()}
      past={!props.dated && isOver(props.event, now())}
      start={<time class="today-time">{when()}</time>}
      href={`/calendrier?jour=${format.dayOf(props.event.starts_at)}&evenement=${props.event.id}`}
      title={words.titleOf(props.event)}
      meta={[
        words.aboutOf(props.event),
        props.event.place,
        props.event.status === "no_show" ? t("calendar.noShow") : undefined,
      ]
        .filter(Boolean)
        .join(" · ")}
      end={
        <Switch>
          <Match when={props.isToLog}>
            <Button
              variant="quiet"
              size="sm"
              icon={NotebookPen}
              aria-label={`${t("tasks.day.toLog")}\u00a0: ${words.titleOf(props.event)}`}
              onClick={() => props.onLog()}
            >
              {t("tasks.day.toLog")}
            </Button>
          </Match>
          <Match when={isCurrent()}>
            <Tag tone="light">{t("tasks.day.now")}</Tag>
          </Match>
          <Match when={props.event.place}>
            <Icon of={MapPin} size="sm" />
          </Match>
          <Match when={props.event.online_url}>
            <Icon of={Video} size="sm" />
          </Match>
        </Switch>
      }
    />
  );
}

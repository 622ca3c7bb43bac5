import { createMemo, For, Show } from "solid-js";
import { initials } from "#domain/artists/names.ts";
import type { Stretch } from "#domain/calendar/busy.ts";
import { inLanes, type Placed } from "#domain/calendar/lanes.ts";
import type { CalendarItem, EventItem } from "#domain/calendar/on-days.ts";
import { hoursHeld } from "#domain/calendar/on-days.ts";
import { minutesIn, timeOf } from "#domain/calendar/spans.ts";
import { isNow, isOver } from "#domain/calendar/to-log.ts";
import { wallClock } from "#domain/zoned-time.ts";
import { useI18n } from "#i18n/index.ts";
import { useDayWords } from "./day-words.ts";
import { DueChip } from "./due-chip.tsx";
import { ItemLink } from "./item-link.tsx";
import { useItemWords } from "./item-words.ts";
import type { MovableDays } from "./movable-days.ts";
import type { Calendar } from "./use-calendar.ts";

/** A column: a day, or the day of one member. */
export interface GridColumn {
  key: string;
  day: string;
  label: string;
  head: { small: string; big: string; note?: string; source?: string | undefined };
  isToday: boolean;
  whole: readonly CalendarItem[];
  timed: readonly EventItem[];
  /** Out of the hours of whose column it is, and what is taken elsewhere. */
  closed?: readonly Stretch[];
  taken?: readonly Stretch[];
}

/** So short, an event shows its name alone; no event is drawn shorter. */
const shortMinutes = 35;
const leastMinutes = 25;

/** Hours down, days or members across. */
export function TimeGrid(props: {
  calendar: Calendar;
  columns: readonly GridColumn[];
  movable: MovableDays;
  canEdit: boolean;
  onNew: (day: string, time: string) => void;
}) {
  const { t, timeZone } = useI18n();
  const days = useDayWords();
  const hours = createMemo(() =>
    hoursHeld(props.columns.map(({ timed }) => ({ whole: [], timed: [...timed] }))),
  );
  const minute = () => {
    const [, time] = wallClock(days.now(), timeZone());
    return minutesIn(time);
  };
  const byKey = createMemo(() => new Map(props.columns.map((column) => [column.key, column])));
  const keys = createMemo(() => [...byKey().keys()], undefined, {
    equals: (before, after) => before.join() === after.join(),
  });

  return (
    <div
      class="cal"
      ref={(root) => props.movable.draggable(root)}
      style={{ "--columns": keys().length, "--first": hours().from, "--count": hours().to - hours().from }}
    >
      <div class="cal__head">
        <span />
        <For each={keys()}>
          {(key) => (
            <div
              class="cal__day"
              aria-current={byKey().get(key)?.isToday && byKey().get(key)?.head.small ? "date" : undefined}
            >
              <Show when={byKey().get(key)?.head.small}>{(small) => <span>{small()}</span>}</Show>
              <b>{byKey().get(key)?.head.big}</b>
              <Show when={byKey().get(key)?.head.note}>{(note) => <small>{note()}</small>}</Show>
              <Show when={byKey().get(key)?.head.source}>{(source) => <small>{source()}</small>}</Show>
            </div>
          )}
        </For>
      </div>
      <div class="cal__allday">
        <span class="xs muted">{t("calendar.noHour")}</span>
        <For each={keys()}>
          {(key) => (
            <ul
              aria-label={t("calendar.dayHolds", {
                day: byKey().get(key)?.label ?? "",
                count: byKey().get(key)?.whole.length ?? 0,
              })}
              {...props.movable.list(byKey().get(key)?.day ?? "")}
            >
              <For each={byKey().get(key)?.whole ?? []}>
                {(item) => (
                  <DueChip
                    item={item}
                    day={byKey().get(key)?.day ?? ""}
                    calendar={props.calendar}
                    movable={props.movable}
                  />
                )}
              </For>
            </ul>
          )}
        </For>
      </div>
      <div class="cal__grid">
        <div class="cal__hours" aria-hidden="true">
          <For each={Array.from({ length: hours().to - hours().from }, (_, n) => hours().from + n)}>
            {(hour) => <span>{days.clock(hour * 60)}</span>}
          </For>
        </div>
        <For each={keys()}>
          {(key) => (
            <Show when={byKey().get(key)}>
              {(column) => (
                // A press on a free hour is a shorter way; « Nouveau » is the one for all.
                // biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same.
                <ol
                  class="cal__col"
                  aria-label={column().label}
                  data-today={column().isToday ? "" : undefined}
                  {...props.movable.list(column().day)}
                  onClick={(event) => {
                    if (event.target !== event.currentTarget || !props.canEdit) return;
                    const { height } = event.currentTarget.getBoundingClientRect();
                    const minutes = (event.offsetY / height) * (hours().to - hours().from) * 60;
                    props.onNew(column().day, timeOf(hours().from * 60 + Math.floor(minutes / 30) * 30));
                  }}
                >
                  <For each={inSight(column().closed)}>
                    {({ from, to }) => (
                      <li
                        class="cal__closed"
                        aria-hidden="true"
                        style={{ "--s": from / 60, "--e": to / 60 }}
                      />
                    )}
                  </For>
                  <For each={inSight(column().taken)}>
                    {({ from, to }) => (
                      <li class="cal__taken" style={{ "--s": from / 60, "--e": to / 60 }}>
                        {t("calendar.free.taken")}
                        <span class="visually-hidden">
                          {t("calendar.until", { from: days.clock(from), to: days.clock(to) })}
                        </span>
                      </li>
                    )}
                  </For>
                  <Show when={column().isToday && isWithin(minute())}>
                    <li class="cal__now" style={{ "--s": minute() / 60 }}>
                      <span class="visually-hidden">
                        {t("calendar.nowIs", { time: days.clock(minute()) })}
                      </span>
                    </li>
                  </Show>
                  <For
                    each={inLanes(
                      column().timed.map((item) => ({ ...item.span, item })),
                      leastMinutes,
                    )}
                  >
                    {(placed) => (
                      <GridEvent
                        placed={placed}
                        day={column().day}
                        calendar={props.calendar}
                        movable={props.movable}
                      />
                    )}
                  </For>
                </ol>
              )}
            </Show>
          )}
        </For>
      </div>
    </div>
  );

  /** The part of stretches that lies in the hours drawn. */
  function inSight(stretches: readonly Stretch[] = []): Stretch[] {
    const { from: first, to: last } = hours();
    return stretches
      .map(({ from, to }) => ({ from: Math.max(from, first * 60), to: Math.min(to, last * 60) }))
      .filter(({ from, to }) => to > from);
  }

  function isWithin(minutes: number): boolean {
    return minutes >= hours().from * 60 && minutes < hours().to * 60;
  }
}

function GridEvent(props: {
  placed: Placed<{ from: number; to: number; item: EventItem }>;
  day: string;
  calendar: Calendar;
  movable: MovableDays;
}) {
  const { t, format } = useI18n();
  const words = useItemWords();
  const { now } = useDayWords();
  const item = () => props.placed.item.item;
  const event = () => item().event;
  const holder = () => props.calendar.holderOf(event());
  const isAlone = () => props.placed.lanes === 1;
  const isPast = () => isOver(event(), now());
  const when = () => format.time(event().starts_at);
  const state = () =>
    event().status === "cancelled"
      ? t("calendar.cancelled")
      : event().status === "no_show"
        ? t("calendar.noShow")
        : props.calendar.isToLog(event().id)
          ? t("calendar.toLog")
          : undefined;
  const detail = () =>
    [item().span.begins ? when() : undefined, state(), words.itemDetail(item())].filter(Boolean).join(" · ");
  const lasts = () => props.placed.item.to - props.placed.item.from;
  return (
    <li
      class={holder() ? "cal-ev" : "cal-ev cal-ev--team"}
      data-tape={holder()?.tape}
      data-short={lasts() <= shortMinutes ? "" : undefined}
      data-now={isNow(event(), now()) ? "" : undefined}
      data-past={isPast() ? "" : undefined}
      data-off={event().status === "scheduled" ? undefined : ""}
      style={{
        "--s": props.placed.item.from / 60,
        "--e": Math.max(props.placed.item.to, props.placed.item.from + leastMinutes) / 60,
        "--lane": props.placed.lane,
        "--lanes": props.placed.lanes,
      }}
      {...props.movable.item(item(), props.day)}
      onKeyDown={(pressed) => void props.movable.onKey(item(), props.day, pressed)}
    >
      <ItemLink item={item()} calendar={props.calendar}>
        <b>{words.titleOf(event())}</b>
        <span>{detail()}</span>
        <span class="visually-hidden">
          {event()
            .members.map((id) => props.calendar.memberOf(id)?.display_name)
            .join(", ")}
        </span>
      </ItemLink>
      <Show when={isAlone() && holder()}>
        {(member) => <i aria-hidden="true">{initials(member().display_name)}</i>}
      </Show>
    </li>
  );
}

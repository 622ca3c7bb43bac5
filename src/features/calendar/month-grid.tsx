import { createMemo, createSignal, For, Show } from "solid-js";
import type { CalendarItem, DayItems } from "#domain/calendar/on-days.ts";
import { stepFrom, weekdayOf } from "#domain/calendar/views.ts";
import { addDays } from "#domain/days.ts";
import { useI18n } from "#i18n/index.ts";
import { useDayWords } from "./day-words.ts";
import { DueChip } from "./due-chip.tsx";
import { ItemLink } from "./item-link.tsx";
import { useItemWords } from "./item-words.ts";
import type { MovableDays } from "./movable-days.ts";
import type { Calendar } from "./use-calendar.ts";
import "./month-grid.css";

/** Lines in a square; what is more is one press away. */
const drawn = 4;

/** A month, a square a day: a grid of one stop, arrows go from day to day. */
export function MonthGrid(props: { calendar: Calendar; movable: MovableDays }) {
  const { t } = useI18n();
  const days = useDayWords();
  const [current, setCurrent] = createSignal(props.calendar.day());
  const focused = () => (props.calendar.days().includes(current()) ? current() : props.calendar.day());
  const weeks = createMemo(() => {
    const all = props.calendar.days();
    return Array.from({ length: all.length / 7 }, (_, n) => all.slice(n * 7, n * 7 + 7));
  });
  let root!: HTMLTableElement;

  const go = (day: string) => {
    setCurrent(day);
    if (!props.calendar.days().includes(day)) props.calendar.show({ day });
    requestAnimationFrame(() => root.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus());
  };
  const keys: Record<string, (day: string) => string> = {
    ArrowLeft: (day) => addDays(day, -1),
    ArrowRight: (day) => addDays(day, 1),
    ArrowUp: (day) => addDays(day, -7),
    ArrowDown: (day) => addDays(day, 7),
    Home: (day) => addDays(day, -weekdayOf(day)),
    End: (day) => addDays(day, 6 - weekdayOf(day)),
    PageUp: (day) => stepFrom("month", day, -1),
    PageDown: (day) => stepFrom("month", day, 1),
  };

  return (
    <table
      class="cal cal-month"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of one stop, arrows inside.
      role="grid"
      aria-label={days.month(props.calendar.day())}
      ref={(element) => {
        root = element;
        props.movable.draggable(element);
      }}
    >
      <thead>
        <tr>
          <For each={weeks()[0]}>
            {(day) => (
              <th scope="col" abbr={days.weekday(day)}>
                {days.short(day)[0]}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={weeks()}>
          {(week) => (
            <tr>
              <For each={week}>
                {(day) => (
                  <td
                    class="cal-month__day"
                    data-day={day}
                    data-other={day.slice(0, 7) === props.calendar.day().slice(0, 7) ? undefined : ""}
                    data-today={days.isToday(day) ? "" : undefined}
                    aria-current={days.isToday(day) ? "date" : undefined}
                    aria-label={days.holds(day, countOf(props.calendar.on(day)))}
                    tabindex={focused() === day ? 0 : -1}
                    onFocus={() => setCurrent(day)}
                    onKeyDown={(event) => {
                      if (event.target !== event.currentTarget || event.altKey) return;
                      if (event.key === "Enter") props.calendar.show({ view: "day", day });
                      const next = keys[event.key]?.(day);
                      if (!next) return;
                      event.preventDefault();
                      go(next);
                    }}
                  >
                    <button
                      class="cal-month__date"
                      type="button"
                      tabindex="-1"
                      aria-label={days.long(day)}
                      onClick={() => props.calendar.show({ view: "day", day })}
                    >
                      {Number(day.slice(8))}
                    </button>
                    <ul {...props.movable.list(day)}>
                      <For each={linesOf(props.calendar.on(day)).slice(0, shownOf(props.calendar.on(day)))}>
                        {(item) => (
                          <Show
                            when={item.type === "event" && !item.span.isWhole ? item : undefined}
                            fallback={
                              <DueChip
                                item={item}
                                day={day}
                                calendar={props.calendar}
                                movable={props.movable}
                              />
                            }
                          >
                            {(event) => (
                              <MonthEvent
                                item={event() as CalendarItem & { type: "event" }}
                                day={day}
                                calendar={props.calendar}
                                movable={props.movable}
                              />
                            )}
                          </Show>
                        )}
                      </For>
                    </ul>
                    <Show when={countOf(props.calendar.on(day)) > drawn}>
                      <button
                        class="cal-month__more"
                        type="button"
                        aria-label={t("calendar.moreOf", {
                          count: countOf(props.calendar.on(day)) - (drawn - 1),
                          day: days.long(day),
                        })}
                        onClick={() => props.calendar.show({ view: "day", day })}
                      >
                        {t("calendar.more", { count: countOf(props.calendar.on(day)) - (drawn - 1) })}
                      </button>
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

const countOf = ({ whole, timed }: DayItems) => whole.length + timed.length;
/** What has an hour first: it is what one looks for. */
const linesOf = ({ whole, timed }: DayItems): CalendarItem[] => [...timed, ...whole];
const shownOf = (items: DayItems) => (countOf(items) > drawn ? drawn - 1 : drawn);

function MonthEvent(props: {
  item: CalendarItem & { type: "event" };
  day: string;
  calendar: Calendar;
  movable: MovableDays;
}) {
  const { format } = useI18n();
  const words = useItemWords();
  const holder = () => props.calendar.memberOf(props.item.event.members[0]);
  return (
    <li
      class="cal-month__event"
      data-tape={holder()?.tape}
      data-off={props.item.event.status === "scheduled" ? undefined : ""}
      {...props.movable.item(props.item, props.day)}
      onKeyDown={(event) => void props.movable.onKey(props.item, props.day, event)}
    >
      <ItemLink item={props.item} calendar={props.calendar}>
        <Show when={props.item.span.begins}>
          <time>{format.time(props.item.event.starts_at)}</time>
        </Show>
        <span>{words.titleOf(props.item.event)}</span>
        <span class="visually-hidden">{holder()?.display_name}</span>
      </ItemLink>
    </li>
  );
}

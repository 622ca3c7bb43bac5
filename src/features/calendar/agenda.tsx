import MapPin from "lucide-solid/icons/map-pin";
import Video from "lucide-solid/icons/video";
import { createMemo, For, Match, Show, Switch } from "solid-js";
import type { CalendarItem, EventItem } from "#domain/calendar/on-days.ts";
import { isNow, isOver } from "#domain/calendar/to-log.ts";
import { agendaDays, weekOf } from "#domain/calendar/views.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import "#ui/row/row.css";
import { useDayWords } from "./day-words.ts";
import { itemIcons } from "./due-chip.tsx";
import { ItemLink } from "./item-link.tsx";
import { useItemWords } from "./item-words.ts";
import type { MovableDays } from "./movable-days.ts";
import type { Calendar } from "./use-calendar.ts";
import "./agenda.css";

/** The seven days of the week, each with how much is on it; something may be dropped on one. */
export function AgendaStrip(props: { calendar: Calendar; movable: MovableDays }) {
  const { t } = useI18n();
  const days = useDayWords();
  const count = (day: string) => props.calendar.on(day).timed.length + props.calendar.on(day).whole.length;
  return (
    <div class="agenda__strip">
      <For each={weekOf(props.calendar.day())}>
        {(day) => (
          <button
            class="agenda__day"
            type="button"
            aria-label={t("calendar.dayHolds", { day: days.long(day), count: count(day) })}
            aria-current={days.isToday(day) ? "date" : undefined}
            aria-pressed={props.calendar.day() === day}
            {...props.movable.list(day)}
            onClick={() => props.calendar.show({ day })}
          >
            <span>{days.short(day)[0].charAt(0).toLocaleUpperCase()}</span>
            <b>{Number(day.slice(8))}</b>
            <i style={{ "--n": Math.min(3, count(day)) }} />
          </button>
        )}
      </For>
    </div>
  );
}

/** Day after day, what is on; days with nothing are passed over. */
export function Agenda(props: { calendar: Calendar; movable: MovableDays; canEdit: boolean }) {
  const { t } = useI18n();
  const days = useDayWords();
  const held = createMemo(() =>
    props.calendar.days().filter((day) => {
      const { whole, timed } = props.calendar.on(day);
      return whole.length + timed.length > 0;
    }),
  );
  return (
    <>
      <For
        each={held()}
        fallback={
          <Card>
            <EmptyState
              level={2}
              title={t("calendar.nothing")}
              text={t(`calendar.${props.canEdit ? "nothingText" : "reader"}`)}
            />
          </Card>
        }
      >
        {(day) => (
          <>
            <h2 class="list__label" id={`on-${day}`}>
              <Show when={days.relative(day)}>{(word) => <b>{word()}</b>}</Show>
              {days.long(day)}
            </h2>
            <DayList day={day} calendar={props.calendar} movable={props.movable} />
          </>
        )}
      </For>
      <Show when={props.calendar.view() === "agenda"}>
        <Button variant="quiet" block onClick={() => props.calendar.showLater()}>
          {t("calendar.later", { count: agendaDays })}
        </Button>
      </Show>
    </>
  );
}

/** What is on one day, in lines. */
export function DayList(props: { day: string; calendar: Calendar; movable: MovableDays }) {
  const days = useDayWords();
  const items = (): CalendarItem[] => {
    const { whole, timed } = props.calendar.on(props.day);
    return [...whole, ...timed];
  };
  return (
    <ul class="card list agenda__list" aria-label={days.long(props.day)} {...props.movable.list(props.day)}>
      <For each={items()}>
        {(item) => (
          <AgendaRow item={item} day={props.day} calendar={props.calendar} movable={props.movable} />
        )}
      </For>
    </ul>
  );
}

function AgendaRow(props: { item: CalendarItem; day: string; calendar: Calendar; movable: MovableDays }) {
  const { t } = useI18n();
  const words = useItemWords();
  const { now } = useDayWords();
  const event = () => (props.item.type === "event" ? props.item.event : undefined);
  const holders = () => {
    const { item } = props;
    const ids =
      item.type === "event"
        ? item.event.members
        : [
            item.type === "task"
              ? item.task.assignee_id
              : item.type === "application"
                ? item.application.adviser_id
                : undefined,
          ];
    return ids.flatMap((id) => props.calendar.memberOf(id) ?? []);
  };
  const state = () => {
    const found = event();
    if (found?.status === "cancelled") return t("calendar.cancelled");
    if (found?.status === "no_show") return t("calendar.noShow");
    return found && props.calendar.isToLog(found.id) ? t("calendar.toLog") : undefined;
  };
  const meta = () => [words.itemDetail(props.item), state()].filter(Boolean).join(" · ");
  const flag = (on: boolean | undefined) => (on ? "" : undefined);
  return (
    <li
      class="row row--top ag"
      data-tape={holders()[0]?.tape}
      data-now={flag(event() && isNow(event()!, now()))}
      data-past={flag(event() && isOver(event()!, now()))}
      data-off={flag(event() && event()!.status !== "scheduled")}
      {...props.movable.item(props.item, props.day)}
      onKeyDown={(pressed) => void props.movable.onKey(props.item, props.day, pressed)}
    >
      <div class="ag__time">
        <Show
          when={props.item.type === "event" && !props.item.span.isWhole ? props.item : undefined}
          fallback={<Icon of={itemIcons[props.item.type]} />}
        >
          {(item) => <Hours item={item() as EventItem} />}
        </Show>
      </div>
      <span class="ag__bar" />
      <div class="row__body">
        <ItemLink class="row__title" item={props.item} calendar={props.calendar}>
          {words.itemTitle(props.item)}
        </ItemLink>
        <Show when={meta()}>
          <p class="row__meta">{meta()}</p>
        </Show>
      </div>
      <div class="row__end">
        <Show when={event()}>
          {(found) => (
            <>
              <RefusedTag table="events" id={found().id} />
              <Switch>
                <Match when={found().place}>
                  <Icon of={MapPin} size="sm" />
                </Match>
                <Match when={found().online_url}>
                  <Icon of={Video} size="sm" />
                </Match>
              </Switch>
            </>
          )}
        </Show>
        <For each={holders()}>
          {(member) => <TeamAvatar name={member.display_name} tape={member.tape} size="xs" label />}
        </For>
      </div>
    </li>
  );
}

function Hours(props: { item: EventItem }) {
  const days = useDayWords();
  return (
    <>
      <time>{days.clock(props.item.span.from)}</time>
      <time class="muted">{days.clock(props.item.span.to)}</time>
    </>
  );
}

import CalendarPlus from "lucide-solid/icons/calendar-plus";
import { createEffect, createMemo, createSignal, Match, Show, Suspense, Switch, untrack } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import type { EventKind } from "#domain/calendar/event.ts";
import type { CalendarItem } from "#domain/calendar/on-days.ts";
import { useCanWrite, useSettled } from "#features/artists/index.ts";
import type { LogPerson } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Page } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { Agenda, AgendaStrip } from "./agenda.tsx";
import { Availability, useFree } from "./availability.tsx";
import { newAtFrom, newKindFrom } from "./calendar-address.ts";
import { CalendarFilters, StepButtons, ViewChoice } from "./calendar-tools.tsx";
import { useDayWords } from "./day-words.ts";
import { holderIdOf } from "./due-chip.tsx";
import { EventSheet } from "./event-sheet.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { makeMovable } from "./movable-days.ts";
import { NewEventSheet } from "./new-event-sheet.tsx";
import { TaskDaySheet } from "./task-day-sheet.tsx";
import { type GridColumn, TimeGrid } from "./time-grid.tsx";
import { useCalendar } from "./use-calendar.ts";
import { useCalendarActions } from "./use-calendar-actions.ts";
import "./calendar-forms.css";
import "./calendar.css";

interface Asked {
  kind: EventKind;
  at: { day: string; time: string | undefined } | undefined;
  person?: LogPerson;
}

/** « Calendrier »: what the team has, by day, week and month; on a phone an agenda first. */
export default function CalendarPage() {
  const { t } = useI18n();
  const calendar = useCalendar();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const days = useDayWords();
  const actions = useCalendarActions();
  const people = usePeopleIndex();
  const [asked, setAsked] = createSignal<Asked>();
  const movable = makeMovable(
    (day) => calendar.on(day),
    canWrite,
    actions,
    (day) => {
      if (!calendar.days().includes(day)) calendar.show({ day });
    },
  );
  // Asked from elsewhere, by the address.
  createEffect(() => {
    const kind = newKindFrom(calendar.params);
    if (!kind || (calendar.params.artiste && !people.ready())) return;
    untrack(() => {
      const row = people.get(calendar.params.artiste ?? "");
      const person = row && { id: row.id, name: row.display_name };
      if (canWrite()) setAsked({ kind, at: newAtFrom(calendar.params), ...(person ? { person } : {}) });
      calendar.forgetRequest();
    });
  });

  const title = () => {
    const view = calendar.view();
    if (!calendar.isWide() || view === "month") return days.month(calendar.day());
    if (view === "day") return days.long(calendar.day());
    return days.range(calendar.drawnDays()[0]!, calendar.drawnDays().at(-1)!);
  };
  const isKnown = () => calendar.isKnown() && (!calendar.isEmpty() || isSettled());
  const add = () => setAsked({ kind: "appointment", at: { day: calendar.day(), time: undefined } });

  return (
    <Page
      title={title().charAt(0).toLocaleUpperCase() + title().slice(1)}
      overline={
        calendar.isWide() ? `${t("calendar.team")} · ${calendar.day().slice(0, 4)}` : t("calendar.teamAgenda")
      }
      width="wide"
      class="calendar"
      actions={
        <>
          <span class="only-desktop cluster">
            <StepButtons calendar={calendar} />
            <ViewChoice calendar={calendar} auto />
            <Show when={canWrite()}>
              <Button variant="primary" icon={CalendarPlus} aria-label={t("calendar.new")} onClick={add}>
                {t("calendar.add")}
              </Button>
            </Show>
          </span>
          <Show when={canWrite()}>
            <span class="only-mobile">
              <IconButton icon={CalendarPlus} label={t("calendar.new")} onClick={add} />
            </span>
          </Show>
        </>
      }
    >
      <div class="only-mobile calendar__phone-tools">
        <ViewChoice calendar={calendar} />
        <div class="cluster calendar__steps">
          <StepButtons calendar={calendar} />
        </div>
      </div>
      <CalendarFilters calendar={calendar} />
      <Show when={isKnown()} fallback={<ListSkeleton rows={7} />}>
        <Views
          calendar={calendar}
          movable={movable}
          canEdit={canWrite()}
          onNew={(day, time) => setAsked({ kind: "appointment", at: { day, time } })}
        />
        <Show when={canWrite()}>
          <p class="muted small calendar__hint only-desktop">{t("calendar.keysHint")}</p>
          <p class="muted small calendar__hint only-mobile">{t("calendar.touchHint")}</p>
        </Show>
      </Show>
      <Suspense>
        <Show when={asked()} keyed>
          {(request) => (
            <NewEventSheet
              kind={request.kind}
              at={request.at}
              {...(request.person ? { person: request.person } : {})}
              onSaved={(_, day) => {
                if (!calendar.days().includes(day)) calendar.show({ day });
              }}
              onClose={() => setAsked(undefined)}
            />
          )}
        </Show>
        <Show when={calendar.params.evenement} keyed>
          {(id) => <EventSheet eventId={id} onClose={calendar.close} />}
        </Show>
        <Show when={calendar.params.tache} keyed>
          {(id) => <TaskDaySheet taskId={id} onClose={calendar.close} />}
        </Show>
      </Suspense>
    </Page>
  );
}

function Views(props: {
  calendar: ReturnType<typeof useCalendar>;
  movable: ReturnType<typeof makeMovable>;
  canEdit: boolean;
  onNew: (day: string, time: string) => void;
}) {
  const calendar = () => props.calendar;
  return (
    <Switch>
      <Match when={calendar().view() === "month"}>
        <MonthGrid calendar={props.calendar} movable={props.movable} />
      </Match>
      <Match when={calendar().isWide() && calendar().view() === "day"}>
        <TeamDay {...props} />
      </Match>
      <Match when={calendar().isWide() && calendar().view() === "week"}>
        <Week {...props} />
      </Match>
      <Match when={true}>
        <div class="agenda" ref={(root) => props.movable.draggable(root)}>
          <Show when={!calendar().isWide()}>
            <AgendaStrip calendar={props.calendar} movable={props.movable} />
          </Show>
          <Agenda calendar={props.calendar} movable={props.movable} canEdit={props.canEdit} />
          <Show when={calendar().view() === "day"}>
            <Availability calendar={props.calendar} day={calendar().day()} />
          </Show>
        </div>
      </Match>
    </Switch>
  );
}

type ViewProps = Parameters<typeof Views>[0];

const shadesOf = ({ closed, taken }: Pick<GridColumn, "closed" | "taken">) => ({ closed, taken });

function Week(props: ViewProps) {
  const days = useDayWords();
  const freeOf = useFree(props.calendar);
  const columns = createMemo((): GridColumn[] => {
    const [one, ...others] = props.calendar.shownTeam();
    return props.calendar.drawnDays().map((day) => {
      const [small, big] = days.short(day);
      return {
        key: day,
        day,
        label: days.long(day),
        head: { small, big },
        isToday: days.isToday(day),
        ...props.calendar.on(day),
        ...(one && others.length === 0 ? shadesOf(freeOf(one.id, day)) : {}),
      };
    });
  });
  return <TimeGrid {...props} columns={columns()} />;
}

/** One day, a column for each of the team: who is free when is seen side by side. */
function TeamDay(props: ViewProps) {
  const { t } = useI18n();
  const days = useDayWords();
  const freeOf = useFree(props.calendar);
  const columns = createMemo((): GridColumn[] => {
    const day = props.calendar.day();
    const { whole, timed } = props.calendar.on(day);
    const isToday = days.isToday(day);
    const held = (item: CalendarItem): readonly (string | undefined)[] =>
      item.type === "event" ? item.event.members : [holderIdOf(item)];
    const team = props.calendar.shownTeam();
    const known = new Set(team.map(({ id }) => id as string | undefined));
    const isNobodys = (item: CalendarItem) => !held(item).some((id) => known.has(id));
    const [ownWhole, ownTimed] = [whole.filter(isNobodys), timed.filter(isNobodys)];
    return [
      ...team.map((member): GridColumn => {
        const free = freeOf(member.id, day);
        return {
          key: member.id,
          day,
          label: `${member.display_name}, ${days.long(day)}. ${free.words}`,
          head: { small: "", big: member.display_name, note: free.words, source: free.source },
          isToday,
          whole: whole.filter((item) => held(item).includes(member.id)),
          timed: timed.filter((item) => held(item).includes(member.id)),
          ...shadesOf(free),
        };
      }),
      ...(ownWhole.length + ownTimed.length > 0 || team.length === 0
        ? [
            {
              key: "nobody",
              day,
              label: `${t("calendar.nobody")}, ${days.long(day)}`,
              head: { small: "", big: t("calendar.nobody") },
              isToday,
              whole: ownWhole,
              timed: ownTimed,
            },
          ]
        : []),
    ];
  });
  return <TimeGrid {...props} columns={columns()} />;
}

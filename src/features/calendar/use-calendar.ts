import { useSearchParams } from "@solidjs/router";
import { createMemo, createSignal } from "solid-js";
import { useApplicationsIndex } from "#data/applications/index.ts";
import { useEventsOn, useInteractionsOfEvents, useTasksDue } from "#data/calendar/index.ts";
import { useTeamAvailability } from "#data/calendly/team-availability.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { useSession } from "#data/session/index.ts";
import { useMembers } from "#data/team/index.ts";
import { type DayItems, itemsOn, type ShownKind, shownKinds } from "#domain/calendar/on-days.ts";
import { isToLog } from "#domain/calendar/to-log.ts";
import { agendaDays, type CalendarView, daysOf, stepFrom, weekdayOf } from "#domain/calendar/views.ts";
import { hasRole } from "#domain/team/member.ts";
import { useWide } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import {
  type CalendarParams,
  choiceParam,
  dayFrom,
  kindsFrom,
  kindWord,
  membersFrom,
  toggled,
  viewFrom,
  viewWords,
} from "./calendar-address.ts";

export type Calendar = ReturnType<typeof useCalendar>;

const nothing: DayItems = { whole: [], timed: [] };

/** What the calendar shows, by its address, kept up to date. */
export function useCalendar() {
  const { format, timeZone, now } = useI18n();
  const [params, setParams] = useSearchParams<CalendarParams & Record<string, string>>();
  const isWide = useWide();
  const session = useSession();
  const members = useMembers();
  const applications = useApplicationsIndex();
  const opportunities = useOpportunitiesIndex();
  const [agendaLength, setAgendaLength] = createSignal(agendaDays);

  const view = () => viewFrom(params, isWide());
  const day = () => dayFrom(params, format.today());
  const days = createMemo(() => daysOf(view(), day(), agendaLength()), undefined, {
    equals: (before, after) => before.join() === after.join(),
  });
  /** On a phone the strip above the agenda tells of its whole week. */
  const read = createMemo(
    () => {
      const strip = daysOf("week", day());
      const all = [...days(), ...(isWide() ? [] : strip)].sort();
      return { first: all[0]!, last: all.at(-1)! };
    },
    undefined,
    { equals: (a, b) => a.first === b.first && a.last === b.last },
  );
  const events = useEventsOn(read, timeZone);
  const tasks = useTasksDue(read);

  /** Those who hold something: advisers, and whoever an event names. */
  const team = createMemo(() => {
    const named = new Set(events()?.flatMap(({ members: held }) => held));
    return (members() ?? [])
      .filter(({ id, status, role }) => (status === "active" && hasRole(role, "adviser")) || named.has(id))
      .sort((a, b) => a.tape - b.tape || format.compare(a.display_name, b.display_name));
  });
  const chosen = () => membersFrom(params);
  const kinds = () => kindsFrom(params);
  const me = () => session.workspace()?.member_id ?? "";
  const isMine = () => chosen()?.size === 1 && chosen()?.has(me()) === true;
  const isKnown = () => events() !== undefined && tasks() !== undefined;

  const items = createMemo(() => {
    const strip = isWide() ? [] : daysOf("week", day());
    return itemsOn(
      [...new Set([...days(), ...strip])],
      {
        events: events() ?? [],
        tasks: tasks() ?? [],
        opportunities: opportunities.rows().map(({ fields }) => fields),
        applications: applications.rows(),
      },
      { members: chosen(), kinds: kinds() },
      timeZone(),
    );
  });
  const on = (one: string): DayItems => items().get(one) ?? nothing;

  const over = createMemo(() =>
    [...new Set(days().flatMap((one) => on(one).timed.map(({ event }) => event)))]
      .filter((event) => isToLog(event, now()))
      .map(({ id }) => id),
  );
  const told = useInteractionsOfEvents(over);
  const logged = createMemo(() => new Set(told()?.map(({ event_id }) => event_id)));

  const shownTeam = createMemo(() => team().filter(({ id }) => chosen()?.has(id) ?? true));
  const availability = useTeamAvailability(
    () => view() === "day" || (view() === "week" && isWide() && shownTeam().length === 1),
  );

  /** Whether what is open was opened here, so that there is a page to go back to. */
  let isOurs = false;
  const put = (change: CalendarParams, replace = true) =>
    setParams(change as never, { replace, scroll: false });

  return {
    params,
    view,
    day,
    days,
    /** The days that the week is drawn with: the weekend when it holds something. */
    drawnDays: () =>
      view() !== "week"
        ? days()
        : days().filter(
            (one) => weekdayOf(one) < 5 || one === day() || on(one).timed.length + on(one).whole.length > 0,
          ),
    on,
    isWide,
    isKnown,
    team,
    members: () => members() ?? [],
    /** Whose colour an event has: of one member alone; what several hold is the team's. */
    holderOf: ({ members: held }: { members: readonly string[] }) =>
      held.length === 1 ? members()?.find(({ id }) => id === held[0]) : undefined,
    memberOf: (id: string | undefined) => members()?.find((member) => member.id === id),
    events: () => events() ?? [],
    isEmpty: () => days().every((one) => on(one).timed.length + on(one).whole.length === 0),
    /** Whether an appointment that is over waits for somebody to tell of it. */
    isToLog: (id: string) => over().includes(id) && told() !== undefined && !logged().has(id),
    applicationsTo: (id: string) => applications.rows().filter(({ opportunity_id }) => opportunity_id === id),
    isShownMember: (id: string) => chosen()?.has(id) ?? true,
    isShownKind: (kind: ShownKind) => kinds()?.has(kind) ?? true,
    shownTeam,
    /** When members receive and are taken, by Calendly; nothing where the team does not use it. */
    availability,
    /** Whether I am one of those shown, who may be looked at alone. */
    hasMine: () => team().length > 1 && team().some(({ id }) => id === me()),
    isMine,
    toggleMine: () => put({ qui: isMine() ? undefined : me() }),
    toggleMember(id: string) {
      const all = team().map((member) => member.id);
      put({ qui: choiceParam(toggled(chosen(), all, id), all) });
    },
    toggleKind(kind: ShownKind) {
      put({ quoi: choiceParam(toggled(kinds(), shownKinds, kind), shownKinds, kindWord) });
    },
    show(next: { view?: CalendarView; day?: string | undefined }) {
      setAgendaLength(agendaDays);
      put({
        ...(next.view ? { vue: viewWords[next.view] } : {}),
        ...("day" in next ? { jour: next.day === format.today() ? undefined : next.day } : {}),
      } as CalendarParams);
    },
    step(by: 1 | -1) {
      const next = stepFrom(view(), day(), by);
      put({ jour: next === format.today() ? undefined : next } as CalendarParams);
    },
    showLater: () => setAgendaLength((held) => held + agendaDays),
    /** Opens something over the calendar; Back closes it. */
    open(over: Pick<CalendarParams, "evenement" | "tache">) {
      isOurs = true;
      put(over as CalendarParams, false);
    },
    close() {
      if (isOurs) history.back();
      else put({ evenement: undefined, tache: undefined } as never);
      isOurs = false;
    },
    /** The request to note something new leaves the address once it is heard. */
    forgetRequest: () => put({ nouveau: undefined, a: undefined, artiste: undefined } as never),
  };
}

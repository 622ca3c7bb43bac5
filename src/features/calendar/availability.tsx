import { createMemo, createUniqueId, For, Show } from "solid-js";
import type { Member } from "#data/team/index.ts";
import {
  closedAround,
  type MemberAvailability,
  openOn,
  takenElsewhere,
} from "#domain/calendar/availability.ts";
import { busyOn, freeBetween, joined, type Stretch } from "#domain/calendar/busy.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { useDayWords } from "./day-words.ts";
import type { Calendar } from "./use-calendar.ts";
import "./availability.css";

/** Between these hours, in minutes, one asks who is free when nobody said. */
const office: Stretch = { from: 9 * 60, to: 17 * 60 };

/** When a member is free on a day, in words and in stretches: by the calendar, and by Calendly where they have it. */
export function useFree(calendar: Calendar) {
  const { t, timeZone, format } = useI18n();
  const days = useDayWords();

  /** How Calendly is known of, if the team uses it. */
  function sourceOf(known: MemberAvailability | undefined, day: string): string | undefined {
    if (!calendar.availability()) return undefined;
    if (!known) return t("calendar.free.noCalendly");
    if (day > format.dayOf(known.busy_until))
      return t("calendar.free.readUntil", { day: days.long(format.dayOf(known.busy_until)) });
    return days.isToday(format.dayOf(known.read_at))
      ? t("calendar.free.synced", { at: format.time(known.read_at) })
      : t("calendar.free.syncedBefore", { at: format.instant(known.read_at) });
  }

  return (memberId: string, day: string) => {
    const known = calendar.availability()?.get(memberId);
    const held = busyOn(calendar.events(), memberId, day, timeZone());
    const taken = known ? takenElsewhere(known, held, day, timeZone()) : [];
    const busy = joined([...held, ...taken]);
    const open = known?.schedule ? openOn(known.schedule, day, timeZone()) : undefined;
    const free = (open ?? [office]).flatMap((stretch) => freeBetween(busy, stretch));
    const stretches = free.map(({ from, to }) =>
      t("calendar.until", { from: days.clock(from), to: days.clock(to) }),
    );
    const isAll = !open && free[0]?.from === office.from && free[0]?.to === office.to;
    const words = isAll
      ? t("calendar.free.allDay")
      : open?.length === 0
        ? t("calendar.free.off")
        : free.length === 0
          ? t("calendar.free.none")
          : t("calendar.free.at", { stretches: format.list(stretches) });
    return { busy, taken, closed: open ? closedAround(open) : [], words, source: sourceOf(known, day) };
  };
}

/** Who of the team is free when, side by side. */
export function Availability(props: { calendar: Calendar; day: string }) {
  const { t } = useI18n();
  const days = useDayWords();
  const id = createUniqueId();
  return (
    <section class="free" aria-labelledby={id}>
      <h2 id={id}>{t("calendar.free.title")}</h2>
      <p class="muted small">
        {t(props.calendar.availability() ? "calendar.free.hoursOfCalendly" : "calendar.free.hours", {
          from: days.clock(office.from),
          to: days.clock(office.to),
        })}
      </p>
      <ul class="card list">
        <For each={props.calendar.shownTeam()}>
          {(member) => <FreeLine member={member} day={props.day} calendar={props.calendar} />}
        </For>
      </ul>
    </section>
  );
}

function FreeLine(props: { member: Member; day: string; calendar: Calendar }) {
  const freeOf = useFree(props.calendar);
  const free = createMemo(() => freeOf(props.member.id, props.day));
  const place = (minutes: number) =>
    `${(Math.min(Math.max(0, minutes - office.from), office.to - office.from) / (office.to - office.from)) * 100}%`;
  return (
    <li class="row free__line">
      <TeamAvatar name={props.member.display_name} tape={props.member.tape} size="sm" />
      <div class="row__body">
        <span class="row__title">{props.member.display_name}</span>
        <p class="row__meta">{free().words}</p>
        <Show when={free().source}>{(source) => <p class="row__meta xs">{source()}</p>}</Show>
        <div class="free__bar" data-tape={props.member.tape} aria-hidden="true">
          <For each={free().closed}>
            {({ from, to }) => <s style={{ "--from": place(from), "--to": place(to) }} />}
          </For>
          <For each={free().busy}>
            {({ from, to }) => <i style={{ "--from": place(from), "--to": place(to) }} />}
          </For>
        </div>
      </div>
    </li>
  );
}

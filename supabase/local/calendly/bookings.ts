// Booking, moving and calling off, as guests and hosts do, and what is said of it to whoever subscribed.

import { createHmac } from "node:crypto";
import { addDays } from "../../../src/domain/days.ts";
import { instantAt, wallClock } from "../../../src/domain/zoned-time.ts";
import {
  apiNames,
  type Cancellation,
  type EventType,
  type Invitee,
  newId,
  type Schedule,
  type ScheduledEvent,
  type Store,
  weekdays,
} from "./model.ts";
import { eventOf, inviteeOf } from "./resources.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** An instant, as Calendly writes them. */
const stampOf = (ms: number) => new Date(ms).toISOString().replace("Z", "000Z");

export type BookingAsked = {
  type: EventType;
  start: string;
  name: string;
  email: string;
  answers?: Invitee["answers"];
  tracking?: Record<string, string | null>;
};

export type Bookings = ReturnType<typeof makeBookings>;

/** `origin` is where the pages of guests are served. */
export function makeBookings(store: Store, origin: string, send: typeof fetch = fetch) {
  const { state } = store;
  let isDelivering: Promise<void> | undefined;

  const freeSeats = (type: EventType, start: string) => {
    const at = state.events.find(
      (event) => event.type_id === type.id && event.status === "active" && event.start_time === start,
    );
    if (at) return type.limit - activeOf(at).length;
    const [from, to] = [Date.parse(start), Date.parse(start) + type.minutes * minuteMs];
    const isBusy = [...state.events.filter(({ status }) => status === "active"), ...state.external].some(
      ({ user_id, start_time, end_time }) =>
        user_id === type.user_id && Date.parse(start_time) < to && Date.parse(end_time) > from,
    );
    return isBusy ? 0 : type.limit;
  };
  const activeOf = (event: ScheduledEvent) =>
    state.invitees.filter(({ event_id, status }) => event_id === event.id && status === "active");

  /** The times that can be had between two moments: one after the other, in the hours when the host receives. */
  function availableTimes(type: EventType, from: number, to: number): { start: string; left: number }[] {
    const schedule = state.schedules.find(({ user_id }) => user_id === type.user_id)!;
    const times: { start: string; left: number }[] = [];
    const earliest = Math.max(from, store.now());
    const [lastDay] = wallClock(new Date(to), schedule.timezone);
    for (let [day] = wallClock(new Date(earliest), schedule.timezone); day <= lastDay; day = addDays(day, 1))
      for (const { from: opens, to: closes } of hoursOn(schedule, day)) {
        const close = instantAt(day, closes, schedule.timezone).getTime();
        let moment = instantAt(day, opens, schedule.timezone).getTime();
        for (; moment + type.minutes * minuteMs <= close; moment += type.minutes * minuteMs) {
          if (moment <= earliest || moment >= to) continue;
          const start = stampOf(moment);
          const left = freeSeats(type, start);
          if (left > 0) times.push({ start, left });
        }
      }
    return times;
  }

  function book(asked: BookingAsked, replaced?: Invitee): Invitee | undefined {
    const start = stampOf(Date.parse(asked.start));
    const at = store.stamp();
    if (Date.parse(start) <= store.now() || freeSeats(asked.type, start) <= 0) return undefined;
    let event = state.events.find(
      (one) => one.type_id === asked.type.id && one.status === "active" && one.start_time === start,
    );
    if (!event) {
      event = {
        id: newId(),
        type_id: asked.type.id,
        user_id: asked.type.user_id,
        start_time: start,
        end_time: stampOf(Date.parse(start) + asked.type.minutes * minuteMs),
        status: "active",
        created_at: at,
        updated_at: at,
      };
      state.events.push(event);
    }
    event.updated_at = at;
    const invitee: Invitee = {
      id: newId(),
      event_id: event.id,
      name: asked.name,
      email: asked.email,
      status: "active",
      answers: asked.answers ?? [],
      tracking: asked.tracking ?? {},
      rescheduled: false,
      old_invitee: replaced
        ? `${apiNames}/scheduled_events/${replaced.event_id}/invitees/${replaced.id}`
        : null,
      new_invitee: null,
      no_show: null,
      created_at: at,
      updated_at: at,
    };
    state.invitees.push(invitee);
    if (!replaced) say("invitee.created", invitee);
    store.save();
    return invitee;
  }

  function callOff(invitee: Invitee, cancellation: Omit<Cancellation, "created_at">): void {
    const event = state.events.find(({ id }) => id === invitee.event_id)!;
    const at = store.stamp();
    const whole = { ...cancellation, created_at: at };
    Object.assign(invitee, { status: "canceled", cancellation: whole, updated_at: at });
    event.updated_at = at;
    if (activeOf(event).length === 0) Object.assign(event, { status: "canceled", cancellation: whole });
  }

  /** A guest, or the host for one of them, calls it off. */
  function cancelInvitee(invitee: Invitee, by: "host" | "invitee", reason: string | null): boolean {
    if (invitee.status === "canceled") return false;
    callOff(invitee, { canceled_by: by === "host" ? "L’équipe" : invitee.name, canceler_type: by, reason });
    say("invitee.canceled", invitee);
    store.save();
    return true;
  }

  /** Another time for the same: two deliveries, the one of the new time first, as it happens there. */
  function reschedule(invitee: Invitee, start: string): Invitee | undefined {
    const event = state.events.find(({ id }) => id === invitee.event_id)!;
    const type = state.types.find(({ id }) => id === event.type_id)!;
    if (invitee.status === "canceled") return undefined;
    const { name, email, answers, tracking } = invitee;
    const next = book({ type, start, name, email, answers, tracking }, invitee);
    if (!next) return undefined;
    callOff(invitee, { canceled_by: name, canceler_type: "invitee", reason: null });
    invitee.rescheduled = true;
    invitee.new_invitee = `${apiNames}/scheduled_events/${next.event_id}/invitees/${next.id}`;
    say("invitee.created", next);
    say("invitee.canceled", invitee);
    store.save();
    return next;
  }

  function markNoShow(invitee: Invitee, isMissing: boolean): void {
    const at = store.stamp();
    invitee.updated_at = at;
    invitee.no_show = isMissing ? { id: newId(), created_at: at } : null;
    say(isMissing ? "invitee_no_show.created" : "invitee_no_show.deleted", invitee);
    store.save();
  }

  /** Puts a delivery on its way to each who asked for it. */
  function say(event: string, invitee: Invitee): void {
    const scheduled = state.events.find(({ id }) => id === invitee.event_id)!;
    const body = JSON.stringify({
      created_at: `${new Date(store.now()).toISOString().slice(0, 19)}.000000Z`,
      created_by: `${apiNames}/users/${scheduled.user_id}`,
      event,
      payload: { ...inviteeOf(invitee, origin), scheduled_event: eventOf(state, scheduled) },
    });
    for (const subscription of state.subscriptions) {
      if (subscription.state !== "active" || !subscription.events.includes(event)) continue;
      if (subscription.scope === "user" && subscription.user_id !== scheduled.user_id) continue;
      const at = store.now();
      state.deliveries.push({
        id: newId(),
        subscription_id: subscription.id,
        body,
        first_at: at,
        next_at: at,
        attempts: 0,
      });
    }
    void deliver();
  }

  /** Sends what is due, in turn; what is refused comes again later and later, for a day. */
  async function deliver(): Promise<void> {
    while (isDelivering) await isDelivering;
    // A round that fails leaves its turn to the next.
    isDelivering = round().finally(() => {
      isDelivering = undefined;
    });
    await isDelivering;
  }

  async function round(): Promise<void> {
    for (const delivery of [...state.deliveries]) {
      if (delivery.next_at > store.now()) continue;
      const subscription = state.subscriptions.find(({ id }) => id === delivery.subscription_id);
      const drop = () => {
        const at = state.deliveries.indexOf(delivery);
        if (at >= 0) state.deliveries.splice(at, 1);
      };
      if (subscription?.state !== "active") {
        drop();
        continue;
      }
      // The clock that tests turn is Calendly’s own; who receives has the real one.
      const t = String(Math.floor(Date.now() / 1000));
      const v1 = createHmac("sha256", subscription.signing_key).update(`${t}.${delivery.body}`).digest("hex");
      const isTaken = await send(subscription.url, {
        method: "POST",
        headers: { "content-type": "application/json", "calendly-webhook-signature": `t=${t},v1=${v1}` },
        body: delivery.body,
        redirect: "manual",
        signal: AbortSignal.timeout(15_000),
      }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status >= 200 && answer.status < 300;
        },
        () => false,
      );
      if (isTaken) {
        drop();
        if (
          !state.deliveries.some(
            ({ subscription_id, attempts }) => subscription_id === subscription.id && attempts,
          )
        )
          subscription.retry_started_at = null;
        continue;
      }
      delivery.attempts += 1;
      delivery.next_at = store.now() + Math.min(2 ** delivery.attempts * 1000, 6 * hourMs);
      subscription.retry_started_at ??= store.stamp();
      if (store.now() - delivery.first_at >= dayMs)
        Object.assign(subscription, { state: "disabled", updated_at: store.stamp() });
    }
    store.save();
  }

  return { availableTimes, book, cancelInvitee, reschedule, markNoShow, activeOf, deliver };
}

/** The hours of a schedule on a day. */
function hoursOn({ rules }: Schedule, day: string): { from: string; to: string }[] {
  const wday = weekdays[new Date(day).getUTCDay()];
  const own = rules.find((one) => one.type === "date" && one.date === day);
  return (own ?? rules.find((one) => one.type === "wday" && one.wday === wday))?.intervals ?? [];
}

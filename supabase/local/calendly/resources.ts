// The resources of Calendly's API, in its own words.

import {
  apiNames,
  type CalendlyState,
  type EventType,
  type Invitee,
  type Schedule,
  type ScheduledEvent,
  type Subscription,
} from "./model.ts";

export const userUri = (id: string) => `${apiNames}/users/${id}`;
export const organizationUri = (state: CalendlyState) => `${apiNames}/organizations/${state.organization}`;
const eventUri = (id: string) => `${apiNames}/scheduled_events/${id}`;
const longAgo = "2024-09-03T13:22:41.118230Z";

export function userOf(state: CalendlyState, id: string, origin: string) {
  const user = state.users.find((one) => one.id === id)!;
  return {
    avatar_url: null,
    created_at: longAgo,
    email: user.email,
    locale: "fr",
    name: user.name,
    scheduling_url: `${origin}/${user.slug}`,
    slug: user.slug,
    time_notation: "24h",
    timezone: "America/Toronto",
    updated_at: longAgo,
    uri: userUri(id),
  };
}

export function eventTypeOf(state: CalendlyState, type: EventType, origin: string) {
  const user = state.users.find(({ id }) => id === type.user_id)!;
  return {
    active: !type.isArchived,
    admin_managed: false,
    booking_method: "instant",
    color: "#8247f5",
    created_at: longAgo,
    custom_questions: type.questions.map(({ name, required }, position) => ({
      name,
      type: "text",
      position,
      enabled: true,
      required,
      answer_choices: [],
      include_other: false,
    })),
    deleted_at: null,
    duration: type.minutes,
    kind: type.limit > 1 ? "group" : "solo",
    locale: "fr",
    name: type.name,
    pooling_type: null,
    profile: { name: user.name, owner: userUri(user.id), type: "User" },
    scheduling_url: `${origin}/${user.slug}/${type.slug}`,
    secret: false,
    slug: type.slug,
    type: "StandardEventType",
    updated_at: longAgo,
    uri: `${apiNames}/event_types/${type.id}`,
  };
}

export function eventOf(state: CalendlyState, event: ScheduledEvent) {
  const type = state.types.find(({ id }) => id === event.type_id)!;
  const host = state.users.find(({ id }) => id === event.user_id)!;
  const all = state.invitees.filter(({ event_id }) => event_id === event.id);
  return {
    created_at: event.created_at,
    end_time: event.end_time,
    event_guests: [],
    event_memberships: [{ user: userUri(host.id), user_email: host.email, user_name: host.name }],
    event_type: `${apiNames}/event_types/${type.id}`,
    invitees_counter: {
      total: all.length,
      active: all.filter(({ status }) => status === "active").length,
      limit: type.limit,
    },
    location: type.location,
    meeting_notes_html: null,
    meeting_notes_plain: null,
    name: type.name,
    start_time: event.start_time,
    status: event.status,
    updated_at: event.updated_at,
    uri: eventUri(event.id),
    ...(event.cancellation && { cancellation: event.cancellation }),
  };
}

export function inviteeOf(invitee: Invitee, origin: string) {
  return {
    cancel_url: `${origin}/cancellations/${invitee.id}`,
    created_at: invitee.created_at,
    email: invitee.email,
    event: eventUri(invitee.event_id),
    // The form has one field for the name.
    first_name: null,
    invitee_scheduled_by: null,
    last_name: null,
    name: invitee.name,
    new_invitee: invitee.new_invitee,
    no_show: invitee.no_show && {
      uri: `${apiNames}/invitee_no_shows/${invitee.no_show.id}`,
      created_at: invitee.no_show.created_at,
    },
    old_invitee: invitee.old_invitee,
    payment: null,
    questions_and_answers: invitee.answers,
    reconfirmation: null,
    reschedule_url: `${origin}/reschedulings/${invitee.id}`,
    rescheduled: invitee.rescheduled,
    routing_form_submission: null,
    scheduling_method: null,
    status: invitee.status,
    text_reminder_number: null,
    timezone: "America/Toronto",
    tracking: {
      utm_campaign: null,
      utm_source: null,
      utm_medium: null,
      utm_content: null,
      utm_term: null,
      salesforce_uuid: null,
      ...invitee.tracking,
    },
    updated_at: invitee.updated_at,
    uri: `${eventUri(invitee.event_id)}/invitees/${invitee.id}`,
    ...(invitee.cancellation && { cancellation: invitee.cancellation }),
  };
}

export function subscriptionOf(state: CalendlyState, subscription: Subscription) {
  return {
    uri: `${apiNames}/webhook_subscriptions/${subscription.id}`,
    callback_url: subscription.url,
    created_at: subscription.created_at,
    updated_at: subscription.updated_at,
    retry_started_at: subscription.retry_started_at,
    state: subscription.state,
    events: subscription.events,
    scope: subscription.scope,
    organization: organizationUri(state),
    user: subscription.user_id && userUri(subscription.user_id),
    group: null,
    creator: userUri(subscription.creator_id),
  };
}

export function scheduleOf(schedule: Schedule) {
  return {
    // Each has one.
    default: true,
    name: "Working hours",
    rules: schedule.rules,
    timezone: schedule.timezone,
    uri: `${apiNames}/user_availability_schedules/${schedule.id}`,
    user: userUri(schedule.user_id),
  };
}

/** What takes somebody's time between two instants, in order; the calendars elsewhere say no more than when. */
export function busyTimesOf({ events, external }: CalendlyState, of: string, from: number, to: number) {
  const isWithin = (one: { start_time: string; end_time: string }) =>
    Date.parse(one.start_time) < to && Date.parse(one.end_time) > from;
  return [
    ...events
      .filter((one) => one.user_id === of && one.status === "active" && isWithin(one))
      .map(({ id, start_time, end_time }) => ({
        type: "calendly",
        start_time,
        end_time,
        buffered_start_time: start_time,
        buffered_end_time: end_time,
        event: { uri: eventUri(id) },
      })),
    ...external
      .filter((one) => one.user_id === of && isWithin(one))
      .map(({ start_time, end_time }) => ({ type: "external", start_time, end_time })),
  ].sort((a, b) => Date.parse(a.start_time) - Date.parse(b.start_time));
}

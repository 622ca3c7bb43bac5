import { choice, flag, instant, integer, ref, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

/** Somebody meets somebody; or the team holds something for many. */
export const eventKinds = ["appointment", "activity"] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStatuses = ["scheduled", "cancelled", "no_show"] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** Who called it off. */
export const cancellers = ["team", "guest"] as const;

/** What takes place at a moment: an appointment, however it was booked, or an activity of the team. */
export const eventRecord = defineRecord("event", {
  table: "events",
  version: 0,
  fields: {
    kind: choice(eventKinds),
    title: text({ max: 300 }),
    status: choice(eventStatuses),
    starts_at: instant(),
    /** Not before `starts_at`; of whole days, midnight after the last one in the workspace's zone. */
    ends_at: instant(),
    all_day: flag(),
    place: text({ optional: true, max: 500 }),
    online_url: text({ optional: true, max: 1000, format: "url" }),
    people: set(ref("person")),
    /** Those of the team who hold it. */
    members: set(ref("member")),
    organization_id: ref("organization", { optional: true }),
    capacity: integer({ optional: true, min: 0, max: 100_000 }),
    note: text({ optional: true, max: 20_000, format: "long" }),
    /** What was asked at the booking, and answered: a question a line, its answer below. */
    answers: text({ optional: true, max: 20_000, format: "long" }),
    cancelled_by: choice(cancellers, { optional: true }),
    cancel_reason: text({ optional: true, max: 2000 }),
    /** Where a guest moves it or calls it off. */
    reschedule_url: text({ optional: true, max: 1000, format: "url" }),
    cancel_url: text({ optional: true, max: 1000, format: "url" }),
    /** The address of the booking in the service it was made with. */
    external_id: text({ optional: true, max: 300 }),
  },
  indexes: ["starts_at"],
  links: ["people"],
});

export type CalendarEvent = RecordOf<typeof eventRecord>;
export type CalendarEventDraft = DraftOf<typeof eventRecord>;

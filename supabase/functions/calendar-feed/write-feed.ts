import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { initials } from "../../../src/domain/artists/names.ts";
import { isWebAddress } from "../../../src/domain/record/values.ts";
import { wallClock } from "../../../src/domain/zoned-time.ts";

/** What the database tells of a feed (migration « calendar_feeds »). */
export interface Feed {
  names: boolean;
  locale: "fr-CA" | "en-CA";
  workspace: string;
  time_zone: string;
  member: string;
  events: readonly FeedEvent[];
}

export interface FeedEvent {
  id: string;
  kind: "appointment" | "activity";
  title: string;
  all_day: boolean;
  place: string | null;
  online_url: string | null;
  starts_at: string;
  ends_at: string;
  is_off: boolean;
  rev: number;
  created_at: string;
  modified_at: string;
  people: readonly string[];
}

const words = { "fr-CA": { appointment: "Rendez-vous" }, "en-CA": { appointment: "Appointment" } } as const;

/** The calendar as RFC 5545 has it. The same events give the same bytes: programs ask again and again. */
export function writeFeed(feed: Feed, siteUrl: string): string {
  const calendar = ical({
    name: plain(`${feed.workspace} · ${feed.names ? feed.member : initials(feed.member)}`),
    prodId: {
      company: "Coulisses",
      product: "calendar-feed",
      language: feed.locale.slice(0, 2).toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 900,
  });
  for (const event of feed.events) {
    const day = (instant: string) => wallClock(new Date(instant), feed.time_zone)[0];
    calendar.createEvent({
      id: `${event.id}@coulisses`,
      sequence: event.rev,
      stamp: new Date(event.modified_at),
      created: new Date(event.created_at),
      lastModified: new Date(event.modified_at),
      // Whole days have no zone; the rest is written in UTC, which every program reads alike.
      ...(event.all_day
        ? { allDay: true, start: asDay(day(event.starts_at)), end: asDay(day(event.ends_at)) }
        : { start: new Date(event.starts_at), end: new Date(event.ends_at) }),
      summary: plain(summaryOf(event, feed)),
      location: plain(event.place ?? ""),
      status: event.is_off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url:
        event.online_url && isWebAddress(event.online_url)
          ? plain(event.online_url)
          : `${siteUrl.replace(/\/$/, "")}/calendrier?jour=${day(event.starts_at)}&evenement=${event.id}`,
    });
  }
  return calendar.toString();
}

/** With whom: in full if that was asked, else by initials, and then nothing of what it is about. */
function summaryOf(event: FeedEvent, { names, locale }: Feed): string {
  if (event.kind === "activity") return event.title;
  const who = event.people.map((name) => (names ? name : initials(name))).join(", ");
  const head = [words[locale].appointment, who].filter(Boolean).join("\u00a0: ");
  return names && !event.people.includes(event.title) ? `${head} · ${event.title}` : head;
}

/** Text as the format allows it: programs refuse the whole calendar for one character that is not of a text. */
const plain = (text: string): string =>
  text.replace(/\r\n?|(?![\t\n])[\p{Cc}\u2028\u2029]/gu, (found) => (found[0] === "\r" ? "\n" : " "));

/** A day as the library wants one, in the zone that it reads dates in. */
function asDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

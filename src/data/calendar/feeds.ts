import type { Result } from "#domain/errors.ts";
import type { Session } from "../session/session.ts";

/** An address of one's own calendar, without its secret: that was shown once. */
export interface CalendarFeed {
  id: string;
  /** Whether people are named in full. */
  names: boolean;
  created_at: string;
  last_used_at: string | null;
}

const here = (session: Session) => ({ p_workspace: session.workspace()?.id });

/** Makes an address of one's own calendar, known now and never again. Online. */
export async function makeCalendarFeed(
  session: Session,
  names: boolean,
  locale: string,
): Promise<Result<{ url: string }>> {
  const made = await session.call<{ id: string; token: string }>("make_calendar_feed", {
    ...here(session),
    p_names: names,
    p_locale: locale,
  });
  if (!made.ok) return made;
  const server = import.meta.env.VITE_SUPABASE_URL || location.origin;
  return { ok: true, url: `${server}/functions/v1/calendar-feed/${made.value.token}.ics` };
}

/** One's own addresses in use, the newest first. Online. */
export function listCalendarFeeds(session: Session): Promise<Result<{ value: CalendarFeed[] }>> {
  return session.call<CalendarFeed[]>("list_calendar_feeds", here(session));
}

/** Withdraws one, at once and for good. Online. */
export function revokeCalendarFeed(session: Session, feedId: string): Promise<Result<{ value: null }>> {
  return session.call<null>("revoke_calendar_feed", { ...here(session), p_feed: feedId });
}

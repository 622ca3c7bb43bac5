import { stableId } from "../record/stable-id.ts";
import type { CalendarEvent } from "./event.ts";

type Told = Pick<
  CalendarEvent,
  "kind" | "status" | "ends_at" | "people" | "all_day" | "place" | "online_url"
>;

/** Whether an appointment is over and may be told of. */
export function isToLog(event: Told, now: Date): boolean {
  return event.kind === "appointment" && event.status === "scheduled" && isOver(event, now);
}

export const isOver = ({ ends_at }: Pick<CalendarEvent, "ends_at">, now: Date): boolean =>
  Date.parse(ends_at) <= now.getTime();

export const isNow = (
  {
    starts_at,
    ends_at,
    all_day,
    status,
  }: Pick<CalendarEvent, "starts_at" | "ends_at" | "all_day" | "status">,
  now: Date,
): boolean =>
  !all_day &&
  status === "scheduled" &&
  Date.parse(starts_at) <= now.getTime() &&
  now.getTime() < Date.parse(ends_at);

/** How it most likely took place. */
export function likelyKindOf({ kind, online_url, place }: Told): "meeting" | "video" | "event" {
  if (kind === "activity") return "event";
  return online_url && !place ? "video" : "meeting";
}

/** The id of what is told of an event: the same on every device, so that told twice it is told once. */
export const interactionIdOf = (eventId: string): Promise<string> => stableId("what an event was", eventId);

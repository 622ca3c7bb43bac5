// Deadlines of an opportunity. A set merges element by element, so each deadline is one text, written in one way only:
// « <day>[ <time>] <zone> <what is due>[ postmarked][ to_confirm] », 2026-11-22 17:00 America/Toronto submission. A
// text that is not of this form, from a later version or another hand, is kept as it is and shown nowhere.

import { isDay } from "../record/values.ts";
import { instantAt, isTimeZone } from "../zoned-time.ts";

/** What is due, in the order it usually comes. */
export const deadlineKinds = ["registration", "intent", "submission"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A day by which something is due, as a wall clock of its zone shows it. */
export interface Deadline {
  kind: DeadlineKind;
  /** « 2026-11-22 », in the zone. */
  day: string;
  /** « 17:00 »; the end of the day, 23:59, when absent. */
  time?: string;
  /** Of the IANA, « America/Toronto »; one of a region may be unknown to this device. */
  zone: string;
  /** Sent by that day is enough; otherwise it must have been received. */
  isPostmarked: boolean;
  /** The day is only expected. */
  isToConfirm: boolean;
}

/** A deadline of an opportunity, and its text among the others. */
export interface HeldDeadline extends Deadline {
  text: string;
}

/** The time of a deadline that has none. */
export const endOfDay = "23:59";

const form =
  /^(\d{4}-\d\d-\d\d)(?: ((?:[01]\d|2[0-3]):[0-5]\d))? ([A-Z][\w+-]*(?:\/[\w+-]+)*) (registration|intent|submission)( postmarked)?( to_confirm)?$/;

/** The one text of a deadline. */
export function writeDeadline({ kind, day, time, zone, isPostmarked, isToConfirm }: Deadline): string {
  const at = time && time !== endOfDay ? ` ${time}` : "";
  return `${day}${at} ${zone} ${kind}${isPostmarked ? " postmarked" : ""}${isToConfirm ? " to_confirm" : ""}`;
}

/** The deadline that a text holds; nothing for any other text. */
export function readDeadline(text: string): Deadline | undefined {
  const [, day, time, zone = "", kind, postmarked, toConfirm] = form.exec(text) ?? [];
  // A zone may be known to some devices only: its day is told all the same.
  if (!isDay(day) || !(zone.includes("/") || isTimeZone(zone)) || time === endOfDay) return undefined;
  return {
    kind: kind as DeadlineKind,
    day,
    ...(time ? { time } : {}),
    zone,
    isPostmarked: postmarked !== undefined,
    isToConfirm: toConfirm !== undefined,
  };
}

/** Asked of zones once: a list of a thousand deadlines is arranged again each time one changes. */
const instants = new Map<string, number>();
const mostInstants = 20_000;

/**
 * The instant of a deadline: the minute it names, which still counts when it is the last of the day. In a zone that
 * this device does not know, that minute in UTC.
 */
export function instantOf({ day, time = endOfDay, zone }: Deadline): Date {
  const key = `${day} ${time} ${zone}`;
  let at = instants.get(key);
  if (at === undefined) {
    at = instantAt(day, time, isTimeZone(zone) ? zone : "UTC").getTime();
    if (instants.size >= mostInstants) instants.clear();
    instants.set(key, at);
  }
  return new Date(at);
}

/** Whether it is too late. */
export function isOver(deadline: Deadline, now: Date): boolean {
  const left = instantOf(deadline).getTime() - now.getTime();
  return deadline.time ? left < 0 : left <= -60_000;
}

/** The deadlines that can be read, the earliest first. */
export function deadlinesOf(texts: readonly string[]): HeldDeadline[] {
  return texts
    .flatMap((text) => {
      const deadline = readDeadline(text);
      return deadline ? [{ deadline: { ...deadline, text }, at: instantOf(deadline).getTime() }] : [];
    })
    .sort(
      (a, b) =>
        a.at - b.at || deadlineKinds.indexOf(a.deadline.kind) - deadlineKinds.indexOf(b.deadline.kind),
    )
    .map(({ deadline }) => deadline);
}

/** The deadline that counts now: the next one, else the last that went by. */
export function nextDeadline(texts: readonly string[], now: Date): HeldDeadline | undefined {
  const deadlines = deadlinesOf(texts);
  return deadlines.find((one) => !isOver(one, now)) ?? deadlines.at(-1);
}

/** Whether there were deadlines and all went by. */
export function isClosed(texts: readonly string[], now: Date): boolean {
  const last = nextDeadline(texts, now);
  return last !== undefined && isOver(last, now);
}

// When it happened, how long it lasted and what it was, as people write it in a cell.

import { type InteractionKind, interactionKinds } from "../support/interaction.ts";
import { instantAt } from "../zoned-time.ts";
import { cleanDay } from "./cells.ts";
import type { Warn } from "./row-cells.ts";

/** A cell may hold the hour beside the day, or another column does. */
export function instantOf(cell: string, time: string, monthFirst: boolean, zone: string): string | undefined {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(cell)) {
    const instant = new Date(cell);
    return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
  }
  const hour =
    hourIn(time) ??
    hourIn(cell.replace(/^\S*\d{4}\S*\s*/, "")) ??
    hourIn(/[T ](\d.*)$/.exec(cell)?.[1] ?? "");
  const words = cell.replace(
    /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(mon|tues|wednes|thurs|fri|satur|sun)day),?\s+/i,
    "",
  );
  const day =
    cleanDay(words.trim(), monthFirst) ??
    cleanDay(words.replace(/[,\s]*(?:à|at)?\s*\d{1,2}\s*(?::|h)\s*\d{0,2}.*$/i, "").trim(), monthFirst);
  if (!day || /^\d{4}$/.test(words.trim())) return undefined;
  return instantAt(day, hour ?? "12:00", zone).toISOString();
}

/** « 14 h 30 », « 14:30 », « 2:30 PM » → 14:30. */
function hourIn(text: string): string | undefined {
  const match =
    /(\d{1,2})\s*(?::|h)\s*(\d{2})?(?::\d{2})?\s*(am|pm)?/i.exec(text) ??
    /^\s*(\d{1,2})()\s*(am|pm)\s*$/i.exec(text);
  if (!match) return undefined;
  let hour = Number(match[1]);
  if (/pm/i.test(match[3] ?? "") && hour < 12) hour += 12;
  if (/am/i.test(match[3] ?? "") && hour === 12) hour = 0;
  const minute = Number(match[2] || 0);
  return hour < 24 && minute < 60
    ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    : undefined;
}

/** « 1 h 30 », « 1:30 », « 90 », « 45 min », « 1,5 h » → minutes. */
export function lengthOf(text: string, warn: Warn): number | undefined {
  if (text === "") return undefined;
  const clock = /^(\d{1,2})\s*(?:h(?:eures?)?|:)\s*(\d{1,2})(?:\s*m(?:in)?(?:utes?)?)?$/i.exec(text);
  const hours = /^(\d{1,2}(?:[.,]\d+)?)\s*(?:h(?:eures?|ours?)?|hrs?)$/i.exec(text)?.[1];
  const plain = /^(\d{1,5})\s*(?:m(?:in(?:utes?)?)?\.?)?$/i.exec(text)?.[1];
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : hours !== undefined
      ? Math.round(Number(hours.replace(",", ".")) * 60)
      : Number(plain ?? Number.NaN);
  if (Number.isInteger(minutes) && minutes <= 10_080) return minutes;
  warn("length_invalid", text);
  return undefined;
}

const kindWords: [RegExp, InteractionKind][] = [
  [/vid[eé]o|zoom|teams|meet\b|visio/i, "video"],
  [/appel|t[eé]l|phone|call/i, "call"],
  [/texto|sms|text message|^text$|messenger|whatsapp/i, "text_message"],
  [/courriel|e-?mail|mail/i, "email"],
  [
    /rencontre|rendez|rdv|meeting|visite|atelier d|consultation|entretien|accompagnement|coaching/i,
    "meeting",
  ],
  [/[eé]v[eé]nement|event|spectacle|vernissage|activit|atelier|workshop|formation/i, "event"],
  [/note|autre|other|commentaire|suivi/i, "note"],
];

/** The kind a word of a file means; a note when it means none. */
export function interactionKindOf(text: string, warn: Warn): InteractionKind {
  if ((interactionKinds as readonly string[]).includes(text)) return text as InteractionKind;
  const kind = kindWords.find(([test]) => test.test(text))?.[1];
  if (!kind && text !== "") warn("kind_unknown", text);
  return kind ?? "note";
}

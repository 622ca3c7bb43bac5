// What a reminder says on a device. A locked screen is read by anybody: unless its owner asked for more, it says that
// something is to be done, and not what or with whom.

import { soundZone } from "../../../../src/domain/zoned-time.ts";
import { makeWording } from "../../../../src/i18n/wording.ts";
import { enCa } from "../messages/en-ca.ts";
import { frCa } from "../messages/fr-ca.ts";
import type { PushDevice, PushMessage } from "./send.ts";

/** The words of reminders in one language. */
export interface PushWords {
  tasks(count: number): string;
  given(count: number): string;
  begins: Record<"appointment" | "activity", (minutes: number) => string>;
}

/** What the database tells of a reminder (migration « reminders_told_apart »): `given`, by others, since the morning. */
export type PushFacts = PushDevice & {
  push_id: string;
  /** Whose it is: in each of their workspaces somebody is another member. */
  member_id: string;
  locale: "fr-CA" | "en-CA";
  /** Whether the locked screen may say what it is of. */
  shows: boolean;
  day: string;
  time_zone: string;
  seconds: number;
} & (
    | { kind: "tasks" | "given"; count: number; ids: readonly string[]; titles: readonly string[] }
    | {
        kind: "appointment" | "activity";
        id: string;
        title: string;
        place: string | null;
        starts_at: string;
        minutes: number;
      }
  );

/** What the service worker reads (src/sw.ts). */
export interface PushNotice {
  title: string;
  body?: string;
  /** The same reminder, come twice, is shown once. */
  tag: string;
  lang: string;
  /** Where a click leads, in the app. */
  path: string;
}

const longestBody = 300;

export function writePush(facts: PushFacts): PushMessage {
  const words = (facts.locale === "en-CA" ? enCa : frCa).push;
  const common = { lang: facts.locale };
  const send = (notice: PushNotice, topic: string, urgency: PushMessage["urgency"]): PushMessage => ({
    text: JSON.stringify(notice),
    seconds: facts.seconds,
    urgency,
    topic,
  });
  if ("ids" in facts) {
    const only = facts.ids.length === 1 ? facts.ids[0] : undefined;
    return send(
      {
        ...common,
        title: words[facts.kind](facts.count),
        ...(facts.shows ? { body: shortened(facts.titles.join("\n")) } : {}),
        tag: `${facts.kind} ${facts.day} ${facts.member_id}`,
        path: only ? `/taches?tache=${only}` : "/taches",
      },
      // One letter fewer leaves room for the kind.
      `${facts.kind[0]}${facts.member_id.replaceAll("-", "").slice(1)}`,
      "normal",
    );
  }
  const { time } = makeWording(facts.locale, soundZone(facts.time_zone));
  const what = [time(new Date(facts.starts_at)), facts.title, facts.place].filter(Boolean).join(" · ");
  return send(
    {
      ...common,
      title: words.begins[facts.kind](facts.minutes),
      ...(facts.shows ? { body: shortened(what) } : {}),
      tag: `event ${facts.id} ${facts.starts_at}`,
      path: `/calendrier?jour=${facts.day}&evenement=${facts.id}`,
    },
    facts.id.replaceAll("-", ""),
    "high",
  );
}

const shortened = (text: string) =>
  text.length > longestBody ? `${[...text].slice(0, longestBody - 1).join("")}…` : text;

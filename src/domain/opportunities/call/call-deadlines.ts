// What a call says of the days that it names: due, to be answered, or something else.

import { type Deadline, type DeadlineKind, writeDeadline } from "../deadline.ts";
import { opportunityRecord } from "../opportunity.ts";
import { daysIn, type NamedDay } from "./call-dates.ts";
import { around, isEnglish, type Reading } from "./call-text.ts";

const due = /date limite|date butoir|échéance|cl[ôo]ture|deadline|clos(?:es|ing)\b|\bdue\b|tombée|remise/iu;
/** Words that announce a deadline when nothing else is said of a day. */
const perhapsDue =
  /avant le|au plus tard|jusqu'au|no later than|\bby\b|\buntil\b|before|\bd[ée]p[ôo]t|soumettre|soumission|submi|remettre|inscri|regist|lettres? d'intention|letters? of intent|\bappl(?:y|ications?)\b/iu;
const answered =
  /r[ée]ponses?|r[ée]sultats?|d[ée]cisions?|results?|notif|annonc|dévoil|selected artists will/iu;
const elsewhere =
  /ouverture|d[ée]but|s'ouvr|\bopens?\b|opening|webinaire|webinar|séance d'info|info(?:rmation)? session|publi[ée]|mis(?:e)? à jour|updated|posted|du projet|\bnée?s?\b|\bborn\b|tiendra|\bheld\b|se déroule|takes place|s[ée]jour|starts?\b/iu;
const kindsDue: [DeadlineKind, RegExp][] = [
  [
    "intent",
    /lettres? d'intention|avis d'intention|manifestations? d'int[ée]r[êe]t|letters? of intent|expressions? of interest/iu,
  ],
  [
    "registration",
    /inscri|s'enregistrer|regist|cr[ée]ation (?:de|du) (?:compte|profil)|validation (?:de|du) (?:compte|profil)/iu,
  ],
];

/** What is due and when, and the day of the answer. `zone` is that of an hour which names none. */
export function deadlinesIn(
  text: string,
  context: { zone: string; today: string },
): { deadlines: Reading<Deadline>[]; answer_on?: Reading<string> } {
  const days = daysIn(text, context.today, isEnglish(text));
  const seen = days.map((one, i) => ({ one, ...sayingOf(text, one, days[i - 1], days[i + 1]) }));
  const sure = seen.filter(({ says }) => says === "due");
  // A call that names one day and says nothing of it names its deadline.
  const taken =
    sure.length > 0
      ? sure
      : seen.filter(({ says, one }) => says === "nothing" && one.day >= context.today).slice(0, 1);
  const answer = seen.find(({ says }) => says === "answer");
  const texts = new Set<string>();
  return {
    deadlines: taken
      .map(({ one, line, words }) => ({ value: deadlineSaid(one, line, context.zone), words }))
      .filter(({ value }) => {
        const written = writeDeadline(value);
        return !texts.has(written) && texts.add(written);
      })
      .slice(0, opportunityRecord.fields.deadlines.max),
    ...(answer ? { answer_on: { value: answer.one.day, words: answer.words } } : {}),
  };
}

/** What is said of a day: by the words before it, else by its heading, else by those after it. */
function sayingOf(text: string, day: NamedDay, previous: NamedDay | undefined, next: NamedDay | undefined) {
  const from = Math.max(previous?.end ?? 0, day.start - 120);
  const before = text.slice(from, day.start);
  const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". ")) + 1);
  const after =
    text.slice(day.end, Math.min(next?.start ?? text.length, day.end + 80)).split(/\n|\. /)[0] ?? "";
  const headings = before.trimEnd().split("\n");
  const heading = line.trim().length < 4 ? (headings.at(line.trim() === "" ? -1 : -2) ?? "") : "";
  const words = around(text, day.start, day.end);
  for (const one of [line, heading, after]) {
    // The last word said before a day is the one said of it.
    const said = (test: RegExp) => lastPlace(one, test);
    const [isDue, isAnswer, isElse] = [said(due), said(answered), said(elsewhere)];
    const last = Math.max(isDue, isAnswer, isElse);
    if (last < 0 && !perhapsDue.test(one)) continue;
    const says = isDue === last ? "due" : isAnswer === last ? "answer" : "else";
    return { says: says as "answer" | "due" | "else", line: `${heading} ${line} ${after}`, words };
  }
  return { says: "nothing" as const, line: `${heading} ${line} ${after}`, words };
}

function lastPlace(text: string, test: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(new RegExp(test.source, "giu"))) last = index;
  return last;
}

/** A day as a deadline, by what is said around it. `ownZone` is that of an hour which names none. */
export function deadlineSaid(
  { day, time, zone }: Pick<NamedDay, "day" | "time" | "zone">,
  line: string,
  ownZone: string,
): Deadline {
  return {
    kind: kindsDue.find(([, test]) => test.test(line))?.[0] ?? "submission",
    day,
    ...(time ? { time } : {}),
    zone: zone ?? ownZone,
    isPostmarked: /cachet (?:de la poste|postal)|oblit[ée]r|postmark/iu.test(line),
    isToConfirm: /à confirmer|to be confirmed|\bTBC\b|sous réserve|tentative/iu.test(line),
  };
}

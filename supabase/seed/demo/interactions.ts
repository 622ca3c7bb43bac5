import type { InteractionDraft, InteractionKind } from "../../../src/domain/support/interaction.ts";
import type { Calendar } from "../calendar.ts";
import type { Random } from "../random.ts";
import { amaraHistory } from "./amara.ts";
import type { NamedArtist } from "./artists-named.ts";
import { amounts, confidentialNotes, firstNotes, notes, programmes } from "./notes.ts";

/** An interaction whose people and member are still keys. */
export interface ToldInteraction extends Omit<InteractionDraft, "people" | "member_id" | "organization_id"> {
  people: string[];
  member: string;
  organization?: string;
}

const kinds: readonly (readonly [InteractionKind, number])[] = [
  ["meeting", 26],
  ["call", 26],
  ["email", 24],
  ["video", 10],
  ["text_message", 7],
  ["note", 7],
];
const lengths: Partial<Record<InteractionKind, readonly number[]>> = {
  meeting: [30, 45, 45, 60, 60, 90],
  call: [4, 6, 8, 10, 12, 15, 20, 25],
  video: [30, 30, 45, 60],
  event: [90, 120, 150],
};

/** Two years of what happened, today included. */
export function tellInteractions(
  random: Random,
  calendar: Calendar,
  artists: readonly NamedArtist[],
): ToldInteraction[] {
  const told: ToldInteraction[] = [];
  for (const artist of artists) {
    if (artist.key === "amara") continue;
    told.push(...historyOf(random, calendar, artist));
  }
  told.push(...amarasHistory(calendar), ...todays(calendar), ...gatherings(random, calendar, artists));
  return told;
}

function historyOf(random: Random, calendar: Calendar, artist: NamedArtist): ToldInteraction[] {
  const count = random.weighted(
    artist.membership === "Suivi actif"
      ? ([
          [3, 2],
          [4, 4],
          [5, 4],
          [6, 3],
          [9, 1],
        ] as const)
      : artist.membership === "Nouveau"
        ? ([
            [1, 3],
            [2, 2],
          ] as const)
        : ([
            [2, 3],
            [3, 4],
            [4, 3],
          ] as const),
  );
  const oldest = Math.min(artist.since, 728);
  const latest =
    artist.last ??
    (artist.membership === "Suivi actif"
      ? Math.floor(3 + 85 * random.next() ** 2)
      : random.between(60, artist.membership === "En pause" ? 240 : 400));
  return Array.from({ length: count }, (_, turn) => {
    const isFirst = turn === count - 1 && artist.since <= 728;
    const days = turn === 0 ? Math.min(latest, oldest) : random.between(Math.min(latest, oldest), oldest);
    const kind = isFirst ? "meeting" : random.weighted(kinds);
    const confidential = !isFirst && random.chance(0.055);
    const note = confidential
      ? random.pick(confidentialNotes)
      : random.pick(isFirst ? firstNotes : notes[kind]);
    const minutes = lengths[confidential ? "note" : kind];
    return {
      kind: confidential ? "note" : kind,
      people: [artist.key],
      occurred_at: whenOf(random, calendar, isFirst ? oldest : days, turn === 0 && artist.last !== undefined),
      ...(minutes && { minutes: random.pick(minutes) }),
      note: fill(random, note, artist.given_name ?? artist.display_name.split(" ")[0] ?? ""),
      ...(confidential && { confidential: true }),
      member: random.chance(0.85)
        ? artist.adviser
        : random.pick(["mireille", "anh-thu", "jean-philippe", "fatou", "nadege"]),
    };
  });
}

/** A working hour of a working day; on the very day when the list promises it. */
function whenOf(random: Random, calendar: Calendar, days: number, exact: boolean): string {
  if (days <= 0) return calendar.earlierToday(random.between(30, 150));
  const day = exact ? calendar.day(-days) : calendar.workday(-days);
  return calendar.at(
    day,
    `${String(random.between(9, 17)).padStart(2, "0")}:${random.pick(["00", "10", "15", "30", "40", "45"])}`,
  );
}

function fill(random: Random, note: string, name: string): string {
  return note
    .replaceAll("{p}", name)
    .replaceAll("{f}", random.pick(programmes))
    .replaceAll("{m}", random.pick(amounts))
    .replaceAll(" $", "\u00a0$")
    .replaceAll(" :", "\u00a0:")
    .replaceAll("« ", "«\u00a0")
    .replaceAll(" »", "\u00a0»");
}

function amarasHistory(calendar: Calendar): ToldInteraction[] {
  return amaraHistory.map(({ kind, label, days, time, minutes, note, by, confidential }) => ({
    kind,
    ...(label && { label }),
    people: ["amara"],
    occurred_at: calendar.at(calendar.day(-days), time),
    ...(minutes && { minutes }),
    note: note
      .replaceAll(" :", "\u00a0:")
      .replaceAll("« ", "«\u00a0")
      .replaceAll(" »", "\u00a0»")
      .replaceAll(" $", "\u00a0$"),
    ...(confidential && { confidential }),
    member: by ?? "mireille",
    ...(note.includes("Phare bleu") && { organization: "phare" }),
  }));
}

function todays(calendar: Calendar): ToldInteraction[] {
  return [
    {
      kind: "call",
      people: ["tomas"],
      occurred_at: calendar.earlierToday(75),
      minutes: 22,
      note: "Bilan de la tournée des bibliothèques\u00a0: onze représentations, deux reprises demandées. Prochaine étape, le rapport final.",
      member: "mireille",
    },
    {
      kind: "text_message",
      people: ["rafael"],
      occurred_at: calendar.earlierToday(40),
      note: "«\u00a0La lettre d’appui est pour quand?\u00a0» Promise aujourd’hui.",
      member: "mireille",
    },
    {
      kind: "email",
      people: ["tresor", "sekou"],
      occurred_at: calendar.earlierToday(130),
      note: "Mis en contact pour la première partie de décembre à La Cale sèche.",
      member: "jean-philippe",
      organization: "cale",
    },
  ];
}

/** Workshops and evenings, several people at a time. */
function gatherings(random: Random, calendar: Calendar, artists: readonly NamedArtist[]): ToldInteraction[] {
  const active = artists.filter((artist) => artist.membership === "Suivi actif");
  return Array.from({ length: 26 }, (_, turn): ToldInteraction => {
    const days = 9 + turn * 27 + random.between(0, 8);
    return {
      kind: "event",
      people: random
        .some(
          active.filter((artist) => artist.since > days),
          random.between(4, 9),
        )
        .map((one) => one.key),
      occurred_at: calendar.at(calendar.workday(-days), random.pick(["13:30", "17:00", "18:30"])),
      minutes: random.pick([90, 120, 150]),
      note: random.pick(notes.event),
      member: random.pick(["mireille", "anh-thu", "jean-philippe", "fatou", "nadege"]),
    };
  });
}

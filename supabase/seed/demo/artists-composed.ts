import { foldText } from "../../../src/domain/artists/names.ts";
import type { Random } from "../random.ts";
import type { NamedArtist } from "./artists-named.ts";
import { disciplinePools } from "./disciplines.ts";
import { namePools } from "./names.ts";
import { places } from "./places.ts";

const advisers = [
  ["mireille", 38],
  ["anh-thu", 60],
  ["jean-philippe", 55],
  ["fatou", 55],
] as const;
const stages = [
  ["Relève", 5],
  ["Mi-carrière", 4],
  ["Carrière établie", 2],
] as const;
const sources = [
  "Journée d’accueil des artistes",
  "Une collègue",
  "Infolettre",
  "Conseil des arts de Montréal",
  "Atelier en bibliothèque",
  "Pont des langues",
];
const tags = [
  "atelier démarche",
  "atelier budget",
  "jumelage",
  "tournée",
  "mentorat",
  "jeune public",
  "médiation",
  "portfolio",
  "cercle des pairs",
];

/** As many artists as asked, each with another name; what is rare in a base is rare here too. */
export function composeArtists(random: Random, count: number, taken: readonly NamedArtist[]): NamedArtist[] {
  const names = new Set(taken.map((artist) => foldText(artist.display_name)));
  const disciplines = disciplinesLeft(taken);
  return Array.from({ length: count }, (_, index): NamedArtist => {
    const person = composeName(random, names);
    const pool = disciplines[index % disciplines.length] as (typeof disciplinePools)[number];
    const place = random.weighted(places);
    const age = random.weighted([
      ["fresh", 146],
      ["due", 51],
      ["stale", 17],
    ] as const);
    const since = random.between(70, 1500);
    const membership = random.weighted([
      ["Nouveau", 5],
      ["Suivi actif", 108],
      ["En pause", 44],
      ["Terminé", 38],
    ] as const);
    const verified =
      age === "fresh"
        ? random.between(3, 170)
        : age === "due"
          ? random.between(190, 350)
          : random.between(380, 700);
    const address = `${foldText(person.given)}.${foldText(person.family)}`.replace(/[^a-z.]/g, "");
    return {
      key: `composed-${index}`,
      display_name: `${person.given} ${person.family}`,
      given_name: person.given,
      family_name: person.family,
      ...(random.chance(0.7) && { pronouns: person.pronouns }),
      emails: random.chance(0.94)
        ? [`${address}@${random.pick(["artiste", "courriel", "atelier", "studio"])}.exemple`]
        : [],
      phones: random.chance(0.82) ? [phone(random, index)] : [],
      ...place,
      language: random.chance(0.88) ? "fr" : "en",
      disciplines: [
        ...new Set([...random.pick(pool.main), ...(random.chance(0.3) ? [random.pick(pool.beside)] : [])]),
      ],
      ...(random.chance(0.55) && { practice: `${person.given} ${random.pick(pool.practice)}` }),
      career_stage: random.weighted(stages),
      links: random.chance(0.4) ? [`https://${address.replace(".", "-")}.exemple`] : [],
      membership,
      member_number: `T-${String(1001 + index)}`,
      tags: random.chance(0.5) ? random.some(tags, random.between(1, 2)) : [],
      ...(random.chance(0.4) && { source: random.pick(sources) }),
      adviser: random.weighted(advisers),
      since: membership === "Nouveau" ? random.between(4, 55) : since,
      ...(random.chance(0.93) && { verified: Math.min(verified, membership === "Nouveau" ? 4 : since) }),
      ...(membership === "Nouveau" && { last: random.between(1, 4) }),
    };
  });
}

/** The pools in turn, each as often as its count says, less those whom the named artists already fill. */
function disciplinesLeft(taken: readonly NamedArtist[]) {
  const slots = disciplinePools.flatMap((pool) => {
    const already = taken.filter((artist) =>
      artist.disciplines?.some((one) => pool.main.some((main) => main.includes(one))),
    ).length;
    return Array.from({ length: Math.max(0, pool.count - already) }, (_, turn) => ({
      pool,
      turn: turn / Math.max(1, pool.count - already),
    }));
  });
  return slots.sort((a, b) => a.turn - b.turn).map((slot) => slot.pool);
}

function composeName(random: Random, names: Set<string>) {
  for (;;) {
    const pool = random.weighted(namePools.map((one) => [one, one.weight] as const));
    const isShe = random.chance(0.55);
    const given = random.pick(isShe ? pool.she : pool.he);
    // Some families keep both names of a couple.
    const family = random.chance(0.04)
      ? `${random.pick(pool.family)}-${random.pick(namePools[0]?.family ?? [])}`
      : random.pick(pool.family);
    const key = foldText(`${given} ${family}`);
    if (names.has(key)) continue;
    names.add(key);
    return { given, family, pronouns: random.chance(0.06) ? "iel" : isShe ? "elle" : "il" };
  }
}

/** Numbers that belong to nobody: 555-0100 to 555-0199 of each code. */
function phone(random: Random, index: number): string {
  return `${random.pick(["514", "438", "450", "579"])} 555-0${String(100 + (index % 100))}`;
}

// The artists of the demo that one meets by name: on the screens, in the tasks, in the notes.

import type { PersonDraft } from "../../../src/domain/artists/person.ts";
import { amara } from "./amara.ts";

/** A person written by hand: keys stand for ids, days are counted from today. */
export interface NamedArtist
  extends Omit<PersonDraft, "kind" | "member_since" | "verified_on" | "adviser_id" | "verified_by"> {
  key: string;
  adviser: string;
  /** Days since membership, since the last verification, since the last interaction. */
  since: number;
  verified?: number;
  last?: number;
}

type Brief = [
  key: string,
  display_name: string,
  family_name: string,
  pronouns: string,
  disciplines: string[],
  city: string,
  adviser: string,
  since: number,
  verified: number | undefined,
  last: number | undefined,
];

const briefs: Brief[] = [
  [
    "oluwaseun",
    "Oluwaseun Adeyemi",
    "Adeyemi",
    "il",
    ["Photographie"],
    "Côte-des-Neiges",
    "anh-thu",
    610,
    58,
    6,
  ],
  ["farid", "Farid Aït-Kaci", "Aït-Kaci", "il", ["Musique", "Oud"], "Villeray", "mireille", 820, 96, 21],
  [
    "soraya",
    "Soraya Benkirane",
    "Benkirane",
    "elle",
    ["Théâtre", "Mise en scène"],
    "Rosemont",
    "fatou",
    930,
    40,
    2,
  ],
  [
    "aicha",
    "Aïcha Benmoussa",
    "Benmoussa",
    "elle",
    ["Arts visuels"],
    "Laval",
    "jean-philippe",
    1010,
    402,
    64,
  ],
  [
    "sekou",
    "Sékou Camara",
    "Camara",
    "il",
    ["Musique", "Percussions"],
    "Montréal-Nord",
    "mireille",
    760,
    120,
    11,
  ],
  [
    "marie-eve",
    "Marie-Ève Célestin",
    "Célestin",
    "elle",
    ["Slam", "Littérature"],
    "Saint-Michel",
    "mireille",
    540,
    33,
    1,
  ],
  ["widline", "Widline Dorcé", "Dorcé", "elle", ["Photographie"], "Longueuil", "anh-thu", 480, 150, 35],
  ["tomas", "Tomás Echeverría", "Echeverría", "il", ["Théâtre"], "Verdun", "mireille", 900, 75, 16],
  [
    "sebnem",
    "Şebnem Erdoğan",
    "Erdoğan",
    "elle",
    ["Cinéma documentaire"],
    "Plateau-Mont-Royal",
    "jean-philippe",
    12,
    12,
    9,
  ],
  ["lina", "Lina Haddadi", "Haddadi", "elle", ["Conte"], "Ahuntsic", "fatou", 1100, 380, 48],
  ["nour", "Nour El-Hachem", "El-Hachem", "iel", ["Performance"], "Hochelaga", "anh-thu", 420, 61, 8],
  ["tresor", "Trésor Kabongo", "Kabongo", "il", ["Musique"], "Lachine", "jean-philippe", 700, 88, 12],
  [
    "kiana",
    "Kiana Kanerahtenhá:wi",
    "Kanerahtenhá:wi",
    "elle",
    ["Perlage", "Arts visuels"],
    "Kahnawà:ke",
    "fatou",
    860,
    27,
    4,
  ],
  [
    "minh-chau",
    "Nguyễn Minh Châu",
    "Nguyễn",
    "elle",
    ["Arts numériques", "Installation"],
    "Brossard",
    "mireille",
    3,
    3,
    3,
  ],
  [
    "rafael",
    "Rafael Quintero Vélez",
    "Quintero Vélez",
    "il",
    ["Théâtre", "Marionnette"],
    "Villeray",
    "mireille",
    650,
    44,
    5,
  ],
  ["yasmine-o", "Yasmine Ouédraogo", "Ouédraogo", "elle", ["Danse"], "Montréal-Nord", "mireille", 500, 71, 7],
  [
    "zahra",
    "Zahra Moradi",
    "Moradi",
    "elle",
    ["Cinéma", "Cinéma documentaire"],
    "Longueuil",
    "anh-thu",
    1250,
    420,
    150,
  ],
  ["diego", "Diego Morales", "Morales", "il", ["Musique"], "Saint-Laurent", "anh-thu", 980, 305, 92],
  ["naomi", "Naomi Mollen", "Mollen", "elle", ["Arts visuels"], "Québec", "fatou", 1150, 335, 110],
  ["samir", "Samir Mokrani", "Mokrani", "il", ["Théâtre"], "Ahuntsic", "jean-philippe", 1200, 368, 127],
  [
    "lin-mei",
    "Lin Meï",
    "Lin",
    "elle",
    ["Calligraphie", "Arts visuels"],
    "Côte-des-Neiges",
    "anh-thu",
    1300,
    398,
    140,
  ],
  [
    "rose-laure",
    "Rose-Laure Métellus",
    "Métellus",
    "elle",
    ["Chant", "Musique"],
    "Montréal-Nord",
    "mireille",
    1400,
    430,
    163,
  ],
];

const more: Record<string, Partial<NamedArtist>> = {
  "marie-eve": {
    emails: ["marieeve@celestin.exemple"],
    practice:
      "Marie-Ève Célestin écrit debout. Ses textes naissent sur les scènes ouvertes de Saint-Michel, passent par la voix avant la page, et mêlent le créole de sa grand-mère au français de l’école. Elle prépare un premier recueil accompagné d’un enregistrement.",
    career_stage: "Relève",
    tags: ["atelier démarche", "jumelage"],
    links: ["https://celestin.exemple/textes"],
  },
  tomas: {
    practice:
      "Né à Valparaíso, formé à Montréal, Tomás Echeverría fait un théâtre de chambre pour deux interprètes et un objet. Il joue dans les salons, les bibliothèques et les gares.",
    career_stage: "Mi-carrière",
    tags: ["tournée"],
  },
  "minh-chau": {
    given_name: "Minh Châu",
    practice: "Installations lumineuses qui répondent au souffle et à la voix du public.",
    source: "Salon des arts numériques",
    career_stage: "Relève",
    tags: ["nouvelle venue"],
  },
  rafael: { tags: ["lettre d’appui"], career_stage: "Relève" },
  kiana: {
    practice:
      "Perlage contemporain et installations : Kiana Kanerahtenhá:wi reprend les motifs appris de sa tante et les agrandit jusqu’à l’architecture.",
    career_stage: "Mi-carrière",
  },
  soraya: { career_stage: "Carrière établie", tags: ["mentorat"] },
  sebnem: { language: "en", source: "Recommandée par Nour El-Hachem", tags: ["nouvelle venue"] },
  oluwaseun: { language: "en", career_stage: "Relève", tags: ["portfolio"] },
  zahra: {
    emails: ["z.moradi@ancien-studio.exemple"],
    phones: ["438 555-0117"],
    tags: ["courriel retourné"],
  },
  nour: { career_stage: "Relève" },
  "yasmine-o": { career_stage: "Relève", tags: ["atelier démarche"] },
};

/** Those artists, Amara Diallo first. */
export const namedArtists: readonly NamedArtist[] = [
  amara,
  ...briefs.map(
    ([
      key,
      display_name,
      family_name,
      pronouns,
      disciplines,
      city,
      adviser,
      since,
      verified,
      last,
    ]): NamedArtist => ({
      key,
      display_name,
      family_name,
      pronouns,
      disciplines,
      city,
      adviser,
      since,
      ...(verified !== undefined && { verified }),
      ...(last !== undefined && { last }),
      language: "fr",
      emails: [`${key.replace("-", ".")}@artiste.exemple`],
      membership: since < 60 ? "Nouveau" : (last ?? 999) > 90 ? "En pause" : "Suivi actif",
      ...more[key],
    }),
  ),
];

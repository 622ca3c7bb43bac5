// The artist that the screens show, and two years with her as an adviser remembers them.

import type { InteractionKind } from "../../../src/domain/support/interaction.ts";
import type { NamedArtist } from "./artists-named.ts";

/** Amara Diallo, as her file says. */
export const amara: NamedArtist = {
  key: "amara",
  display_name: "Amara Diallo",
  family_name: "Diallo",
  pronouns: "elle",
  emails: ["amara.diallo@danse.exemple"],
  phones: ["514 555-0142"],
  city: "Parc-Extension",
  region: "Montréal",
  language: "fr",
  disciplines: ["Chorégraphie", "Danse contemporaine", "Médiation culturelle"],
  practice:
    "Amara travaille la marche et le poids comme matériaux chorégraphiques. Ses pièces partent de gestes de marché appris auprès de sa grand-mère à Saint-Louis, qu’elle confronte à la répétition des corps au travail à Montréal. Elle prépare « Porter », un trio de quarante minutes pour l’automne prochain.",
  career_stage: "Relève",
  links: [
    "https://amaradiallo.exemple/marche-de-nuit",
    "https://amaradiallo.exemple/porter-extrait",
    "https://amaradiallo.exemple/revue-de-presse",
  ],
  membership: "Suivi actif",
  tags: ["texto d’abord", "Vivacité"],
  source: "Journée d’accueil des artistes",
  adviser: "mireille",
  since: 1340,
  verified: 68,
  last: 7,
};

/** An interaction written by hand; days ago, then the hour. */
export interface Told {
  kind: InteractionKind;
  /** The team's own word for it (library.ts). */
  label?: string;
  days: number;
  time: string;
  minutes?: number;
  note: string;
  by?: string;
  confidential?: boolean;
}

export const amaraHistory: readonly Told[] = [
  {
    kind: "email",
    days: 7,
    time: "16:42",
    note: "« Merci pour tes commentaires! J’ai revu les cachets et ajouté la location du studio. Est-ce que 17 500 $ te semble réaliste? »",
  },
  {
    kind: "call",
    days: 15,
    time: "11:20",
    minutes: 12,
    note: "Cachets des trois interprètes à préciser selon les barèmes de l’UDA. Amara confirme le studio pour mars.",
  },
  {
    kind: "note",
    days: 22,
    time: "09:05",
    by: "fatou",
    confidential: true,
    note: "Traverse une période financière difficile; préfère que l’on n’appelle pas le matin. A demandé que le litige avec son ancien collectif ne soit jamais évoqué devant des partenaires.",
  },
  {
    kind: "meeting",
    days: 29,
    time: "13:30",
    minutes: 45,
    note: "Objectif retenu : déposer à Vivacité en novembre. Le dossier visuel est prêt; la démarche doit passer de trois pages à une seule.",
  },
  {
    kind: "email",
    days: 41,
    time: "10:12",
    note: "Transmis la grille d’évaluation de Vivacité et deux exemples de plan de travail.",
  },
  {
    kind: "meeting",
    days: 58,
    time: "14:00",
    minutes: 60,
    note: "Retour sur l’été : deux représentations extérieures, une captation correcte. On garde 90 secondes pour l’extrait.",
  },
  {
    kind: "call",
    label: "Suivi de dépôt",
    days: 83,
    time: "15:40",
    minutes: 8,
    note: "Première création au CAM : dossier reçu, réponse à l’automne.",
  },
  {
    kind: "meeting",
    label: "Relecture de dossier",
    days: 112,
    time: "10:00",
    minutes: 45,
    note: "Dépôt de « Première création » au CAM, 12 000 $. Relu ensemble une dernière fois avant l’envoi.",
  },
  {
    kind: "email",
    days: 131,
    time: "09:30",
    note: "Lettre d’appui du Théâtre du Phare bleu reçue et classée.",
  },
  {
    kind: "call",
    days: 149,
    time: "16:05",
    minutes: 15,
    note: "Le studio de la Rotonde offre dix plages de jour à tarif réduit. Amara réserve.",
  },
  {
    kind: "meeting",
    days: 178,
    time: "11:00",
    minutes: 60,
    note: "Plan d’accompagnement : finir « Porter », deux demandes, une vitrine. Échéances notées.",
  },
  {
    kind: "email",
    days: 203,
    time: "14:22",
    note: "Reçu la première version de la démarche, trois pages. Très belle, beaucoup trop longue.",
  },
  {
    kind: "call",
    days: 240,
    time: "13:10",
    minutes: 10,
    note: "Blessure au genou, sans gravité. Six semaines sans répéter, on déplace la captation.",
  },
  {
    kind: "meeting",
    days: 266,
    time: "09:30",
    minutes: 45,
    note: "Rencontre avec la médiatrice de la maison de la culture : deux ateliers avec des aînées au printemps.",
  },
  {
    kind: "email",
    days: 301,
    time: "11:48",
    note: "Photos de « Marché de nuit » choisies, crédits vérifiés.",
  },
  {
    kind: "meeting",
    days: 338,
    time: "15:00",
    minutes: 60,
    note: "Bilan de l’année : premier cachet aux barèmes. Prochaine étape, un texte de démarche à elle.",
  },
  {
    kind: "call",
    days: 390,
    time: "10:25",
    minutes: 18,
    note: "Question de contrat : clause d’exclusivité à retirer. Référée à la clinique juridique.",
  },
  {
    kind: "email",
    days: 436,
    time: "17:03",
    note: "Résumé de l’atelier sur les droits et modèle de contrat d’interprète.",
  },
  {
    kind: "meeting",
    days: 477,
    time: "13:00",
    minutes: 45,
    note: "Refus de la bourse de déplacement. Commentaires lus ensemble : très bon dossier, enveloppe épuisée. On redépose.",
  },
  {
    kind: "call",
    days: 521,
    time: "14:50",
    minutes: 9,
    note: "Invitée à présenter un extrait à la vitrine de la Rive-Sud. Accepte.",
  },
  {
    kind: "meeting",
    days: 583,
    time: "10:30",
    minutes: 60,
    note: "Premier budget fait ensemble, ligne par ligne. Amara repart avec le gabarit.",
  },
  {
    kind: "note",
    days: 640,
    time: "18:30",
    note: "Vu « Marché de nuit » dans une ruelle de Parc-Extension. Les gens du voisinage ont dansé la fin.",
  },
  { kind: "email", days: 688, time: "09:15", note: "CV artistique refait en deux pages, version finale." },
  {
    kind: "meeting",
    days: 724,
    time: "11:00",
    minutes: 60,
    note: "Nouveau départ après la pause : Amara veut quitter le collectif et signer ses propres pièces.",
  },
];

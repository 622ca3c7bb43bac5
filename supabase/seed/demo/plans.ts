// The plan templates of the demo, and the plans under way. A step is « a: » for the artist, « é: » for the team.

import type { StepDoer, TemplateGoal, TemplateStep } from "../../../src/domain/support/plan-template.ts";

const step = (told: string, due_in: number): TemplateStep => {
  const [who, title = ""] = told.split(/: (.*)/s);
  const by: StepDoer = who === "a" ? "artist" : "team";
  return { title, by, due_in };
};

const goal = (title: string, horizon_in: number, steps: [told: string, due_in: number][]): TemplateGoal => ({
  title,
  horizon_in,
  steps: steps.map(([told, due_in]) => step(told, due_in)),
});

export const demoPlanTemplates: readonly { name: string; goals: TemplateGoal[] }[] = [
  {
    name: "Première création en salle",
    goals: [
      goal("Cerner le projet et son équipe", 60, [
        ["a: Écrire le projet en une page\u00a0: intention, forme, durée, public", 14],
        ["é: Relire le texte et proposer deux exemples", 21],
        ["a: Nommer les collaboratrices et collaborateurs, avec leur accord", 30],
        ["a: Dresser le calendrier de création, des répétitions à la première", 45],
        ["é: Valider le calendrier avec une personne de métier", 60],
      ]),
      goal("Financer la création", 180, [
        ["é: Choisir deux programmes et noter leurs dates de dépôt", 30],
        ["a: Bâtir le budget, cachets aux barèmes", 60],
        ["é: Revoir le budget, ligne par ligne", 70],
        ["a: Réunir le dossier visuel et un extrait de trois minutes", 75],
        ["é: Obtenir une lettre d’appui", 80],
        ["a: Déposer la première demande", 90],
        ["a: Déposer la deuxième demande", 120],
        ["é: Lire les réponses ensemble et ajuster", 180],
      ]),
      goal("Trouver une salle et rencontrer le public", 360, [
        ["é: Proposer cinq diffuseurs et préparer les contacts", 120],
        ["a: Écrire aux diffuseurs, avec la trousse de présentation", 135],
        ["a: Inviter un diffuseur à une étape de travail", 210],
        ["é: Relire l’entente avant la signature", 270],
        ["a: Préparer la médiation avec la salle", 320],
        ["é: Faire le bilan après la première", 360],
      ]),
    ],
  },
  {
    name: "Première demande de subvention",
    goals: [
      goal("Choisir la bonne demande", 21, [
        ["é: Vérifier l’admissibilité dans trois programmes", 7],
        ["a: Lire les critères du programme retenu", 14],
        ["é: Fixer ensemble la date de dépôt visée", 21],
      ]),
      goal("Monter le dossier", 70, [
        ["a: Écrire une démarche d’une page", 28],
        ["a: Mettre le CV à jour, deux pages", 30],
        ["é: Relire la démarche et le CV", 35],
        ["a: Décrire le projet et son calendrier", 42],
        ["a: Bâtir le budget dans le gabarit", 49],
        ["é: Revoir le budget", 54],
        ["a: Choisir les œuvres et les extraits à joindre", 60],
        ["é: Demander une lettre d’appui", 60],
      ]),
      goal("Déposer, puis apprendre de la réponse", 210, [
        ["é: Relire le dossier complet", 77],
        ["a: Déposer au moins deux jours avant l’échéance", 84],
        ["a: Noter la date de réponse attendue", 86],
        ["é: Lire la réponse ensemble, accepté ou non", 210],
      ]),
    ],
  },
  {
    name: "S’établir comme artiste au Québec",
    goals: [
      goal("Comprendre le milieu d’ici", 90, [
        ["é: Présenter les organismes et les conseils des arts", 14],
        ["a: Assister à deux sorties du milieu", 45],
        ["a: Rencontrer une ou un artiste de sa discipline", 60],
        ["é: Orienter vers une association professionnelle", 75],
      ]),
      goal("Faire reconnaître son parcours", 150, [
        ["a: Rassembler les preuves du parcours\u00a0: affiches, critiques, contrats", 30],
        ["é: Adapter le CV aux usages d’ici", 45],
        ["a: Traduire la démarche et le CV", 75],
        ["é: Préparer le dossier de statut professionnel", 120],
        ["a: Déposer le dossier de statut", 150],
      ]),
      goal("Tenir ses affaires", 120, [
        ["a: S’inscrire aux fichiers de taxes, s’il y a lieu", 60],
        ["é: Expliquer contrats, droits et cachets", 75],
        ["a: Ouvrir un suivi simple des revenus et des dépenses", 90],
        ["é: Vérifier les obligations de l’année fiscale", 120],
      ]),
    ],
  },
];

/** A step under way: `done` days ago, or due in so many days (negative: late). */
export interface ToldStep {
  title: string;
  who: "artist" | string;
  due: number;
  done?: number;
}

export interface ToldGoal {
  person: string;
  who: string;
  title: string;
  horizon: number;
  /** Days ago it was noted. */
  since: number;
  steps: readonly ToldStep[];
}

/** The plans of the demo; members and people by key. */
export const demoGoals: readonly ToldGoal[] = [
  {
    person: "amara",
    who: "mireille",
    title: "Créer «\u00a0Porter\u00a0», trio de quarante minutes",
    horizon: 95,
    since: 178,
    steps: [
      { title: "Cerner le projet et le calendrier", who: "mireille", due: -70, done: 72 },
      { title: "Constituer le dossier visuel", who: "artist", due: -28, done: 29 },
      { title: "Bâtir le budget", who: "artist", due: -6, done: 7 },
      { title: "Obtenir l’accord écrit du diffuseur", who: "artist", due: 1 },
      { title: "Déposer à Vivacité Montréal", who: "artist", due: 3 },
      { title: "Téléverser la captation d’extrait", who: "artist", due: 6 },
      { title: "Relire la demande au CAC, Explorer et créer", who: "mireille", due: 15 },
      { title: "Déposer au CAC, Explorer et créer", who: "artist", due: 19 },
    ],
  },
  {
    person: "amara",
    who: "mireille",
    title: "Élargir le réseau de diffusion",
    horizon: 205,
    since: 178,
    steps: [
      { title: "Établir une liste de douze diffuseurs", who: "mireille", due: -40, done: 41 },
      { title: "Rédiger le courriel de présentation", who: "artist", due: 15 },
      { title: "Mettre en lien avec Fatou pour Laval", who: "fatou", due: 19 },
      { title: "Participer à une vitrine en région", who: "artist", due: 80 },
      { title: "Faire le suivi des rencontres", who: "mireille", due: 140 },
    ],
  },
  {
    person: "amara",
    who: "mireille",
    title: "Consolider la gestion administrative",
    horizon: 260,
    since: 29,
    steps: [
      { title: "Obtenir un numéro d’entreprise", who: "artist", due: 60 },
      { title: "Choisir un outil de comptabilité", who: "artist", due: 90 },
      { title: "Comparer deux assurances", who: "mireille", due: 120 },
    ],
  },
  {
    person: "sebnem",
    who: "jean-philippe",
    title: "Trouver ses repères dans le milieu d’ici",
    horizon: 85,
    since: 12,
    steps: [
      { title: "Présenter les conseils des arts", who: "jean-philippe", due: 5 },
      { title: "Assister à une sortie de résidence", who: "artist", due: 20 },
      { title: "Rencontrer une artiste de sa discipline", who: "artist", due: 40 },
    ],
  },
];
